// Two people who came in by a list, as a person would bring them: read, tried, stored; kept apart, with a tie, a wish and a yes of their own.

import { firstChoices } from '../../shared/people/import/options.ts';
import type { TestDoor } from './door.ts';
import type { PeopleSeed } from './examples/examples.ts';

const list =
  'Key,Name,Seat,Level,Can show\nL1,Nina Voss,junior,2,podcasts (3); maps (1)\nL2,Karl Lundgren,senior,7,mapping (2)\n';

export async function fillPeople(test: TestDoor, cohortId: string): Promise<PeopleSeed> {
  const read = await test.call('people', 'readList', { from: { kind: 'pasted', text: list } });
  const choices = firstChoices(read.columns.map((column) => column.field));
  const { planId } = await test.call('people', 'tryImport', {
    id: read.id,
    cohortId,
    file: 'list.csv',
    choices,
  });
  await test.call('people', 'storeImport', { id: read.id, planId });
  const { rows } = await test.call('people', 'list', { cohortId, from: 0, count: 1000 });
  const idOf = (ref: string): string => rows.find((row) => row.ref === ref)?.id ?? '';
  const topics = await test.call('people', 'listTopics', { cohortId });
  const topicOf = (label: string): string =>
    topics.find((topic) => topic.label === label)?.id ?? '';
  const apart = await test.call('people', 'keepApart', { oneId: idOf('L1'), otherId: idOf('L2') });
  const tie = await test.call('people', 'declareConflict', {
    oneId: idOf('L1'),
    otherId: idOf('L2'),
    kind: 'appraisal',
  });
  await test.call('people', 'updateWishes', {
    id: idOf('L2'),
    wishes: [{ kind: 'topic', value: topicOf('maps') }],
  });
  await test.call('people', 'declareTie', { id: idOf('L1'), how: '' });
  await test.call('people', 'markTopic', { id: topicOf('podcasts'), scored: true, personal: true });
  await test.call('people', 'sayPersonal', {
    id: idOf('L1'),
    topicId: topicOf('podcasts'),
    yes: true,
  });
  return {
    listedId: idOf('L1'),
    exclusionId: apart.id,
    conflictId: tie.id,
    oldTopicId: topicOf('maps'),
    commonTopicId: topicOf('mapping'),
    personalTopicId: topicOf('podcasts'),
  };
}
