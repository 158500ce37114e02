// One Linking Pin for each profile: a second start shows the first one's window.
import { app } from 'electron';

export function onlyOnce(): boolean {
  const first = app.requestSingleInstanceLock();
  if (!first) app.exit(0);
  return first;
}
