// A list that comes again: every change is shown before it is made, own words are joined, no seat turns by itself.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joined, type ChangeField } from '../../../../shared/people/import/changes.ts';
import { fieldIds } from '../../../../shared/people/import/fields.ts';
import type { Register } from '../../../../shared/people/import/plan.ts';
import { importRegister, type RegisterOptions } from '../../../../shared/people/import/register.ts';
import type { Participant } from '../../../../shared/people/participant.ts';
import { fixture } from './fixtures.ts';

const reported = (name: string) => fixture(`reported/${name}`);
const bring = (input: Uint8Array | string, options: RegisterOptions = {}): Register => {
  const { plan } = importRegister(input, options);
  const before = options.register ?? { participants: [], topics: [], exclusions: [] };
  const changed = new Map(plan.changed.map((one) => [one.id, one]));
  return {
    participants: [...before.participants.map((one) => changed.get(one.id) ?? one), ...plan.added],
    topics: [...before.topics, ...plan.topics],
    exclusions: [...before.exclusions, ...plan.exclusions],
    brought: { ...before.brought, ...plan.brought },
  };
};
const codes = (input: Uint8Array | string, options: RegisterOptions): string[] =>
  importRegister(input, options).problems.map((one) => one.code);

describe('a seat', () => {
  test('that differs is asked about, and who is missing is said', () => {
    const register = bring(reported('b22a-first.csv'));
    const { plan } = importRegister(reported('b22b-later-other-seat.csv'), { register });
    expect(plan.changed).toEqual([]);
    expect(plan.problems.map((one) => [one.code, one.row])).toEqual([
      ['missing', null],
      ['seat-turns', 2],
    ]);
    expect(plan.problems[0]!.message).toContain('Cy Moor');
    const ada = register.participants[0]!;
    const turned = importRegister(reported('b22b-later-other-seat.csv'), {
      register,
      seats: [{ row: 2, seat: 'senior' }],
    });
    expect(turned.plan.changed).toEqual([{ ...ada, seat: 'senior' }]);
    expect(turned.plan.differences).toEqual([
      {
        row: 2,
        personId: ada.id,
        name: 'Ada Quill',
        fields: [{ field: 'seat', from: 'junior', to: 'senior', state: 'take' }],
      },
    ]);
  });

  test('of somebody asked or paired never turns, whatever was answered', () => {
    const first = bring(reported('b22a-first.csv'));
    const register = { ...first, tied: [first.participants[0]!.id] };
    const { plan } = importRegister(reported('b22b-later-other-seat.csv'), {
      register,
      seats: [{ row: 2, seat: 'senior' }],
      changes: [{ row: 2, field: 'seat', take: true }],
    });
    expect(plan.changed).toEqual([]);
    expect(plan.problems.map((one) => one.code)).toContain('seat-tied');
  });

  test('of one on both lists is asked about once', () => {
    const register = bring(reported('two/mentors.csv'), { seatForAll: 'senior' });
    const { plan } = importRegister(reported('two/mentees.csv'), {
      register,
      seatForAll: 'junior',
    });
    expect(plan.added.map((one) => one.name)).toEqual(['Ada Brink']);
    expect(plan.changed).toEqual([]);
    expect(plan.problems.filter((one) => one.severity === 'question')).toMatchObject([
      { code: 'seat-turns', message: expect.stringContaining('Bo Falk') },
    ]);
  });
});

describe('own words', () => {
  test('stay; what the last list wrote gives way to what this one says, and is shown first', () => {
    const first = bring(reported('two/again-1.csv'));
    const [ada] = first.participants;
    const register = {
      ...first,
      participants: [{ ...ada!, remark: `${ada!.remark}\nOnly by telephone, please` }],
    };
    const { plan } = importRegister(reported('two/again-2.csv'), { register });
    expect(plan.changed[0]!.remark).toBe('moved to Leeds\nOnly by telephone, please');
    expect(plan.differences[0]!.fields).toEqual([
      {
        field: 'remark',
        from: 'prefers the afternoon\nOnly by telephone, please',
        to: 'moved to Leeds\nOnly by telephone, please',
        state: 'join',
      },
    ]);
  });

  test('never lose a line, whatever a list says', () => {
    const line = fc.stringMatching(/^[a-z ]{1,8}$/);
    const text = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, fc.option(text), (own, incoming, last) => {
        const after = joined(own, incoming, last, 4000)!.split('\n');
        const given = new Set(last?.split('\n'));
        for (const kept of own.split('\n')) if (!given.has(kept)) expect(after).toContain(kept);
      }),
    );
  });

  test('a level corrected by hand stays until the matcher takes the list’s', () => {
    const first = bring('Key\tName\tSeat\tLevel\nJ1\tAda\tjunior\t2\n');
    const register = { ...first, participants: [{ ...first.participants[0]!, level: 4 }] };
    const again = 'Key\tName\tSeat\tLevel\nJ1\tAda\tjunior\t3\n';
    const { plan } = importRegister(again, { register });
    expect(plan.changed).toEqual([]);
    expect(plan.differences[0]!.fields).toEqual([
      { field: 'level', from: '4', to: '3', state: 'by-hand' },
    ]);
    const taken = importRegister(again, {
      register,
      changes: [{ row: 2, field: 'level', take: true }],
    });
    expect(taken.plan.changed[0]!.level).toBe(3);
  });
});

