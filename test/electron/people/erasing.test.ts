// A person who was proposed, moved, asked and taken back is erased for good: nothing of them is left on any decrypted page, in the backup without them, or after a restore (A2).

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { whileErasing } from '../../../electron/database/chained-log.ts';
import { hitsInDecrypted } from '../../support/decrypted-image.ts';
import { testPassphrase } from '../../support/door.ts';
import { sampleRegister } from '../../support/sample-register.ts';
import { insertPeople } from '../matching/people-rows.ts';
import { openCohort, type OpenRound } from '../matching/round.ts';

const [given, family, email] = ['Zwanhilde', 'Quastenflosser', 'zq.kanarie@example.org'];
const words = [given, family, 'kanarie', 'Geheimreferat', 'flüsterwort', given.toUpperCase()];
const person = 'J08';

let opened: OpenRound | null = null;
afterEach(() => {
  opened?.test.close();
  opened = null;
});

const session = () => opened!.test.holder.session!;
const hits = (file?: string): number => {
  session().db.checkpoint();
  return hitsInDecrypted(session(), words, file);
};
const remove = (id: string, alsoFromBackups = false) =>
  opened!.test.call('people', 'erase', { id, alsoFromBackups });
const pairOf = async (id: string) =>
  (await opened!.board()).rows.find((row) => row.juniorId === id || row.seniorId === id);

/** A cohort in which `person` bears the words, proposed. */
async function propose(): Promise<{ other: { juniorId: string; seniorId: string } }> {
  const register = sampleRegister();
  const participants = register.participants.map((one) =>
    one.id === person
      ? { ...one, name: `${given} ${family}`, email, unit: 'Geheimreferat', remark: 'flüsterwort' }
      : one,
  );
  const cohort = await openCohort({ ...register, participants });
  const { roundId } = await cohort.test.call('matching', 'propose', { cohortId: cohort.cohortId });
  opened = { ...cohort, roundId };
  const row = await pairOf(person);
  expect(row).toBeDefined();
  return { other: { juniorId: row!.juniorId, seniorId: row!.seniorId } };
}

const change = (change: never) =>
  opened!.test.call('matching', 'change', { roundId: opened!.roundId, change });
const move = (what: object) => change(what as never);

/** Everything a matcher may do with them short of leaving a question open. */
async function workWithThem(): Promise<void> {
  const { test, roundId } = opened!;
  const first = (await pairOf(person))!;
  const pair = { juniorId: first.juniorId, seniorId: first.seniorId };
  await move({
    kind: 'weight',
    criterion: 'benefit-to-junior',
    weight: 3,
    why: `So that ${given} learns more, says ${given.toUpperCase()}.`,
  });
  await move({ kind: 'together', ...pair });
  await test.call('matching', 'answer', { roundId, ...pair, seat: 'junior', told: 'asked' });
  await test.call('matching', 'undo', { roundId });
  await move({ kind: 'release', ...pair });
  await move({ kind: 'waive', constraint: 'floor-junior', ...pair, reason: `${family} asked.` });
  await move({ kind: 'apart', ...pair });
  await move({
    kind: 'conditions',
    conditions: [
      { kind: 'not-both', id: 'one', pairs: [pair, { juniorId: 'J01', seniorId: 'S02' }] },
      { kind: 'group', id: 'two', participantId: person, least: 0, most: 1 },
    ],
    searchSeconds: 1,
    why: `For ${given} ${family}.`,
  });
}

async function restore(backup: string): Promise<number> {
  const { test } = opened!;
  const preview = await test.call('vault', 'previewRestore', {
    backup: { path: backup },
    target: { vault: { path: test.folder } },
    secret: { passphrase: testPassphrase },
  });
  await test.call('vault', 'restore', { preview: preview.preview });
  return preview.erasedSince;
}

