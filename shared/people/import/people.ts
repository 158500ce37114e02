// A draft becomes a participant: words for topics and people are ids by now, and what nobody said stays open.

import type { Id } from '../../kernel/id.ts';
import type { Need, Offer, Participant } from '../participant.ts';
import type { RowDraft } from './drafts.ts';
import type { ImportChoices, ImportSetting } from './options.ts';
import type { TopicWords } from './values/topic-words.ts';

export type Assembly = {
  readonly id: Id;
  readonly manager: Pick<Participant, 'managerId' | 'managerName'>;
  readonly topicId: (phrase: string) => Id;
  /** What could not be linked to anybody on the list, in lines for the matcher. */
  readonly lines: readonly string[];
  readonly setting: ImportSetting;
  readonly choices: ImportChoices;
};

/** A new participant with status "interested". The draft must have a seat. */
export function assemble(draft: RowDraft, parts: Assembly): Participant {
  return {
    id: parts.id,
    cohortId: parts.setting.cohortId,
    ref: draft.ref,
    name: draft.name,
    email: draft.email,
    seat: draft.seat ?? 'junior',
    status: 'interested',
    level: draft.level,
    organisation: draft.organisation,
    unit: draft.unit,
    ...parts.manager,
    offers: strongest(draft.offers, parts.topicId).map(([topic, level]): Offer => ({
      topic,
      level,
    })),
    needs: strongest(draft.needs, parts.topicId).map(([topic, priority]): Need => ({
      topic,
      priority,
    })),
    offLimits: [...new Set(draft.offLimits.map(parts.topicId))],
    languages: [...new Set(draft.languages)],
    timeZone: draft.timeZone,
    slots: [...draft.slots],
    format: draft.format,
    hoursPerMonth: draft.hours,
    interests: [...draft.interests],
    capacity: draft.capacity ?? 1,
    optedIn: draft.optedIn,
    trained: draft.trained,
    filledBy: parts.choices.filledBy,
    source: draft.source,
    remark: [draft.remark, ...parts.lines].filter(Boolean).join('\n').slice(0, 4000) || null,
    safeContact: draft.safeContact,
  };
}

/** What a row would make of somebody on the register: only what it fills in is taken over; "not known" never undoes an answer. */
export function updated(before: Participant, fresh: Participant, draft: RowDraft): Participant {
  const keep = <K extends keyof Participant>(key: K, told: boolean): Participant[K] =>
    told ? fresh[key] : before[key];
  const manager =
    draft.managers.length > 0 && (fresh.managerId !== null || fresh.managerName !== null);
  return {
    ...before,
    ref: keep('ref', draft.ref !== null),
    name: fresh.name,
    email: keep('email', draft.email !== null),
    seat: keep('seat', draft.seat !== null),
    level: keep('level', draft.level !== null),
    organisation: keep('organisation', draft.organisation !== null),
    unit: keep('unit', draft.unit !== null),
    managerId: keep('managerId', manager),
    managerName: keep('managerName', manager),
    offers: keep('offers', draft.offers.length > 0),
    needs: keep('needs', draft.needs.length > 0),
    offLimits: keep('offLimits', draft.offLimits.length > 0),
    languages: keep('languages', draft.languages.length > 0),
    timeZone: keep('timeZone', draft.timeZone !== null),
    slots: keep('slots', draft.slots.length > 0),
    format: keep('format', draft.format !== null),
    hoursPerMonth: keep('hoursPerMonth', draft.hours !== null),
    interests: keep('interests', draft.interests.length > 0),
    capacity: keep('capacity', draft.capacity !== null),
    optedIn: keep('optedIn', draft.optedIn !== 'unknown'),
    trained: keep('trained', draft.trained !== 'unknown'),
    filledBy: before.filledBy === 'self' ? 'self' : fresh.filledBy,
    source: keep('source', draft.source !== null),
    remark: keep('remark', fresh.remark !== null),
    safeContact: keep('safeContact', draft.safeContact !== null),
  };
}

/** An earlier row with the answers of a later one: what the later row fills in counts, but its key does not. */
export function replaceAnswers(earlier: RowDraft, later: RowDraft, seatGiven: boolean): RowDraft {
  const told = Object.entries(later).filter(
    ([key, value]) =>
      key !== 'row' &&
      key !== 'state' &&
      // One who stands there in both seats keeps the first, unless the later row was given one.
      !(key === 'seat' && earlier.seat !== null && !seatGiven) &&
      !(key === 'ref' && earlier.ref) &&
      value !== null &&
      value !== 'unknown' &&
      value !== '' &&
      !(Array.isArray(value) && value.length === 0),
  );
  return { ...earlier, ...Object.fromEntries(told) };
}

/** One entry a topic, the highest number where it stands twice; no number counts as 2. */
function strongest(words: readonly TopicWords[], topicId: (phrase: string) => Id): [Id, number][] {
  const best = new Map<Id, number>();
  for (const { phrase, number } of words) {
    const id = topicId(phrase);
    best.set(id, Math.max(best.get(id) ?? 0, number ?? 2));
  }
  return [...best];
}
