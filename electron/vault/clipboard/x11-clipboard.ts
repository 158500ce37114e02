// Owns the CLIPBOARD of X11 from this process, so that what is copied never comes near main and ends with the process.

import { hostname } from 'node:os';
import type { XClient, XEvent } from 'x11';
import { localDisplay, openDisplaySocket } from './display-socket.ts';

export type OwnedClipboard = {
  /** Answers whether the text is now ours to hand out; false means that somebody else must carry it. */
  put(text: string): Promise<boolean>;
  /** Empties the clipboard if what stands there is still ours. */
  clear(): void;
};

/** One request holds at most 256 kB: longer texts are laid down piece by piece. */
const pieceBytes = 200_000;
const replyMs = 2000;
/** Fixed by the protocol: the atoms ATOM, INTEGER, STRING and WM_NAME. */
const [ATOM, INTEGER, STRING, WM_NAME] = [4, 19, 31, 39] as const;
const names = [
  'CLIPBOARD',
  'TARGETS',
  'TIMESTAMP',
  'UTF8_STRING',
  'text/plain;charset=utf-8',
  'x-kde-passwordManagerHint',
] as const;
type Atoms = Readonly<Record<(typeof names)[number], number>>;

/** Null where there is no X display on this computer, or it does not let us in. */
export async function openX11Clipboard(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<OwnedClipboard | null> {
  const display = localDisplay(env);
  if (display === null) return null;
  try {
    const { client, root } = await within(replyMs, connect(display));
    return owner(client, root, await within(replyMs, atomsOf(client)));
  } catch {
    return null;
  }
}

/** Over a socket that we opened ourselves: the library's own way would try the network next. */
async function connect(display: string): Promise<{ client: XClient; root: number }> {
  const [{ default: x11 }, { default: cookieOf }] = await Promise.all([
    import('x11'),
    import('x11/lib/auth.js'),
  ]);
  const auth = await new Promise<{ name: string; data: string }>((done) => {
    cookieOf(display, hostname(), null, (_error, cookie) =>
      done({ name: cookie?.authName ?? '', data: cookie?.authData ?? '' }),
    );
  });
  const stream = await openDisplaySocket(display);
  return new Promise((done, fail) => {
    const client = x11.createClient({ display: `:${display}`, stream, auth }, (error, opened) => {
      const root = opened?.screen[0]?.root;
      if (error || root === undefined) fail(new Error('no display'));
      else done({ client: opened.client, root });
    });
    client.on('error', fail);
  });
}

async function atomsOf(client: XClient): Promise<Atoms> {
  const pairs = names.map(
    (name) =>
      new Promise<[string, number]>((done, fail) => {
        client.InternAtom(false, name, (error, atom) =>
          error ? fail(new Error('no atom')) : done([name, atom]),
        );
      }),
  );
  return Object.fromEntries(await Promise.all(pairs)) as Atoms;
}

function owner(client: XClient, root: number, atoms: Atoms): OwnedClipboard {
  const window = client.AllocID();
  client.CreateWindow(window, root, -1, -1, 1, 1, 0, 0, 0, 0, {
    eventMask: client.eventMask.PropertyChange,
  });
  let held: Buffer | null = null;
  let since = 0;
  let gone = false;
  let onTime: ((time: number) => void) | null = null;
  const forget = (): void => {
    held?.fill(0);
    held = null;
  };
  const lay = (event: XEvent, property: number): boolean => {
    const to = event.requestor ?? 0;
    const target = event.target ?? 0;
    const set = (type: number, bits: 8 | 32, data: Uint8Array | readonly number[]): true => {
      client.ChangeProperty(0, to, property, type, bits, data);
      return true;
    };
    if (!held) return false;
    if (target === atoms.TARGETS)
      return set(
        ATOM,
        32,
        names.slice(1).map((name) => atoms[name]),
      );
    if (target === atoms.TIMESTAMP) return set(INTEGER, 32, [since]);
    if (target === atoms['x-kde-passwordManagerHint']) return set(target, 8, Buffer.from('secret'));
    if (target !== atoms.UTF8_STRING && target !== atoms['text/plain;charset=utf-8']) return false;
    set(target, 8, held.subarray(0, pieceBytes));
    for (let at = pieceBytes; at < held.length; at += pieceBytes)
      client.ChangeProperty(2, to, property, target, 8, held.subarray(at, at + pieceBytes));
    return true;
  };
  const answer = (event: XEvent): void => {
    // Programs from before 1988 name no property; the target's name then stands for it.
    const property = event.property || event.target || 0;
    const laid = lay(event, property);
    client.SendEvent(event.requestor ?? 0, 0, 0, {
      name: 'SelectionNotify',
      time: event.time,
      requestor: event.requestor ?? 0,
      selection: event.selection ?? 0,
      target: event.target ?? 0,
      property: laid ? property : 0,
    });
  };
  client.on('event', (event) => {
    if (event.name === 'PropertyNotify' && event.wid === window) onTime?.(event.time);
    if (event.name === 'SelectionClear') forget();
    if (event.name === 'SelectionRequest') answer(event);
  });
  // Whoever asked may be gone before the answer: that is no fault of ours.
  client.on('error', () => undefined);
  client.on('end', () => {
    gone = true;
    forget();
  });
  /** The server's own time, as it comes with a change of nothing. */
  const serverTime = (): Promise<number> =>
    new Promise((done) => {
      onTime = done;
      client.ChangeProperty(2, window, WM_NAME, STRING, 8, Buffer.alloc(0));
    });
  return {
    put: async (text) => {
      if (gone) return false;
      try {
        const time = await within(replyMs, serverTime());
        forget();
        held = Buffer.from(text, 'utf8');
        since = time;
        client.SetSelectionOwner(window, atoms.CLIPBOARD, time);
        const now = new Promise<number>((done) => {
          client.GetSelectionOwner(atoms.CLIPBOARD, (_error, who) => done(who));
        });
        if ((await within(replyMs, now)) === window) return true;
      } catch {
        gone = true;
      }
      forget();
      return false;
    },
    clear: () => {
      if (!held) return;
      forget();
      if (!gone) client.SetSelectionOwner(0, atoms.CLIPBOARD, since);
    },
  };
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_done, fail) => {
    timer = setTimeout(() => fail(new Error('late')), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
