// What main answers itself, with the contract it is checked by: loaded after the window was asked for, for both take time.

import { randomUUID } from 'node:crypto';
import { contract } from '../../shared/contract.ts';
import { facts } from '../app/facts.ts';
import { appHandlers, type AppParts } from '../app/handlers.ts';
import type { Answer } from '../ipc/listen.ts';
import { route, type RouteParts } from '../ipc/route.ts';
import { serve } from '../ipc/serve.ts';

type Parts = Omit<AppParts, 'facts' | 'noteLockMinutes'> &
  Pick<RouteParts, 'link' | 'works' | 'isOpen' | 'introduce'> & {
    readonly now: () => string;
    readonly announce: (topics: readonly string[]) => void;
    readonly log: (call: string, errorClass: string) => void;
  };

export function openMainDoor({
  link,
  works,
  isOpen,
  introduce,
  now,
  announce,
  log,
  ...parts
}: Parts): Answer {
  const noteLockMinutes = (minutes: number): void => {
    if (isOpen()) void link.call(randomUUID(), 'vault', 'noteLockMinutes', { minutes });
  };
  const mainDoor = serve({
    contract,
    host: 'main',
    handlers: { app: appHandlers({ ...parts, works, noteLockMinutes, facts: facts() }) },
    opened: () => null,
    now,
    newId: randomUUID,
    announce,
    log,
    takeFile: () => '',
  });
  return (feature, name, input) =>
    route({ contract, mainDoor, link, works, isOpen, introduce }, feature, name, input);
}
