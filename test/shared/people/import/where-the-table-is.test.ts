// Where the table is in a list as survey tools and offices make them: titles, several heading rows, grids, sheets, hidden rows.

import { describe, expect, test } from 'vitest';
import { readTable } from '../../../../shared/people/import/read.ts';
import { importRegister } from '../../../../shared/people/import/register.ts';
import { fixture } from './fixtures.ts';

const reported = (name: string) => fixture(`reported/${name}`);
const names = (name: string): string[] =>
  importRegister(reported(name), { seatForAll: 'junior' }).participants.map((one) => one.name);

describe('the heading row', () => {
  test.each(['02-title-row.csv', 'b02-title-row.xlsx'])('below a title: %s', (name) => {
    const { plan, topics } = importRegister(reported(name));
    expect(plan.added.map((one) => one.name)).toHaveLength(2);
    expect(plan.added.map((one) => one.name)).not.toContain('Name');
    expect(plan.added.map((one) => one.seat)).toEqual(['junior', 'senior']);
    if (name.startsWith('02'))
      expect(topics.map((one) => one.label)).toEqual(['data literacy', 'negotiation']);
  });

  test('of a survey tool with three of them: the words count, the ids are nobody', () => {
    const { plan } = importRegister(reported('03-qualtrics.csv'));
    expect(plan.added).toMatchObject([
      { name: 'Ada Brink', email: 'ada@example.org', seat: 'junior' },
      { name: 'Bo Falk', email: 'bo@example.org', seat: 'senior' },
    ]);
    expect(plan.added.map((one) => one.offers.length)).toEqual([2, 2]);
  });

  test('with groups above, or options below, keeps both words', () => {
    const above = importRegister(
      'Person\t\tWhen can you meet?\t\nName\tSeat\tMonday\tTuesday\nAda\tjunior\tMorning\tAfternoon\n',
    );
    expect(above.participants).toMatchObject([{ name: 'Ada', slots: ['mon-am', 'tue-pm'] }]);
    const below = importRegister(
      'What is your full name?\tSeat\tWhat could you show?\t\t\nOpen-Ended Response\tResponse\tmaps\tnegotiation\tshort video\nAda Brink\tjunior\tmaps\t\tshort video\n',
    );
    expect(below.participants.map((one) => one.name)).toEqual(['Ada Brink']);
    expect(below.topics.map((one) => one.label)).toEqual(['maps', 'short video']);
  });

  test('can be chosen, and one that is chosen is believed', () => {
    const table = readTable('Name\tSeat\nName\tSeat\nAda\tjunior\n', { heading: 2 });
    expect(table.rows.map((row) => row.row)).toEqual([3]);
    expect(readTable('Name\tSeat\nAda\tjunior\n').headingRows).toEqual([1]);
  });
});

describe('options as columns', () => {
  test('a grid of days and half-days is one field', () => {
    const { plan } = importRegister(reported('11-grid-columns.csv'));
    expect(plan.added.map((one) => [one.name, [...one.slots].sort()])).toEqual([
      ['Ada Brink', ['mon-am', 'tue-am', 'tue-pm', 'wed-am']],
      ['Bo Falk', ['mon-pm', 'tue-pm']],
    ]);
  });

  test('ticked with x, with 1 and 0, or rated: the value comes from the heading', () => {
    const { participants, topics } = importRegister(
      'Name\tSeat\tCan show [maps]\tCan show [video]\tWants to learn: strategy\tWants to learn: law\nAda\tjunior\tx\t\t3\t1\nBo\tsenior\t\tyes\t2\t0\n',
    );
    const label = (id: string) => topics.find((one) => one.id === id)!.label;
    expect(participants.map((one) => one.offers.map(({ topic }) => label(topic)))).toEqual([
      ['maps'],
      ['video'],
    ]);
    expect(
      participants.map((one) => one.needs.map(({ topic, priority }) => [label(topic), priority])),
    ).toEqual([
      [
        ['strategy', 3],
        ['law', 1],
      ],
      [['strategy', 2]],
    ]);
  });

  test('columns without a name that follow a question belong to it', () => {
    const { topics } = importRegister(
      'Name\tSeat\tCan show\t\t\nAda\tjunior\tmaps\tvideo\t\nBo\tsenior\tmaps\t\tlaw\n',
    );
    expect(topics.map((one) => one.label).sort()).toEqual(['law', 'maps', 'video']);
  });
});

describe('accounts that filled the form in for others', () => {
  test('are not the people', () => {
    const { plan } = importRegister(reported('12b-ms-forms-on-behalf.csv'));
    expect(plan.added).toMatchObject([
      { name: 'Ada Brink', email: null, seat: 'junior' },
      { name: 'Bo Falk', email: null, seat: 'senior' },
    ]);
  });
});

describe('sheets', () => {
  test('a cover, and a hidden sheet, are not taken for the list', () => {
    const table = readTable(reported('20-cover-sheet-first.xlsx'));
    expect(table.sheets.find((one) => one.chosen)?.rows).toBeGreaterThan(1);
    expect(names('20-cover-sheet-first.xlsx').length).toBeGreaterThan(0);
    const hidden = readTable(reported('b03-hidden-sheet-first.xlsx'));
    expect(hidden.sheets.find((one) => one.chosen)).toMatchObject({ hidden: false });
    expect(hidden.sheets.some((one) => one.hidden && !one.chosen)).toBe(true);
  });

  test('rows hidden by a filter are named and left out unless wanted', () => {
    const without = importRegister(reported('23-hidden-row.xlsx'));
    const said = without.problems.filter((one) => one.code === 'row-hidden');
    expect(said).toHaveLength(1);
    const wanted = importRegister(reported('23-hidden-row.xlsx'), { hiddenRows: true });
    expect(wanted.participants.length).toBe(without.participants.length + 1);
    const hidden = wanted.participants.find(
      (one) => !without.participants.some((other) => other.name === one.name),
    )!;
    expect(said[0]!.message).toContain(hidden.name);
  });
});
