// The dated spine shows every item once, in order, with today in its place.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spineLines } from '../../../renderer/screens/spine-layout.ts';
import { addDays } from '../../../shared/kernel/date.ts';

const say = (lines: ReturnType<typeof spineLines<{ id: string; day: string }>>) =>
  lines.map((line) =>
    line.kind === 'month' ? line.month.slice(0, 7) : line.kind === 'today' ? 'today' : line.item.id,
  );

describe('spineLines', () => {
  it('puts today between what was and what comes', () => {
    const items = [
      { id: 'later', day: '2026-11-20' },
      { id: 'sooner', day: '2026-11-02' },
    ];
    expect(say(spineLines(items, '2026-10-15', '2026-12-01', '2026-11-10'))).toEqual([
      '2026-10',
      '2026-11',
      'sooner',
      'today',
      'later',
      '2026-12',
    ]);
  });

  it('shows today at the end of a month whose items all lie before it', () => {
    expect(
      say(spineLines([{ id: 'a', day: '2026-11-02' }], '2026-11-01', '2026-12-31', '2026-11-30')),
    ).toEqual(['2026-11', 'a', 'today', '2026-12']);
  });

  it('leaves today out where the span does not reach it', () => {
    expect(say(spineLines([], '2026-01-01', '2026-02-28', '2026-11-30'))).toEqual([
      '2026-01',
      '2026-02',
    ]);
    expect(say(spineLines([], '2027-01-01', '2027-01-31', '2026-11-30'))).toEqual(['2027-01']);
  });

  it('loses no item, shows none twice, and widens for those outside the span', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((count) => addDays('2026-01-01', count));
    fc.assert(
      fc.property(fc.array(day, { maxLength: 30 }), day, day, day, (days, one, other, today) => {
        const [from, to] = [one, other].sort() as [string, string];
        const items = days.map((at, index) => ({ id: `i${index}`, day: at }));
        const lines = spineLines(items, from, to, today);
        const shown = lines.flatMap((line) => (line.kind === 'item' ? [line.item] : []));
        const months = lines.flatMap((line) => (line.kind === 'month' ? [line.month] : []));
        return (
          shown.length === items.length &&
          new Set(shown).size === items.length &&
          shown.every((item, index) => index === 0 || (shown[index - 1]?.day ?? '') <= item.day) &&
          new Set(months).size === months.length &&
          lines.filter((line) => line.kind === 'today').length <= 1
        );
      }),
    );
  });
});