describe('differences', () => {
  const before = bring(
    'Key\tName\tSeat\tLevel\tOrganisation\tCan show\nJ1\tAda\tjunior\t2\tWorks\tmaps (3)\nJ2\tBob\tjunior\t3\tWorks\tlaw (1)\n',
  );
  const later =
    'Key\tName\tSeat\tLevel\tOrganisation\tCan show\nJ1\tAda\tjunior\t3\tHealth\tmaps (3); video (1)\nJ2\tBob\tjunior\t4\tWorks\tlaw (1)\n';

  test('are refused for one person, and for everybody', () => {
    const { plan } = importRegister(later, {
      register: before,
      changes: [
        { row: null, field: 'level', take: false },
        { row: 3, field: 'level', take: true },
        { row: 2, field: 'offers', take: false },
      ],
    });
    expect(plan.changed.map((one) => [one.name, one.level, one.organisation])).toEqual([
      ['Ada', 2, 'Health'],
      ['Bob', 4, 'Works'],
    ]);
    expect(plan.topics).toEqual([]);
    expect(
      plan.differences.map((one) => one.fields.map(({ field, state }) => [field, state])),
    ).toEqual([
      [
        ['level', 'keep'],
        ['organisation', 'take'],
        ['offers', 'keep'],
      ],
      [['level', 'take']],
    ]);
    expect(plan.differences[0]!.fields[2]).toMatchObject({
      from: 'maps (3)',
      to: 'maps (3); video (1)',
    });
  });

  test('no import changes a field that its difference view did not show', () => {
    const partOf: Record<string, ChangeField> = {
      managerId: 'manager',
      managerName: 'manager',
      hoursPerMonth: 'hours',
    };
    const cell = fc.constantFrom(
      '',
      'maps (2)',
      '3',
      'English',
      'yes',
      'Bob',
      'Mon am',
      'Works',
      'a remark',
    );
    const row = fc.record({
      ref: fc.constantFrom('J1', 'J2', ''),
      name: fc.constantFrom('Ada', 'Bob', 'Ádà', 'Cleo'),
      seat: fc.constantFrom('junior', 'senior', ''),
      cells: fc.array(cell, { minLength: 16, maxLength: 16 }),
    });
    const headings = [
      'Level',
      'Organisation',
      'Unit',
      'Line manager',
      'Can show',
      'Wants to learn',
      'Rather not asked about',
      'Languages',
      'Half-days',
      'Meets',
      'Hours a month',
      'Outside work',
      'Remark',
      'Safe contact',
      'Not with',
      'Would like to meet',
    ];
    const answer = fc.record({
      row: fc.constantFrom(null, 2, 3, 4),
      field: fc.constantFrom<ChangeField>(...fieldIds, 'filledBy'),
      take: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 4 }),
        fc.array(answer, { maxLength: 6 }),
        fc.array(fc.constantFrom('n1', 'n2'), { maxLength: 2 }),
        fc.constantFrom('self', 'other'),
        (rows, changes, tied, filledBy) => {
          const list = [
            ['Key', 'Name', 'Seat', ...headings],
            ...rows.map(({ ref, name, seat, cells }) => [ref, name, seat, ...cells]),
          ]
            .map((cells) => cells.join('\t'))
            .join('\n');
          const ids = before.participants.map(({ id }) => id);
          const register = {
            ...before,
            tied: tied.map((one) => (one === 'n1' ? ids[0]! : ids[1]!)),
          };
          const { plan } = importRegister(list, {
            register,
            changes,
            filledBy: filledBy as 'self',
            decisions: [{ row: 3, as: 'same' }],
            seats: [{ row: 2, seat: 'senior' }],
          });
          expect(new Set(plan.changed.map(({ id }) => id)).size).toBe(plan.changed.length);
          for (const after of plan.changed) {
            const was = register.participants.find(({ id }) => id === after.id)!;
            const shown = plan.differences.filter(({ personId }) => personId === after.id);
            expect(shown).toHaveLength(1);
            const taken = new Set(
              shown[0]!.fields
                .filter(({ state }) => state === 'take' || state === 'join')
                .map(({ field }) => field),
            );
            for (const key of Object.keys(was) as (keyof Participant)[])
              if (JSON.stringify(was[key]) !== JSON.stringify(after[key]))
                expect(taken).toContain(partOf[key] ?? key);
            if (register.tied.includes(after.id)) expect(after.seat).toBe(was.seat);
          }
          for (const { oneId, otherId } of plan.exclusions) {
            const known = [oneId, otherId].filter((id) => ids.includes(id));
            const shown = plan.differences.some(
              ({ personId, fields }) =>
                known.includes(personId) && fields.some(({ field }) => field === 'apart'),
            );
            expect(shown || plan.added.some(({ id }) => id === oneId || id === otherId)).toBe(true);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  test('nobody else is named as missing by a list of new people', () => {
    expect(codes('Name\tSeat\nCleo\tjunior\n', { register: before })).not.toContain('missing');
  });
});

describe('twins', () => {
  test('Jürgen and Juergen are asked about', () => {
    const register = bring('Name\tSeat\nJürgen Groß\tjunior\n');
    expect(codes('Name\tSeat\nJuergen Gross\tjunior\n', { register })).toEqual(['look-alike']);
    expect(codes('Name\tSeat\nJürgen Groß\tjunior\nJuergen Gross\tsenior\n', {})).toEqual([
      'look-alike',
    ]);
  });
});
