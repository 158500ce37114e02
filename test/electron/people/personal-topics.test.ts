// What looks personal is personal until the matcher says otherwise: typed by hand, from a list, and in the sample.

import { readFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { emptyDraft } from '../../../shared/people/draft.ts';
import { importRegister } from '../../../shared/people/import/register.ts';
import { looksPersonal } from '../../../shared/people/import/topics.ts';
import { openCohort, type OpenRound } from '../matching/round.ts';

let opened: Omit<OpenRound, 'roundId'> | null = null;
afterEach(() => {
  opened?.test.close();
  opened = null;
});

it('the sample: no card gives a topic that looks personal as a reason', async () => {
  const csv = readFileSync(
    new URL('../../../electron/sample/interest-register.csv', import.meta.url),
    'utf8',
  );
  let count = 0;
  const register = importRegister(csv, {
    file: 'interest-register.csv',
    cohortId: 'cohort',
    newId: () => `id-${(count += 1)}`,
  });
  const personal = register.topics.filter(({ label }) => looksPersonal(label));
  expect(personal.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['working parents', 'neurodiversity at work']),
  );
  expect(personal.every((topic) => topic.personal)).toBe(true);
  opened = await openCohort(register);
  await opened.test.call('matching', 'propose', { cohortId: opened.cohortId });
  const { rows } = await opened.board();
  expect(rows).toHaveLength(31);
  const words = JSON.stringify(rows.map(({ reasons, talkEarly }) => [reasons, talkEarly]));
  for (const { label } of personal) expect(words).not.toContain(label);
});

it('typed by hand: personal by its words, and the matcher’s word stays', async () => {
  opened = await openCohort();
  const { test, cohortId } = opened;
  const add = (name: string) =>
    test.call('people', 'create', {
      cohortId,
      person: {
        ...emptyDraft('junior'),
        name,
        offers: [
          { label: 'living with burn-out', grade: 2 },
          { label: 'stand-up comedy', grade: 2 },
        ],
      },
    });
  await add('Ana Ruiz');
  const topic = async (label: string) =>
    (await test.call('people', 'listTopics', { cohortId })).find((one) => one.label === label)!;
  expect((await topic('living with burn-out')).personal).toBe(true);
  expect((await topic('stand-up comedy')).personal).toBe(false);
  const { id } = await topic('living with burn-out');
  await test.call('people', 'markTopic', { id, scored: true, personal: false });
  await add('Ben Ruiz');
  expect((await topic('living with burn-out')).personal).toBe(false);
});

it('a list: personal by its words, unless the matcher said it is not', () => {
  const csv = 'name,seat,offers,needs\nAna,junior,working parents,negotiation\n';
  const take = (choices: object) =>
    importRegister(csv, { file: 'a.csv', cohortId: 'c', newId: () => 'x', ...choices }).topics;
  expect(take({}).map(({ label, personal }) => [label, personal])).toEqual([
    ['working parents', true],
    ['negotiation', false],
  ]);
  expect(take({ notPersonal: ['working parents'] })[0]?.personal).toBe(false);
});
