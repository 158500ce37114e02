// Phrases of an import get their topics: existing ones by their words, merged ones by choice, the rest new.

import type { Id } from '../../kernel/id.ts';
import type { Topic } from '../participant.ts';
import type { RowDraft } from './drafts.ts';
import type { ImportChoices } from './options.ts';
import { countPhrases, looksPersonal, mergeKeys, topicKey } from './topics.ts';

/** New topics by first appearance, and the topic id of every phrase of the drafts. */
export function planTopics(
  drafts: readonly RowDraft[],
  choices: Pick<ImportChoices, 'merges' | 'unscored' | 'personal' | 'notPersonal'>,
  at: { existing: readonly Topic[]; newId: () => Id },
): { topics: Topic[]; topicId: (phrase: string) => Id } {
  const merged = mergeKeys(choices.merges);
  const spelling = new Map(
    countPhrases(drafts, at.existing).map((entry) => [entry.key, entry.phrase]),
  );
  const ids = new Map(at.existing.map((topic) => [topicKey(topic.label), topic.id]));
  const unscored = new Set(choices.unscored);
  const personal = new Set(choices.personal);
  const notPersonal = new Set(choices.notPersonal);
  const topics: Topic[] = [];
  const topicId = (phrase: string): Id => {
    const own = topicKey(phrase);
    const key = merged(own);
    const known = ids.get(key);
    if (known !== undefined) return known;
    const id = at.newId();
    ids.set(key, id);
    topics.push({
      id,
      label: (spelling.get(key) ?? phrase).slice(0, 200),
      parentId: null,
      scored: !unscored.has(key),
      personal: personal.has(key) || (looksPersonal(key) && !notPersonal.has(key)),
    });
    return id;
  };
  for (const draft of drafts)
    for (const phrase of [
      ...draft.offers.map((topic) => topic.phrase),
      ...draft.needs.map((topic) => topic.phrase),
      ...draft.offLimits,
    ])
      topicId(phrase);
  return { topics, topicId };
}
