// A place on the ladder: whole numbers, and the grades of the UK civil service as steps 1 to 11.

import { fold } from '../../../kernel/fold.ts';
import { readNumber } from './answers.ts';

/** From the administrative grades to the senior civil service. */
const civilService: Readonly<Record<string, number>> = {
  aa: 1,
  ao: 2,
  eo: 3,
  heo: 4,
  seo: 5,
  'grade 7': 6,
  g7: 6,
  'grade 6': 7,
  g6: 7,
  scs: 8,
  scs1: 8,
  'scs 1': 8,
  scs2: 9,
  'scs 2': 9,
  scs3: 10,
  'scs 3': 10,
  scs4: 11,
  'scs 4': 11,
};

/** The only civil-service grades that other ladders write as well, with another meaning. */
const shared = /^(grade [67]|g[67])$/;

/** True where a column speaks of civil-service grades, so that "Grade 7" stands below "Grade 6". */
export function isCivilService(values: readonly string[]): boolean {
  return values.some(
    (value) => civilService[fold(value)] !== undefined && !shared.test(fold(value)),
  );
}

/** A level 0 to 30, or `null`. "Grade 7" counts as 7 unless `civil`. */
export function readLevel(text: string, civil: boolean): number | null {
  const words = fold(text);
  if (civil && civilService[words] !== undefined) return civilService[words];
  return readLevelText(text);
}

/** A level from a number with or without a word before it: "3", "3,0", "Level 3", "Grade 7". */
export function readLevelText(text: string): number | null {
  const bare = text
    .trim()
    .replace(/^(level|grade|band|niveau|schaal|stufe|g|l)\s*[:#.]?\s*(?=\d)/i, '');
  const number = readNumber(bare);
  return number !== null && Number.isInteger(number) && number >= 0 && number <= 30 ? number : null;
}
