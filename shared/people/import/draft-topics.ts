// The topics of a row: parted as its column is, each with its number where one was written.

import { quote } from './problems.ts';
import type { Cells, Reading } from './row-cells.ts';
import { splitStrokes } from './values/lists.ts';
import { readTopic, type TopicWords } from './values/topic-words.ts';

export function readTopics(
  cells: Cells,
  field: 'offers' | 'needs',
  reading: Reading,
): TopicWords[] {
  const best = new Map<string, TopicWords>();
  for (const { text, column } of cells.texts(field)) {
    for (const part of topicParts(text, { cells, field, column, reading })) {
      const topic = readTopic(part);
      if (topic.strange)
        cells.say(
          'number-unclear',
          'open',
          field,
          `${quote(part)}: the number should be 1, 2 or 3. It is taken as 2.`,
          column,
        );
      const phrase = topic.phrase.slice(0, 200);
      const known = best.get(phrase);
      if (!known || (topic.number ?? 0) > (known.number ?? 0))
        best.set(phrase, { ...topic, phrase });
    }
  }
  if (best.size > 60)
    cells.say('too-many', 'open', field, 'Only the first 60 entries of this cell are taken.');
  return [...best.values()].slice(0, 60);
}

/** Phrases of topics without their numbers, for what somebody would rather not be asked about. */
export function readPhrases(cells: Cells, reading: Reading): string[] {
  return cells.list(
    'offLimits',
    (text) => splitStrokes(reading.topics.split(text)).map((part) => readTopic(part).phrase),
    60,
  );
}

/** A list of wishes that was written without any number is read as "most wanted first": 3, 2, then 1. What was ticked has no order. */
export function ranked(topics: TopicWords[], ticked: boolean): TopicWords[] {
  if (ticked || topics.length < 2) return topics;
  if (topics.some((topic) => topic.number !== null || topic.strange)) return topics;
  return topics.map((topic, place) => ({ ...topic, number: Math.max(1, 3 - place) }));
}

function topicParts(
  text: string,
  at: { cells: Cells; field: 'offers' | 'needs'; column: number; reading: Reading },
): string[] {
  const parts = at.reading.topics.split(text);
  const say = (code: string, part: string, sentence: string): void =>
    at.cells.say(code, 'notice', at.field, `${quote(part)} ${sentence}`, at.column);
  for (const part of parts) {
    if (parts.length > 1 && / \/ /.test(part))
      say('topic-stroke', part, 'is taken as one topic. Part it with a semicolon if it is two.');
    if (/,(?![^()]*\))/.test(part))
      say('topic-comma', part, 'is taken as one topic. Part it with semicolons if it is more.');
  }
  return splitStrokes(parts);
}
