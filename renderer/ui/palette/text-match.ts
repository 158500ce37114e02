// Text match: typed words in shown text, ignoring case and accents.

import {
  findable,
  foldLetter,
  foldWords,
  withoutApostrophes,
} from '../../../shared/kernel/fold.ts';

/**
 * Parts of `text` where a word of `query` begins a word, as [from, to) in UTF-16 units, in order,
 * apart.
 */
export function matchRanges(text: string, query: string): [number, number][] {
  const words = fold(withoutApostrophes(query)).text.split(/\s+/).filter(Boolean);
  const folded = fold(text);
  const found: [number, number][] = [];
  for (const word of words) {
    for (
      let at = folded.text.indexOf(word);
      at >= 0;
      at = folded.text.indexOf(word, at + word.length)
    ) {
      if (!folded.begins.has(at)) continue;
      found.push([folded.places[at] ?? 0, folded.places[at + word.length] ?? text.length]);
    }
  }
  return joined(found.sort((a, b) => a[0] - b[0] || a[1] - b[1]));
}

/** True where every word of `query` begins a word of `text`. */
export function hasAllWords(text: string, query: string): boolean {
  const have = ` ${findable(text)}`;
  return foldWords(query)
    .split(' ')
    .filter(Boolean)
    .every((word) => have.includes(` ${word}`));
}

type Folded = { text: string; places: number[]; begins: Set<number> };

// Folding may shorten or lengthen the text, so each folded unit remembers where it came from, and
// the set where a word begins. An apostrophe inside a word is left out, and a word begins after it.
function fold(text: string): Folded {
  let folded = '';
  const places: number[] = [];
  const begins = new Set<number>();
  const bare = withoutApostrophes(text);
  let [place, kept, before] = [0, 0, ''];
  for (const sign of text) {
    const isKept = bare.startsWith(sign, kept);
    if (isKept) {
      const plain = foldLetter(sign);
      if (plain !== '' && !/[\p{L}\p{N}\p{M}]/u.test(before)) begins.add(folded.length);
      for (let unit = 0; unit < plain.length; unit += 1) places.push(place);
      folded += plain;
      kept += sign.length;
    }
    place += sign.length;
    before = sign;
  }
  places.push(place);
  return { text: folded, places, begins };
}

function joined(ranges: [number, number][]): [number, number][] {
  const out: [number, number][] = [];
  for (const range of ranges) {
    const last = out.at(-1);
    if (last && range[0] <= last[1]) last[1] = Math.max(last[1], range[1]);
    else out.push([...range]);
  }
  return out;
}
