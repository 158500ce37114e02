// Pairs and their meetings on a real vault, and letters that know nothing they must not say.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { letterKinds, needsPartner } from '../../../shared/pairs/letters.ts';
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

const meeting = {
  onDate: '2026-11-20',
  minutes: 60,
  mode: 'remote',
  state: 'held',
  bySeat: null,
} as const;
const add = (part: object = {}): Promise<{ id: string }> =>
  test.call('pairs', 'recordMeeting', {
    id: null,
    pairId: pairs.pairId,
    meeting: { ...meeting, ...part },
  });

describe('a pair', () => {
  it('is listed with both people and what comes next; ended ones last, taken-back ones not at all', async () => {
    await add();
    await add({ onDate: '2026-12-04', state: 'planned' });
    test.session.db
      .prepare(
        "UPDATE pair SET status = 'ended', ending = 'no-fault', agreed_on = '2026-10-01' WHERE id = 'pair-2'",
      )
      .run();
    const list = await test.call('pairs', 'list', { cohortId: pairs.cohortId });
    expect(list.map(({ id }) => id)).toEqual(['pair-1', 'pair-2']);
    expect(list[0]).toMatchObject({
      junior: { name: 'Amara van Dijk' },
      senior: { organisation: 'Atelier Rhône' },
      phase: 'before',
      lastMet: '2026-11-20',
      nextMeeting: '2026-12-04',
    });
    test.session.db.prepare("UPDATE pair SET ending = NULL WHERE id = 'pair-2'").run();
    expect(await test.call('pairs', 'list', { cohortId: pairs.cohortId })).toHaveLength(1);
    await expect(test.call('pairs', 'get', { id: 'pair-2' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('becomes active with its first held meeting and forming again without', async () => {
    const { id } = await add();
    expect(await test.call('pairs', 'get', { id: pairs.pairId })).toMatchObject({
      status: 'active',
      reasons: null,
    });
    await test.call('pairs', 'eraseMeeting', { id });
    expect(await test.call('pairs', 'get', { id: pairs.pairId })).toMatchObject({
      status: 'forming',
      meetings: [],
    });
    await test.call('pairs', 'recordMeeting', { id, pairId: pairs.pairId, meeting });
    expect(await test.call('pairs', 'get', { id: pairs.pairId })).toMatchObject({
      status: 'active',
      meetings: [{ id }],
    });
  });

  it('is paused and goes on', async () => {
    await test.call('pairs', 'pause', { id: pairs.pairId });
    await add();
    expect(await test.call('pairs', 'get', { id: pairs.pairId })).toMatchObject({
      status: 'paused',
    });
    await test.call('pairs', 'resume', { id: pairs.pairId });
    expect(await test.call('pairs', 'get', { id: pairs.pairId })).toMatchObject({
      status: 'active',
    });
    await expect(test.call('pairs', 'resume', { id: pairs.pairId })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it.each([
    ['held in the future', { onDate: '2026-11-23' }, ['onDate']],
    ['a day that does not exist', { onDate: '2026-02-30' }, ['meeting.onDate']],
    ['a year that cannot be meant', { onDate: '2062-11-20', state: 'planned' }, ['onDate']],
    ['no length at all', { minutes: 0 }, ['meeting.minutes']],
  ])('refuses a meeting %s', async (_name, part, fields) => {
    await expect(add(part)).rejects.toMatchObject({ code: 'invalid', fields });
    expect(await test.call('pairs', 'get', { id: pairs.pairId })).toMatchObject({ meetings: [] });
  });

  it.each([
    [
      'it is tomorrow already in Kiribati',
      'Pacific/Kiritimati',
      '2026-11-22T12:00:00.000Z',
      '2026-11-23',
      '2026-11-24',
    ],
    [
      'it is still yesterday in Honolulu',
      'Pacific/Honolulu',
      '2026-11-22T05:00:00.000Z',
      '2026-11-21',
      '2026-11-22',
    ],
  ])(
    'takes the day of this computer, not of London: %s',
    async (_name, zone, now, today, tomorrow) => {
      vi.stubEnv('TZ', zone);
      test.setNow(now);
      await expect(add({ onDate: tomorrow })).rejects.toMatchObject({
        code: 'invalid',
        fields: ['onDate'],
      });
      await add({ onDate: today });
      expect((await test.call('pairs', 'get', { id: pairs.pairId })).lastMet).toBe(today);
    },
  );

  it('does not hand a meeting over to another pair', async () => {
    const { id } = await add();
    await expect(
      test.call('pairs', 'recordMeeting', { id, pairId: pairs.pausedPairId, meeting }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('letters from the vault', () => {
  it("know only own facts, the partner's name and what both agreed to share", async () => {
    const { db } = test.session;
    const secret = (column: string, value: string | number, id: string): void =>
      void db.prepare(`UPDATE participant SET ${column} = ? WHERE id = ?`).run(value, id);
    for (const [id, who] of [
      ['junior-1', 'ownside'],
      ['senior-1', 'otherside'],
    ] as const) {
      secret('remark', `canary-remark-${who}`, id);
      secret('safe_contact', `canary-contact-${who}`, id);
      secret('manager_name', `canary-manager-${who}`, id);
      secret('email', `canary-mail-${who}`, id);
      secret('source', `canary-source-${who}`, id);
      secret('unit', `canary-unit-${who}`, id);
      secret('level', who === 'ownside' ? 17 : 23, id);
      secret('interests', JSON.stringify([`canary-interest-${who}`]), id);
      secret('languages', JSON.stringify([`canary-language-${who}`]), id);
    }
    const topic = db.prepare(
      'INSERT INTO topic (id, cohort_id, label, personal) VALUES (?, ?, ?, ?)',
    );
    const labels = [
      'negotiation',
      'canary-partner-need',
      'canary-partner-offer',
      'canary-off-limits',
      'canary-lived-experience',
    ] as const;
    for (const label of labels)
      topic.run(label, pairs.cohortId, label, label === 'canary-lived-experience' ? 1 : 0);
    secret(
      'needs',
      JSON.stringify([
        { topic: 'negotiation', priority: 3 },
        { topic: 'canary-lived-experience', priority: 3 },
      ]),
      'junior-1',
    );
    secret('off_limits', JSON.stringify(['canary-off-limits']), 'junior-1');
    secret('needs', JSON.stringify([{ topic: 'canary-partner-need', priority: 3 }]), 'senior-1');
    secret('offers', JSON.stringify([{ topic: 'canary-partner-offer', level: 3 }]), 'senior-1');
    await test.call('coaching', 'createNote', {
      pairId: pairs.pairId,
      happenedOn: '2026-11-20',
      spokenWith: 'junior',
      title: 'canary-title',
      document: paragraphs('canary-note'),
      sessionId: null,
    });
    await test.call('pairs', 'updateSharedFacts', {
      pairId: pairs.pairId,
      facts: [{ text: 'Both like to walk.', agreedOn: '2026-11-20' }],
    });
    for (const kind of letterKinds) {
      const { text } = await test.call('pairs', 'getLetter', {
        kind,
        participantId: 'junior-1',
        partnerId: needsPartner(kind) ? 'senior-1' : null,
      });
      expect(text, kind).not.toMatch(/canary|Oisín|Benoît|\b17\b|\b23\b/);
      if (kind === 'offer' || kind === 'kick-off' || kind === 'first-meeting')
        expect(text, kind).toContain('Both like to walk.');
      if (kind === 'offer') expect(text).toContain('negotiation');
    }
  });

  it('refuse a partner who is none', async () => {
    await expect(
      test.call('pairs', 'getLetter', {
        kind: 'offer',
        participantId: 'junior-1',
        partnerId: null,
      }),
    ).rejects.toMatchObject({ code: 'invalid', fields: ['partnerId'] });
    await expect(
      test.call('pairs', 'getLetter', {
        kind: 'offer',
        participantId: 'junior-1',
        partnerId: 'junior-2',
      }),
    ).rejects.toMatchObject({ code: 'invalid', fields: ['partnerId'] });
  });

  it('do not pass on what was agreed for another pair', async () => {
    await test.call('pairs', 'updateSharedFacts', {
      pairId: pairs.pairId,
      facts: [{ text: 'Both like to walk.', agreedOn: '2026-11-20' }],
    });
    const { text } = await test.call('pairs', 'getLetter', {
      kind: 'kick-off',
      participantId: 'junior-1',
      partnerId: 'senior-2',
    });
    expect(text).not.toContain('walk');
  });
});
