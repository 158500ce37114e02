// The match command on the sample registers: three scenarios, and clear refusals.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '../../../../shared/matching/cli/run.ts';

const fixture = (name: string): string => new URL(`../../../fixtures/${name}`, import.meta.url).pathname;

async function match(argv: readonly string[], settings = '{}'): Promise<{ code: number; error: string; answer: ReturnType<typeof JSON.parse> }> {
  const { out, error, code } = await run('match', argv, {
    read: (path) => (path === 'settings.json' ? new TextEncoder().encode(settings) : path === 'empty.csv' ? new Uint8Array() : readFileSync(path)),
    clock: () => 0,
    loadSolver: () => Promise.reject(new Error('unused')),
  });
  return { code, error, answer: out === '' ? null : JSON.parse(out) };
}

describe('npm run match', () => {
  it('explains three scenarios of the sample register', async () => {
    const { answer } = await match(['--people', fixture('interest-register.csv')]);
    expect(answer.people).toEqual({ juniors: 31, seniors: 30, places: 37, declined: 3 });
    const { total, most, fairest } = answer.scenarios;
    for (const scenario of [total, most, fairest]) expect(scenario.pairs).toHaveLength(30);
    expect(total.total).toBeGreaterThanOrEqual(most.total);
    expect(most.total).toBeGreaterThanOrEqual(fairest.total);
    expect(fairest.worst).toBeGreaterThanOrEqual(total.worst);
    expect(fairest.pairs[0].topReasons[0]).toMatch(/ can show /);
    expect(answer.differences['total to fairest'].gonePairs.length).toBeGreaterThan(0);
  });

  it('takes two files without a seat column and the messy survey export', async () => {
    const two = await match(['--mentors', fixture('civil-service-small/mentors.csv'), '--mentees', fixture('civil-service-small/mentees.csv')]);
    expect(two.answer.people).toMatchObject({ juniors: 50, seniors: 50 });
    expect(two.answer.scenarios.fairest.pairs.filter((pair: { agreeable: boolean }) => pair.agreeable)).toEqual([]);
    const messy = await match(['--people', fixture('interest-register-survey-export.csv')]);
    expect(messy.answer.problems.length).toBeGreaterThan(5);
    expect(messy.answer.scenarios.fairest.pairs.length).toBeGreaterThanOrEqual(25);
  });

  it('follows settings and refuses what it cannot read', async () => {
    const people = ['--people', fixture('interest-register.csv'), '--settings', 'settings.json'];
    expect((await match(people, '{"floors":{"junior":0,"senior":0}}')).answer.scenarios.most.pairs.length).toBeGreaterThanOrEqual(30);
    expect((await match(people, '{"floors":{"junior":7}}')).error).toContain('floors.junior');
    expect((await match(people, '{"floor":{"junior":0}}')).error).toBe('settings.json: Unrecognized key: "floor"\n');
    expect((await match(people, '{"floors":{"juniors":0}}')).error).toContain('floors Unrecognized key');
    expect((await match(people, '{"weights":{"overlaps":3}}')).error).toContain('there is no criterion "overlaps". Known: benefit-to-junior,');
    expect((await match(people, '{"waivers":[{"constraint":"x","juniorId":"a","seniorId":"b","reason":"c"}]}')).error).toContain('there is no rule "x"');
    expect((await match(people, 'no')).error).toBe('settings.json is not JSON.\n');
    expect((await match(['--people', 'empty.csv'])).code).toBe(1);
    expect((await match([])).code).toBe(2);
    expect((await match(['--mentors', fixture('civil-service-small/mentors.csv')])).code).toBe(2);
  });
});
