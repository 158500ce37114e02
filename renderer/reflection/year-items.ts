// What hangs on the dated spine of a pair: roadmap, meetings, sessions and notes, each on the side of whom it concerns.

import type { NoteLine } from '../../shared/coaching/note.ts';
import { shorten } from '../../shared/coaching/plain-text.ts';
import type { Session } from '../../shared/coaching/session.ts';
import { templateOf } from '../../shared/coaching/templates.ts';
import type { Day } from '../../shared/kernel/date.ts';
import type { Meeting } from '../../shared/pairs/meeting.ts';
import type { RoadmapStep } from '../../shared/programme/roadmap.ts';
import type { SpineItem } from '../ui/Spine.tsx';

type Year = {
  readonly steps: readonly RoadmapStep[];
  readonly meetings: readonly Meeting[];
  readonly sessions: readonly Session[];
  readonly notes: readonly NoteLine[];
  /** Steps from here on belong to the pair; earlier ones are the matcher's own. */
  readonly from: Day;
  /** The last day of a pair that ended: what the roadmap asks later is not theirs. */
  readonly until: Day | null;
};

type Open = {
  readonly meeting: (meeting: Meeting) => void;
  readonly session: (id: string) => void;
  readonly note: (id: string) => void;
};

const sideOf = { junior: 'left', senior: 'right', both: 'middle', nobody: 'middle' } as const;
const missedWords: Readonly<Partial<Record<Session['state'], string>>> = {
  postponed: 'moved',
  cancelled: 'called off',
};
const withWhom = {
  junior: 'alone',
  senior: 'alone',
  both: 'with both',
  nobody: 'own thoughts',
} as const;

export function yearItems(
  { steps, meetings, sessions, notes, from, until }: Year,
  open: Open,
): SpineItem[] {
  return [
    ...steps
      .filter(
        (step) =>
          step.endsOn >= from &&
          (until === null || step.startsOn <= until) &&
          step.state !== 'skipped',
      )
      .map((step): SpineItem => ({
        id: `step ${step.id}`,
        day: step.startsOn < from ? from : step.startsOn,
        side: 'middle',
        title: step.title,
        detail: 'roadmap',
        state: step.state === 'ahead' || step.state === 'asked' ? 'planned' : 'done',
      })),
    ...meetings.map((meeting): SpineItem => ({
      id: `meeting ${meeting.id}`,
      day: meeting.onDate,
      side: meeting.bySeat === null ? 'middle' : sideOf[meeting.bySeat],
      title: 'Their meeting',
      detail: meetingDetail(meeting),
      state: stateOf(meeting.state),
      missedWord: missedWords[meeting.state],
      onOpen: () => open.meeting(meeting),
    })),
    ...sessions.map((session): SpineItem => ({
      id: `session ${session.id}`,
      day: session.onDate,
      side: sideOf[session.attends],
      title: templateOf(session.templateKey)?.title ?? 'Reflective session',
      detail: sessionDetail(session),
      state: stateOf(session.state),
      missedWord: missedWords[session.state],
      onOpen: () => open.session(session.id),
    })),
    ...notes.map((note): SpineItem => ({
      id: `note ${note.id}`,
      day: note.happenedOn,
      side: sideOf[note.spokenWith],
      title: note.title || shorten(note.excerpt, 56) || 'Empty note',
      detail: `note, ${withWhom[note.spokenWith]}${note.tier === 'shared' ? ', shared' : ''}`,
      state: 'done',
      onOpen: () => open.note(note.id),
    })),
  ];
}

function stateOf(state: Session['state'] | Meeting['state']): SpineItem['state'] {
  return state === 'held' ? 'done' : state === 'planned' ? 'planned' : 'missed';
}

function meetingDetail(meeting: Meeting): string {
  const facts = [
    meeting.minutes === null ? null : `${meeting.minutes} minutes`,
    meeting.mode === null ? null : meeting.mode === 'remote' ? 'remote' : 'in person',
  ];
  return (
    facts.filter((fact) => fact !== null).join(', ') ||
    (meeting.state === 'planned' ? 'planned' : meeting.state === 'held' ? 'held' : 'meeting')
  );
}

function sessionDetail(session: Session): string {
  return `session${session.atTime === null ? '' : ` at ${session.atTime}`}, ${session.minutes} minutes`;
}
