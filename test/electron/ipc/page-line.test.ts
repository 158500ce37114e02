// The line to the page answers only calls that main let through, each once, whichever word comes first.

import { describe, expect, it } from 'vitest';
import { pageLine, type PagePort } from '../../../electron/ipc/page-line.ts';

function fakeLine() {
  let hear: (event: { readonly data: unknown }) => void = () => undefined;
  const told: unknown[] = [];
  let closed = 0;
  const line: PagePort = {
    on: (_event, listener) => {
      hear = listener;
    },
    postMessage: (message) => told.push(message),
    start: () => undefined,
    close: () => {
      closed += 1;
    },
  };
  return { line, told, closed: () => closed, send: (data: unknown) => hear({ data }) };
}

function open() {
  const answered: string[] = [];
  const page = pageLine(async (call, tell) => {
    answered.push(`${call.feature}.${call.name}`);
    tell({ id: call.id, reply: { ok: true, value: call.input } });
  });
  const fake = fakeLine();
  page.listenTo(fake.line);
  return { page, fake, answered };
}

const call = { id: '1', feature: 'people', name: 'list', input: 'x' };

describe('the line to the page', () => {
  it('answers a call that main let through, once', () => {
    const { page, fake, answered } = open();
    page.expect({ id: '1', feature: 'people', name: 'list' });
    fake.send(call);
    fake.send(call);
    expect(answered).toEqual(['people.list']);
    expect(fake.told).toEqual([{ id: '1', reply: { ok: true, value: 'x' } }]);
  });

  it('waits for main\u2019s word where the page was quicker', () => {
    const { page, fake, answered } = open();
    fake.send(call);
    expect(answered).toEqual([]);
    page.expect({ id: '1', feature: 'people', name: 'list' });
    expect(answered).toEqual(['people.list']);
  });

  it('does nothing for another call under a good id, for no id, for odd things', () => {
    const { page, fake, answered } = open();
    page.expect({ id: '1', feature: 'people', name: 'list' });
    fake.send({ ...call, name: 'remove' });
    fake.send(call);
    for (const odd of [
      null,
      7,
      'text',
      {},
      { id: 1, feature: 'a', name: 'b' },
      { ...call, id: '2' },
    ])
      fake.send(odd);
    expect(answered).toEqual([]);
  });

  it('a new page takes the place of the former', () => {
    const { page, fake, answered } = open();
    const next = fakeLine();
    page.listenTo(next.line);
    expect(fake.closed()).toBe(1);
    page.expect({ id: '1', feature: 'people', name: 'list' });
    next.send(call);
    expect(answered).toHaveLength(1);
    expect(next.told).toHaveLength(1);
  });
});
