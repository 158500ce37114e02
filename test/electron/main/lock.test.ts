// Locking warns the page, ends the vault, rebuilds the page; once, however often it is asked.

import { describe, expect, it } from 'vitest';
import type { FromVault, ToVault } from '../../../electron/ipc/messages.ts';
import { linkVault, type Child } from '../../../electron/ipc/vault-link.ts';
import { locker } from '../../../electron/main/lock.ts';
import type { Reply } from '../../../shared/kernel/problem.ts';

function fakeChild({ answersClose = true } = {}) {
  const sent: ToVault[] = [];
  let hear: (message: FromVault) => void = () => undefined;
  let onExit: (code: number) => void = () => undefined;
  let killed = 0;
  const child: Child = {
    postMessage: (message) => {
      sent.push(message);
      if (message.type === 'close' && answersClose) queueMicrotask(() => hear({ type: 'closed' }));
    },
    on: (event: string, listener: never) => {
      if (event === 'message') hear = listener;
      else onExit = listener;
    },
    kill: () => {
      killed += 1;
      return true;
    },
  };
  return {
    child,
    sent,
    say: (message: FromVault) => hear(message),
    exit: (code: number) => onExit(code),
    killed: () => killed,
  };
}

function linked(fake: ReturnType<typeof fakeChild>) {
  const states: boolean[] = [];
  const answers: Reply[] = [];
  const link = linkVault({
    known: () => ['/home/a/Linking Pin'],
    start: () => fake.child,
    onState: (state) => states.push(state.open),
    onChanged: () => undefined,
    onEnded: () => undefined,
    onProgress: () => undefined,
    onFailed: () => undefined,
    onCopied: () => undefined,
    onExit: (_code, answer) => answers.push(answer),
  });
  return { link, states, answers };
}

describe('locking', () => {
  it('does its steps in order, once', async () => {
    const fake = fakeChild();
    const { link } = linked(fake);
    void link.call('1', 'vault', 'unlock', {});
    const steps: string[] = [];
    const { lock } = locker({
      link,
      announce: (topics) => steps.push(topics.join()),
      rebuildWindow: () => steps.push('rebuilt'),
      clearCopies: async () => void steps.push('clipboard'),
      wait: async () => void steps.push('waited'),
    });
    await Promise.all([lock(), lock()]);
    expect(steps).toEqual(['lock-coming', 'waited', 'clipboard', 'waited', 'rebuilt']);
    expect(fake.killed()).toBe(1);
    expect(link.running()).toBe(false);
  });

  it('kills a vault process that does not answer in time, and answers what waited', async () => {
    const fake = fakeChild({ answersClose: false });
    const { link, states } = linked(fake);
    const waiting = link.call('1', 'people', 'list', {});
    await link.end(20);
    expect(fake.killed()).toBe(1);
    expect(await waiting).toMatchObject({ ok: false, problem: { code: 'locked' } });
    expect(states).toEqual([false]);
  });

  it('a vault process that dies by itself counts as locked', async () => {
    const fake = fakeChild();
    const { link, states, answers } = linked(fake);
    const waiting = link.call('1', 'people', 'list', {});
    fake.say({ type: 'ready' });
    fake.exit(139);
    expect(await waiting).toMatchObject({ ok: false, problem: { code: 'locked' } });
    expect(answers).toMatchObject([{ problem: { code: 'locked' } }]);
    expect(states).toEqual([false]);
    expect(link.running()).toBe(false);
  });

  it('a vault process that ends before it was ready says so, and not that the vault is locked', async () => {
    const fake = fakeChild();
    const { link, states, answers } = linked(fake);
    const waiting = link.call('1', 'vault', 'unlock', {});
    fake.exit(1);
    const told = {
      ok: false,
      problem: {
        code: 'unexpected',
        message: expect.stringMatching(
          /did not start\. No vault was touched\. Restart the computer/,
        ),
        fields: [],
      },
    };
    expect(await waiting).toEqual(told);
    expect(answers).toEqual([told]);
    expect(states).toEqual([false]);
    // The next try starts another one.
    void link.call('2', 'vault', 'unlock', {});
    expect(link.running()).toBe(true);
  });

  it('paths that the page knows or that were chosen before the vault process runs reach it before any call', () => {
    const fake = fakeChild();
    const { link } = linked(fake);
    link.grant('token', '/place');
    void link.call('1', 'vault', 'create', {});
    expect(fake.sent.map((message) => message.type)).toEqual(['known', 'grant', 'call']);
    expect(fake.sent[0]).toEqual({ type: 'known', paths: ['/home/a/Linking Pin'] });
  });
});
