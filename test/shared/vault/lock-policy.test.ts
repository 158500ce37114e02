// When the vault locks: idle, hidden, asleep, told to; and what a running talk keeps visible.

import { expect, test } from 'vitest';
import {
  onLockEvent,
  startLockPolicy,
  type LockEvent,
  type LockOutcome,
} from '../../../shared/vault/lock-policy.ts';

const minute = 60_000;

/** Plays events at steady times; ticks come every 5 s in between, as main sends them. */
function play(
  until: number,
  events: readonly (readonly [number, LockEvent])[],
  { idleMinutes = 10, systemIdle = (): number => 0, wall = (steady: number) => steady } = {},
) {
  let outcome: LockOutcome = { state: startLockPolicy(0), lock: null, curtain: 'none' };
  const waiting = [...events];
  for (let steady = 5_000; steady <= until; steady += 5_000) {
    while (waiting[0] && waiting[0][0] <= steady) {
      const [at, event] = waiting.shift()!;
      outcome = onLockEvent(outcome.state, event, at, idleMinutes);
      if (outcome.lock) return { at, ...outcome };
    }
    outcome = onLockEvent(
      outcome.state,
      { kind: 'tick', systemIdle: systemIdle(), wall: wall(steady) },
      steady,
      idleMinutes,
    );
    if (outcome.lock) return { at: steady, ...outcome };
  }
  return { at: null, ...outcome };
}

test.each([1, 5, 10, 15])('locks within 5 s after %i idle minutes', (idleMinutes) => {
  expect(play(20 * minute, [], { idleMinutes })).toMatchObject({
    lock: 'idle',
    at: idleMinutes * minute,
  });
});

test('input keeps it open; input elsewhere on the computer does not', () => {
  const typing = Array.from(
    { length: 18 },
    (_, index) => [index * minute + 1, { kind: 'input' }] as const,
  );
  expect(play(18 * minute, typing).lock).toBeNull();
  expect(play(20 * minute, [[0, { kind: 'blur' }]]).lock).toBe('idle');
});

test.each(['suspend', 'shutdown', 'screen-locked', 'user-switched', 'panic'] as const)(
  '%s locks at once, also during a talk',
  (kind) => {
    expect(play(minute, [[7_000, { kind }]])).toMatchObject({ at: 7_000, lock: kind });
    expect(
      play(minute, [
        [1_000, { kind: 'session-started', planned: 60 * minute }],
        [7_000, { kind }],
      ]),
    ).toMatchObject({ at: 7_000, lock: kind });
  },
);

test('the curtain falls with the focus and at hiding, not under our own dialogs or a dragged file', () => {
  expect(play(5_000, [[1_000, { kind: 'blur' }]]).curtain).toBe('full');
  expect(play(5_000, [[1_000, { kind: 'hide' }]]).curtain).toBe('full');
  expect(
    play(5_000, [
      [1_000, { kind: 'dialog', open: true }],
      [1_100, { kind: 'blur' }],
    ]).curtain,
  ).toBe('none');
  expect(
    play(5_000, [
      [1_000, { kind: 'blur' }],
      [2_000, { kind: 'file-dragged' }],
    ]).curtain,
  ).toBe('none');
  expect(
    play(5_000, [
      [1_000, { kind: 'blur' }],
      [2_000, { kind: 'focus' }],
    ]).curtain,
  ).toBe('none');
});

test('hidden for a minute locks; shown again in time does not', () => {
  expect(play(3 * minute, [[10_000, { kind: 'hide' }]])).toMatchObject({
    lock: 'away',
    at: 70_000,
  });
  expect(
    play(3 * minute, [
      [10_000, { kind: 'hide' }],
      [65_000, { kind: 'show' }],
    ]).lock,
  ).toBeNull();
});

test('a talk keeps its prompts visible and the idle clock waits until its planned end and a quarter of an hour', () => {
  const talk = [
    [1_000, { kind: 'session-started', planned: 60 * minute }],
    [2_000, { kind: 'blur' }],
  ] as const;
  expect(play(70 * minute, talk)).toMatchObject({ lock: null, curtain: 'talk' });
  const after = play(100 * minute, talk);
  expect(after.lock).toBe('idle');
  expect(Math.abs(after.at! - (85 * minute + 1_000))).toBeLessThanOrEqual(5_000);
  expect(play(20 * minute, [...talk, [5 * minute, { kind: 'session-ended' }]])).toMatchObject({
    lock: 'idle',
    at: 15 * minute,
  });
});

test.each([
  ['ten years back', -10 * 365 * 24 * 60 * minute],
  ['ten years ahead', 10 * 365 * 24 * 60 * minute],
  ['an hour ahead', 60 * minute],
  ['two minutes ahead, as after a short sleep', 2 * minute],
])('a wall clock that jumps %s counts as sleep', (_name, jump) => {
  expect(
    play(2 * minute, [], { wall: (steady) => steady + (steady > minute ? jump : 0) }),
  ).toMatchObject({ lock: 'slept', at: minute + 5_000 });
});

test('a clock that drifts or a leap second is no sleep', () => {
  expect(
    play(9 * minute, [], { wall: (steady) => steady * 1.0005 + (steady > minute ? 1_000 : 0) })
      .lock,
  ).toBeNull();
});

test('a gap of more than 90 s between two ticks counts as sleep', () => {
  const first = onLockEvent(startLockPolicy(0), { kind: 'tick', systemIdle: 0, wall: 0 }, 0, 10);
  expect(
    onLockEvent(first.state, { kind: 'tick', systemIdle: 0, wall: 89_000 }, 89_000, 10).lock,
  ).toBeNull();
  expect(
    onLockEvent(first.state, { kind: 'tick', systemIdle: 0, wall: 91_000 }, 91_000, 10).lock,
  ).toBe('slept');
});

test('the system’s own idle time locks too, where it is longer than ours', () => {
  expect(play(minute, [[1_000, { kind: 'input' }]], { systemIdle: () => 10 * minute }).lock).toBe(
    'idle',
  );
});
