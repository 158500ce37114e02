// The name of a row from one cell or from its parts, and an address that stands in the same cell.

import { cleanLine, fold, hidesCharacters } from '../../kernel/fold.ts';
import { namePartsOf } from '../person-name.ts';
import { quote } from './problems.ts';
import type { Cells } from './row-cells.ts';
import { readEmail, readNameAndEmail } from './values/answers.ts';

const nameFields = ['name', 'firstName', 'namePrefix', 'lastName'] as const;

/** The name, empty where there is none, and the address. Says what was put together, left out or is not sure. */
export function readNameAndAddress(cells: Cells): { name: string; email: string | null } {
  const raw = nameFields.flatMap((field) => cells.texts(field).map(({ text }) => text));
  const whole = filled(cells.short('name', 200));
  const parted = whole === null ? null : readNameAndEmail(whole);
  const parts = (['firstName', 'namePrefix', 'lastName'] as const).flatMap(
    (field) => filled(cells.short(field, 100)) ?? [],
  );
  const name = putTogether(parted?.name ?? whole, parts, cells);
  if (name === '')
    cells.say('name-missing', 'refused', 'name', 'This row has no name, so it stays out.');
  else {
    if (raw.some(hidesCharacters))
      cells.say(
        'hidden-characters',
        'notice',
        'name',
        'This name held invisible characters. They are taken out.',
      );
    const { call, sure } = namePartsOf(name);
    if (!sure && call !== name)
      cells.say(
        'name-order',
        'notice',
        'name',
        `${quote(name)} is called ${quote(call)} in sentences. Write the name as it is spoken if that is wrong.`,
      );
  }
  const email = cells.read(
    'email',
    readEmail,
    (value) => `${quote(value)} is no e-mail address. It stays open.`,
  );
  return { name, email: email ?? parted?.email ?? null };
}

/** A cell without a letter, as "-", names nobody. */
function filled(text: string | null): string | null {
  return text !== null && /[\p{L}\p{N}\p{S}]/u.test(text) ? text : null;
}

/** The whole name where it holds all parts; a whole that lacks them is one part more, or somebody else's. */
function putTogether(whole: string | null, parts: readonly string[], cells: Cells): string {
  const joined = cleanLine(parts.join(' ')).slice(0, 200);
  if (whole === null) return joined;
  if (joined === '' || holds(whole, joined)) return whole;
  if (holds(joined, whole)) return joined;
  if (parts.length === 1) {
    const first = cells.texts('firstName').length > 0;
    return cleanLine(first ? `${joined} ${whole}` : `${whole} ${joined}`).slice(0, 200);
  }
  cells.say(
    'names-differ',
    'notice',
    'name',
    `${quote(whole)} and ${quote(joined)} stand in this row as its name. ${quote(joined)} is taken.`,
  );
  return joined;
}

function holds(long: string, short: string): boolean {
  const words = new Set(fold(long).split(' '));
  return fold(short)
    .split(' ')
    .every((word) => words.has(word));
}
