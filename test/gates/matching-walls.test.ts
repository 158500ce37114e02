// Notes never feed matching, and neither does what somebody told of their room and limits: walls in code.

import { describe, expect, it } from 'vitest';
import { importsOf, readSource, sourcesIn } from '../support/sources.ts';

const sources = [
  ...sourcesIn('electron/matching'),
  ...sourcesIn('shared/matching'),
  ...sourcesIn('cli/matching'),
];

/** The rooms of shared/matching: each may know those before it. */
const rooms = [
  'terms',
  'input',
  'criteria',
  'constraints',
  'score',
  'solve',
  'engine',
  'conditions',
  'analysis',
  'round',
  'contract.ts',
];
const ground = 'shared/matching/';
const roomOf = (file: string): string => {
  const [first = '', ...more] = file.slice(ground.length).split('/');
  return more.length > 0 || first === 'contract.ts' ? first : '';
};
const mayKnow = (file: string, target: string): boolean =>
  rooms.includes(roomOf(file)) && rooms.indexOf(roomOf(target)) <= rooms.indexOf(roomOf(file));

/** Tables that hold what was said in confidence or happened after matching. */
const closedTables =
  /\b(?:FROM|JOIN|INTO|UPDATE)\s+(?:note|note_version|note_search|private_reflection|reflective_session|session_window|meeting|draft)\b/i;
/** SQL of a file: its strings that begin with a verb of SQL. */
const sqlIn = (code: string): string[] =>
  [...code.matchAll(/(['"`])\s*((?:SELECT|INSERT|UPDATE|DELETE|WITH)\b[\s\S]*?)\1/g)].map(
    (found) => found[2] ?? '',
  );

describe('the wall between notes and matching', () => {
  it('finds the sources', () => expect(sources.length).toBeGreaterThan(40));

  it('no file of matching imports coaching, pairs or reflection', () => {
    const broken = sources.flatMap((file) =>
      importsOf(file)
        .filter((target) => /\/(coaching|pairs|reflection|insights)\//.test(target))
        .map((target) => `${file} → ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('no statement of matching reads a table of notes, reflections, sessions or meetings', () => {
    const broken = sources.flatMap((file) =>
      sqlIn(readSource(file))
        .filter((sql) => closedTables.test(sql))
        .map((sql) => `${file}: ${sql.slice(0, 60)}`),
    );
    expect(broken).toEqual([]);
    expect(
      sqlIn("db.prepare('SELECT title FROM note WHERE id = ?')").some((sql) =>
        closedTables.test(sql),
      ),
    ).toBe(true);
  });

  it('no criterion, rule or score reads a remark, a safe contact or what was told of room and limits', () => {
    const broken = ['criteria', 'constraints', 'score']
      .flatMap((room) => sourcesIn(`shared/matching/${room}`))
      .filter((file) =>
        /\b(remark|safeContact|(?<!off[- ])limits|RoomAndLimits|tiringTopics)\b/.test(
          readSource(file),
        ),
      );
    expect(broken).toEqual([]);
  });
});

describe('the rooms of shared/matching', () => {
  it('know only rooms before them, types included', () => {
    const broken = sourcesIn('shared/matching').flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith(ground) && !mayKnow(file, target))
        .map((target) => `${file} → ${target}: "${roomOf(target)}" comes after "${roomOf(file)}"`),
    );
    expect(broken).toEqual([]);
  });

  it('refuse planted breaks', () => {
    expect(mayKnow(`${ground}input/settings.ts`, `${ground}conditions/breach.ts`)).toBe(false);
    expect(mayKnow(`${ground}engine/propose.ts`, `${ground}round/board.ts`)).toBe(false);
    expect(mayKnow(`${ground}terms/pair.ts`, `${ground}input/match-input.ts`)).toBe(false);
    expect(mayKnow(`${ground}elsewhere/x.ts`, `${ground}terms/pair.ts`)).toBe(false);
    expect(mayKnow(`${ground}round/board.ts`, `${ground}engine/proposal.ts`)).toBe(true);
  });
});
