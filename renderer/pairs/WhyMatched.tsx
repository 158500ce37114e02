// Why these two were matched, as it was recorded when both said yes.

import { showDay, type Day } from '../../shared/kernel/date.ts';
import { plain } from '../../shared/matching/terms/sentence.ts';
import type { PairPage } from '../../shared/pairs/page.ts';
import { ReasonLine } from '../ui/ReasonLine.tsx';
import { Section } from '../ui/Section.tsx';
import classes from './pairs.module.css';

type Props = { pair: PairPage; today: Day };

export function WhyMatched({ pair, today }: Props) {
  const { reasons } = pair;
  const agreed = `agreed ${showDay(pair.agreedOn, today)}`;
  if (!reasons)
    return (
      <Section title="Why they were matched" note={agreed}>
        <p className={classes.small}>
          They were a pair before this round, so no reasons were recorded.
        </p>
      </Section>
    );
  return (
    <Section title="Why they were matched" note={agreed}>
      <div className={classes.reasons}>
        {reasons.sentences.map((sentence, index) => (
          <ReasonLine key={index} segments={sentence} />
        ))}
        {reasons.talkEarly ? (
          <p className={classes.early}>
            Talk about early: {reasons.talkEarly.label.toLowerCase()}.{' '}
            {plain(reasons.talkEarly.reason)}
          </p>
        ) : null}
      </div>
    </Section>
  );
}
