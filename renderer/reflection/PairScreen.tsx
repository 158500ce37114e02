// One pair's year: the dated spine on the left, the open thing on the right. It stands with the last feature that hangs something on the spine.
import { Button, Menu } from '@mantine/core';
import { IconDots, IconPencil } from '@tabler/icons-react';
import { useLocation, useParams } from 'wouter';
import { emptyDocument } from '../../shared/coaching/document.ts';
import type { Meeting } from '../../shared/pairs/meeting.ts';
import type { PairPage } from '../../shared/pairs/page.ts';
import { phaseWords } from '../../shared/pairs/phase.ts';
import { rhythmWords } from '../../shared/pairs/rhythm.ts';
import { seatWord, type Programme } from '../../shared/programme/programme.ts';
import { useNotes, useWriteNote } from '../coaching/data.ts';
import { NotePaper } from '../coaching/NotePaper.tsx';
import { Reflections } from '../coaching/Reflections.tsx';
import { usePair, usePausePair, useResumePair } from '../pairs/data.ts';
import { LettersSheet } from '../pairs/LettersSheet.tsx';
import { MeetingSheet } from '../pairs/MeetingSheet.tsx';
import { PairStanding, PairTitle } from '../pairs/PairHead.tsx';
import { SharedFacts } from '../pairs/SharedFacts.tsx';
import { WhyMatched } from '../pairs/WhyMatched.tsx';
import { useCohort } from '../programme/current.tsx';
import { useRoadmap } from '../programme/data.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useHotkeys } from '../ui/hotkeys.ts';
import { Page } from '../ui/Page.tsx';
import { SeatChip } from '../ui/SeatChip.tsx';
import { Spine } from '../ui/Spine.tsx';
import { offerUndo } from '../ui/undo-toast.tsx';
import { useKept } from '../ui/use-kept.ts';
import { useToday } from '../ui/use-today.ts';
import { useSessionsOfPair } from './data.ts';
import classes from './reflection.module.css';
import { SessionSheet } from './SessionSheet.tsx';
import { yearItems } from './year-items.ts';

export default function PairScreen() {
  const { id = '' } = useParams<{ id: string }>();
  const [, go] = useLocation();
  const { data: pair, error } = usePair(id);
  const current = useCohort();
  if (error) return <Page title="Pair" back={{ label: 'Pairs', onGo: () => go('/pairs') }}><ErrorNote what={error.message} tone="look" /></Page>;
  if (!pair || !current) return null;
  return <Year pair={pair} programme={current.programme} />;
}

type Open = 'session' | 'letters' | { readonly meeting: Meeting | null } | null;

function Year({ pair, programme }: { pair: PairPage; programme: Programme }) {
  const { noteId } = useParams<{ noteId?: string }>();
  const [, go] = useLocation();
  const today = useToday();
  const [open, setOpen] = useKept<Open>(`pair/${pair.id}/open`, null);
  const { data: steps } = useRoadmap(pair.cohortId);
  const { data: sessions } = useSessionsOfPair(pair.id);
  const { data: notes } = useNotes(pair.id);
  const write = useWriteNote();
  const here = `/pairs/${pair.id}`;
  const writeNote = async () => {
    const { id } = await write.tell({ pairId: pair.id, happenedOn: today, spokenWith: 'both', title: '', document: emptyDocument, sessionId: null });
    go(`${here}/note/${id}`);
  };
  useHotkeys([{ keys: 'N', label: 'Write a note', group: 'Here', run: () => void writeNote() }]);
  if (!steps || !sessions || !notes) return null;
  const from = pair.agreedOn < pair.kickOff ? pair.agreedOn : pair.kickOff;
  const items = yearItems({ steps, sessions, notes, meetings: pair.meetings, from: pair.kickOff }, {
    meeting: (meeting) => setOpen({ meeting }),
    session: (sessionId) => go(`/plan/session/${sessionId}`),
    note: (each) => go(`${here}/note/${each}`),
  });
  const nextSession = sessions.find((session) => session.state === 'planned' && session.onDate >= today)?.onDate ?? null;
  const next = [pair.nextMeeting, nextSession].filter((day) => day !== null).toSorted()[0] ?? null;
  return (
    <Page
      title={<PairTitle pair={pair} programme={programme} />}
      intro={<PairStanding pair={pair} words={`${phaseWords(pair.phase, pair.status)} · ${rhythmWords(pair.lastMet, next, today)}`} />}
      back={noteId ? { label: 'Their year', onGo: () => go(here) } : { label: 'Pairs', onGo: () => go('/pairs') }}
      width="full"
      actions={
        <>
          <Button leftSection={<IconPencil size={16} stroke={1.5} />} loading={write.busy} onClick={() => void writeNote()}>Write a note</Button>
          <Button variant="default" onClick={() => setOpen('session')}>Plan a session</Button>
          <More pair={pair} onMeeting={() => setOpen({ meeting: null })} onLetters={() => setOpen('letters')} />
        </>
      }
    >
      <div className={classes.year}>
        <div className={classes.spine} tabIndex={0} role="group" aria-label="The year of this pair">
          <Spine
            label="The year of this pair" items={items} from={from} to={pair.lastDay} today={today} chosen={noteId ? `note ${noteId}` : null}
            sides={{
              left: <SeatChip seat="junior" seatLabel={seatWord(programme, 'junior')} name={pair.junior.name} />,
              right: <SeatChip seat="senior" seatLabel={seatWord(programme, 'senior')} name={pair.senior.name} />,
            }}
          />
        </div>
        <div className={classes.open}>
          {noteId ? <NotePaper key={noteId} noteId={noteId} people={pair} programme={programme} today={today} onGone={() => go(here)} /> : (
            <>
              <WhyMatched pair={pair} today={today} />
              <SharedFacts pair={pair} today={today} />
              <Reflections pairId={pair.id} today={today} />
            </>
          )}
        </div>
      </div>
      {open === 'letters' ? <LettersSheet junior={pair.junior} senior={pair.senior} programme={programme} onClose={() => setOpen(null)} /> : null}
      {open === 'session' ? <SessionSheet pair={pair} programme={programme} today={today} onClose={() => setOpen(null)} /> : null}
      {open !== null && typeof open === 'object' ? <MeetingSheet pairId={pair.id} programme={programme} meeting={open.meeting} today={today} onClose={() => setOpen(null)} /> : null}
    </Page>
  );
}

type MoreProps = { pair: PairPage; onMeeting: () => void; onLetters: () => void };

function More({ pair, onMeeting, onLetters }: MoreProps) {
  const [, go] = useLocation();
  const [pause, resume] = [usePausePair(), useResumePair()];
  const pauseNow = async () => {
    await pause.tell({ id: pair.id });
    offerUndo({ text: 'This pair is paused.', onUndo: () => void resume.tell({ id: pair.id }) });
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target><Button variant="default" leftSection={<IconDots size={16} stroke={1.5} />}>More</Button></Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onMeeting}>Add a meeting of theirs</Menu.Item>
        <Menu.Item onClick={onLetters}>Letters and first-meeting sheet</Menu.Item>
        <Menu.Item onClick={() => go(`/pairs/${pair.id}`)}>Reasons, agreed facts, private reflections</Menu.Item>
        {pair.status === 'paused' ? <Menu.Item onClick={() => void resume.tell({ id: pair.id })}>Go on with this pair</Menu.Item> : null}
        {pair.status === 'active' || pair.status === 'forming' ? <Menu.Item onClick={() => void pauseNow()}>Pause this pair</Menu.Item> : null}
      </Menu.Dropdown>
    </Menu>
  );
}
