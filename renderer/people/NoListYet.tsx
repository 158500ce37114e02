// For those who have no list: nine questions for any survey tool, and the headings of an empty
// spreadsheet.

import { Button } from '@mantine/core';
import { useState } from 'react';
import { emptySheet, questions, questionsText } from '../../shared/people/questionnaire.ts';
import { useCopyText } from '../api/app.ts';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { useSaveImportTemplate } from './data.ts';
import classes from './people.module.css';

export function NoListYet() {
  const { send: copy } = useCopyText();
  const [copied, setCopied] = useState<string | null>(null);
  const { send: saveSheet, busy, problem } = useSaveImportTemplate();
  const save = async () => {
    setCopied(null);
    const saved = await saveSheet(undefined).catch(() => null);
    if (saved)
      setCopied(
        `${saved.name} is in ${saved.folder}. Fill in one row a person and bring it back here.`,
      );
  };
  const take = (text: string, words: string) => void copy({ text }).then(() => setCopied(words));
  return (
    <section aria-label="No list yet">
      <div className={classes.label}>No list yet?</div>
      <p className={classes.small}>
        Nine questions for any survey tool. Each says who will read the answer.
      </p>
      <ol className={classes.questions}>
        {questions.slice(0, 3).map((question) => (
          <li key={question.text}>{question.text}</li>
        ))}
        <li>… six more</li>
      </ol>
      <div className={classes.acts}>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => take(questionsText(), 'The nine questions are copied.')}
        >
          Copy the nine questions
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => void save()} loading={busy}>
          Save an empty spreadsheet
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() =>
            take(
              emptySheet(),
              'The headings are copied: paste them into the first row of an empty spreadsheet.',
            )
          }
        >
          Copy the headings
        </Button>
      </div>
      {problem ? <ErrorNote what={problem.message} /> : null}
      <p className={classes.small} role="status">
        {copied ?? ''}
      </p>
    </section>
  );
}
