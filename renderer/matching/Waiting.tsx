// Says what is being looked for. A work that tells how far it is has its own line with Cancel in the room's frame; then this keeps quiet.

import { ProgressBar } from '../ui/feedback/ProgressBar.tsx';
import { useTellsProgress } from './data.ts';

export function Waiting({ busy, label }: { busy: boolean; label: string }) {
  const tells = useTellsProgress();
  return <ProgressBar busy={busy && !tells} label={label} done={null} />;
}
