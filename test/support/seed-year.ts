// What happens in a pair's year, told through the door as a coach would: meetings, notes, sessions, a window.

import type { NoteDocument } from '../../shared/coaching/document.ts';
import type { TestDoor } from './door.ts';
import type { YearSeed } from './examples/examples.ts';

export function paragraphs(...lines: readonly string[]): NoteDocument {
  return {
    type: 'doc',
    content: lines.map((text) => ({
      type: 'paragraph',
      content: text === '' ? [] : [{ type: 'text', text }],
    })),
  };
}

type Pairs = { readonly cohortId: string; readonly pairId: string; readonly pausedPairId: string };

export async function fillYear(
  test: TestDoor,
  { cohortId, pairId, pausedPairId }: Pairs,
): Promise<YearSeed> {
  const { id: meetingId } = await test.call('pairs', 'recordMeeting', {
    id: null,
    pairId,
    meeting: { onDate: '2026-11-10', minutes: 60, mode: 'remote', state: 'held', bySeat: null },
  });
  await test.call('pairs', 'pause', { id: pausedPairId });

  const note = { pairId, happenedOn: '2026-11-12', sessionId: null } as const;
  const { id: noteId } = await test.call('coaching', 'createNote', {
    ...note,
    spokenWith: 'both',
    title: 'Start',
    document: paragraphs('They agreed on Mondays.', '→ find a room'),
  });
  await test.call('coaching', 'updateNote', {
    id: noteId,
    title: 'Start',
    document: paragraphs('They agreed on Mondays at nine.', '→ find a room'),
    leaving: true,
  });
  await test.call('coaching', 'updateNote', {
    id: noteId,
    title: 'Start',
    document: paragraphs('They agreed on Tuesdays.', '→ find a room'),
    leaving: false,
  });
  const { id: removedNoteId } = await test.call('coaching', 'createNote', {
    ...note,
    spokenWith: 'nobody',
    title: 'Draft',
    document: paragraphs('To be thrown away.'),
  });
  await test.call('coaching', 'archiveNote', { id: removedNoteId });
  await test.call('coaching', 'sealReflection', {
    id: null,
    pairId,
    document: paragraphs('What I keep to myself.'),
  });

  const session = {
    atTime: '09:30',
    minutes: 30,
    attends: 'both',
    templateKey: 'quick-look-back',
  } as const;
  const planned = async (onDate: string): Promise<string> =>
    (await test.call('coaching', 'planSession', { pairId, session: { ...session, onDate } })).id;
  const sessionId = await planned('2027-04-08');
  const recordedSessionId = await planned('2027-03-08');
  await test.call('coaching', 'recordSession', {
    id: recordedSessionId,
    outcome: { kind: 'moved', by: 'junior', next: { onDate: '2027-03-15', atTime: null } },
    noteId: null,
  });
  const cancelledSessionId = await planned('2027-03-22');
  await test.call('coaching', 'cancelSession', { id: cancelledSessionId });
  const { id: windowId } = await test.call('reflection', 'planWindow', {
    cohortId,
    title: 'Looking back halfway',
    startsOn: '2027-07-05',
    endsOn: '2027-07-30',
    session,
  });
  const { id: removedWindowId } = await test.call('reflection', 'planWindow', {
    cohortId,
    title: 'Too early',
    startsOn: '2027-06-01',
    endsOn: '2027-06-11',
    session,
  });
  await test.call('reflection', 'archiveWindow', { id: removedWindowId });
  const [version] = await test.call('coaching', 'listVersions', { noteId });
  return {
    meetingId,
    pausedPairId,
    noteId,
    removedNoteId,
    versionId: version?.id ?? '',
    sessionId,
    recordedSessionId,
    cancelledSessionId,
    windowId,
    removedWindowId,
  };
}
