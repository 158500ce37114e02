// The sample register as a match input, read by the shortest way; the app's own import is tested elsewhere.

import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { MatchInput } from '../../shared/matching/input/match-input.ts';
import type { MatchInputDraft } from '../../shared/matching/input/match-input.ts';
import { Participant } from '../../shared/people/participant.ts';
import type { Topic } from '../../shared/people/participant.ts';

type Row = Record<string, string>;

/** The 64 people of test/fixtures/interest-register.csv; participant ids are their refs. `changes` override parts of the input. */
export function sampleRegister(changes: Partial<MatchInputDraft> = {}): MatchInput {
  const text = readFileSync(
    new URL('../fixtures/interest-register.csv', import.meta.url),
    'utf8',
  ).replace(/^\uFEFF/, '');
  const rows = Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
  const topics = new Map<string, Topic>();
  const topicId = (label: string): string => {
    const id = label
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 40);
    if (!topics.has(id))
      topics.set(id, { id, label, parentId: null, scored: true, personal: false });
    return id;
  };
  const participants = rows.map((row) => toParticipant(row, topicId));
  const exclusions = rows.flatMap((row) =>
    list(row['do_not_match']).map((other) => ({ oneId: row['ref']!, otherId: other })),
  );
  return MatchInput.parse({ participants, topics: [...topics.values()], exclusions, ...changes });
}

function toParticipant(row: Row, topicId: (label: string) => string): Participant {
  const graded = (cell: string | undefined): { topic: string; grade: number }[] =>
    list(cell).map((item) => {
      const match = /^(.*?)\s*\((\d)\)$/.exec(item);
      return { topic: topicId(match?.[1] ?? item), grade: Number(match?.[2] ?? 2) };
    });
  return Participant.parse({
    id: row['ref'],
    cohortId: 'cohort',
    ref: row['ref'],
    name: row['name'],
    email: row['email'] || null,
    seat: row['seat'],
    status: 'interested',
    level: row['level'] ? Number(row['level']) : null,
    organisation: row['organisation'] || null,
    unit: row['unit'] || null,
    managerId: row['manager'] || null,
    managerName: null,
    offers: graded(row['offers']).map(({ topic, grade }) => ({ topic, level: grade })),
    needs: graded(row['needs']).map(({ topic, grade }) => ({ topic, priority: grade })),
    offLimits: list(row['off_limits']).map(topicId),
    languages: list(row['languages']),
    timeZone: row['time_zone'] || null,
    slots: list(row['slots']).map((slot) => slot.toLowerCase().replace(' ', '-')),
    format: row['format'] === 'in person' ? 'in-person' : row['format'] || null,
    hoursPerMonth: row['hours_per_month'] ? Number(row['hours_per_month']) : null,
    interests: list(row['interests']),
    capacity: Number(row['capacity'] || 1),
    optedIn: row['opted_in'] || 'unknown',
    trained: row['training_done'] || 'unknown',
    filledBy: 'self',
    source: row['source'] || null,
    remark: row['concern'] || null,
    safeContact: null,
  });
}

function list(cell: string | undefined): string[] {
  return (cell ?? '')
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
