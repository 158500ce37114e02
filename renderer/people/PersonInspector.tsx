// One person beside the list: the short of it, and the way to the whole page.

import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import { seatWord, type Programme } from '../../shared/programme/programme.ts';
import { Inspector } from '../ui/layout/Inspector.tsx';
import { Section } from '../ui/layout/Section.tsx';
import { SeatChip } from '../ui/SeatChip.tsx';
import { useViewState } from '../ui/view-state/use-view-state.ts';
import { usePerson } from './data.ts';
import { AloneFacts, OwnWordFacts, PlaceFacts, RoomFacts, WishFacts } from './PersonFacts.tsx';
import { PersonSheet } from './PersonSheet.tsx';
import classes from './people.module.css';

type Props = { id: string; programme: Programme; onClose: () => void };

export function PersonInspector({ id, programme, onClose }: Props) {
  const [, go] = useLocation();
  const editingKey = `person/${id}/beside`;
  const [editing, setEditing] = useViewState(editingKey, false);
  const { data: page } = usePerson(id);
  if (!page || page.person.id !== id) return null;
  const { person } = page;
  const footer = (
    <div className={classes.foot}>
      <Button onClick={() => setEditing(true)}>Edit</Button>
      <Button variant="default" onClick={() => go(`/people/${id}`)}>
        Open the page
      </Button>
    </div>
  );
  return (
    <>
      <Inspector
        title={
          <SeatChip
            seat={person.seat}
            seatLabel={seatWord(programme, person.seat)}
            name={person.name}
            strong
          />
        }
        label={`About ${person.name}`}
        onClose={onClose}
        footer={footer}
      >
        <Section title="Their own word">
          <OwnWordFacts page={page} />
        </Section>
        <Section title="Can show and wants to learn">
          <WishFacts page={page} />
        </Section>
        <Section title="Place">
          <PlaceFacts page={page} programme={programme} />
        </Section>
        <Section title="Room and limits">
          <RoomFacts page={page} />
        </Section>
        <Section title="For you alone">
          <AloneFacts page={page} />
        </Section>
      </Inspector>
      {editing ? (
        <PersonSheet
          cohortId={person.cohortId}
          programme={programme}
          person={page}
          place={editingKey}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </>
  );
}
