// Bytes become text: which letters a file uses is guessed, shown and correctable.

import { Problem } from '../../kernel/problem.ts';
import { limits } from './limits.ts';
import type { Encoding, Letters } from './table.ts';

const labels: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16 (big-endian)',
  'windows-1252': 'Windows-1252 (Western European)',
  'windows-1250': 'Windows-1250 (Central European)',
  'iso-8859-15': 'ISO-8859-15 (Western European)',
  macintosh: 'Mac Roman',
};

/** What bytes 0x80 to 0x9F mean in Windows-1252; the platform decoder of some Node versions gets these wrong. */
const upper1252 =
  '\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD' +
  '\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178';

/**
 * Text of a file and how its letters were read. `chosen` overrules the guess.
 * Throws `invalid` for empty, binary or unreadable bytes and `too-large` over 20 MB.
 */
export function decode(
  bytes: Uint8Array,
  chosen: Encoding | null = null,
): { text: string; letters: Letters } {
  if (bytes.length === 0)
    throw new Problem('invalid', 'This file is empty. Choose the file that holds the list.');
  if (bytes.length > limits.bytes)
    throw new Problem(
      'too-large',
      'This file is over 20 MB. Save only the rows and columns that you need and choose it again.',
    );
  const letters = chosen ? { id: chosen, label: labels[chosen], sure: true } : guess(bytes);
  const text = read(bytes, letters.id);
  if (text.trim() === '')
    throw new Problem('invalid', 'This file is empty. Choose the file that holds the list.');
  if (!chosen && looksForeign(text)) throw unknownLetters();
  return { text, letters };
}

function guess(bytes: Uint8Array): Letters {
  const known = (id: Encoding, sure: boolean): Letters => ({ id, label: labels[id], sure });
  refuseOtherFormats(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return known('utf-16le', true);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return known('utf-16be', true);
  const zeros = countZeros(bytes.subarray(0, 4096));
  const half = Math.min(bytes.length, 4096) / 2;
  if (zeros.odd > half * 0.7 && zeros.even < half * 0.1) return known('utf-16le', false);
  if (zeros.even > half * 0.7 && zeros.odd < half * 0.1) return known('utf-16be', false);
  if (bytes.includes(0)) throw binary();
  if (isUtf8(bytes)) return known('utf-8', true);
  if (isMostlyUtf8(bytes)) return known('utf-8', false);
  if (
    bytes.some(
      (byte) => byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d,
    )
  )
    throw unknownLetters();
  return known('windows-1252', false);
}

function read(bytes: Uint8Array, encoding: Encoding): string {
  const text =
    encoding === 'windows-1252' ? read1252(bytes) : new TextDecoder(encoding).decode(bytes);
  return text.replace(/^\uFEFF+/, '');
}

function read1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += 8192) {
    const codes = Array.from(bytes.subarray(start, start + 8192), (byte) =>
      byte >= 0x80 && byte < 0xa0 ? upper1252.charCodeAt(byte - 0x80) : byte,
    );
    parts.push(String.fromCharCode(...codes));
  }
  return parts.join('');
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** True where most letters beyond ASCII are whole in UTF-8: a broken byte or a pasted row spoils its own cell, not the file. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = (text.match(/\uFFFD/g) ?? []).length;
  const whole = (text.match(/[^\u0000-\u007F\uFFFD]/g) ?? []).length;
  return whole > broken;
}

function countZeros(bytes: Uint8Array): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 };
  bytes.forEach((byte, place) => {
    if (byte === 0) zeros[place % 2 === 0 ? 'even' : 'odd'] += 1;
  });
  return zeros;
}

/** Formats that people choose by mistake get their own sentence. */
function refuseOtherFormats(bytes: Uint8Array): void {
  const starts = (...head: number[]): boolean => head.every((byte, place) => bytes[place] === byte);
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) throw isLocked(bytes) ? locked() : oldExcel();
  if (starts(0x25, 0x50, 0x44, 0x46))
    throw new Problem(
      'invalid',
      'This is a PDF, which holds no rows. Ask for the list as a spreadsheet or CSV.',
    );
  if (starts(0x50, 0x4b, 0x03, 0x04)) throw binary();
}

/** Control characters, or hardly a line break or separator in a long text: not letters that we know. */
function looksForeign(text: string): boolean {
  const sample = text.slice(0, 65_536);
  let strange = 0;
  for (let place = 0; place < sample.length; place += 1) {
    const code = sample.charCodeAt(place);
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 0xfffd) strange += 1;
  }
  return strange > Math.max(1, sample.length / 20);
}

/** A workbook with a password is wrapped in the old format: its parts are called so, in UTF-16. */
function isLocked(bytes: Uint8Array): boolean {
  const names = new TextDecoder('latin1').decode(bytes.subarray(0, limits.run));
  return ['EncryptedPackage', 'EncryptionInfo'].some((name) =>
    names.includes([...name].join('\0')),
  );
}

function oldExcel(): Problem {
  return new Problem(
    'invalid',
    'This is an old Excel file. Open it, save it as .xlsx or CSV and choose that one.',
  );
}

function locked(): Problem {
  return new Problem(
    'invalid',
    'This workbook has a password. Open it in Excel, choose File > Info > Protect Workbook > Encrypt with Password, empty the field, and save a copy without one; or copy the rows and paste them here.',
  );
}

function binary(): Problem {
  return new Problem(
    'invalid',
    'This file is not a list of rows: it holds binary data. Choose a CSV file or an .xlsx spreadsheet.',
  );
}

function unknownLetters(): Problem {
  return new Problem(
    'invalid',
    'We could not tell which letters this file uses. Open it in a spreadsheet, save it as “CSV UTF-8” and choose it again.',
  );
}
