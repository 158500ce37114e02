// Gathers the page before a session from notes, meetings and people. What one said alone never stands before the other.

import { factPoints, type SessionBrief } from '../../shared/coaching/brief.ts';
import { openPoints } from '../../shared/coaching/open-points.ts';
import type { Session } from '../../shared/coaching/session.ts';
import { mayStandBefore } from '../../shared/coaching/tier.ts';
import type { Day } from '../../shared/kernel/date.ts';
import type { Id } from '../../shared/kernel/id.ts';
import { lastMet, nextMeeting } from '../../shared/pairs/rhythm.ts';
import { seats } from '../../shared/people/participant.ts';
import type { Reader } from '../database/connection.ts';
import { pairPeople } from '../pairs/person-store.ts';
import { meetingsOf, pairById } from '../pairs/store.ts';
import { noteById, notesOf } from './note-store.ts';
import { promptsOf, sessionsOf } from './session-store.ts';

/** Open points are looked for in this many of the newest notes. */
const notesLookedAt = 3;

/** With the ids of the notes that some words of stand in it. */
export function briefOf(
  db: Reader,
  session: Session,
  today: Day,
): { readonly brief: SessionBrief; readonly noteIds: readonly Id[] } {
  const pair = pairById(db, session.pairId);
  const people = pairPeople(db, pair);
  const notes = notesOf(db, pair.id).filter((note) => note.sessionId !== session.id);
  const shown = notes.filter((note) => mayStandBefore(note, session.attends));
  const [last] = shown;
  const meetings = meetingsOf(db, pair.id);
  const before =
    sessionsOf(db, pair.id)
      .filter(
        (each) =>
          each.id !== session.id && each.onDate <= session.onDate && each.state !== 'cancelled',
      )
      .at(-1) ?? null;
  const read = shown.slice(0, notesLookedAt);
  const said = read.flatMap((note) => openPoints(noteById(db, note.id).document));
  const brief = {
    session: { ...session, prompts: promptsOf(db, session.id) },
    cohortId: pair.cohortId,
    junior: people.junior.line,
    senior: people.senior.line,
    lastNote: last
      ? {
          id: last.id,
          title: last.title,
          happenedOn: last.happenedOn,
          spokenWith: last.spokenWith,
          excerpt: last.excerpt,
        }
      : null,
    keptOut: notes.length - shown.length,
    openPoints: [
      ...factPoints({
        today,
        lastMet: lastMet(meetings),
        nextMeeting: nextMeeting(meetings, today),
        before,
      }),
      ...said,
    ],
    safeContacts: seats.flatMap((seat) => {
      const text = people[seat].safeContact?.trim() ?? '';
      return (session.attends === 'both' || session.attends === seat) && text !== ''
        ? [{ seat, text }]
        : [];
    }),
  };
  return { brief, noteIds: read.map(({ id }) => id) };
}
