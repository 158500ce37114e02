// What main answers itself, with the contract it is checked by: loaded after the window was asked for, for both take time.

import { randomUUID } from 'node:crypto';
import { contract } from '../../shared/contract.ts';
import { facts } from '../app/facts.ts';
import { appHandlers, type AppDeps } from '../app/handlers.ts';
import { route, type RouteDeps } from '../ipc/route.ts';
import { serve } from '../ipc/serve.ts';
import type { Answerer } from './listen.ts';

type Parts = Omit<AppDeps, 'facts' | 'noteLockMinutes'> &
  Pick<RouteDeps, 'link' | 'calls' | 'isOpen' | 'introduce'> & {
    readonly now: () => string;
    readonly announce: (topics: readonly string[]) => void;
    readonly log: (call: string, errorClass: string) => void;
  };

export function openMainDoor({
  link,
  calls,
  isOpen,
  introduce,
  now,
  announce,
  log,
  ...deps
}: Parts): Answerer {
  const noteLockMinutes = (minutes: number): void => {
    if (isOpen()) void link.call(randomUUID(), 'vault', 'noteLockMinutes', { minutes });
  };
  const mainDoor = serve({
    contract,
    host: 'main',
    handlers: { app: appHandlers({ ...deps, calls, noteLockMinutes, facts: facts() }) },
    opened: () => null,
    now,
    newId: randomUUID,
    announce,
    log,
    takeFile: () => '',
  });
  return (feature, name, input) =>
    route({ contract, mainDoor, link, calls, isOpen, introduce }, feature, name, input);
}
