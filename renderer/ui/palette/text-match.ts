// Text match: typed words in shown text, ignoring case and accents.

import { foldMarks } from '../../../shared/kernel/fold.ts';
/**
 * Parts of `text` where a word of `query` begins a word, as [from, to) in UTF-16 units, in order,
 * apart.
 */
export function matchRanges(text: string, query: string): [number, number][] {
  const words = fold(query).text.split(/\s+/).filter(Boolean);
  const folded = fold(text);
  const found: [number, number][] = [];
  for (const word of words) {
    for (
      let at = folded.text.indexOf(word);
      at >= 0;
      at = folded.text.indexOf(word, at + word.length)
    ) {
      if (at > 0 && /[\p{L}\p{N}]/u.test(folded.text[at - 1] ?? '')) continue;
      found.push([folded.places[at] ?? 0, folded.places[at + word.length] ?? text.length]);
    }
  }
  return joined(found.sort((a, b) => a[0] - b[0] || a[1] - b[1]));
}

/** True where every word of `query` begins a word of `text`. */
export function hasAllWords(text: string, query: string): boolean {
  const words = fold(query).text.split(/\s+/).filter(Boolean);
  const have = ` ${fold(text).text.replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
  return words.every((word) => have.includes(` ${word.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()}`));
}

// Folding may shorten or lengthen the text, so each folded unit remembers where it came from.
function fold(text: string): { text: string; places: number[] } {
  let folded = '';
  const places: number[] = [];
  let place = 0;
  for (const sign of text) {
    const plain = foldMarks(sign);
    for (let unit = 0; unit < plain.length; unit += 1) places.push(place);
    folded += plain;
    place += sign.length;
  }
  places.push(place);
  return { text: folded, places };
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
