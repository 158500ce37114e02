// The vault process's end of the line to the page: answers only calls that main let through, each once, by name.

import type { FromPage, ToPage } from './messages.ts';

/** As much of a MessagePortMain as the line needs. */
export type PagePort = {
  on(event: 'message', hear: (event: { readonly data: unknown }) => void): unknown;
  postMessage(message: ToPage): void;
  start(): void;
  close(): void;
};

type Expected = { readonly id: string; readonly feature: string; readonly name: string };
export type PageLine = { expect(call: Expected): void; listenTo(line: PagePort): void };

/** Calls that came before main's word for them; main and page speak over different pipes. */
const mostEarly = 200;

export function pageLine(
  answer: (call: FromPage, tell: (message: ToPage) => void) => Promise<void>,
): PageLine {
  let line: PagePort | null = null;
  const expected = new Map<string, Expected>();
  const early = new Map<string, FromPage>();

  const take = (call: FromPage): void => {
    const word = expected.get(call.id);
    expected.delete(call.id);
    early.delete(call.id);
    // Another call than the one main let through is no call at all.
    if (!word || word.feature !== call.feature || word.name !== call.name) return;
    const to = line;
    void answer(call, (message) => to?.postMessage(message));
  };

  return {
    expect: ({ id, feature, name }) => {
      expected.set(id, { id, feature, name });
      const call = early.get(id);
      if (call) take(call);
    },
    listenTo: (next) => {
      line?.close();
      line = next;
      next.on('message', ({ data }) => {
        const call = readCall(data);
        if (!call) return;
        if (expected.has(call.id)) take(call);
        else if (early.size < mostEarly) early.set(call.id, call);
      });
      next.start();
    },
  };
}

function readCall(data: unknown): FromPage | null {
  if (typeof data !== 'object' || data === null) return null;
  const { id, feature, name, input } = data as Record<string, unknown>;
  return typeof id === 'string' && typeof feature === 'string' && typeof name === 'string'
    ? { id, feature, name, input }
    : null;
}
