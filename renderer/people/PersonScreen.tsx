// One person's page: what is known, what only the matcher knows, and the way out and back.

import { Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { isOut, type PersonPage } from '../../shared/people/page.ts';
import { seatWord, type Programme } from '../../shared/programme/programme.ts';
import { erasedWords } from '../../shared/vault/erasing.ts';
import { useCohort } from '../programme/current.tsx';
import { EmptyState } from '../ui/feedback/EmptyState.tsx';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { offerUndo, showNotice } from '../ui/feedback/toast.tsx';
import { Dialog } from '../ui/layout/Dialog.tsx';
import { Page } from '../ui/layout/Page.tsx';
import { Section } from '../ui/layout/Section.tsx';
import { PrivacyLine } from '../ui/PrivacyLine.tsx';
import { SeatChip } from '../ui/SeatChip.tsx';
import { useViewState } from '../ui/view-state/use-view-state.ts';
import { clearViewState } from '../ui/view-state/view-state.ts';
import { EraseDialog } from '../vault/EraseDialog.tsx';
import { usePerson, useErasePerson, useUndoWithdraw, useWithdraw } from './data.ts';
import { KeptApart } from './KeptApart.tsx';
import { PersonalTopics } from './PersonalTopics.tsx';
import { AloneFacts, OwnWordFacts, PlaceFacts, RoomFacts, WishFacts } from './PersonFacts.tsx';
import { PersonSheet } from './PersonSheet.tsx';
import { Ties } from './Ties.tsx';
import { Wishes } from './Wishes.tsx';
import { YourTie } from './YourTie.tsx';

export default function PersonScreen() {
  const { id = '' } = useParams();
  const current = useCohort();
  const [, go] = useLocation();
  const { data: page, error } = usePerson(id);
  const back = { label: 'People', onGo: () => go('/people') };
  if (error) {
    return (
      <Page title="People" back={back}>
        <EmptyState
          title="This person is not here any more"
          action={{ label: 'Back to people', onDo: back.onGo }}
        >
          They may have been removed, or their import was taken back.
        </EmptyState>
      </Page>
    );
  }
  if (!page || page.person.id !== id || !current) return null;
  return <Person page={page} programme={current.programme} back={back} />;
}

type Props = { page: PersonPage; programme: Programme; back: { label: string; onGo: () => void } };

function Person({ page, programme, back }: Props) {
  const { person } = page;
  const editingKey = `person/${person.id}/editing`;
  const [editing, setEditing] = useViewState(editingKey, false);
  const [removing, setRemoving] = useState(false);
  const withdraw = useWithdraw();
  const restore = useUndoWithdraw();
  const leave = async () => {
    const { before } = await withdraw.send({ id: person.id });
    offerUndo({
      text: `${person.name} is withdrawn from this cohort.`,
      onUndo: () => void restore.send({ id: person.id, to: before }),
    });
  };
  const actions = (
    <>
      {isOut(person.status) ? (
        <Button
          variant="default"
          onClick={() => void restore.send({ id: person.id, to: 'interested' })}
        >
          Bring back
        </Button>
      ) : (
        <Button variant="default" onClick={() => void leave()}>
          Withdraw
        </Button>
      )}
      <Button onClick={() => setEditing(true)}>Edit</Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="subtle" aria-label="More" px={8}>
            <IconDots size={18} stroke={1.5} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item color="brick" onClick={() => setRemoving(true)}>
            Remove for good
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
  return (
    <Page
      title={
        <SeatChip
          seat={person.seat}
          seatLabel={seatWord(programme, person.seat)}
          name={person.name}
          strong
        />
      }
      intro={
        isOut(person.status)
          ? 'Withdrawn: no proposal will hold this person. Everything about them stays readable.'
          : undefined
      }
      actions={actions}
      back={back}
      width="reading"
    >
      {withdraw.problem ? <ErrorNote what={withdraw.problem.message} /> : null}
      <Section title="Their own word">
        <OwnWordFacts page={page} />
      </Section>
      <Section title="Can show and wants to learn">
        <WishFacts page={page} />
      </Section>
      <Section title="Place">
        <PlaceFacts page={page} programme={programme} />
      </Section>
      <Section title="Room and limits" note="as they told it">
        <RoomFacts page={page} />
      </Section>
      <PersonalTopics page={page} />
      <Wishes page={page} />
      <KeptApart page={page} />
      <Ties page={page} />
      <YourTie page={page} />
      <Section title="For you alone">
        <AloneFacts page={page} />
        <PrivacyLine
          tier="For you alone"
          sees="you; on request also this person; a court. Not on cards, letters or reports."
        />
      </Section>
      {editing ? (
        <PersonSheet
          cohortId={person.cohortId}
          programme={programme}
          person={page}
          place={editingKey}
          onClose={() => setEditing(false)}
        />
      ) : null}
      {removing ? (
        <RemoveDialog page={page} onClose={() => setRemoving(false)} onGone={back.onGo} />
      ) : null}
    </Page>
  );
}

function RemoveDialog({
  page: { person, tied },
  onClose,
  onGone,
}: {
  page: PersonPage;
  onClose: () => void;
  onGone: () => void;
}) {
  const { send, busy, problem } = useErasePerson();
  const remove = async (alsoFromBackups: boolean) => {
    try {
      const erased = await send({ id: person.id, alsoFromBackups });
      clearViewState(`person/${person.id}`);
      showNotice(erasedWords('This person', erased, alsoFromBackups));
      onGone();
    } catch {
      return;
    }
  };
  if (tied) {
    return (
      <Dialog
        open
        title="Only withdrawing is possible"
        onClose={onClose}
        actions={
          <Button variant="default" onClick={onClose} data-autofocus>
            Keep
          </Button>
        }
        size="narrow"
      >
        <p>
          <bdi>{person.name}</bdi> is in a pair or was asked about one. Withdraw them instead: no
          new proposal holds them, and what was written stays readable.
        </p>
      </Dialog>
    );
  }
  return (
    <EraseDialog
      title="Remove for good"
      keepLabel="Keep"
      eraseLabel="Remove for good"
      busy={busy}
      problem={problem}
      onErase={(also) => void remove(also)}
      onClose={onClose}
    >
      Everything about <bdi>{person.name}</bdi> leaves the register, the proposals and your reasons
      for moves. A note or a remark about somebody else in which you wrote this name stays as you
      wrote it. This cannot be taken back. To keep what you know, withdraw them instead.
    </EraseDialog>
  );
}
