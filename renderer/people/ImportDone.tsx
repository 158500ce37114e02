// After the import: who is here now, what is still open, and where the unprotected original lies.

import { Button } from '@mantine/core';
import { IconShieldExclamation } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { Programme } from '../../shared/programme/programme.ts';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { Page } from '../ui/layout/Page.tsx';
import { Section } from '../ui/layout/Section.tsx';
import { useUndoImport } from './data.ts';
import type { Source, Stored } from './use-import.ts';
import { countPeople } from './words.ts';
import classes from './people.module.css';

type Props = {
  stored: Stored;
  source: Source;
  programme: Programme;
  cohortId: string;
  onAnother: () => void;
};

export function ImportDone({ stored, source, programme, cohortId, onAnother }: Props) {
  const [, go] = useLocation();
  const undo = useUndoImport();
  const undoImport = async () => {
    try {
      await undo.send({ cohortId });
      onAnother();
    } catch {
      return;
    }
  };
  const open = stored.added + stored.changed - stored.optedIn;
  const actions = (
    <>
      <Button variant="default" onClick={() => void undoImport()} loading={undo.busy}>
        Undo the import
      </Button>
      <Button onClick={() => go('/people')}>See the people</Button>
    </>
  );
  return (
    <Page
      title={doneTitle(stored)}
      intro={<bdi>{programme.name}</bdi>}
      actions={actions}
      width="reading"
    >
      {undo.problem ? <ErrorNote what={undo.problem.message} /> : null}
      {stored.backedUp ? null : (
        <ErrorNote
          tone="look"
          what="No backup of before could be made."
          safe="Everything of this list is stored, and you can still undo the import."
          next="Look whether the disk is full, then make a backup."
          action={{ label: 'Open backups', onDo: () => go('/backups') }}
        />
      )}
      <Section title="Their own yes">
        <p>
          {stored.optedIn === 0
            ? 'Nobody’s own yes is known yet.'
            : `${countPeople(stored.optedIn)} said yes themselves.`}{' '}
          {open > 0
            ? `For ${countPeople(open)} it is not known or a no: they may be proposed where it is open, and no pair can be agreed before they said yes.`
            : ''}
        </p>
      </Section>
      <Section title="The original still lies unprotected">
        <p>
          <IconShieldExclamation
            size={18}
            stroke={1.5}
            aria-hidden
            style={{ verticalAlign: '-4px', marginInlineEnd: 6, color: 'var(--lp-look)' }}
          />
          {originalWords(source)}
        </p>
      </Section>
      <div className={classes.acts} style={{ marginTop: 24 }}>
        <Button variant="default" onClick={onAnother}>
          Import another list
        </Button>
      </div>
    </Page>
  );
}

function doneTitle({ added, changed }: Stored): string {
  if (added === 0) return `${countPeople(changed)} changed`;
  return `${countPeople(added)} came in${changed > 0 ? `, ${changed.toLocaleString('en')} changed` : ''}`;
}

function originalWords({ kind, name, folder }: Source): React.ReactNode {
  if (kind === 'pasted')
    return 'The rows you pasted are still in the program you copied them from, and may be in the clipboard. Close the one and copy something else over the other.';
  const where = folder ? (
    <>
      in <bdi>{folder}</bdi>
    </>
  ) : (
    'in the folder you dragged it from'
  );
  return (
    <>
      The original still lies unprotected {where}: <bdi>{name}</bdi>. Delete it there and in its
      wastebasket, or keep it in an encrypted place. It may also be in a mail or a shared folder.
    </>
  );
}
