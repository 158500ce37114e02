// Sentences for people, in pieces: which words carry weight, and which are a person's name.

import { z } from 'zod';
import { Id } from '../../kernel/id.ts';
import type { Infer } from '../../kernel/infer.ts';

/** A piece of a sentence. `strong` marks the topic; `personId` marks a name, so that coded mode can show a code instead. */
export const Segment = z.object({
  text: z.string(),
  strong: z.literal(true).optional(),
  personId: Id.optional(),
});
export type Segment = Infer<typeof Segment>;

export const Sentence = z.array(Segment);
export type Sentence = Infer<typeof Sentence>;

type Named = {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
};

/** A sentence from plain strings and pieces. */
export function say(...parts: readonly (string | Segment)[]): Sentence {
  return parts.map((part) => (typeof part === 'string' ? { text: part } : part));
}

/** The given name of a person, marked as a name. */
export function who(person: Named): Segment {
  return { text: person.shortName, personId: person.id };
}

/** Words that carry the sentence, as a topic. */
export function strong(text: string): Segment {
  return { text, strong: true };
}

/** The sentence as one string, for logs of the matcher, command lines and tests. */
export function plain(sentence: Sentence): string {
  return sentence.map((segment) => segment.text).join('');
}
