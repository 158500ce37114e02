// What hangs on the spine of a pair, and on which side.

import { describe, expect, it } from 'vitest';
import { yearItems } from '../../../renderer/screens/year-items.ts';

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
