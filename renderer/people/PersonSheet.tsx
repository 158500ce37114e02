// Adds a person or changes one, beside what one was looking at.

import { Button } from '@mantine/core';
import { Problem } from '../../shared/kernel/problem.ts';
import { PersonDraft, draftOf, emptyDraft } from '../../shared/people/draft.ts';
import type { PersonPage } from '../../shared/people/page.ts';
import type { Programme } from '../../shared/programme/programme.ts';
import { useDraft } from '../programme/use-draft.ts';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { Sheet } from '../ui/layout/Sheet.tsx';
import { useCreatePerson, useUpdatePerson } from './data.ts';
import {
  AloneFields,
  OwnWordFields,
  PlaceFields,
  RoomFields,
  WishFields,
} from './PersonFields.tsx';
import classes from './people.module.css';

type Props = {
  cohortId: string;
  programme: Programme;
  person: PersonPage | null;
  /** The key that says it is open. */ place: string;
  onClose: () => void;
};

export function PersonSheet({ cohortId, programme, person, place, onClose }: Props) {
  const labelOf = (id: string): string =>
    person?.topics.find((topic) => topic.id === id)?.label ?? '';
  const draft = useDraft<PersonDraft>(
    PersonDraft,
    person ? draftOf(person.person, labelOf) : emptyDraft('junior'),
    `${place}/form`,
  );
  const add = useCreatePerson();
  const change = useUpdatePerson();
  const problem = add.problem ?? change.problem;
  const save = async () => {
    if (!draft.check()) return;
    const value = PersonDraft.parse(draft.value);
    try {
      await (person
        ? change.send({ id: person.person.id, person: value })
        : add.send({ cohortId, person: value }));
      onClose();
    } catch (error) {
      if (error instanceof Problem) draft.refuse(error);
    }
  };
  const actions = (
    <>
      <Button variant="default" onClick={onClose}>
        Not now
      </Button>
      <Button loading={add.busy || change.busy} onClick={() => void save()}>
        {person ? 'Save the person' : 'Add the person'}
      </Button>
    </>
  );
  const parts = { draft, programme, cohortId, ownId: person?.person.id ?? null };
  return (
    <Sheet
      open
      title={person ? 'Change what is known' : 'Add a person'}
      onClose={onClose}
      actions={actions}
      width={600}
    >
      <div className={classes.fields}>
        <PlaceFields {...parts} />
        <OwnWordFields {...parts} />
        <WishFields {...parts} />
        <RoomFields {...parts} />
        <AloneFields {...parts} />
        {problem ? <ErrorNote what={problem.message} /> : null}
      </div>
    </Sheet>
  );
}
