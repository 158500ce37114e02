// One line of the desk as it is drawn.

import { IconAlertCircle } from '@tabler/icons-react';
import type { DeskLine } from '../../shared/insights/desk-line.ts';
import type { Sentence } from '../../shared/matching/terms/sentence.ts';
import { SentenceRow } from '../ui/SentenceRow.tsx';
import classes from './insights.module.css';

type Props = { line: DeskLine; cohortName: string | null; onOpen: () => void };

export function DeskRow({ line, cohortName, onOpen }: Props) {
  return (
    <SentenceRow tone={line.tone} action={{ label: line.action.label, onDo: onOpen }}>
      {line.tone === 'look' ? (
        <span className={classes.mark}>
          <IconAlertCircle size={16} stroke={1.5} role="img" aria-label="Has waited" />
        </span>
      ) : null}
      <Said sentence={line.sentence} />
      {cohortName ? (
        <span className={classes.soft}>
          {' '}
          · <bdi>{cohortName}</bdi>
        </span>
      ) : null}
    </SentenceRow>
  );
}

/** A sentence with names and titles set apart, so that right-to-left names do not turn the words around them. */
export function Said({ sentence }: { sentence: Sentence }) {
  return (
    <>
      {sentence.map(({ text, strong, personId }, index) =>
        strong ? (
          <b key={index}>
            <bdi>{text}</bdi>
          </b>
        ) : personId ? (
          <bdi key={index}>{text}</bdi>
        ) : (
          <span key={index}>{text}</span>
        ),
      )}
    </>
  );
}
