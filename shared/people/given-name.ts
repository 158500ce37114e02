// How somebody is called in a sentence about a pair.

import { namePartsOf } from './person-name.ts';

/** The given name without titles; the whole name where it cannot be told from the rest. */
export function givenName(name: string): string {
  const known = called.get(name);
  if (known !== undefined) return known;
  if (called.size >= 10_000) called.clear();
  const { call } = namePartsOf(name);
  called.set(name, call);
  return call;
}

/** Reports say the same names thousands of times. */
const called = new Map<string, string>();
