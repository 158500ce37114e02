// Short cells: a yes or no, an address, a way to meet, hours, a count.

import { cleanLine, fold } from '../../../kernel/fold.ts';
import { isEmail } from '../../email.ts';
import type { Participant } from '../../participant.ts';

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
  if (text.includes('?')) return null;
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

const either =
  /^(either|any|hybrid|hybride|egal|mixed|flexible|flexibel|no preference|both|beide|beides|maakt niet uit|les deux|no matter|either is fine|ambos|indifferent)$/;
const remote =
  /^(remote|remotely|online|video|virtual|virtually|virtuell|digital|digitaal|teams|ms teams|zoom|distance|afstand|op afstand|a distance|en ligne|video call|in linea)$/;
const near =
  /^(in person|inperson|face to face|f2f|on ?site|office|the office|at the office|in the office|live|op locatie|vor ort|personlich|in presence|presence|presentiel|en presentiel|kantoor|op kantoor|en persona|presencial|in presenza)$/;

/** How somebody wants to meet; `null` where any word is not known, a "not" or a "rather" among them. */
export function readFormat(text: string): Participant['format'] {
  if (text.includes('?')) return null;
  const parts = text
    .replace(/[()]/g, ' / ')
    .replace(/\s+(or|and|of|en|oder|und|ou|et|o|y|via)\s+/gi, ' / ')
    .split(/[,;/|&+\n]|\s-\s/)
    .map((part) => fold(part).replace(/ only$/, ''))
    .filter((part) => part !== '');
  if (parts.length === 0) return null;
  const ways = new Set<Participant['format']>();
  for (const part of parts) {
    if (either.test(part)) ways.add('either');
    else if (remote.test(part)) ways.add('remote');
    else if (near.test(part)) ways.add('in-person');
    else return null;
  }
  const [way = null] = ways;
  return ways.size === 1 ? way : 'either';
}

/** A number written with point or comma: "1,5", "2"; `null` for anything else. */
export function readNumber(text: string): number | null {
  const bare = text.trim();
  return /^[+-]?\d{1,9}([.,]\d{1,6})?$/.test(bare) ? Number(bare.replace(',', '.')) : null;
}

/** Hours a month from "2", "1,5", "2 h", "90 min", "1:30", "1 h 30"; `null` for anything else or outside 0 to 200. */
export function readHours(text: string): number | null {
  const clock =
    /^(\d{1,3})(?::|\s*h\s*)([0-5]\d)(?::00)?(?:\s*(?:h|hrs?|hours?|uur|std|min|m))?$/i.exec(
      text.trim(),
    );
  if (clock) {
    const told = Number(clock[1]) + Number(clock[2]) / 60;
    return told <= 200 ? told : null;
  }
  const parts =
    /^(\d{1,3}(?:[.,]\d{1,4})?)\s*(h|hrs?|hours?|uur|uren|std|stunden?|heures?|horas?|m|min|mins|minutes?|minuten)?\.?(?:\s*(?:\/|per|a|pro)\s*(?:month|maand|monat|mois))?$/i.exec(
      text.trim(),
    );
  if (!parts) return null;
  const number = Number((parts[1] ?? '').replace(',', '.'));
  const hours = /^m/i.test(parts[2] ?? '') ? number / 60 : number;
  return hours <= 200 ? hours : null;
}

/** A name with an address in angle or round brackets behind it, parted; `null` where the cell is not that. */
export function readNameAndEmail(text: string): { name: string; email: string } | null {
  const parts = /^([^<>()[\]]+?)\s*[<([]\s*([^<>()[\]\s]+)\s*[>)\]]$/u.exec(cleanLine(text));
  const email = parts && readEmail(parts[2] ?? '');
  const name = cleanLine((parts?.[1] ?? '').replace(/^["']|["']$/g, ''));
  return email && name !== '' && !isEmail(name) ? { name, email } : null;
}

/** How many partners at most, 0 to 20; `null` for anything else. */
export function readCapacity(text: string): number | null {
  const number = readNumber(text);
  return number !== null && Number.isInteger(number) && number >= 0 && number <= 20 ? number : null;
}
