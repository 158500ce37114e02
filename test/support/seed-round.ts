// A round in a cohort that stands: two more people who both said yes, a question that held them up, and a move to take back.

import type { TestDoor } from './door.ts';

export type SeededRound = {
  readonly roundId: string;
  readonly freeJuniorId: string;
  readonly freeSeniorId: string;
  readonly topicId: string;
  readonly otherTopicId: string;
};

export async function fillRound(test: TestDoor, cohortId: string): Promise<SeededRound> {
  const { db } = test.session;
  test.session.transaction(() => {
    const topic = db.prepare('INSERT INTO topic (id, cohort_id, label) VALUES (?, ?, ?)');
    topic.run('topic-1', cohortId, 'generative AI at work');
    topic.run('topic-2', cohortId, 'stakeholder politics');
    const person = db.prepare(
      `INSERT INTO participant (id, cohort_id, name, seat, status, level, organisation, offers, needs, languages, slots, format, time_zone, hours_per_month, opted_in, trained, created_at, updated_at)
       VALUES (?, ?, ?, ?, 'applied', ?, ?, ?, ?, '["English"]', '["mon-am","tue-am"]', 'either', 'Europe/Paris', 2, ?, 'yes', ?, ?)`,
    );
    const at = '2026-11-01T09:00:00.000Z';
    const [shows, wants] = [
      '[{"topic":"topic-1","level":3}]',
      '[{"topic":"topic-2","priority":3}]',
    ];
    person.run(
      'junior-3',
      cohortId,
      'Ilse Bakker',
      'junior',
      2,
      'Stadtwerk Mitte',
      shows,
      wants,
      'unknown',
      at,
      at,
    );
    person.run(
      'senior-3',
      cohortId,
      'Marianne Roux',
      'senior',
      6,
      'Atelier Rhône',
      '[{"topic":"topic-2","level":3}]',
      '[{"topic":"topic-1","priority":3}]',
      'yes',
      at,
      at,
    );
  });
  const { roundId } = await test.call('matching', 'propose', { cohortId });
  const pair = { roundId, juniorId: 'junior-3', seniorId: 'senior-3' };
  for (const seat of ['junior', 'senior'] as const) {
    await test.call('matching', 'answer', {
      ...pair,
      seat,
      told: 'asked',
      early: 'They leave soon.',
    });
    await test.call('matching', 'answer', { ...pair, seat, told: 'yes' });
  }
  db.prepare("UPDATE participant SET opted_in = 'yes' WHERE id = 'junior-3'").run();
  await test.call('matching', 'change', {
    roundId,
    change: { kind: 'objective', objective: 'total' },
  });
  return {
    roundId,
    freeJuniorId: pair.juniorId,
    freeSeniorId: pair.seniorId,
    topicId: 'topic-1',
    otherTopicId: 'topic-2',
  };
}
