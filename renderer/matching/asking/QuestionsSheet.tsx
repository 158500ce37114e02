// Whom to ask what before pairs can be agreed, and the word that settles it.

import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ruleOf } from '../../../shared/matching/constraints/all.ts';
import { fits } from '../../../shared/matching/constraints/constraint.ts';
import type { QuestionReply, QuestionToAsk } from '../../../shared/matching/round/question.ts';
import { ErrorNote } from '../../ui/feedback/ErrorNote.tsx';
import { Sheet } from '../../ui/layout/Sheet.tsx';
import { QuietLink } from '../../ui/QuietLink.tsx';
import { useAnswerQuestion, useBoard, useQuestions } from '../data.ts';
import { type Names, shortName } from '../names.ts';
import classes from '../matching.module.css';

type Props = {
  open: boolean;
  cohortId: string;
  names: Names;
  onClose: () => void;
  onPerson: (id: string) => void;
};

export function QuestionsSheet({ open, cohortId, names, onClose, onPerson }: Props) {
  return (
    <Sheet open={open} title="Questions to ask" onClose={onClose} width={640}>
      {open ? <Questions cohortId={cohortId} names={names} onPerson={onPerson} /> : null}
    </Sheet>
  );
}

const page = 60;

function Questions({ cohortId, names, onPerson }: Pick<Props, 'cohortId' | 'names' | 'onPerson'>) {
  const { data: questions = [] } = useQuestions(cohortId);
  const lines = useBoard(cohortId).data?.lines;
  const { send, busy, problem } = useAnswerQuestion();
  const [shown, setShown] = useState(page);
  const reply = (made: QuestionReply) =>
    void send({ cohortId, reply: made }).catch(() => undefined);
  return (
    <>
      <p className={classes.soft}>
        Nobody is paired before these are answered. A pair may be proposed meanwhile; what is not
        known never counts as a yes.
      </p>
      {lines ? (
        <p className={classes.soft}>
          Reporting lines known for {lines.known} of {lines.of}.
        </p>
      ) : null}
      {problem ? <ErrorNote what={problem.message} safe="Nothing was stored." /> : null}
      {questions.length === 0 ? <p>No question is open.</p> : null}
      <ul className={classes.rules}>
        {questions.slice(0, shown).map((question) => (
          <Question
            key={`${question.constraint} ${question.who} ${question.what}`}
            question={question}
            names={names}
            busy={busy}
            onReply={reply}
            onPerson={onPerson}
          />
        ))}
      </ul>
      {questions.length > shown ? (
        <p>
          <QuietLink onGo={() => setShown(shown + page)}>
            show {Math.min(page, questions.length - shown)} more of {questions.length}
          </QuietLink>
        </p>
      ) : null}
    </>
  );
}

type LineProps = {
  question: QuestionToAsk;
  names: Names;
  busy: boolean;
  onReply: (reply: QuestionReply) => void;
  onPerson: (id: string) => void;
};

function Question({ question, names, busy, onReply, onPerson }: LineProps) {
  const [second, setSecond] = useState('');
  const { who, pairs, constraint } = question;
  const settle = (answer: 'clear' | 'blocked') =>
    onReply({ about: 'pair', constraint, pairs: [...pairs], answer, toldBy: second.trim() });
  const rule = ruleOf(constraint);
  const asksSecond = rule?.settledBy === 'second-person';
  const words = rule?.settledWords ?? fits;
  return (
    <li>
      <div>
        <b>{who === null ? 'For you to arrange' : names(who)}</b>
      </div>
      <p className={classes.small}>{question.what}</p>
      {pairs.length > 0 ? (
        <p className={classes.state}>
          {pairs.length === 1
            ? `Waits: ${names(pairs[0]!.juniorId)} and ${names(pairs[0]!.seniorId)}`
            : `${pairs.length} pairs wait for this`}
        </p>
      ) : null}
      {asksSecond ? (
        <TextInput
          size="xs"
          label="Who looked at it with you"
          value={second}
          onChange={(event) => setSecond(event.currentTarget.value)}
          maxLength={200}
        />
      ) : null}
      <div className={classes.moves}>
        {question.about === 'person' && who !== null ? (
          <>
            <Button
              size="compact-sm"
              variant="default"
              disabled={busy}
              onClick={() => onReply({ about: 'person', participantId: who, answer: 'yes' })}
            >
              Yes, {shortName(names(who))} told me
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              disabled={busy}
              onClick={() => onReply({ about: 'person', participantId: who, answer: 'no' })}
            >
              No, not this round
            </Button>
          </>
        ) : pairs.length > 0 ? (
          <>
            <Button
              size="compact-sm"
              variant="default"
              disabled={busy || (asksSecond && second.trim() === '')}
              onClick={() => settle('clear')}
            >
              {words.clear}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              disabled={busy}
              onClick={() => settle('blocked')}
            >
              {words.blocked}
            </Button>
          </>
        ) : null}
        {who !== null ? (
          <QuietLink onGo={() => onPerson(who)}>open {shortName(names(who))}</QuietLink>
        ) : null}
      </div>
    </li>
  );
}
