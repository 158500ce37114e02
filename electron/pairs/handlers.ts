// What happens when the desk asks or tells about pairs and their meetings: load, decide, save.

import { localDayOf, type Day } from '../../shared/kernel/date.ts';
import type { Id } from '../../shared/kernel/id.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import { isLive, type Pair } from '../../shared/matching/terms/pair.ts';
import { answerBy } from '../../shared/pairs/answer-by.ts';
import type { pairs } from '../../shared/pairs/contract.ts';
import { letter, needsPartner } from '../../shared/pairs/letters.ts';
import { expectMeeting, type Meeting } from '../../shared/pairs/meeting.ts';
import type { PairLine, PairPerson } from '../../shared/pairs/page.ts';
import { phaseOn } from '../../shared/pairs/phase.ts';
import { reasonsFrom } from '../../shared/pairs/reasons.ts';
import { lastMet, nextMeeting } from '../../shared/pairs/rhythm.ts';
import { endOf } from '../../shared/programme/cohort.ts';
import type { Current } from '../../shared/programme/contract.ts';
import { seatWordInside } from '../../shared/programme/programme.ts';
import type { Reader, Writer } from '../database/connection.ts';
import type { Handlers } from '../ipc/implement.ts';
import { pairsOf, pairsOfPerson, reasonsOf, setPairStatus } from '../matching/pair-store.ts';
import { cohortById, programmeById } from '../programme/store.ts';
import { pairPeople, peopleOfCohort, personFacts } from './person-store.ts';
import {
  deleteMeeting,
  meetingById,
  meetingsOf,
  meetingsOfCohort,
  pairById,
  putMeeting,
  setSharedFacts,
  sharedFactsOf,
} from './store.ts';

export const pairsHandlers: Handlers<typeof pairs> = {
  list: ({ db, now }, { cohortId }) => {
    const year = yearOf(db, cohortId);
    const people = peopleOfCohort(db, cohortId);
    const meetings = meetingsOfCohort(db, cohortId);
    const lines = pairsOf(db, cohortId).flatMap((pair) => {
      const junior = people.get(pair.juniorId);
      const senior = people.get(pair.seniorId);
      return junior && senior
        ? [lineOf(pair, { junior, senior }, meetings.get(pair.id) ?? [], year, localDayOf(now()))]
        : [];
    });
    return lines.toSorted((a, b) => Number(a.status === 'ended') - Number(b.status === 'ended'));
  },
  get: ({ db, now }, { id }) => {
    const pair = pairById(db, id);
    const year = yearOf(db, pair.cohortId);
    const { junior, senior } = pairPeople(db, pair);
    const meetings = meetingsOf(db, id);
    return {
      ...lineOf(
        pair,
        { junior: junior.line, senior: senior.line },
        meetings,
        year,
        localDayOf(now()),
      ),
      cohortId: pair.cohortId,
      agreedOn: pair.agreedOn,
      endedOn: pair.endedOn,
      kickOff: year.cohort.kickOff,
      lastDay: endOf(year.cohort.kickOff, year.programme.months),
      reasons: reasonsFrom(reasonsOf(db, id)),
      sharedFacts: sharedFactsOf(db, id),
      meetings,
    };
  },
  getLetter: ({ db, now }, { kind, participantId, partnerId }) => {
    const to = personFacts(db, participantId);
    const partner = partnerId === null ? null : personFacts(db, partnerId);
    if (needsPartner(kind) && partner === null)
      throw new Problem('invalid', 'This letter speaks of a partner. Choose one first.', [
        'partnerId',
      ]);
    if (partner !== null && (partner.seat === to.seat || partner.cohortId !== to.cohortId))
      throw new Problem('invalid', 'These two cannot be partners.', ['partnerId']);
    const { cohort, programme } = yearOf(db, to.cohortId);
    const pair =
      partner === null
        ? null
        : pairsOfPerson(db, participantId)
            .filter(isLive)
            .find((each) => each.juniorId === partner.line.id || each.seniorId === partner.line.id);
    const today = localDayOf(now());
    return letter(kind, {
      to: {
        name: to.line.name,
        seat: to.seat,
        wantsToLearn: to.wantsToLearn,
        couldShow: to.couldShow,
        hoursPerMonth: to.hoursPerMonth,
      },
      partner:
        partner === null
          ? null
          : { name: partner.line.name, organisation: partner.line.organisation },
      sharedFacts: pair ? sharedFactsOf(db, pair.id).map((fact) => fact.text) : [],
      programme: {
        name: programme.name,
        purpose: programme.purpose,
        months: programme.months,
        kickOff: cohort.kickOff,
      },
      seatWords: {
        junior: seatWordInside(programme, 'junior'),
        senior: seatWordInside(programme, 'senior'),
      },
      today,
      answerBy: answerBy(today),
    });
  },
  recordMeeting: ({ db, now, newId }, { id, pairId, meeting }) => {
    expectMeeting(meeting, localDayOf(now()));
    const pair = pairById(db, pairId);
    const key = id ?? newId();
    putMeeting(db, key, pair.id, meeting);
    followMeetings(db, pair);
    return { id: key };
  },
  eraseMeeting: ({ db }, { id }) => {
    const removed = meetingById(db, id);
    deleteMeeting(db, id);
    followMeetings(db, pairById(db, removed.pairId));
    return { removed };
  },
  updateSharedFacts: ({ db, now }, { pairId, facts }) => {
    const today = localDayOf(now());
    const ahead = facts.findIndex((fact) => fact.agreedOn > today);
    if (ahead >= 0)
      throw new Problem(
        'invalid',
        'This day lies ahead, so they cannot have agreed yet. Nothing was stored.',
        [`facts.${ahead}.agreedOn`],
      );
    setSharedFacts(db, pairById(db, pairId).id, facts);
  },
  pause: ({ db }, { id }) => {
    if (!isLive(pairById(db, id)))
      throw new Problem('refused', 'This pair has ended and cannot be paused.');
    setPairStatus(db, id, 'paused');
  },
  resume: ({ db }, { id }) => {
    if (pairById(db, id).status !== 'paused')
      throw new Problem('conflict', 'This pair is not paused.');
    setPairStatus(db, id, hasMet(db, id) ? 'active' : 'forming');
  },
};

function yearOf(db: Reader, cohortId: Id): Current {
  const cohort = cohortById(db, cohortId);
  return { cohort, programme: programmeById(db, cohort.programmeId) };
}

function hasMet(db: Reader, id: Id): boolean {
  return lastMet(meetingsOf(db, id)) !== null;
}

/** A pair is forming until its first meeting is held, and active from then on. */
function followMeetings(db: Writer, pair: Pair): void {
  if (pair.status !== 'forming' && pair.status !== 'active') return;
  const status = hasMet(db, pair.id) ? 'active' : 'forming';
  if (status !== pair.status) setPairStatus(db, pair.id, status);
}

type People = { readonly junior: PairPerson; readonly senior: PairPerson };

function lineOf(
  pair: Pair,
  people: People,
  meetings: readonly Meeting[],
  { cohort, programme }: Current,
  today: Day,
): PairLine {
  return {
    id: pair.id,
    ...people,
    status: pair.status,
    ending: pair.ending,
    phase: phaseOn(
      { kickOff: cohort.kickOff, months: programme.months, agreedOn: pair.agreedOn },
      today,
    ),
    lastMet: lastMet(meetings),
    nextMeeting: nextMeeting(meetings, today),
  };
}
