// Topics of lived experience that somebody offers: each counts only with that person's own yes.

import { Checkbox } from '@mantine/core';
import type { PersonPage } from '../../shared/people/page.ts';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { Section } from '../ui/layout/Section.tsx';
import { useSayPersonal } from './data.ts';
import classes from './people.module.css';

export function PersonalTopics({ page: { person, topics, personalYes } }: { page: PersonPage }) {
  const { send, problem } = useSayPersonal();
  const personal = topics.filter(
    (topic) =>
      topic.personal && [...person.offers, ...person.needs].some((one) => one.topic === topic.id),
  );
  if (personal.length === 0) return null;
  return (
    <Section title="Personal topics">
      <p className={classes.small}>
        These count only with their own yes, never carry a pair by themselves, and stand in nobody
        else’s reasons.
      </p>
      <div className={classes.ticks}>
        {personal.map((topic) => (
          <Checkbox
            key={topic.id}
            label={
              <>
                They told me that <bdi>“{topic.label}”</bdi> may count
              </>
            }
            checked={personalYes.includes(topic.id)}
            onChange={(event) =>
              void send({
                id: person.id,
                topicId: topic.id,
                yes: event.currentTarget.checked,
              }).catch(() => undefined)
            }
          />
        ))}
      </div>
      {problem ? <ErrorNote what={problem.message} /> : null}
    </Section>
  );
}
