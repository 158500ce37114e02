// One reflective session: the calm page before, the room during, what became of it afterwards.

import { Button, SegmentedControl } from '@mantine/core';
import { useLocation, useParams } from 'wouter';
import type { SessionBrief } from '../../shared/coaching/brief.ts';
import { emptyDocument } from '../../shared/coaching/document.ts';
import { templateOf } from '../../shared/coaching/templates.ts';
import { showDay } from '../../shared/kernel/date.ts';
import type { Programme } from '../../shared/programme/programme.ts';
import { useNotes, useWriteNote } from '../coaching/data.ts';
import { NotePaper } from '../coaching/NotePaper.tsx';
import { PairTitle } from '../pairs/PairHead.tsx';
import { useCohort } from '../programme/current.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { Page } from '../ui/Page.tsx';
import { useKept } from '../ui/use-kept.ts';
import { useToday } from '../ui/use-today.ts';
import { Became } from './Became.tsx';
import { BriefPage } from './BriefPage.tsx';
import { useBrief } from './data.ts';
import { OutcomeForm } from './OutcomeForm.tsx';
import { Prompts } from './Prompts.tsx';
import { SessionSheet } from './SessionSheet.tsx';
import { useTalk, withoutNames } from './use-talk.ts';
import classes from './reflection.module.css';

export default function SessionScreen() {
  const { id = '' } = useParams<{ id: string }>();
  const [, go] = useLocation();
  const { data: brief, error } = useBrief(id);
  const current = useCohort();
  if (error)
    return (
      <Page title="Session" back={{ label: 'Plan', onGo: () => go('/plan') }}>
        <ErrorNote what={error.message} tone="look" />
      </Page>
    );
  if (!brief || !current) return null;
  return <Stages key={id} brief={brief} programme={current.programme} />;
}

type Stage = 'before' | 'during' | 'after';

function Stages({ brief: known, programme }: { brief: SessionBrief; programme: Programme }) {
  const { session } = known;
  const [, go] = useLocation();
  const today = useToday();
  const [stage, setStage] = useKept<Stage>(
    `session/${session.id}/stage`,
    session.state === 'planned' && session.onDate >= today ? 'before' : 'after',
  );
  const [changing, setChanging] = useKept(`session/${session.id}/changing`, false);
  const watched = useTalk(stage === 'during' ? session.minutes : null);
  const brief = watched ? withoutNames(known, programme) : known;
  const { data: notes } = useNotes(session.pairId);
  const write = useWriteNote();
  const note = notes?.find((each) => each.sessionId === session.id) ?? null;
  const begin = async () => {
    if (!note)
      await write.tell({
        pairId: session.pairId,
        happenedOn: today,
        spokenWith: session.attends,
        title: '',
        document: emptyDocument,
        sessionId: session.id,
      });
    setStage('during');
  };
  const title = templateOf(session.templateKey)?.title ?? 'Reflective session';
  const when = `${showDay(session.onDate, today)}${session.atTime === null ? '' : ` at ${session.atTime}`}, ${session.minutes} minutes`;
  const pair = { id: session.pairId, junior: brief.junior, senior: brief.senior };
  return (
    <Page
      title={<PairTitle pair={brief} programme={programme} />}
      intro={`${title} · ${when} · ${attendsWords(brief)}`}
      back={{ label: 'Their year', onGo: () => go(`/pairs/${session.pairId}`) }}
      width={stage === 'before' ? 'wide' : 'full'}
      actions={
        <>
          {session.state === 'planned' && stage !== 'during' ? (
            <Button variant="default" onClick={() => setChanging(true)}>
              Change the session
            </Button>
          ) : null}
          {session.state === 'planned' && stage === 'before' ? (
            <Button loading={write.busy} onClick={() => void begin()}>
              Begin the session
            </Button>
          ) : null}
          {session.state === 'planned' && stage === 'during' ? (
            <Button onClick={() => setStage('after')}>End the session</Button>
          ) : null}
        </>
      }
    >
      <SegmentedControl
        className={classes.stages ?? ''}
        aria-label="Part of the session"
        value={stage}
        data={[
          { value: 'before', label: 'Before' },
          { value: 'during', label: 'During' },
          { value: 'after', label: 'Afterwards' },
        ]}
        onChange={(next) => void (next === 'during' ? begin() : setStage(next as Stage))}
      />
      {stage === 'before' ? <BriefPage brief={brief} programme={programme} today={today} /> : null}
      {stage === 'during' ? (
        <div className={classes.room}>
          <Prompts prompts={session.prompts} startsAt={session.atTime} />
          <div className={classes.open}>
            {note ? (
              <NotePaper
                noteId={note.id}
                people={brief}
                programme={programme}
                today={today}
                size="large"
                inSession
                onGone={() => setStage('before')}
              />
            ) : null}
          </div>
        </div>
      ) : null}
      {stage === 'after' && session.state === 'planned' ? (
        <OutcomeForm
          session={session}
          noteId={note?.id ?? null}
          people={brief}
          programme={programme}
          today={today}
        />
      ) : null}
      {stage === 'after' && session.state !== 'planned' ? (
        <Became session={session} programme={programme} noteId={note?.id ?? null} today={today} />
      ) : null}
      {changing && !watched ? (
        <SessionSheet
          pair={pair}
          programme={programme}
          today={today}
          session={session}
          onClose={() => setChanging(false)}
          onCalledOff={() => setStage('after')}
        />
      ) : null}
    </Page>
  );
}

function attendsWords({ session, junior, senior }: SessionBrief): string {
  if (session.attends === 'both') return 'with both';
  return `with ${session.attends === 'junior' ? junior.name : senior.name} alone`;
}
