// T15 for the calls that main answers itself: the same fuzz at the door of main, with what it hands on to the computer written down instead.

import { randomUUID } from 'node:crypto';
import { appHandlers } from '../../electron/app/handlers.ts';
import { openSettings } from '../../electron/app/settings.ts';
import { route, type RouteDeps } from '../../electron/ipc/route.ts';
import { trackCalls } from '../../electron/ipc/running-calls.ts';
import { serve } from '../../electron/ipc/serve.ts';
import { contract } from '../../shared/contract.ts';
import type { Reply } from '../../shared/kernel/problem.ts';
import { scratchFolder } from '../support/scratch.ts';
import { fuzzDoor } from './door-fuzz.ts';
import type { FaultLine } from './harness.ts';

/** Asks `n` times, the vault open and locked in turn. `strange` counts what reached the computer although its schema does not allow it. */
export async function fuzzMain(
  n: number,
  seed: number,
): Promise<FaultLine & { readonly wrong: string; readonly strange: number }> {
  const scratch = scratchFolder();
  const logged: string[] = [];
  let open = false;
  let strange = 0;
  const only = (fits: boolean): void => void (strange += fits ? 0 : 1);
  const settings = openSettings(scratch.folder);
  const calls = trackCalls(randomUUID, () => undefined);
  const mainDoor = serve({
    contract,
    host: 'main',
    handlers: {
      app: appHandlers({
        settings,
        calls,
        vaultState: () => ({ open, sample: false, folder: open ? scratch.folder : null }),
        opening: () => 1,
        lock: async () => undefined,
        stirred: (by) => only(['input', 'drag', 'drop'].includes(by)),
        talk: (minutes) =>
          only(minutes === null || (Number.isInteger(minutes) && minutes >= 5 && minutes <= 240)),
        curtain: () => 'none',
        selected: () => undefined,
        noteLockMinutes: (minutes) =>
          only(Number.isInteger(minutes) && minutes >= 1 && minutes <= 15),
        applyTextSize: (percent) => only([100, 110, 125, 150].includes(percent)),
        applyTheme: (theme) => only(['system', 'light', 'dark'].includes(theme)),
        askFile: async (purpose) => (
          only(['register', 'vault', 'backup'].includes(purpose)),
          '/somewhere/list.csv'
        ),
        askFolder: async (purpose) => (
          only(['vault-place', 'vault', 'backup-place', 'restore-place'].includes(purpose)),
          null
        ),
        saveImportTemplate: async () => null,
        grant: () => undefined,
        facts: { defaultPlace: scratch.folder, platform: 'linux', version: '0.0.0', standIn: true },
      }),
    },
    opened: () => null,
    now: () => '2026-11-22T10:00:00.000Z',
    newId: randomUUID,
    announce: () => undefined,
    log: (call, errorClass) => void logged.push(`${call} ${errorClass}`),
    takeFile: () => '',
  });
  const nobody = (): never => {
    throw new Error('a call of main was handed on to the vault process');
  };
  const link: RouteDeps['link'] = {
    running: () => open,
    call: nobody,
    expect: nobody,
    meet: nobody,
    cancel: () => undefined,
    grant: () => undefined,
    end: async () => undefined,
  };
  const parts: RouteDeps = {
    contract,
    mainDoor,
    link,
    calls,
    isOpen: () => open,
    introduce: () => undefined,
  };
  // Odd names are refused before the door; a known call of main comes back as its reply.
  const door = async (feature: unknown, name: unknown, input: unknown): Promise<Reply> =>
    route(parts, feature, name, input) as Promise<Reply>;
  try {
    const line = await fuzzDoor(
      {
        contract,
        door,
        host: 'main',
        isOpen: () => open,
        seq: () => null,
        logged,
        toggle: async () => void (open = !open),
        example: () => undefined,
        slow: new Set(),
        unchosen: [],
      },
      n,
      seed,
    );
    return {
      ...line,
      what: 'calls on the door of main',
      failures: line.failures + strange + logged.length,
      strange,
      unexpected: logged.length,
    };
  } finally {
    scratch.clear();
  }
}
