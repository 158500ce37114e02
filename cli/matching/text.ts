// Bytes of a small file as text, and JSON that must have a known shape.

import type { z } from 'zod';
import { Problem } from '../../shared/kernel/problem.ts';

/** UTF-8, or UTF-16 where the file says so with its first two bytes (as spreadsheets write "Unicode text"). */
export function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** Reads JSON of one shape. Throws `Problem('invalid')` naming the file, the place and what is wrong there. */
export function readJson<T>(text: string, file: string, shape: z.ZodType<T>): T {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Problem('invalid', `${file} is not JSON.`);
  }
  const parsed = shape.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Problem(
    'invalid',
    [
      `${file}:`,
      ...(issue?.path.length ? [issue.path.join('.')] : []),
      issue?.message ?? 'not understood',
    ].join(' '),
  );
}
