// The longest that one search takes: queries of 200 characters made to be slow, over 20,000 notes with ten of 200 kB among them.

import { findInTurns, SearchTurns } from '../../../electron/insights/find.ts';
import { draws } from '../../faults/harness.ts';
import { openTestDoor, type TestDoor } from '../../support/door.ts';
import { putPairs } from '../../support/seed-pairs.ts';
import { noteText, words } from './corpus.ts';

export const worstSearchGoal = 100;
const long = 200_000;

/** Each once to warm up, then the middle of `runs`; the slowest query counts. */
export async function worstSearch(
  runs: number,
  print: (line: Record<string, unknown>) => void,
  notes = 20_000,
): Promise<void> {
  const test = await openTestDoor();
  try {
    const { cohortId } = await test.call('programme', 'create', {
      programme: {
        name: 'Bench',
        purpose: '',
        form: 'reciprocal',
        juniorWord: 'Junior',
        seniorWord: 'Senior',
        organisations: [],
        months: 12,
      },
      cohort: { name: 'A', kickOff: '2027-03-01' },
    });
    putPairs(test, cohortId);
    fill(test, notes);
    const queries = hostileQueries();
    const turns = new SearchTurns();
    const taken: number[] = [];
    for (const query of queries) {
      const times: number[] = [];
      for (let run = 0; run <= runs; run += 1) {
        const start = performance.now();
        await findInTurns(() => test.session.db, query, turns.take(undefined));
        times.push(performance.now() - start);
      }
      taken.push(times.slice(1).toSorted((one, other) => one - other)[Math.floor(runs / 2)] ?? 0);
    }
    const worst = Math.max(...taken);
    print({
      bench: 'vault',
      case: 'slowest of all searches',
      n: notes,
      queries: queries.length,
      peer: 'none: a limit',
      goal: worstSearchGoal,
      ours: Math.round(worst * 10) / 10,
      median: Math.round((taken.toSorted((a, b) => a - b)[queries.length >> 1] ?? 0) * 10) / 10,
      unit: 'ms',
      runs,
      slowest: queries[taken.indexOf(worst)]?.slice(0, 60),
    });
  } finally {
    test.close();
  }
}

/** Ten long notes lie among the newest: of one word, of two in turns, of ordinary words, of letters with accents, of one word without an end. */
function fill(test: TestDoor, notes: number): void {
  const put = test.session.db.prepare(
    `INSERT INTO note (id, pair_id, title, document, plain, spoken_with, happened_on, created_at, updated_at)
     VALUES (?, 'pair-1', '', '{}', ?, 'both', ?, '2026-11-01T09:00:00.000Z', '2026-11-01T09:00:00.000Z')`,
  );
  const ordinary = Array.from({ length: 180 }, (_, index) => noteText(index + 1)).join(' ');
  const longOnes = [
    'so '.repeat(long),
    'so we '.repeat(long),
    ordinary,
    ordinary.replaceAll('e', 'é'),
    'a'.repeat(long),
    'Straße naïve '.repeat(long),
    'a b c d e f g h i j k l m n o p '.repeat(long),
    `${ordinary.slice(0, long - 30)} kingfisher`,
    'к примеру '.repeat(long),
    '会议记录 '.repeat(long),
  ];
  test.session.transaction(() => {
    for (let index = 0; index < notes; index += 1)
      put.run(
        `note-${index}`,
        noteText(index + 1),
        `20${10 + Math.floor(index / (notes / 15))}-01-01`,
      );
    for (const [index, text] of longOnes.entries())
      put.run(`long-${index}`, text.slice(0, long), '2026-01-02');
  });
}

/** 200 characters each, or as near as whole words come. */
function hostileQueries(): string[] {
  const draw = draws(20_260_801);
  const common = words.slice(0, 12);
  const fullOf = (piece: (at: number) => string): string => {
    let text = '';
    for (let at = 0; text.length < 200; at += 1) text += piece(at);
    return text.slice(0, 200);
  };
  const letters = 'abcdefghijklmnoprstuw';
  return [
    fullOf(() => 'so '),
    'so so so so so so so so so so so so',
    fullOf(() => 'so* '),
    `"${fullOf(() => 'so ')}"`,
    `"${fullOf(() => 'so we ')}"`,
    fullOf((at) => `${letters[at % letters.length]}* `),
    fullOf((at) => `${letters[at % letters.length]} `),
    fullOf((at) => `${common[at % 12]} `),
    fullOf((at) => `${common[at % 12]?.slice(0, 2)}* `),
    ...[...'aeiost'].map((first) => fullOf((at) => `${first}${letters[at % letters.length]}* `)),
    `"${fullOf((at) => `${common[at % 12]} `)}`,
    fullOf((at) => `"${common[at % 12]} ${common[(at * 5 + 1) % 12]}" `),
    's',
    'a',
    'st',
    'kingfisher',
    fullOf(() => 'к'),
    'к',
    '会',
    'é* è* ê*',
    ...Array.from({ length: 60 }, () =>
      fullOf(() => {
        const word = words[Math.floor(words.length ** (draw(1_000) / 1_000)) - 1] ?? 'so';
        return `${word.slice(0, 1 + draw(word.length))}${['', '*', '"'][draw(3)]} `;
      }),
    ),
  ];
}
