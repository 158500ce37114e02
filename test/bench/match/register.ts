// The whole way of a register: scores of all pairs, and three explained scenarios, also of lists as another tool takes them.

import { proposeScenarios } from '../../../shared/matching/engine/propose.ts';
import { MatchInput } from '../../../shared/matching/input/match-input.ts';
import { prepare } from '../../../shared/matching/input/prepared-input.ts';
import { judgeAll } from '../../../shared/matching/score/matrix.ts';
import { emptyRegister } from '../../../shared/people/import/plan.ts';
import type { Register } from '../../../shared/people/import/plan.ts';
import { importRegister } from '../../../shared/people/import/register.ts';
import { civilServiceLists } from '../../support/civil-service-lists.ts';
import { largeRegister } from '../../support/large-register.ts';
import { bench, clocked, medians, round, runsOf, type Clocked, type Setting } from './setting.ts';

const objectives = ['total', 'most', 'fairest'] as const;

/** Seconds that the other tool took for one sum solve of its own 500 + 500 people, on the computer of our first figures; not run here. */
const recordedPeerSeconds = 1.6;

/** All rules and scores of 1,000 with 1,000 people. */
export function scores(setting: Setting): void {
  const runs = runsOf(setting);
  const input = largeRegister(1000, 2);
  const before = process.memoryUsage().rss;
  let most = before;
  const times: Clocked[] = [];
  for (let run = 0; run < runs; run += 1) {
    times.push(clocked(() => judgeAll(prepare(input))));
    most = Math.max(most, process.memoryUsage().rss);
  }
  const { wall, processor } = medians(times);
  setting.print({
    bench,
    case: 'all rules and scores',
    n: '1000x1000',
    peer: 'goal 1500 ms',
    ratio: round(wall / 1500),
    runs,
    oursMs: round(wall),
    processorMs: round(processor),
    extraMb: Math.round((most - before) / 1e6),
  });
}

/** A register of 500 and 500 people to three explained scenarios. */
export function register(setting: Setting): void {
  const runs = runsOf(setting);
  const input = largeRegister(500, 4);
  const times = Array.from({ length: runs }, () =>
    clocked(() => proposeScenarios(input, objectives)),
  );
  const { wall, processor } = medians(times);
  setting.print({
    bench,
    case: 'register to three explained scenarios',
    n: '500+500',
    peer: 'goal 2000 ms',
    ratio: round(wall / 2000),
    runs,
    oursMs: round(wall),
    processorMs: round(processor),
    firstMs: round(times[0]!.wall),
  });
}

/** Two lists of 500 in the columns of the mentor-match sample: reading, scores, three scenarios with reasons. */
export function civilService(setting: Setting): void {
  const runs = runsOf(setting);
  const lists = civilServiceLists(500, 8);
  let counts = { pairs: 0, unplaced: 0 };
  const times = Array.from({ length: runs }, () =>
    clocked(() => {
      const proposals = proposeScenarios(MatchInput.parse(readLists(lists)), objectives);
      counts = { pairs: proposals[1]!.pairs.length, unplaced: proposals[1]!.unplaced.length };
    }),
  );
  const { wall, processor } = medians(times);
  setting.print({
    bench,
    case: 'civil-service-500',
    n: '500+500',
    peer: 'mentor-match, one sum solve of its own sample, a recorded figure that was not run here',
    ratio: round(wall / 1000 / recordedPeerSeconds),
    runs,
    oursSeconds: round(wall / 1000),
    processorSeconds: round(processor / 1000),
    peerSeconds: recordedPeerSeconds,
    firstSeconds: round(times[0]!.wall / 1000),
    ...counts,
  });
}

function readLists({ mentors, mentees }: ReturnType<typeof civilServiceLists>): Register {
  const seniors = importRegister(mentors, {
    file: 'mentors.csv',
    seatForAll: 'senior',
    filledBy: 'other',
  });
  const soFar: Register = {
    ...emptyRegister,
    participants: seniors.participants,
    topics: seniors.topics,
  };
  const juniors = importRegister(mentees, {
    file: 'mentees.csv',
    register: soFar,
    seatForAll: 'junior',
    filledBy: 'other',
  });
  return {
    participants: [...seniors.participants, ...juniors.participants],
    topics: [...seniors.topics, ...juniors.topics],
    exclusions: [],
  };
}
