// What the pairs' own meetings put on the desk.

import { addDays, daysBetween, showDay, type Day } from '../kernel/date.ts';
import { isLive, type Pair } from '../matching/terms/pair.ts';
import { say } from '../matching/terms/sentence.ts';
import type { Meeting } from '../pairs/meeting.ts';
import { howLongAgo, lastMet, nextMeeting } from '../pairs/rhythm.ts';
import type { Proposed } from './desk-line.ts';
import type { CohortFacts } from './facts.ts';
import { bothNames, counted, lineOf } from './line.ts';

/** Pairs meet every four to six weeks; after that the desk asks. In days. */
export const quietAfter = 42;

type Quiet = { readonly pair: Pair; readonly met: Day | null; readonly since: Day };

export function pairLines(facts: CohortFacts, today: Day): Proposed {
  const meetings = new Map<string, Meeting[]>(facts.pairs.map(({ id }) => [id, []]));
  for (const meeting of facts.meetings) meetings.get(meeting.pairId)?.push(meeting);
  const live = facts.pairs.filter((pair) => isLive(pair) && pair.status !== 'paused');
  const unsaid = live.flatMap((pair) =>
    (meetings.get(pair.id) ?? [])
      .filter(({ state, onDate }) => state === 'planned' && onDate < today)
      .map((meeting) => ({ pair, meeting })),
  );
  const quiet = live.flatMap((pair) => quietPair(facts, pair, today, meetings.get(pair.id) ?? []));
  const toPairs = { label: 'Open the pairs', path: '/pairs' };
  const toPair = (pair: Pair) => ({ label: 'Open the pair', path: `/pairs/${pair.id}` });
  return {
    today: [],
    week: [
      ...counted(facts, unsaid, {
        kind: 'meeting-word',
        on: ({ meeting }) => meeting.onDate,
        line: ({ pair, meeting }) =>
          lineOf(facts, {
            key: `meeting-word-${meeting.id}`,
            kind: 'meeting-word',
            on: meeting.onDate,
            action: toPair(pair),
            sentence: say(
              'Did ',
              ...bothNames(facts, pair),
              ` meet on ${showDay(meeting.onDate, today)}?`,
            ),
          }),
        sentence: (count) =>
          `${count} planned meetings of pairs lie behind you. Did they take place?`,
        action: toPairs,
      }),
      ...counted(facts, quiet, {
        kind: 'quiet-pair',
        on: ({ since }) => addDays(since, quietAfter),
        line: ({ pair, met, since }) =>
          lineOf(facts, {
            key: `quiet-pair-${pair.id}`,
            kind: 'quiet-pair',
            on: addDays(since, quietAfter),
            action: toPair(pair),
            sentence: say(
              ...bothNames(facts, pair),
              ` ${met === null ? 'have not met yet' : `last met ${howLongAgo(met, today)}`} and have no next date.`,
            ),
          }),
        sentence: (count) =>
          `${count} pairs have not met for more than six weeks and have no next date.`,
        action: toPairs,
      }),
    ],
    waiting: [],
    later: [],
  };
}

function quietPair(
  facts: CohortFacts,
  pair: Pair,
  today: Day,
  meetings: readonly Meeting[],
): Quiet[] {
  const met = lastMet(meetings);
  const start = pair.agreedOn > facts.cohort.kickOff ? pair.agreedOn : facts.cohort.kickOff;
  const since = met ?? start;
  // A planned day that passed without a word is asked about in its own line, not held against the pair.
  const openDay =
    nextMeeting(meetings, today) !== null ||
    meetings.some(({ state, onDate }) => state === 'planned' && onDate < today);
  return openDay || daysBetween(since, today) <= quietAfter ? [] : [{ pair, met, since }];
}
