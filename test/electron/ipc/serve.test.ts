// The door: what it lets in, what it lets out, and that a wrong answer leaves nothing behind.

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Writer } from '../../../electron/database/open.ts';
import { serve } from '../../../electron/ipc/serve.ts';
import { action, command, nothing, query } from '../../../shared/kernel/contract.ts';
import { Problem } from '../../../shared/kernel/problem.ts';

const contract = {
  notes: {
    list: query({ input: nothing, output: z.array(z.object({ id: z.string() })) }),
    write: command({
      input: z.object({ id: z.string().min(1) }),
      output: nothing,
      alsoChanges: ['desk'],
    }),
    wrong: command({ input: nothing, output: z.object({ id: z.string() }) }),
    hidden: command({ input: nothing, output: nothing, internal: true }),
    refuse: command({ input: nothing, output: nothing }),
    break: query({ input: nothing, output: nothing }),
    slow: action({ input: nothing, output: z.string(), alsoChanges: ['notes'] }),
    status: query({ input: nothing, output: z.string(), whileLocked: true }),
    elsewhere: query({ input: nothing, output: nothing, host: 'main' }),
  },
} as const;

function openDoor({ locked = false } = {}) {
  let rows: { id: string; secret: string }[] = [];
  const heard: string[][] = [];
  const logged: string[] = [];
  const db = {} as Writer;
  const transaction = <T>(work: () => T): T => {
    const before = [...rows];
    try {
      return work();
    } catch (error) {
      rows = before;
      throw error;
    }
  };
  const door = serve({
    contract,
    host: 'vault',
    handlers: {
      notes: {
        list: () => rows,
        write: (_context, { id }) => void rows.push({ id, secret: 'key' }),
        wrong: () => {
          rows.push({ id: 'half', secret: '' });
          return { id: 7 } as unknown as { id: string };
        },
        hidden: () => void rows.push({ id: 'hidden', secret: '' }),
        refuse: () => {
          rows.push({ id: 'refused', secret: '' });
          throw new Problem('conflict', 'Two people cannot both be first.', ['id']);
        },
        break: () => {
          throw new TypeError('what somebody typed');
        },
        slow: async (context) => {
          context.perform('notes', 'hidden', undefined);
          return 'done';
        },
        status: () => 'there',
      },
    },
    opened: () => (locked ? null : { db, transaction }),
    now: () => '2026-11-22T09:00:00.000Z',
    newId: () => 'id',
    announce: (topics) => heard.push([...topics]),
    log: (call, errorClass) => logged.push(`${call} ${errorClass}`),
    takeFile: () => '',
  });
  return { door, rows: () => rows, heard, logged };
}

describe('the door', () => {
  it('answers a query with what the contract names, and nothing more', async () => {
    const { door } = openDoor();
    await door('notes', 'write', { id: 'a' });
    expect(await door('notes', 'list', undefined)).toEqual({ ok: true, value: [{ id: 'a' }] });
  });

  it('announces a command by its feature and what else it changes', async () => {
    const { door, heard } = openDoor();
    await door('notes', 'write', { id: 'a' });
    expect(heard).toEqual([['notes', 'desk']]);
  });

  it('refuses input of the wrong shape and names the field, not the value', async () => {
    const { door, rows } = openDoor();
    const reply = await door('notes', 'write', { id: '' });
    expect(reply).toMatchObject({ ok: false, problem: { code: 'invalid', fields: ['id'] } });
    expect(rows()).toEqual([]);
  });

  it('rolls back when the answer is wrong or the handler refuses', async () => {
    const { door, rows, heard } = openDoor();
    expect(await door('notes', 'wrong', undefined)).toMatchObject({
      ok: false,
      problem: { code: 'unexpected' },
    });
    expect(await door('notes', 'refuse', undefined)).toMatchObject({
      ok: false,
      problem: { code: 'conflict', fields: ['id'] },
    });
    expect(rows()).toEqual([]);
    expect(heard).toEqual([]);
  });

  it('logs an unexpected failure by call and class alone', async () => {
    const { door, logged } = openDoor();
    const reply = await door('notes', 'break', undefined);
    expect(logged).toEqual(['notes.break TypeError']);
    expect(JSON.stringify(reply)).not.toContain('typed');
  });

  it('keeps internal commands from the page but not from an action', async () => {
    const { door, rows, heard } = openDoor();
    expect(await door('notes', 'hidden', undefined)).toMatchObject({ ok: false });
    expect(rows()).toEqual([]);
    expect(await door('notes', 'slow', undefined)).toEqual({ ok: true, value: 'done' });
    expect(rows()).toHaveLength(1);
    expect(heard).toEqual([['notes'], ['notes']]);
  });

  it('answers only what may be answered while locked', async () => {
    const { door } = openDoor({ locked: true });
    expect(await door('notes', 'list', undefined)).toMatchObject({
      ok: false,
      problem: { code: 'locked' },
    });
    expect(await door('notes', 'status', undefined)).toEqual({ ok: true, value: 'there' });
  });

  it('finds calls by own key of its own host only', async () => {
    const { door } = openDoor();
    for (const [feature, name] of [
      ['constructor', 'x'],
      ['notes', 'toString'],
      ['__proto__', 'x'],
      ['notes', '__proto__'],
      ['notes', 'elsewhere'],
      ['', ''],
    ] as const) {
      expect(await door(feature, name, {})).toMatchObject({
        ok: false,
        problem: { code: 'unexpected' },
      });
    }
  });
});
