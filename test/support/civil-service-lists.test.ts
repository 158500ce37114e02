// The drawn lists have the sample's headings, and an import takes everybody.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { importRegister } from '../../shared/people/import/register.ts';
import { civilServiceLists } from './civil-service-lists.ts';

it('draws lists that an import reads as it reads the sample', () => {
  const lists = civilServiceLists(30, 8);
  for (const kind of ['mentors', 'mentees'] as const) {
    const sample = readFileSync(
      new URL(`../fixtures/civil-service-small/${kind}.csv`, import.meta.url),
      'utf8',
    );
    expect(lists[kind].split('\n')[0]).toBe(sample.split(/\r?\n/)[0]);
    const { participants } = importRegister(lists[kind], {
      file: `${kind}.csv`,
      seatForAll: kind === 'mentors' ? 'senior' : 'junior',
      filledBy: 'other',
    });
    expect(participants).toHaveLength(30);
    expect(
      participants.every((person) => person.level !== null && person.organisation !== null),
    ).toBe(true);
  }
  expect(civilServiceLists(30, 8)).toEqual(lists);
});
