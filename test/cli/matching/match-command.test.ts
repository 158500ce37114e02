// The match command on the sample registers: three scenarios, and clear refusals.

import { readFileSync } from 'node:fs';
import loadHighs from 'highs';
import { describe, expect, it, vi } from 'vitest';
import { run } from '../../../cli/matching/run.ts';
import { civilServiceLists } from '../../support/civil-service-lists.ts';

const fixture = (name: string): string =>
  new URL(`../../fixtures/${name}`, import.meta.url).pathname;

vi.setConfig({ testTimeout: 120_000 });

async function match(
  argv: readonly string[],
  settings = '{}',
  lists: Record<string, string> = {},
): Promise<{ code: number; error: string; answer: ReturnType<typeof JSON.parse> }> {
  const { out, error, code } = await run('match', argv, {
    read: (path) =>
      lists[path] !== undefined
        ? new TextEncoder().encode(lists[path])
        : path === 'settings.json'
          ? new TextEncoder().encode(settings)
          : path === 'empty.csv'
            ? new Uint8Array()
            : readFileSync(path),
    clock: () => 0,
    loadSolver: async () => ({ highs: await loadHighs(), now: () => 0 }),
  });
  return { code, error, answer: out === '' ? null : JSON.parse(out) };
}

describe('npm run match', () => {
  it('explains three scenarios of the sample register', async () => {
    const { answer } = await match(['--people', fixture('interest-register.csv')]);
    expect(answer.people).toEqual({ juniors: 31, seniors: 30, places: 37, declined: 3 });
    const { total, most, fairest } = answer.scenarios;
    for (const scenario of [total, most, fairest]) expect(scenario.pairs).toHaveLength(31);
    expect(total.total).toBeGreaterThanOrEqual(most.total);
    expect(most.total).toBeGreaterThanOrEqual(fairest.total);
    expect(fairest.worst).toBeGreaterThanOrEqual(total.worst);
    expect(fairest.pairs[0].topReasons[0]).toMatch(/ can show /);
    expect(answer.differences['total to fairest'].gonePairs.length).toBeGreaterThan(0);
  });

  it('takes two files without a seat column and the messy survey export', async () => {
    const two = await match([
      '--mentors',
      fixture('civil-service-small/mentors.csv'),
      '--mentees',
      fixture('civil-service-small/mentees.csv'),
    ]);
    expect(two.answer.people).toMatchObject({ juniors: 50, seniors: 50 });
    expect(
      two.answer.scenarios.fairest.pairs.filter((pair: { agreeable: boolean }) => pair.agreeable),
    ).toEqual([]);
    const messy = await match(['--people', fixture('interest-register-survey-export.csv')]);
    expect(messy.answer.problems.length).toBeGreaterThan(5);
    expect(messy.answer.scenarios.fairest.pairs.length).toBeGreaterThanOrEqual(25);
  });

  it('holds conditions on the whole set in every scenario, for people by their refs', async () => {
    const people = ['--people', fixture('interest-register.csv'), '--settings', 'settings.json'];
    const asked = (conditions: unknown) => match(people, JSON.stringify({ conditions }));
    const free = (await match(people)).answer.scenarios;
    const touching = (pairs: { junior: { ref: string }; senior: { ref: string } }[], ref: string) =>
      pairs.filter((pair) => pair.junior.ref === ref || pair.senior.ref === ref);
    const kept = free.most.pairs
      .slice(0, 2)
      .map((pair: { junior: { ref: string }; senior: { ref: string } }) => ({
        juniorId: pair.junior.ref,
        seniorId: pair.senior.ref,
      }));
    const { scenarios } = (
      await asked([
        { kind: 'not-both', id: 'n', pairs: kept },
        { kind: 'group', id: 'g', participantId: free.most.pairs[4].senior.ref, least: 0, most: 0 },
      ])
    ).answer;
    for (const scenario of [scenarios.total, scenarios.most, scenarios.fairest]) {
      expect(touching(scenario.pairs, free.most.pairs[4].senior.ref)).toEqual([]);
      const both = scenario.pairs.filter(
        (pair: { junior: { ref: string }; senior: { ref: string } }) =>
          kept.some(
            (one: { juniorId: string; seniorId: string }) =>
              one.juniorId === pair.junior.ref && one.seniorId === pair.senior.ref,
          ),
      );
      expect(both.length).toBeLessThanOrEqual(1);
    }
    expect(scenarios.most.hash).not.toBe(free.most.hash);
    expect(await asked([{ kind: 'across', id: 'far', least: 60 }])).toMatchObject({
      code: 1,
      error: 'This condition cannot hold: far.\n',
    });
    expect(
      (await asked([{ kind: 'group', id: 'g', participantId: 'S99', least: 0, most: 0 }])).error,
    ).toBe('settings.json: there is nobody "S99" in the register.\n');
  });

  it('gives the same pairs whatever the order of rows', async () => {
    const turned = (text: string): string => {
      const [head, ...rows] = text
        .replace(/^\uFEFF/, '')
        .trimEnd()
        .split(/\r?\n/);
      return [head, ...rows.reverse()].join('\n');
    };
    type Named = { name: string };
    type Scenario = {
      pairs: { junior: Named; senior: Named; score: number }[];
      unplaced: { person: Named; reason: string }[];
      hash: string;
    };
    const told = ({ pairs, unplaced, hash }: Scenario) => ({
      hash,
      pairs: pairs.map(({ junior, senior, score }) => [junior.name, senior.name, score]),
      unplaced: unplaced.map(({ person, reason }) => [person.name, reason]),
    });
    const same = async (
      argv: readonly string[],
      turnedArgv: readonly string[],
      lists: Record<string, string>,
    ): Promise<void> => {
      const [straight, reversed] = [
        await match(argv, '{}', lists),
        await match(turnedArgv, '{}', lists),
      ];
      for (const way of ['total', 'most', 'fairest'])
        expect(told(reversed.answer.scenarios[way])).toEqual(told(straight.answer.scenarios[way]));
    };
    const people = readFileSync(fixture('interest-register.csv'), 'utf8');
    await same(['--people', 'a.csv'], ['--people', 'b.csv'], {
      'a.csv': people,
      'b.csv': turned(people),
    });
    const { mentors, mentees } = civilServiceLists(60, 3);
    await same(
      ['--mentors', 'm.csv', '--mentees', 'n.csv'],
      ['--mentors', 'o.csv', '--mentees', 'p.csv'],
      { 'm.csv': mentors, 'n.csv': mentees, 'o.csv': turned(mentors), 'p.csv': turned(mentees) },
    );
  });

  it('and whatever people are called', async () => {
    const [head, ...rows] = readFileSync(fixture('interest-register.csv'), 'utf8')
      .trimEnd()
      .split(/\r?\n/);
    const renamed = [
      head,
      ...rows.map((row, index) =>
        row.replace(
          /^([^,]+),[^,]+,[^,]*,/,
          `$1,Name ${99 - index},name.${99 - index}@example.org,`,
        ),
      ),
    ].join('\n');
    const refs = ({ answer }: Awaited<ReturnType<typeof match>>): string[] =>
      answer.scenarios.fairest.pairs.map(
        (pair: { junior: { ref: string }; senior: { ref: string } }) =>
          `${pair.junior.ref} ${pair.senior.ref}`,
      );
    const other = await match(['--people', 'r.csv'], '{}', { 'r.csv': renamed });
    expect(other.answer.scenarios.fairest.pairs[0].junior.name).toMatch(/^Name /);
    expect(refs(other)).toEqual(refs(await match(['--people', fixture('interest-register.csv')])));
  });

  it('counts whom people would like to meet', async () => {
    const list = [
      'ref,name,seat,grade,organisation,languages,would like to meet',
      'A1,Ada Q,junior,2,North,English,',
      'B1,Ben R,senior,7,South,English,Ada Q',
      'B2,Bo S,senior,7,South,English,',
    ].join('\n');
    const { answer } = await match(['--people', 'w.csv'], '{}', { 'w.csv': list });
    expect(
      answer.scenarios.total.pairs.map((pair: { senior: { ref: string } }) => pair.senior.ref),
    ).toEqual(['B1']);
    expect(
      answer.scenarios.total.pairs[0].points.find(
        (line: { criterion: string }) => line.criterion === 'preferences',
      ),
    ).toMatchObject({ state: 'known' });
  });

  it('follows settings and refuses what it cannot read', async () => {
    const people = ['--people', fixture('interest-register.csv'), '--settings', 'settings.json'];
    expect(
      (await match(people, '{"floors":{"junior":0,"senior":0}}')).answer.scenarios.most.pairs
        .length,
    ).toBeGreaterThanOrEqual(30);
    expect((await match(people, '{"floors":{"junior":7}}')).error).toContain('floors.junior');
    expect((await match(people, '{"floor":{"junior":0}}')).error).toBe(
      'settings.json: Unrecognized key: "floor"\n',
    );
    expect((await match(people, '{"floors":{"juniors":0}}')).error).toContain(
      'floors Unrecognized key',
    );
    expect((await match(people, '{"weights":{"overlaps":3}}')).error).toContain(
      'there is no criterion "overlaps". Known: benefit-to-junior,',
    );
    expect(
      (
        await match(
          people,
          '{"waivers":[{"constraint":"x","juniorId":"a","seniorId":"b","reason":"c"}]}',
        )
      ).error,
    ).toContain('there is no rule "x"');
    expect((await match(people, 'no')).error).toBe('settings.json is not JSON.\n');
    expect((await match(['--people', 'empty.csv'])).code).toBe(1);
    expect((await match([])).code).toBe(2);
    expect((await match(['--mentors', fixture('civil-service-small/mentors.csv')])).code).toBe(2);
  });
});
