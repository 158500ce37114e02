// One topic of a cell with how well it is shown or how much it is wanted, where that is written behind it.

import { fold } from '../../../kernel/fold.ts';

export type TopicWords = {
  readonly phrase: string;
  /** 1 to 3, or `null` where none was written. */
  readonly number: number | null;
  /** True for a number that is not 1, 2 or 3. */
  readonly strange: boolean;
};

const grades: readonly RegExp[] = [
  /^(low|little|a little|basic|basics|beginner|some|bit|a bit|laag|weinig|beetje|gering|wenig|etwas|grundlagen|faible|peu|debutant|bajo|poco|basico|basso)$/,
  /^(medium|middle|mid|moderate|average|intermediate|good|gemiddeld|midden|redelijk|goed|mittel|gut|moyen|moyenne|bon|medio|media|bueno|buono)$/,
  /^(high|very high|strong|expert|advanced|excellent|very well|very good|very much|a lot|much|hoog|veel|zeer goed|hoch|viel|sehr gut|experte|eleve|haut|beaucoup|tres bien|alto|alta|mucho|experto|avanzado|esperto|molto)$/,
];

/** "data literacy (3)", "data literacy: 3", "maps (high)" or "data literacy" as phrase and number; a number that belongs to the words ("Web-3", "SDG-5") stays with them. */
export function readTopic(text: string): TopicWords {
  const bracket = /^(.*\S)\s*\(\s*([^()]+?)\s*\)$/u.exec(text);
  const [phrase, said] = [bracket?.[1] ?? '', bracket?.[2] ?? ''];
  if (bracket) {
    const number = /^(\d+(?:[.,]\d+)?)(?:\s*\/\s*\d+)?$/.exec(said);
    if (number) return numbered(phrase, Number((number[1] ?? '').replace(',', '.')));
    const grade = grades.findIndex((pattern) => pattern.test(fold(said)));
    if (grade >= 0) return numbered(phrase, grade + 1);
  }
  const behind = /^(.*\S)\s*[:=]\s*(\d)$/u.exec(text);
  if (behind) return numbered(behind[1] ?? '', Number(behind[2]));
  const dashed = /^(.*\S)\s+[–—-]\s*([123])$/u.exec(text);
  if (dashed) return numbered(dashed[1] ?? '', Number(dashed[2]));
  return { phrase: text, number: null, strange: false };
}

function numbered(phrase: string, number: number): TopicWords {
  const known = number === 1 || number === 2 || number === 3;
  return { phrase, number: known ? number : null, strange: !known };
}
