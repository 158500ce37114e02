// What is typed is handed in within two seconds, one at a time, and is only called saved when the
// vault has answered.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AutoSaver, type SaveState } from '../../../renderer/coaching/auto-saver.ts';

type Sent = {
  readonly value: string;
  readonly leaving: boolean;
  answer: (at: string) => void;
  refuse: (error: Error) => void;
};

let sent: Sent[];
let states: SaveState[];
let saver: AutoSaver<string>;

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  states = [];
  saver = new AutoSaver<string>({
    save: (value, leaving) =>
      new Promise((answer, refuse) => sent.push({ value, leaving, answer, refuse })),
    onState: (state) => states.push(state),
    whyOf: (error) =>
      error instanceof Error && error.message === 'too long' ? 'too-long' : 'may-pass',
  });
});
afterEach(() => vi.useRealTimers());

const kinds = (): string[] => states.map((state) => state.kind);

describe('the auto-saver', () => {
  it('hands in after a short pause', async () => {
    saver.change('a');
    await vi.advanceTimersByTimeAsync(500);
    saver.change('ab');
    await vi.advanceTimersByTimeAsync(599);
    expect(sent).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent.map(({ value }) => value)).toEqual(['ab']);
  });

  it('hands in at the latest after two seconds of typing without a pause', async () => {
    for (let at = 0; at < 2000; at += 100) {
      saver.change(`text ${at}`);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(sent.length).toBeGreaterThanOrEqual(1);
  });

  it("says saved only after the answer, with the vault's time", async () => {
    saver.change('a');
    await vi.advanceTimersByTimeAsync(600);
    expect(kinds()).toEqual(['unsaved']);
    sent[0]?.answer('2026-11-22T09:41:00.000Z');
    await vi.advanceTimersByTimeAsync(0);
    expect(states.at(-1)).toEqual({ kind: 'saved', at: '2026-11-22T09:41:00.000Z' });
  });

  it('does not say saved while more was typed meanwhile', async () => {
    saver.change('a');
    await vi.advanceTimersByTimeAsync(600);
    saver.change('ab');
    sent[0]?.answer('2026-11-22T09:41:00.000Z');
    await vi.advanceTimersByTimeAsync(0);
    expect(kinds()).toEqual(['unsaved', 'unsaved']);
    expect(saver.unsaved).toBe(true);
  });

  it('sends one at a time and ends with the last text', async () => {
    saver.change('a');
    await vi.advanceTimersByTimeAsync(600);
    saver.change('ab');
    await vi.advanceTimersByTimeAsync(600);
    expect(sent.map(({ value }) => value)).toEqual(['a']);
    sent[0]?.answer('2026-11-22T09:41:00.000Z');
    await vi.advanceTimersByTimeAsync(0);
    expect(sent.map(({ value }) => value)).toEqual(['a', 'ab']);
  });

  it('keeps the text after a refusal and tries again by itself', async () => {
    saver.change('a');
    await vi.advanceTimersByTimeAsync(600);
    sent[0]?.refuse(new Error('The disk is full.'));
    await vi.advanceTimersByTimeAsync(0);
    expect(states.at(-1)).toEqual({
      kind: 'failed',
      message: 'The disk is full.',
      why: 'may-pass',
    });
    expect(saver.unsaved).toBe(true);
    await vi.advanceTimersByTimeAsync(4000);
    expect(sent.map(({ value }) => value)).toEqual(['a', 'a']);
  });

  it('does not hand in again what can never be stored, until something else is typed', async () => {
    saver.change('a');
    await vi.advanceTimersByTimeAsync(600);
    sent[0]?.refuse(new Error('too long'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(states.at(-1)).toMatchObject({ kind: 'failed', why: 'too-long' });
    expect(saver.unsaved).toBe(true);
    saver.change('b');
    await vi.advanceTimersByTimeAsync(600);
    expect(sent.map(({ value }) => value)).toEqual(['a', 'b']);
  });

  it('a refusal never takes the place of what was typed since', async () => {
    saver.change('a');
    await vi.advanceTimersByTimeAsync(600);
    saver.change('ab');
    sent[0]?.refuse(new Error('no'));
    await vi.advanceTimersByTimeAsync(4000);
    expect(sent.at(-1)?.value).toBe('ab');
  });

  it('flushes at once at lock, and does nothing where nothing waits', async () => {
    await saver.flush();
    expect(sent).toHaveLength(0);
    saver.change('a');
    void saver.flush();
    await vi.advanceTimersByTimeAsync(0);
    expect(sent.map(({ value, leaving }) => [value, leaving])).toEqual([['a', false]]);
  });

  it('hands in the saved text once more when one leaves, so that this state is kept', async () => {
    saver.change('a');
    void saver.flush();
    await vi.advanceTimersByTimeAsync(0);
    sent[0]?.answer('2026-11-22T09:41:00.000Z');
    void saver.flush(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(sent.at(-1)).toMatchObject({ value: 'a', leaving: true });
    await new AutoSaver<string>({
      save: async () => {
        throw new Error('must not be called');
      },
      whyOf: () => 'may-pass',
      onState: () => undefined,
    }).flush(true);
  });
});
