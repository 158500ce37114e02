// A form's draft beside its schema: what is typed, and the sentence under each field that cannot stay so.

import { useState } from 'react';
import type { z } from 'zod';
import { fieldOf, refusals } from '../../shared/kernel/field.ts';
import type { Problem } from '../../shared/kernel/problem.ts';
import { useKept } from '../ui/use-kept.ts';

export type Draft<T> = {
  readonly value: T;
  readonly change: (part: Partial<T>) => void;
  /** The sentence for a field, once it is due: after the first try to save, or where far too much was pasted. */
  readonly problemOf: (field: string) => string | undefined;
  /** True where everything is fine; otherwise the fields say what is not. */
  readonly check: () => boolean;
  /** Puts the vault's refusal under the fields it names. */
  readonly refuse: (problem: Problem) => void;
};

/** With a `place` below the key that says the form is open, what is typed outlives leaving and locking, until the form is closed. */
export function useDraft<T>(schema: z.ZodType, initial: T, place?: string): Draft<T> {
  const own = useState(initial);
  const kept = useKept(place ?? '', initial, 'words');
  const [value, setValue] = place === undefined ? own : kept;
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Record<string, string>>({});
  const found = refusals(schema, value);
  return {
    value,
    change: (part) => {
      setValue((before) => ({ ...before, ...part }));
      setRefused({});
    },
    problemOf: (field) =>
      refused[field] ?? (tried || found[field]?.includes('at most') ? found[field] : undefined),
    check: () => {
      setTried(true);
      return Object.keys(found).length === 0;
    },
    refuse: (problem) =>
      setRefused(
        Object.fromEntries(
          problem.fields.map((field) => [
            fieldOf(field.split('.')).split('.').at(-1) ?? field,
            problem.message,
          ]),
        ),
      ),
  };
}
