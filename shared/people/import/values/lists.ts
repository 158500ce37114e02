// Cells that hold several things: topics with a number, languages, half-days, interests, keys of people.

import { cleanLine, fold } from '../../../kernel/fold.ts';
import { slots as allSlots, type Slot } from '../../participant.ts';

/** The parts of a list: at semicolons, line breaks or bars; only where there are none of these, at commas outside brackets. */
export function splitList(text: string): string[] {
  const parts = /[;\n|•]/.test(text) ? text.split(/[;\r\n|•]+/) : text.split(/,(?![^()]*\))/);
  return parts.map(cleanLine).filter((part) => part !== '');
}

export type TopicWords = {
  readonly phrase: string;
  /** 1 to 3, or `null` where none was written. */
  readonly number: number | null;
  /** True for a number that is not 1, 2 or 3. */
  readonly strange: boolean;
};

/** "data literacy (3)", "data literacy: 3" or "data literacy" as phrase and number. */
export function readTopic(text: string): TopicWords {
  const parts = /^(.*?)\s*(?:\(\s*(\d+(?:[.,]\d+)?)(?:\s*\/\s*\d+)?\s*\)|[:=–-]\s*(\d+))$/u.exec(
    text,
  );
  const phrase = parts?.[1]?.trim();
  if (!phrase) return { phrase: text, number: null, strange: false };
  const number = Number((parts?.[2] ?? parts?.[3] ?? '').replace(',', '.'));
  const known = number === 1 || number === 2 || number === 3;
  return { phrase, number: known ? number : null, strange: !known };
}

const dayWords: readonly RegExp[] = [
  /^(mon\w*|ma|maandag|mo|montag|lun\w*)\b/,
  /^(tue\w*|di|dinsdag|dienstag|mar\w*)\b/,
  /^(wed\w*|wo|woensdag|mi|mittwoch|mer\w*|mie\w*)\b/,
  /^(thu\w*|do|donderdag|donnerstag|jeu\w*|jue\w*)\b/,
  /^(fri\w*|vr|vrijdag|fr|freitag|ven\w*|vie\w*)\b/,
];
const dayNames = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const compound = /(ochtend|morgen|middag|nachmittag|vormittag)/;

/** The half-days in one part of a list ("Wed am", "Thursday afternoon", "Friday" for both); `null` where it names none. */
export function readSlot(text: string): Slot[] | null {
  const words = fold(text).replace(compound, ' $1');
  const day = dayWords.findIndex((pattern) => pattern.test(words));
  if (day < 0) return null;
  const rest = words.replace(/^\S+\s*/, '');
  const am = /\b(am|a m|morning|mornings|ochtend|vormittags?|morgens?|matin|manana|vm)\b/.test(
    rest,
  );
  const pm = /\b(pm|p m|afternoon|afternoons|middag|nachmittags?|apres midi|tarde|nm)\b/.test(rest);
  if (rest !== '' && !am && !pm && !/^(all day|hele dag|ganztags|both)$/.test(rest)) return null;
  const both = am === pm;
  return allSlots.filter(
    (slot) => slot.startsWith(dayNames[day] ?? '-') && (both || slot.endsWith(am ? 'am' : 'pm')),
  ) as Slot[];
}

const languageNames: Readonly<Record<string, string>> = {
  en: 'English',
  eng: 'English',
  englisch: 'English',
  engels: 'English',
  anglais: 'English',
  ingles: 'English',
  de: 'German',
  deutsch: 'German',
  duits: 'German',
  allemand: 'German',
  aleman: 'German',
  nl: 'Dutch',
  nederlands: 'Dutch',
  niederlandisch: 'Dutch',
  neerlandais: 'Dutch',
  fr: 'French',
  francais: 'French',
  frans: 'French',
  franzosisch: 'French',
  frances: 'French',
  es: 'Spanish',
  espanol: 'Spanish',
  spaans: 'Spanish',
  spanisch: 'Spanish',
  espagnol: 'Spanish',
  castellano: 'Spanish',
  it: 'Italian',
  italiano: 'Italian',
  italiaans: 'Italian',
  italienisch: 'Italian',
  pt: 'Portuguese',
  portugues: 'Portuguese',
  pl: 'Polish',
  polski: 'Polish',
};

/** One language under the name used here: "Englisch" and "EN" become "English"; others stay as written, first letter large. */
export function readLanguage(text: string): string {
  const words = cleanLine(text).replace(/\s*\(.*\)$/, '');
  const known = languageNames[fold(words)];
  return known ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** True for a cell that a spreadsheet would run as a formula. Amounts and telephone numbers with a sign are none. */
export function isFormula(text: string): boolean {
  const start = text.trimStart();
  if (/^[=＝]/.test(start)) return start.length > 1;
  return /^[+\-@＋－＠]\s*[A-Za-z_][\w.]*\s*[(!|]/.test(start) || /^[+\-@]\s*cmd\b/i.test(start);
}
