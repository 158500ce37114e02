// The matcher's log of a cohort: who, what, when and why, newest first. For the matcher alone.

import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { showDay } from '../../../shared/kernel/date.ts';
import type { LogEntry } from '../../../shared/matching/round/log.ts';
import { useCohortState } from '../../programme/current.tsx';
import { localDay, useToday } from '../../ui/dates/use-today.ts';
import { EmptyState } from '../../ui/feedback/EmptyState.tsx';
import { Page } from '../../ui/layout/Page.tsx';
import { PrivacyLine } from '../../ui/PrivacyLine.tsx';
import { QuietLink } from '../../ui/QuietLink.tsx';
import { useLog } from '../data.ts';
import { logWords } from './log-words.ts';
import classes from '../matching.module.css';

export default function LogScreen() {
  const [, go] = useLocation();
  const { known, current } = useCohortState();
  if (!known) return null;
  return (
    <Page
      title="Log of matching"
      intro="What was done, when and why. A no stands here and nowhere else."
      width="reading"
      back={{ label: 'Matching', onGo: () => go('/matching') }}
    >
      {current ? (
        <Log cohortId={current.cohort.id} onMatching={() => go('/matching')} />
      ) : (
        <EmptyState
          title="No programme yet"
          action={{ label: 'Make a programme', onDo: () => go('/programme/new') }}
        >
          The log begins with the first proposal of a programme, and keeps by itself what was done,
          when and why.
        </EmptyState>
      )}
    </Page>
  );
}

function Log({ cohortId, onMatching }: { cohortId: string; onMatching: () => void }) {
  const today = useToday();
  const [before, setBefore] = useState<number | null>(null);
  const [older, setOlder] = useState<readonly LogEntry[]>([]);
  const { data } = useLog(cohortId, before);
  useEffect(() => {
    setBefore(null);
    setOlder([]);
  }, [cohortId]);
  if (!data) return null;
  const entries = [
    ...older,
    ...data.entries.filter((entry) => !older.some((one) => one.seq === entry.seq)),
  ];
  if (entries.length === 0)
    return (
      <EmptyState
        title="Nothing has happened yet"
        action={{ label: 'Go to matching', onDo: onMatching }}
      >
        Every proposal, move, answer and agreement is noted here by itself, with your reasons.
      </EmptyState>
    );
  const more = () => {
    setOlder(entries);
    setBefore(entries.at(-1)?.seq ?? null);
  };
  return (
    <>
      <ol className={classes.log} aria-label="Log of matching">
        {entries.map((entry) => (
          <li key={entry.seq}>
            <time dateTime={entry.at}>{timeWords(entry.at, today)}</time>
            <div>
              {logWords(entry)}
              {entry.who ? <span className={classes.soft}> · with {entry.who}</span> : null}
              {entry.erased ? (
                <span className={classes.soft}> · words removed when a person was erased</span>
              ) : null}
              {entry.why ? <q>{entry.why}</q> : null}
            </div>
          </li>
        ))}
      </ol>
      {data.more ? (
        <p>
          <QuietLink onGo={more}>show earlier entries</QuietLink>
        </p>
      ) : null}
      <div className={classes.part}>
        <PrivacyLine
          tier="Log"
          sees="you alone; a court. In no report, letter or export to the client."
          kind="sealed"
        />
      </div>
    </>
  );
}

/** "Thu 4 Dec, 09:41" by this computer's clock. */
function timeWords(at: string, today: string): string {
  const moment = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${showDay(localDay(moment), today)}, ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
