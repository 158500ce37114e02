// Finding people by what somebody typed of their names.

import { findable, foldWords } from '../kernel/fold.ts';

/** True where every typed word begins a word of the text, without regard to case, accents or order. Nothing typed matches nothing. */
export function nameMatcher(typed: string): (text: string) => boolean {
  const wanted = foldWords(typed.slice(0, 400)).split(' ').filter(Boolean).slice(0, 12);
  if (wanted.length === 0) return () => false;
  // In scripts without spaces between family and given name any part may be typed.
  const parts = wanted.map((word) => (unspaced.test(word) ? word : ` ${word}`));
  return (text) => {
    const have = ` ${findable(text)}`;
    return parts.every((part) => have.includes(part));
  };
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
