// Entry of the utility process in which the door and the database live; killed at every lock.

import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { contract } from '../shared/contract.ts';
import { Problem, type Reply } from '../shared/kernel/problem.ts';
import { allHandlers } from './all-handlers.ts';
import { loadSqlite } from './database/open.ts';
import type { FromPage, FromVault, ToPage, ToVault } from './ipc/messages.ts';
import { pageLine } from './ipc/page-line.ts';
import { serve } from './ipc/serve.ts';
import { copiedText } from './vault/clipboard/copied-text.ts';
import { VaultHolder } from './vault/opening/holder.ts';

// Whatever this process makes is this user's alone, also where a library makes it.
process.umask(0o077);
const port = process.parentPort;
// A vault that does not know its own state any more must not write on: it ends, and the gate stands again.
const fall = (error: unknown): void => {
  port.postMessage({
    type: 'failed',
    call: 'vault.process',
    errorClass: error instanceof Error ? error.name : 'unknown',
  } satisfies FromVault);
  setTimeout(() => process.exit(70), 50);
};
process.on('uncaughtException', fall);
process.on('unhandledRejection', fall);

const say = (message: FromVault): void => port.postMessage(message);
const announce = (topics: readonly string[]): void => say({ type: 'changed', topics });

const [deviceFolder = '.', appVersion = ''] = process.argv.slice(2);
const holder = new VaultHolder({
  appVersion,
  onMaintenance: () => announce(['vault']),
  onChange: (session, sample) => {
    say({
      type: 'state',
      state: { open: session !== null, sample, folder: session?.folder ?? null },
    });
    // After an unclean end the vault is read-only until it was checked; the first list does not wait for that.
    if (session?.unclean)
      void session.check().then(
        () => announce(['vault', 'insights']),
        () => announce(['vault', 'insights']),
      );
  },
});

const copied = copiedText({ toMain: (text) => say({ type: 'copied', text }) });
const grants = new Map<string, string>();
const running = new Map<string, AbortController>();
const door = serve({
  contract,
  host: 'vault',
  handlers: allHandlers({ holder, copied, deviceFolder, appVersion }),
  opened: () =>
    holder.session
      ? { db: holder.session.db, transaction: (work) => holder.session!.transaction(work) }
      : null,
  now: () => new Date().toISOString(),
  newId: randomUUID,
  announce,
  log: (call, errorClass) => say({ type: 'failed', call, errorClass }),
  takeFile: (token) => {
    const path = grants.get(token);
    grants.delete(token);
    if (path === undefined) throw new Problem('not-found', 'Please choose the file again.');
    holder.chosen.push(path);
    return path;
  },
});

async function perform(id: string, feature: string, name: string, input: unknown): Promise<Reply> {
  const controller = new AbortController();
  running.set(id, controller);
  const progress = (label: string, fraction: number | null): void =>
    say({ type: 'progress', id, label, fraction });
  const reply = await door(feature, name, input, { signal: controller.signal, progress });
  running.delete(id);
  return reply;
}

const page = pageLine(async (call: FromPage, tell: (message: ToPage) => void) => {
  tell({ id: call.id, reply: await perform(call.id, call.feature, call.name, call.input) });
  say({ type: 'ended', id: call.id });
});

/** A place that no path can name (a home on another computer) is simply not known. */
function know(paths: readonly string[]): void {
  for (const path of paths)
    try {
      holder.handedOut.allow(path);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
}

/** Ends for good; a sample vault leaves nothing behind. */
function end(): void {
  const sample = holder.sample ? holder.session?.folder : undefined;
  try {
    copied.clear();
    holder.close();
    if (sample) rmSync(dirname(sample), { recursive: true, force: true });
  } finally {
    say({ type: 'closed' });
  }
}

port.on('message', ({ data, ports }: { data: ToVault; ports: Electron.MessagePortMain[] }) => {
  if (data.type === 'call')
    void perform(data.id, data.feature, data.name, data.input).then((reply) =>
      say({ type: 'reply', id: data.id, reply }),
    );
  else if (data.type === 'page' && ports[0]) page.listenTo(ports[0]);
  else if (data.type === 'expect') page.expect(data);
  else if (data.type === 'cancel') running.get(data.id)?.abort();
  else if (data.type === 'grant') grants.set(data.token, data.path);
  else if (data.type === 'known') know(data.paths);
  else if (data.type === 'close') end();
});
loadSqlite();
say({ type: 'ready' });
