// Help: someone asks about a person. Reached with one key from everywhere, and without a single
// name on it.

import { Button } from '@mantine/core';
import { answerAloud, askedParts } from '../../shared/insights/asked-words.ts';
import { emptyProgramme, seatWordInside } from '../../shared/programme/programme.ts';
import { useCopyText } from '../api/app.ts';
import { useCohort } from '../programme/current.tsx';
import { useToday } from '../ui/dates/use-today.ts';
import { Page } from '../ui/layout/Page.tsx';
import { Section } from '../ui/layout/Section.tsx';
import { AskedLog } from './AskedLog.tsx';
import classes from './insights.module.css';

export default function AskedScreen() {
  const today = useToday();
  const copy = useCopyText();
  const programme = useCohort()?.programme ?? emptyProgramme;
  return (
    <Page
      title="Someone asks about a person"
      intro="You may turn the screen to them: no name stands on this page."
      width="reading"
    >
      <Section
        title="You can say"
        action={
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => void copy.send({ text: answerAloud })}
          >
            Copy these words
          </Button>
        }
      >
        <blockquote className={classes.words}>{answerAloud}</blockquote>
      </Section>
      {askedParts(seatWordInside(programme, 'junior')).map(({ title, paragraphs }) => (
        <Section key={title} title={title}>
          {paragraphs.map((words) => (
            <p key={words} className={classes.reading}>
              {words}
            </p>
          ))}
        </Section>
      ))}
      <Section title="Log the request" note="the date and in which role; nothing else can be kept">
        <AskedLog today={today} />
      </Section>
    </Page>
  );
}
