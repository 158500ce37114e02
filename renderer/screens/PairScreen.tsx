// The page of a pair: its year as a dated spine on the left, the open thing on the right. Lives
// here because the spine shows data of every feature.

import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useLocation, useParams } from 'wouter';
import { emptyDocument } from '../../shared/coaching/document.ts';
import type { Meeting } from '../../shared/pairs/meeting.ts';
import type { PairPage } from '../../shared/pairs/page.ts';
import { phaseWords } from '../../shared/pairs/phase.ts';
import { rhythmWords } from '../../shared/pairs/rhythm.ts';
import { seatWord, type Programme } from '../../shared/programme/programme.ts';
import { useNotes, useCreateNote, useSessionsOfPair } from '../coaching/data.ts';
import { NoteEditor } from '../coaching/NoteEditor.tsx';
import { Reflections } from '../coaching/Reflections.tsx';
import { SessionSheet } from '../coaching/SessionSheet.tsx';
import { endedWords } from '../matching/ending-words.ts';
import { usePair } from '../pairs/data.ts';
import { EndPairSheet } from '../pairs/EndPairSheet.tsx';
import { LettersSheet } from '../pairs/LettersSheet.tsx';
import { MeetingSheet } from '../pairs/MeetingSheet.tsx';
import { PairStanding, PairTitle } from '../pairs/PairHead.tsx';
import { PairMenu } from '../pairs/PairMenu.tsx';
import { SharedFacts } from '../pairs/SharedFacts.tsx';
import { WhyMatched } from '../pairs/WhyMatched.tsx';
import { useCohort } from '../programme/current.tsx';
import { useRoadmap } from '../programme/data.ts';
import { useToday } from '../ui/dates/use-today.ts';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { useHotkeys } from '../ui/keyboard/hotkeys.ts';
import { Page } from '../ui/layout/Page.tsx';
import { SeatChip } from '../ui/SeatChip.tsx';
import { useViewState } from '../ui/view-state/use-view-state.ts';
import { Spine } from './Spine.tsx';
import { yearItems } from './year-items.ts';
import classes from './PairScreen.module.css';

export default function PairScreen() {
  const { id = '' } = useParams<{ id: string }>();
  const [, go] = useLocation();
  const { data: pair, error } = usePair(id);
  const current = useCohort();
  if (error)
    return (
      <Page title="Pair" back={{ label: 'Pairs', onGo: () => go('/pairs') }}>
        <ErrorNote what={error.message} tone="look" />
      </Page>
    );
  if (!pair || !current) return null;
  return <Year pair={pair} programme={current.programme} />;
}

type Open = 'session' | 'letters' | 'end' | { readonly meeting: Meeting | null } | null;

function Year({ pair, programme }: { pair: PairPage; programme: Programme }) {
  const { noteId } = useParams<{ noteId?: string }>();
  const [, go] = useLocation();
  const today = useToday();
  const [open, setOpen] = useViewState<Open>(`pair/${pair.id}/open`, null);
  const { data: steps } = useRoadmap(pair.cohortId);
  const { data: sessions } = useSessionsOfPair(pair.id);
  const { data: notes } = useNotes(pair.id);
  const write = useCreateNote();
  const ended = pair.status === 'ended';
  const here = `/pairs/${pair.id}`;
  // As long as nobody says who was there it is one's own thought, which stands before nobody.
  const writeNote = async () => {
    const { id } = await write.send({
      pairId: pair.id,
      happenedOn: today,
      spokenWith: 'nobody',
      title: '',
      document: emptyDocument,
      sessionId: null,
    });
    go(`${here}/note/${id}`);
  };
  useHotkeys([{ keys: 'N', label: 'Write a note', group: 'Here', run: () => void writeNote() }]);
  if (!steps || !sessions || !notes) return null;
  const from = pair.agreedOn < pair.kickOff ? pair.agreedOn : pair.kickOff;
  const items = yearItems(
    { steps, sessions, notes, meetings: pair.meetings, from: pair.kickOff, until: pair.endedOn },
    {
      meeting: (meeting) => setOpen({ meeting }),
      session: (sessionId) => go(`/plan/session/${sessionId}`),
      note: (each) => go(`${here}/note/${each}`),
    },
  );
  const nextSession =
    sessions.find((session) => session.state === 'planned' && session.onDate >= today)?.onDate ??
    null;
  const next = [pair.nextMeeting, nextSession].filter((day) => day !== null).toSorted()[0] ?? null;
  return (
    <Page
      title={<PairTitle pair={pair} programme={programme} />}
      intro={
        <PairStanding
          pair={pair}
          words={
            ended
              ? endedWords(pair, today)
              : `${phaseWords(pair.phase, pair.status)} · ${rhythmWords(pair.lastMet, next, today)}`
          }
        />
      }
      back={
        noteId
          ? { label: 'Their year', onGo: () => go(here) }
          : { label: 'Pairs', onGo: () => go('/pairs') }
      }
      width="full"
      actions={
        <>
          <Button
            leftSection={<IconPencil size={16} stroke={1.5} />}
            loading={write.busy}
            onClick={() => void writeNote()}
          >
            Write a note
          </Button>
          {ended ? null : (
            <Button variant="default" onClick={() => setOpen('session')}>
              Plan a session
            </Button>
          )}
          <PairMenu
            pair={pair}
            onMeeting={() => setOpen({ meeting: null })}
            onLetters={() => setOpen('letters')}
            onOverview={() => go(here)}
            onEnd={() => setOpen('end')}
          />
        </>
      }
    >
      <div className={classes.year}>
        <div className={classes.spine} tabIndex={0} role="group" aria-label="The year of this pair">
          <Spine
            label="The year of this pair"
            items={items}
            from={from}
            to={pair.lastDay}
            today={today}
            chosen={noteId ? `note ${noteId}` : null}
            sides={{
              left: (
                <SeatChip
                  seat="junior"
                  seatLabel={seatWord(programme, 'junior')}
                  name={pair.junior.name}
                />
              ),
              right: (
                <SeatChip
                  seat="senior"
                  seatLabel={seatWord(programme, 'senior')}
                  name={pair.senior.name}
                />
              ),
            }}
          />
        </div>
        <div className={classes.open}>
          {noteId ? (
            <NoteEditor
              key={noteId}
              noteId={noteId}
              people={pair}
              programme={programme}
              today={today}
              onGone={() => go(here)}
            />
          ) : (
            <>
              <WhyMatched pair={pair} today={today} />
              <SharedFacts pair={pair} today={today} />
              <Reflections pairId={pair.id} today={today} />
            </>
          )}
        </div>
      </div>
      {open === 'letters' ? (
        <LettersSheet
          junior={pair.junior}
          senior={pair.senior}
          programme={programme}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open === 'end' ? (
        <EndPairSheet pair={pair} today={today} onClose={() => setOpen(null)} />
      ) : null}
      {open === 'session' ? (
        <SessionSheet
          pair={pair}
          programme={programme}
          today={today}
          onClose={() => setOpen(null)}
          onEntered={(sessionId) => {
            setOpen(null);
            go(`/plan/session/${sessionId}`);
          }}
        />
      ) : null}
      {open !== null && typeof open === 'object' ? (
        <MeetingSheet
          pairId={pair.id}
          programme={programme}
          meeting={open.meeting}
          today={today}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Page>
  );
}
