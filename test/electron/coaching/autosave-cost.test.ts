// What one autosave costs while a note is open on the page of its pair: bytes that come back,
// documents checked. Measured on 200 paragraphs, about 12,000 characters: before the text of a note
// had a call of its own, 24,539 bytes came back and the document was checked four times.

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NoteDocument } from '../../../shared/coaching/document.ts';
import { contract } from '../../../shared/contract.ts';
import { topicsOf, type Contract } from '../../../shared/kernel/contract.ts';
import { openTestDoor, type TestDoor } from '../../support/door.ts';
import { fillPairs, type SeededPairs } from '../../support/seed-pairs.ts';
import { paragraphs } from '../../support/seed-year.ts';

let test: TestDoor;
let pairs: SeededPairs;
beforeEach(async () => {
  test = await openTestDoor({ now: '2026-11-22T09:00:00.000Z' });
  pairs = await fillPairs(test);
});
afterEach(() => test.close());

const lines = (count: number): NoteDocument =>
  paragraphs(
    ...Array.from(
      { length: count },
      (_, at) => `Paragraph ${at} says something of about sixty characters here.`,
    ),
  );

/** What the page of a pair keeps fresh while a note is open. */
const keptFresh = (id: string): (readonly [string, string, unknown])[] => [
  ['pairs', 'get', { id: pairs.pairId }],
  ['programme', 'getRoadmap', { cohortId: pairs.cohortId }],
  ['coaching', 'listNotes', { pairId: pairs.pairId }],
  ['coaching', 'getNote', { id }],
  ['coaching', 'listSessions', { pairId: pairs.pairId }],
];

it('an autosave brings no document back and checks the document once', async () => {
  const { id } = await test.call('coaching', 'createNote', {
    pairId: pairs.pairId,
    happenedOn: '2026-11-20',
    spokenWith: 'both',
    title: 'Long',
    document: lines(200),
    sessionId: null,
  });
  const checks = vi.spyOn(NoteDocument._zod, 'run');
  test.heard();
  await test.call('coaching', 'updateNote', {
    id,
    title: 'Long',
    document: lines(201),
    leaving: false,
  });
  const heard = test.heard();
  let bytes = 0;
  for (const [feature, name, input] of keptFresh(id)) {
    const call = (contract as Contract)[feature]?.[name];
    if (!call) throw new Error(`${feature}.${name} is not in the contract`);
    if (topicsOf(feature, call).some((topic) => heard.includes(topic)))
      bytes += JSON.stringify(await test.door(feature, name, input)).length;
  }
  console.info(
    `an autosave: ${bytes} bytes come back, ${checks.mock.calls.length} documents checked`,
  );
  expect(bytes).toBeGreaterThan(100);
  expect(bytes).toBeLessThan(2000);
  expect(checks).toHaveBeenCalledTimes(1);

  checks.mockClear();
  const { document } = await test.call('coaching', 'getNoteText', { id });
  expect(document).toEqual(lines(201));
  expect(checks).toHaveBeenCalledTimes(1);
});
