// The distinct phrases of a list become topics: counted, merged where the person says so, near-duplicates suggested.

import { cleanLine, fold } from '../../kernel/fold.ts';
import type { Topic } from '../participant.ts';
import type { RowDraft } from './drafts.ts';
import type { MergeHint, PhraseCount } from './shapes.ts';

const personalWords =
  /\b(neurodiver\w*|autis\w*|adhd|disab\w*|health|illness|burn ?out|menopause|parents?|parenthood|pregnan\w*|carer|caring|famil\w*|gender|lgbt\w*|queer|trans|gay|lesbian|race|racism|ethnic\w*|migra\w*|refugee|religion|faith|first generation|working class|origin|grief|addiction)\b/;

/** The key under which spellings of one phrase meet. A sharp behind a letter is part of the word: C# is not C. */
export function topicKey(phrase: string): string {
  return fold(phrase.replace(/(?<=\p{L})[#♯](?!\p{L})/gu, '♯')) || cleanLine(phrase).toLowerCase();
}

/** Lived experience (identity, health, family, origin) by its words: personal until the matcher says otherwise. */
export function looksPersonal(phrase: string): boolean {
  return personalWords.test(topicKey(phrase));
}

/** All phrases, the most frequent first, then by the alphabet. */
export function countPhrases(
  drafts: readonly RowDraft[],
  existing: readonly Topic[],
): PhraseCount[] {
  const known = new Map(existing.map((topic) => [topicKey(topic.label), topic.label]));
  const counts = new Map<
    string,
    { spellings: Map<string, number>; offered: number; wanted: number; offLimits: number }
  >();
  const count = (phrase: string, kind: 'offered' | 'wanted' | 'offLimits'): void => {
    const key = topicKey(phrase);
    const entry = counts.get(key) ?? {
      spellings: new Map<string, number>(),
      offered: 0,
      wanted: 0,
      offLimits: 0,
    };
    counts.set(key, entry);
    entry[kind] += 1;
    entry.spellings.set(phrase, (entry.spellings.get(phrase) ?? 0) + 1);
  };
  for (const draft of drafts) {
    for (const topic of draft.offers) count(topic.phrase, 'offered');
    for (const topic of draft.needs) count(topic.phrase, 'wanted');
    for (const phrase of draft.offLimits) count(phrase, 'offLimits');
  }
  return [...counts]
    .map(([key, entry]) => ({
      key,
      phrase: known.get(key) ?? mostFrequent(entry.spellings),
      known: known.has(key),
      looksPersonal: looksPersonal(key),
      offered: entry.offered,
      wanted: entry.wanted,
      offLimits: entry.offLimits,
    }))
    .sort((a, b) => total(b) - total(a) || (a.key < b.key ? -1 : 1));
}

/** Pairs of phrases that differ by a letter or two, by order or by an ending. Looks at the 1,500 most frequent. */
export function suggestMerges(phrases: readonly PhraseCount[]): MergeHint[] {
  const hints: MergeHint[] = [];
  const seen = new Map<string, PhraseCount>();
  const some = phrases.slice(0, 1500);
  for (const phrase of some) {
    const words = stem(phrase.key);
    const same = seen.get(words);
    if (same)
      hints.push({
        from: phrase.key,
        into: same.key,
        why: 'the same words in another form or order',
      });
    else seen.set(words, phrase);
  }
  const taken = new Set(hints.map((hint) => hint.from));
  const rest = some.filter((phrase) => phrase.key.length >= 7 && !taken.has(phrase.key));
  for (const [place, phrase] of rest.entries()) {
    const near = rest
      .slice(0, place)
      .find(
        (other) =>
          Math.abs(other.key.length - phrase.key.length) <= 2 &&
          editsAtMostTwo(other.key, phrase.key) &&
          !/\d/.test(phrase.key + other.key),
      );
    if (near) hints.push({ from: phrase.key, into: near.key, why: 'one or two letters differ' });
  }
  return hints;
}

/** Follows merges to their end; a circle ends where it began. */
export function mergeKeys(
  merges: readonly { readonly from: string; readonly into: string }[],
): (key: string) => string {
  const next = new Map(merges.map(({ from, into }) => [from, into]));
  return (key) => {
    const seen = new Set([key]);
    let at = key;
    for (;;) {
      const into = next.get(at);
      if (into === undefined || seen.has(into)) return at;
      seen.add(into);
      at = into;
    }
  };
}

function total(phrase: PhraseCount): number {
  return phrase.offered + phrase.wanted + phrase.offLimits;
}

function mostFrequent(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}

/** Words without small words and endings, in order of the alphabet. */
function stem(key: string): string {
  const words = key
    .split(' ')
    .filter(
      (word) =>
        !/^(the|a|an|of|for|and|in|at|to|de|het|een|der|die|das|und|en|le|la|et)$/.test(word),
    );
  return (
    words
      .map((word) => (word.length > 4 ? word.replace(/(ing|s)$/, '') : word))
      .sort()
      .join(' ') || key
  );
}

/** True where at most two letters must be put in, taken out or changed. */
function editsAtMostTwo(a: string, b: string): boolean {
  let before = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      const value = Math.min(
        (before[column] ?? 9) + 1,
        (now[column - 1] ?? 9) + 1,
        (before[column - 1] ?? 9) + cost,
      );
      now.push(value);
      least = Math.min(least, value);
    }
    if (least > 2) return false;
    before = now;
  }
  return (before[b.length] ?? 9) <= 2;
}
