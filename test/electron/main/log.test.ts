// S14: the technical log takes codes and numbers from a closed list; what somebody wrote does not even compile, and old lines go.

import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  asCallName,
  asErrorClass,
  openLog,
  type Log,
  type LogEvent,
} from '../../../electron/main/log.ts';
import { scratchFolder } from '../../support/scratch.ts';
import { tellRows } from '../../support/told-rows.ts';

tellRows('the technical log');
let scratch: ReturnType<typeof scratchFolder>;
beforeEach(() => {
  scratch = scratchFolder();
});
afterEach(() => scratch.clear());

/** Never run: `npx tsc -b` proves each of these, for an error that no longer comes is one itself. */
export function doesNotCompile(log: Log, note: string): void {
  // @ts-expect-error free text is no event
  log(note);
  // @ts-expect-error a code from the closed list only
  log({ code: note });
  // @ts-expect-error no field besides those of the code
  log({ code: 'started', text: note });
  // @ts-expect-error a number is a number
  log({ code: 'started', number: note });
  // @ts-expect-error a call's name is made by asCallName alone
  log({ code: 'call-failed', call: note, errorClass: asErrorClass(note) });
  // @ts-expect-error an error's class is made by asErrorClass alone
  log({ code: 'uncaught', errorClass: note });
  // @ts-expect-error an error itself may hold what somebody typed
  log({ code: 'uncaught', errorClass: asErrorClass('Error'), error: new Error(note) });
}

it('S14: what makes a name lets nothing through that could be a sentence', () => {
  const texts = [
    'Amara van Dijk',
    'words of a coach',
    'people.one of Amara',
    '',
    'a'.repeat(200),
    'ünï.cöde',
    'x.y\nz',
    '../x.y',
  ];
  for (const text of texts)
    expect([asCallName(text), asErrorClass(text)]).toEqual(['unknown', 'unknown']);
  expect([asCallName('coaching.updateNote'), asErrorClass('TypeError')]).toEqual([
    'coaching.updateNote',
    'TypeError',
  ]);
});

it('S14: at a megabyte the file is put aside, three are kept, and nobody else may read them', () => {
  const log = openLog(join(scratch.folder, 'logs'), () => '2026-11-22T10:00:00.000Z');
  const file = join(scratch.folder, 'logs', 'events.log');
  const event: LogEvent = { code: 'vault-ended', number: 0 };
  log(event);
  for (let round = 0; round < 5; round += 1) {
    writeFileSync(file, `${round}\n`.padEnd(1_000_001, 'x'));
    log(event);
  }
  expect(readdirSync(join(scratch.folder, 'logs')).sort()).toEqual([
    'events.log',
    'events.log.1',
    'events.log.2',
  ]);
  expect(readFileSync(file, 'utf8')).toBe(
    '{"at":"2026-11-22T10:00:00.000Z","code":"vault-ended","number":0}\n',
  );
  expect(['.1', '.2'].map((ending) => readFileSync(file + ending, 'utf8')[0])).toEqual(['4', '3']);
  expect(statSync(file).mode & 0o077).toBe(0);
});

it('S14: a log that cannot be written stops nothing', () => {
  writeFileSync(join(scratch.folder, 'in-the-way'), '');
  openLog(join(scratch.folder, 'in-the-way', 'logs'), () => 'x')({ code: 'started' });
  expect(existsSync(join(scratch.folder, 'in-the-way', 'logs'))).toBe(false);
});
