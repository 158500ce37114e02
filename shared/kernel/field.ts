// The two kinds of text field a person fills in, with refusals in plain sentences.

import { z } from 'zod';
import { isDay } from './date.ts';
import { withoutHidden } from './hidden.ts';

const count = new Intl.NumberFormat('en');

/** One line, 1 to `most` characters after trimming; line breaks and runs of spaces become one space, and what would hide or turn round text is left out. `what` begins the refusal: "A name". */
export function line(what: string, most: number) {
  return z
    .string()
    .overwrite((typed) =>
      withoutHidden(typed)
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim(),
    )
    .min(1, `${what} is needed.`)
    .max(most, tooLong(what, most));
}

/** Free text with line breaks, 0 to `most` characters after trimming. */
export function text(what: string, most: number) {
  return z.string().trim().max(most, tooLong(what, most));
}

/** A date as it is typed, refused in words where there is no such day. */
export const TypedDay = z.string().refine(isDay, {
  error: ({ input }) =>
    input === ''
      ? 'A date is needed.'
      : 'This date does not exist, or it can be read in two ways. Write it as 18 Jan 2027 or choose it from the calendar.',
});

/** The sentence under a date that cannot stay as it is typed; undefined where it can. */
export function dayRefusal(typed: string): string | undefined {
  return TypedDay.safeParse(typed).error?.issues[0]?.message;
}

function tooLong(what: string, most: number) {
  return {
    // The check looks at anything that has a length; what is no text was refused before and is not turned into one.
    error: ({ input }: { input?: unknown }) =>
      `${what} has at most ${count.format(most)} characters${typeof input === 'string' ? `; this is ${count.format(input.length)}` : ''}. Nothing was stored.`,
  };
}

/** The first refusal of each field, by its path ("cohort.kickOff"); empty where everything is fine. Fields inside a list answer for the list. */
export function refusals(schema: z.ZodType, value: unknown): Record<string, string> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return {};
  const found: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    found[fieldOf(issue.path)] ??= issue.message;
  }
  return found;
}

/** The field a path leads to, up to the first place in a list: `offers.0.label` is the field `offers`. */
export function fieldOf(path: readonly PropertyKey[]): string {
  const inList = path.findIndex((part) => /^\d+$/.test(String(part)));
  return (inList < 0 ? path : path.slice(0, inList)).map(String).join('.');
}
