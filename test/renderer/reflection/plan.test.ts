// Where days lie on the plan and on the spine of a pair.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stateWords } from '../../../renderer/reflection/outcome-words.ts';
import {
  bandOf,
  lanesOf,
  monthColumns,
  monthSpan,
  placeOf,
} from '../../../renderer/reflection/timeline-layout.ts';
import { yearItems } from '../../../renderer/screens/year-items.ts';
import { addDays } from '../../../shared/kernel/date.ts';

const day = fc.integer({ min: 0, max: 1500 }).map((offset) => addDays('2026-01-01', offset));

describe('the timeline', () => {
  it('shares the width among whole months without a gap', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from, to] = [a, b].toSorted() as [string, string];
        const columns = monthColumns(monthSpan(from, to));
        let left = 0;
        for (const column of columns) {
          expect(column.left).toBeCloseTo(left, 9);
          left += column.width;
        }
        expect(left).toBeCloseTo(1, 9);
      }),
    );
  });

  it('places a day within its month, and nothing outside', () => {
    const span = monthSpan('2027-03-10', '2027-05-02');
    expect(span).toEqual({ from: '2027-03-01', to: '2027-05-31' });
    expect(placeOf('2027-03-01', span)).toBe(0);
    expect(placeOf('2027-06-01', span)).toBeNull();
    expect(bandOf('2027-05-31', '2027-07-01', span)).toEqual({ left: 91 / 92, width: 1 / 92 });
    expect(bandOf('2027-06-01', '2027-07-01', span)).toBeNull();
  });

  it('no two spans in one lane touch', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(day, fc.nat({ max: 90 })), { maxLength: 20 }), (drawn) => {
        const spans = drawn.map(([startsOn, length]) => ({
          startsOn,
          endsOn: addDays(startsOn, length),
        }));
        const lanes = lanesOf(spans);
        spans.forEach((one, a) =>
          spans.forEach((other, b) => {
            if (a < b && lanes[a] === lanes[b])
              expect(one.endsOn < other.startsOn || other.endsOn < one.startsOn).toBe(true);
          }),
        );
      }),
    );
  });
});

describe('the spine of a pair', () => {
  const open = { meeting: () => undefined, session: () => undefined, note: () => undefined };
  const note = {
    id: 'n',
    pairId: 'p',
    title: '',
    excerpt: 'She holds back.',
    tier: 'working',
    sharedYesBy: null,
    sharedYesOn: null,
    happenedOn: '2027-03-05',
    sessionId: null,
    updatedAt: '2027-03-05T09:00:00.000Z',
  } as const;

  it('hangs each thing on the side of whom it concerns', () => {
    const items = yearItems(
      {
        steps: [],
        meetings: [],
        sessions: [],
        from: '2027-03-01',
        until: null,
        notes: [
          { ...note, spokenWith: 'junior' },
          { ...note, id: 'm', spokenWith: 'senior' },
          { ...note, id: 'o', spokenWith: 'both' },
        ],
      },
      open,
    );
    expect(items.map(({ side }) => side)).toEqual(['left', 'right', 'middle']);
  });

  const step = {
    cohortId: 'c',
    key: null,
    title: 'A step',
    owner: 'You',
    doneWhen: '',
    must: false,
    doneOn: null,
  } as const;

  it('leaves out what the roadmap asks after the last day of a pair that ended', () => {
    const steps = [
      { ...step, id: '1', startsOn: '2027-03-01', endsOn: '2027-03-20', state: 'ahead' as const },
      { ...step, id: '2', startsOn: '2027-03-11', endsOn: '2027-03-20', state: 'ahead' as const },
    ];
    const items = yearItems(
      { meetings: [], sessions: [], notes: [], steps, from: '2027-03-01', until: '2027-03-10' },
      open,
    );
    expect(items.map(({ id }) => id)).toEqual(['step 1']);
  });

  it("leaves out the matcher's own steps before the kick-off and what was skipped", () => {
    const items = yearItems(
      {
        meetings: [],
        sessions: [],
        notes: [],
        from: '2027-03-01',
        until: null,
        steps: [
          { ...step, id: '1', startsOn: '2027-01-01', endsOn: '2027-02-28', state: 'done' },
          { ...step, id: '2', startsOn: '2027-02-20', endsOn: '2027-03-06', state: 'ahead' },
          { ...step, id: '3', startsOn: '2027-04-01', endsOn: '2027-04-06', state: 'skipped' },
        ],
      },
      open,
    );
    expect(items).toMatchObject([{ id: 'step 2', day: '2027-03-01', state: 'planned' }]);
  });
});

describe('what became of a session', () => {
  const words = { junior: 'Junior partner', senior: 'Explorer' };
  it.each([
    [{ state: 'postponed', movedBy: 'senior', whyMissed: null }, 'moved, by wish of the explorer'],
    [{ state: 'postponed', movedBy: 'coach', whyMissed: null }, 'moved, by your wish'],
    [
      { state: 'postponed', movedBy: 'organisation', whyMissed: null },
      'moved, by wish of the organisation',
    ],
    [{ state: 'missed', movedBy: null, whyMissed: 'ill' }, 'did not happen: somebody was ill'],
    [{ state: 'held', movedBy: null, whyMissed: null }, 'held'],
  ] as const)('%j', (session, said) => {
    expect(stateWords(session, words)).toBe(said);
  });
});
