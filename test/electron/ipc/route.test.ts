// Who may ask, and where a call goes.

import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { route, type RouteDeps } from '../../../electron/ipc/route.ts';
import { trackCalls } from '../../../electron/ipc/running-calls.ts';
import { isOurWindow } from '../../../electron/main/sender.ts';
import { command, nothing, query } from '../../../shared/kernel/contract.ts';

const frame = (url: string, parent: unknown = null) => ({ url, parent });

describe('the sender check', () => {
  it('takes our main frame on our origin', () => {
    expect(isOurWindow({ senderFrame: frame('app://app/'), sender: { id: 1 } }, 1)).toBe(true);
  });

  it.each([
    ['a frame inside', { senderFrame: frame('app://app/', {}), sender: { id: 1 } }, 1],
    ['another origin', { senderFrame: frame('https://example.org/'), sender: { id: 1 } }, 1],
    [
      'an origin that starts alike',
      { senderFrame: frame('app://app.example.org/'), sender: { id: 1 } },
      1,
    ],
    ['another scheme', { senderFrame: frame('file:///app/'), sender: { id: 1 } }, 1],
    ['a frame that is gone', { senderFrame: null, sender: { id: 1 } }, 1],
    ['another window', { senderFrame: frame('app://app/'), sender: { id: 2 } }, 1],
    ['no window', { senderFrame: frame('app://app/'), sender: { id: 1 } }, null],
  ])('refuses %s', (_name, event, windowId) => {
    expect(isOurWindow(event, windowId)).toBe(false);
  });
});

const contract = {
  people: {
    list: query({ input: nothing, output: nothing }),
    secret: command({ input: nothing, output: nothing, internal: true }),
  },
  vault: { unlock: query({ input: nothing, output: nothing, whileLocked: true }) },
  app: { getState: query({ input: nothing, output: z.string(), host: 'main', whileLocked: true }) },
} as const;

function parts(isOpen: boolean) {
  const link = {
    running: () => true,
    call: vi.fn(async () => ({ ok: true as const, value: 'vault' })),
    expect: vi.fn(),
    meet: vi.fn(),
    cancel: vi.fn(),
    grant: vi.fn(),
    end: vi.fn(),
  };
  const made: RouteDeps = {
    contract,
    link,
    introduce: vi.fn(),
    isOpen: () => isOpen,
    mainDoor: async () => ({ ok: true, value: 'main' }),
    calls: trackCalls(
      () => 'w',
      () => undefined,
    ),
  };
  return { made, link };
}

describe('where a call goes', () => {
  it('main answers its own', async () => {
    expect(await route(parts(false).made, 'app', 'getState', undefined)).toEqual({
      ok: true,
      value: 'main',
    });
  });

  it('a locked vault is not started by a call that needs it', async () => {
    const { made, link } = parts(false);
    expect(await route(made, 'people', 'list', undefined)).toMatchObject({
      ok: false,
      problem: { code: 'locked' },
    });
    expect(link.expect).not.toHaveBeenCalled();
    expect(await route(made, 'vault', 'unlock', { passphrase: 'never here' })).toEqual({
      ticket: 'w',
    });
    expect(link.expect).toHaveBeenCalledWith('w', 'vault', 'unlock');
    expect(made.introduce).toHaveBeenCalledOnce();
    expect(link.call).not.toHaveBeenCalled();
  });

  it('internal and unknown calls end here', async () => {
    const { made, link } = parts(true);
    for (const [feature, name] of [
      ['people', 'secret'],
      ['people', 'nope'],
      ['constructor', 'name'],
      [{}, []],
      [null, undefined],
    ] as const) {
      expect(await route(made, feature, name, undefined)).toMatchObject({
        ok: false,
        problem: { code: 'unexpected' },
      });
    }
    expect(link.expect).not.toHaveBeenCalled();
  });
});
