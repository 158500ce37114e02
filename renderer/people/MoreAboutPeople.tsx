// The quieter ways on from the list: its topics, and taking the last import back.

import { Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { LastImport } from '../../shared/people/page.ts';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { Dialog } from '../ui/layout/Dialog.tsx';
import { useLastImport, useUndoImport } from './data.ts';
import { countPeople } from './words.ts';

export function MoreAboutPeople({ cohortId }: { cohortId: string }) {
  const [, go] = useLocation();
  const { data: last } = useLastImport(cohortId);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="subtle" onClick={() => go('/people/topics')}>
        Topics
      </Button>
      {last ? (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="subtle" aria-label="More" px={8}>
              <IconDots size={18} stroke={1.5} />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setAsking(true)}>Undo the last import</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : null}
      {asking && last ? (
        <UndoDialog last={last} cohortId={cohortId} onClose={() => setAsking(false)} />
      ) : null}
    </>
  );
}

function UndoDialog({
  last,
  cohortId,
  onClose,
}: {
  last: LastImport;
  cohortId: string;
  onClose: () => void;
}) {
  const undo = useUndoImport();
  const undoImport = () => void undo.send({ cohortId }).then(onClose, () => undefined);
  const actions = (
    <>
      <Button variant="default" onClick={onClose} data-autofocus>
        Keep them
      </Button>
      <Button onClick={undoImport} loading={undo.busy}>
        Undo the import
      </Button>
    </>
  );
  const words = [
    last.added > 0 ? `${countPeople(last.added)} leave the register` : null,
    last.changed > 0 ? `${countPeople(last.changed)} become what they were before` : null,
  ]
    .filter(Boolean)
    .join(', and ');
  return (
    <Dialog open title="Undo the last import" onClose={onClose} actions={actions} size="narrow">
      <p>{words}. Nothing is taken back where somebody was edited, asked or matched since.</p>
      {undo.problem ? <ErrorNote what={undo.problem.message} /> : null}
    </Dialog>
  );
}
