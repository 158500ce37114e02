// The technical log: event codes and numbers from a closed list, never free text.

import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type LogEvent =
  | {
      readonly code: 'started' | 'vault-started' | 'vault-ended' | 'locked' | 'page-gone';
      readonly number?: number;
    }
  /** Something nobody caught: its class alone, for a message could hold what somebody typed. */
  | { readonly code: 'uncaught'; readonly errorClass: ErrorClass }
  | { readonly code: 'call-failed'; readonly call: CallName; readonly errorClass: ErrorClass };

declare const callName: unique symbol;
declare const errorClass: unique symbol;
/** Only `asCallName` makes one, from names of the contract. */
export type CallName = string & { readonly [callName]: true };
export type ErrorClass = string & { readonly [errorClass]: true };

export function asCallName(text: string): CallName {
  return (/^[a-zA-Z]{1,40}\.[a-zA-Z]{1,60}$/.test(text) ? text : 'unknown') as CallName;
}

export function asErrorClass(text: string): ErrorClass {
  return (/^[A-Za-z]{1,40}$/.test(text) ? text : 'unknown') as ErrorClass;
}

export type Log = (event: LogEvent) => void;

const limit = 1_000_000;

/** Appends to `folder`/events.log; at 1 MB the file is put aside, three are kept. A log that cannot be written never stops the app. */
export function openLog(folder: string, now: () => string): Log {
  const file = join(folder, 'events.log');
  return (event) => {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      rotate(file);
      appendFileSync(file, `${JSON.stringify({ at: now(), ...event })}\n`, { mode: 0o600 });
    } catch {
      return;
    }
  };
}

function rotate(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size < limit) return;
  if (statSync(`${file}.1`, { throwIfNoEntry: false })) renameSync(`${file}.1`, `${file}.2`);
  renameSync(file, `${file}.1`);
}
