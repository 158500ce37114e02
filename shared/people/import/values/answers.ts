// Short cells: a seat, a yes or no, an address, a way to meet, hours, a count.

import { cleanLine, fold } from '../../../kernel/fold.ts';
import { isEmail } from '../../email.ts';
import type { Participant, Seat } from '../../participant.ts';

/** "junior" or "senior" in several wordings; `null` for anything else, also for words that name both or could mean either. */
export function readSeat(
  text: string,
  own: Readonly<Partial<Record<Seat, string>>> = {},
): Seat | null {
  const words = fold(text);
  if (words === '') return null;
  if (own.junior && words === fold(own.junior)) return 'junior';
  if (own.senior && words === fold(own.senior)) return 'senior';
  const junior = /\b(junior\w*|jr|jonior)\b/.test(words) || words === 'j';
  const senior = /\b(senior\w*|sr|seniour)\b/.test(words) || words === 's';
  if (junior === senior) return null;
  return junior ? 'junior' : 'senior';
}

const yes = new Set([
  'yes',
  'y',
  'yep',
  'ja',
  'j',
  'oui',
  'o',
  'si',
  's',
  'sim',
  'true',
  'wahr',
  'vrai',
  'waar',
  '1',
  'x',
  '✓',
  '✔',
  'tak',
  'kylla',
]);
const no = new Set([
  'no',
  'n',
  'nope',
  'nee',
  'nein',
  'non',
  'nao',
  'false',
  'falsch',
  'faux',
  'onwaar',
  '0',
  'nie',
  'ei',
  'nej',
]);

/** "yes", "no", or `null` where the cell says neither. */
export function readYesNo(text: string): 'yes' | 'no' | null {
  const word = fold(text) || text.trim();
  if (yes.has(word)) return 'yes';
  return no.has(word) ? 'no' : null;
}

/** An address cleaned of "mailto:" and angle brackets, its domain in lower case; `null` for none. */
export function readEmail(text: string): string | null {
  const bare = cleanLine(text)
    .replace(/^mailto:/i, '')
    .replace(/^.*<([^<>]+)>$/, '$1')
    .trim();
  if (!isEmail(bare)) return null;
  const at = bare.lastIndexOf('@');
  return bare.slice(0, at) + bare.slice(at).toLowerCase();
}

/** How somebody wants to meet; `null` where the words are not known. */
export function readFormat(text: string): Participant['format'] {
  const words = fold(text);
  if (
    /\b(either|both|any|hybrid|no preference|egal|maakt niet uit|beide|les deux|mixed|flexible)\b/.test(
      words,
    )
  )
    return 'either';
  const remote =
    /\b(remote|online|video|virtual|virtuell|digital|digitaal|teams|zoom|distance|afstand)\b/.test(
      words,
    );
  const near =
    /\b(in person|face to face|f2f|on ?site|office|live|op locatie|vor ort|personlich|presence|presentiel|kantoor)\b/.test(
      words,
    );
  if (remote && near) return 'either';
  if (remote) return 'remote';
  return near ? 'in-person' : null;
}

/** A number written with point or comma: "1,5", "2"; `null` for anything else. */
export function readNumber(text: string): number | null {
  const bare = text.trim();
  return /^[+-]?\d{1,9}([.,]\d{1,6})?$/.test(bare) ? Number(bare.replace(',', '.')) : null;
}

/** Hours a month from "2", "1,5", "2 h", "90 min"; `null` for anything else or outside 0 to 200. */
export function readHours(text: string): number | null {
  const parts =
    /^(\d{1,3}(?:[.,]\d{1,4})?)\s*(h|hrs?|hours?|uur|uren|std|stunden?|heures?|horas?|m|min|mins|minutes?|minuten)?\.?(?:\s*(?:\/|per|a|pro)\s*(?:month|maand|monat|mois))?$/i.exec(
      text.trim(),
    );
  if (!parts) return null;
  const number = Number((parts[1] ?? '').replace(',', '.'));
  const hours = /^m/i.test(parts[2] ?? '') ? number / 60 : number;
  return hours <= 200 ? hours : null;
}

/** How many partners at most, 0 to 20; `null` for anything else. */
export function readCapacity(text: string): number | null {
  const number = readNumber(text);
  return number !== null && Number.isInteger(number) && number >= 0 && number <= 20 ? number : null;
}

/** A time zone the calendar knows ("Europe/Amsterdam"); `null` for anything else. */
export function readTimeZone(text: string): string | null {
  const zone = cleanLine(text);
  if (zone === '' || zone.length > 60 || !/^[A-Za-z]/.test(zone)) return null;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    return null;
  }
}