describe('somebody who was proposed', () => {
  it('leaves rounds, undo, board moves and the log with them, and the rest of the round stays', async () => {
    await propose();
    await workWithThem();
    const { test, cohortId, roundId } = opened!;
    const before = await opened!.board();
    expect(hits()).toBeGreaterThan(5);
    await remove(person);
    expect(hits()).toBe(0);
    const board = await opened!.board();
    expect(board.rows.length).toBeGreaterThanOrEqual(before.rows.length - 1);
    expect(board.round).toMatchObject({ stale: true, undo: null });
    expect(JSON.stringify(board)).not.toContain(`"${person}"`);
    // Everything that reads the round still can, and it is solved again with those who stayed.
    await test.call('matching', 'getChoices', { roundId });
    await test.call('matching', 'listOpenQuestions', { cohortId });
    const log = await test.call('matching', 'listLog', { cohortId, before: null });
    expect(log.entries.find(({ what }) => what === 'weight')?.why).toBe(
      'So that [erased] learns more, says [erased].',
    );
    await move({ kind: 'solve' });
    expect((await opened!.board()).round?.stale).toBe(false);
    expect(hits()).toBe(0);
  });

  it('is not in the one backup that is said to be without them', async () => {
    await propose();
    await workWithThem();
    const { test } = opened!;
    await test.call('vault', 'createBackup', undefined);
    expect(await remove(person, true)).toEqual({ backedUp: true, backups: 'gone' });
    const backups = readdirSync(join(test.folder, 'backups'));
    expect(backups).toHaveLength(1);
    expect(hits(join(test.folder, 'backups', backups[0]!))).toBe(0);
    expect(hits()).toBe(0);
  });

  it('is erased again from the rounds of an older backup', async () => {
    await propose();
    await workWithThem();
    const { test } = opened!;
    const older = (await test.call('vault', 'createBackup', undefined)).path;
    expect(hits(older)).toBeGreaterThan(5);
    await remove(person);
    expect(await restore(older)).toBe(1);
    expect(hits()).toBe(0);
    expect((await opened!.board()).rows.length).toBeGreaterThan(10);
  });

  it('leaves what an earlier version of the app had left of them too, at the next erasing and at a restore', async () => {
    await propose();
    const { test } = opened!;
    // As it was done before: the row alone.
    session().transaction(() =>
      whileErasing(session().db, () =>
        session().db.prepare('DELETE FROM participant WHERE id = ?').run(person),
      ),
    );
    expect(hits()).toBeGreaterThan(0);
    const older = (await test.call('vault', 'createBackup', undefined)).path;
    const free = (await opened!.board()).unplaced[0]?.participantId ?? 'J01';
    await remove(free);
    expect(hits()).toBe(0);
    await restore(older);
    expect(hits()).toBe(0);
  });
});

it('somebody proposed in a second cohort and never asked leaves that one, and the first stays as it is', async () => {
  await propose();
  const { test } = opened!;
  const first = await opened!.board();
  const { programmeId } = test.session.db
    .prepare('SELECT id AS programmeId FROM programme')
    .get() as {
    programmeId: string;
  };
  const { cohortId } = await test.call('programme', 'createCohort', {
    programmeId,
    cohort: { name: 'Cohort B', kickOff: '2027-09-01' },
  });
  const rename = (id: string): string => `B-${id}`;
  const register = sampleRegister();
  insertPeople(test.session.db, cohortId, {
    topics: register.topics.map((topic) => ({ ...topic, id: rename(topic.id) })),
    exclusions: [],
    participants: register.participants.map((one) => ({
      ...one,
      id: rename(one.id),
      name: one.id === person ? 'Ottokar Wendehals' : one.name,
      managerId: one.managerId === null ? null : rename(one.managerId),
      offers: one.offers.map((offer) => ({ ...offer, topic: rename(offer.topic) })),
      needs: one.needs.map((need) => ({ ...need, topic: rename(need.topic) })),
      offLimits: one.offLimits.map(rename),
    })),
  });
  await test.call('matching', 'propose', { cohortId });
  const theirs = () => {
    session().db.checkpoint();
    return hitsInDecrypted(session(), ['Ottokar', 'Wendehals']);
  };
  expect(theirs()).toBeGreaterThan(2);
  await remove(rename(person));
  expect(theirs()).toBe(0);
  expect(hits()).toBeGreaterThan(2);
  expect(await opened!.board()).toEqual(first);
});

it('a name that somebody else bears too stays theirs, and a manager known by this name alone is not named any more', async () => {
  await propose();
  const { test } = opened!;
  session().transaction(() => {
    session().db.prepare("UPDATE participant SET name = ? WHERE id = 'J01'").run(`${given} Else`);
    session()
      .db.prepare("UPDATE participant SET manager_id = NULL, manager_name = ? WHERE id = 'J03'")
      .run(`${given}  ${family}`);
  });
  await move({
    kind: 'weight',
    criterion: 'benefit-to-junior',
    weight: 3,
    why: `${given} ${family} and ${given} Else.`,
  });
  await remove(person);
  const [line] = (
    await test.call('matching', 'listLog', { cohortId: opened!.cohortId, before: null })
  ).entries;
  expect(line?.why).toBe(`[erased] and ${given} Else.`);
  expect(hitsInDecrypted(session(), [family])).toBe(0);
});
