// Sheets with a single state each.

import { Button, PasswordInput, TextInput } from '@mantine/core';
import { IconPlus, IconUser } from '@tabler/icons-react';
import { Curtain } from '../../../renderer/ui/Curtain.tsx';
import { Dialog } from '../../../renderer/ui/Dialog.tsx';
import { EmptyState } from '../../../renderer/ui/EmptyState.tsx';
import { Gate } from '../../../renderer/ui/Gate.tsx';
import { useHotkeys } from '../../../renderer/ui/hotkeys.ts';
import { KeyboardMap } from '../../../renderer/ui/KeyboardMap.tsx';
import { LinkingPin } from '../../../renderer/ui/LinkingPin.tsx';
import { Page } from '../../../renderer/ui/Page.tsx';
import { Palette, type PaletteGroup } from '../../../renderer/ui/Palette.tsx';
import { QuietLink } from '../../../renderer/ui/QuietLink.tsx';
import { Sheet } from '../../../renderer/ui/Sheet.tsx';
import { SampleRoom } from './sample-room.tsx';

const nothing = () => undefined;

export function EmptySheet() {
  return (
    <SampleRoom current="matching">
      <Page title="Matching">
        <EmptyState
          title="Nobody to match yet"
          picture={<LinkingPin size={36} joined={false} />}
          action={{ label: 'Import a register', onDo: nothing }}
          other={{ label: 'Add one person', onDo: nothing }}
        >
          When people are on the list, this screen proposes who could learn from whom, with reasons,
          and says who is still to place.
        </EmptyState>
      </Page>
    </SampleRoom>
  );
}

export function DialogSheet() {
  return (
    <SampleRoom current="people">
      <Page title="People">
        <Dialog
          open
          title="Add a person"
          onClose={nothing}
          actions={
            <>
              <Button variant="default">Not now</Button>
              <Button>Add Ilse</Button>
            </>
          }
        >
          <TextInput label="Name" defaultValue="Ilse Bakker" data-autofocus />
        </Dialog>
      </Page>
    </SampleRoom>
  );
}

export function CurtainSheet() {
  return <Curtain label="Curtain: click to open" />;
}

export function SideSheet() {
  return (
    <SampleRoom current="people">
      <Page title="People">
        <Sheet
          open
          title="Add a person"
          onClose={nothing}
          actions={
            <>
              <Button variant="default">Not now</Button>
              <Button>Add Ilse</Button>
            </>
          }
        >
          <TextInput label="Name" defaultValue="Ilse Bakker" data-autofocus />
        </Sheet>
      </Page>
    </SampleRoom>
  );
}

const actions = [
  { id: 'add', title: 'Add a person', icon: IconPlus, keys: 'N', onRun: nothing },
  { id: 'import', title: 'Import a register', icon: IconPlus, onRun: nothing },
];

async function search(): Promise<readonly PaletteGroup[]> {
  return [
    {
      id: 'people',
      label: 'People',
      entries: [
        {
          id: '1',
          title: 'Amara van Dijk',
          detail: 'Harbour Bank',
          icon: IconUser,
          onRun: nothing,
        },
      ],
    },
    {
      id: 'notes',
      label: 'Notes',
      entries: [
        {
          id: '2',
          title: 'Note of Thu 4 Dec',
          detail: 'Amara and Philippe',
          excerpt: { text: 'took notes himself. Amara was glad of it', ranges: [[20, 25]] },
          onRun: nothing,
        },
      ],
    },
  ];
}

export function PaletteSheet() {
  return (
    <SampleRoom current="desk">
      <Page title="Desk">
        <Palette
          open
          onClose={nothing}
          label="Find or do anything"
          placeholder="Find or do anything"
          actions={actions}
          actionsLabel="Do"
          search={search}
          nothing="Nothing found."
        />
      </Page>
    </SampleRoom>
  );
}

export function KeysSheet() {
  useHotkeys([
    { keys: 'mod+K', label: 'Find or do anything', group: 'Everywhere', run: nothing },
    { keys: 'mod+L', label: 'Lock', group: 'Everywhere', run: nothing },
    { keys: 'mod+shift+C', label: 'Coded names', group: 'Everywhere', run: nothing },
    { keys: 'N', label: 'New note', group: 'Here', run: nothing },
  ]);
  return (
    <SampleRoom current="desk">
      <Page title="Desk">
        <KeyboardMap open onClose={nothing} />
      </Page>
    </SampleRoom>
  );
}

export function GateSheet() {
  return (
    <Gate
      title="Minds 2027"
      onSubmit={nothing}
      foot={<QuietLink onGo={nothing}>Use recovery key</QuietLink>}
    >
      <PasswordInput label="Passphrase" error="That is not the passphrase of this vault." />
      <Button type="submit" fullWidth>
        Unlock
      </Button>
    </Gate>
  );
}
