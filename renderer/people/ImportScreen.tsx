// A list comes in: choose it, say what its columns are, see every problem, and only then store it.

import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ShownProblem } from '../../shared/people/import/shapes.ts';
import { useCohort, type CurrentCohort } from '../programme/current.tsx';
import { EmptyState } from '../ui/feedback/EmptyState.tsx';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { Page } from '../ui/layout/Page.tsx';
import { QuietLink } from '../ui/QuietLink.tsx';
import { AlikeAnswers } from './AlikeAnswers.tsx';
import { ChangesTable } from './ChangesTable.tsx';
import { ChooseList } from './ChooseList.tsx';
import { ColumnsTable } from './ColumnsTable.tsx';
import { ImportDone } from './ImportDone.tsx';
import { ImportFooter } from './ImportFooter.tsx';
import { ImportTabs, type ImportTab } from './ImportTabs.tsx';
import { LooksPersonal } from './LooksPersonal.tsx';
import { PhrasesTable } from './PhrasesTable.tsx';
import { ProblemStrip } from './ProblemStrip.tsx';
import { ReadAs, readingWords } from './ReadAs.tsx';
import { ReadingLine } from './ReadingLine.tsx';
import { RowsTable } from './RowsTable.tsx';
import { useImport, type OpenChoices } from './use-import.ts';
import classes from './people.module.css';

export default function ImportScreen() {
  const current = useCohort();
  const [, go] = useLocation();
  if (current) return <ImportPage current={current} />;
  return (
    <Page title="Import a list">
      <EmptyState
        title="First a programme, then its people"
        action={{ label: 'Make a programme', onDo: () => go('/programme') }}
      >
        People belong to a cohort with a kick-off date.
      </EmptyState>
    </Page>
  );
}

function ImportPage({ current: { cohort, programme } }: { current: CurrentCohort }) {
  const [, go] = useLocation();
  const [tab, setTab] = useState<ImportTab>('columns');
  const [looked, setLooked] = useState<ShownProblem | null>(null);
  const one = useImport(cohort.id);
  const { list, choices, tried, source, stored } = one;
  const answer = (part: Partial<OpenChoices>): void => {
    setLooked(null);
    one.choose(part);
  };
  const shown = tab === 'changes' && (tried?.changes.people ?? 0) === 0 ? 'columns' : tab;
  const back = { label: 'People', onGo: () => go('/people') };
  if (stored && source)
    return (
      <ImportDone
        stored={stored}
        source={source}
        programme={programme}
        cohortId={cohort.id}
        onAnother={one.leave}
      />
    );
  if (!list || !choices || !source) {
    return (
      <Page
        title="Import a list"
        back={back}
        intro={`Into ${cohort.name}. Nothing is stored until you say so.`}
      >
        {one.problem && source ? (
          <div className={classes.refused}>
            <ErrorNote
              what={`${source.name}: ${one.problem.message}`}
              {...(one.problem.message.includes('Nothing was stored')
                ? {}
                : { safe: 'Nothing was stored.' })}
            />
          </div>
        ) : null}
        {one.waiting && !one.reading ? (
          <p className={`${classes.small} ${classes.waiting}`}>
            You were bringing in <bdi>{one.waiting.name}</bdi>. The list itself is let go when you
            leave it or lock: choose it again, and your columns and answers come back.{' '}
            <QuietLink onGo={one.forgetAnswers}>Forget them</QuietLink>
          </p>
        ) : null}
        <ChooseList
          onRead={(from, next) => void one.read(from, next)}
          onProblem={one.refuse}
          busy={one.reading}
        />
      </Page>
    );
  }
  return (
    <Page
      title={<bdi>{source.name}</bdi>}
      back={{ label: 'Choose another list', onGo: one.leave }}
      intro={readingWords(list)}
      actions={<ReadAs list={list} onAgain={(as) => void one.again(as)} />}
      width="full"
    >
      <div className={classes.import}>
        <ReadingLine choices={choices} programme={programme} onChoose={one.choose}>
          <ImportTabs
            tab={shown}
            onTab={setTab}
            phrases={tried?.phrases.length ?? 0}
            sheets={list.sheets.length}
            changes={tried?.changes.people ?? 0}
          />
        </ReadingLine>
        {one.problem ? <ErrorNote what={one.problem.message} /> : null}
        {shown === 'rows' ? (
          <RowsTable
            list={list}
            choices={choices}
            programme={programme}
            onAgain={one.again}
            onChoose={answer}
          />
        ) : shown === 'changes' && tried ? (
          <ChangesTable listId={list.id} tried={tried} choices={choices} onChoose={answer} />
        ) : shown === 'columns' ? (
          <ColumnsTable
            columns={list.columns}
            mapping={choices.mapping}
            looked={looked}
            onMap={(mapping) => one.choose({ mapping })}
          />
        ) : (
          <PhrasesTable
            phrases={tried?.phrases ?? []}
            hints={tried?.merges ?? []}
            choices={choices}
            onChoose={one.choose}
          />
        )}
        {shown === 'columns' && tried ? (
          <>
            <AlikeAnswers tried={tried} choices={choices} onChoose={answer} />
            <ProblemStrip
              key={list.id}
              list={list}
              tried={tried}
              choices={choices}
              programme={programme}
              onLook={(problem) => setLooked({ ...problem })}
              onChoose={answer}
            />
          </>
        ) : null}
        {tab === 'columns' ? (
          <LooksPersonal
            topics={(tried?.phrases ?? [])
              .filter(
                ({ looksPersonal, key }) => looksPersonal && !choices.notPersonal.includes(key),
              )
              .map(({ phrase }) => phrase)}
            onLook={() => setTab('topics')}
          />
        ) : null}
        <ImportFooter one={one} />
      </div>
    </Page>
  );
}
