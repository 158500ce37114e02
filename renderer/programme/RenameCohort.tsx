// Gives a cohort another name.

import { Button, TextInput } from '@mantine/core';
import { z } from 'zod';
import { Problem } from '../../shared/kernel/problem.ts';
import { type Cohort, CohortDraft } from '../../shared/programme/cohort.ts';
import { offerUndo } from '../ui/feedback/toast.tsx';
import { Dialog } from '../ui/layout/Dialog.tsx';
import { useRenameCohort } from './data.ts';
import { useDraft } from './use-draft.ts';

const schema = z.object({ name: CohortDraft.shape.name });

export function RenameCohort({ cohort, onClose }: { cohort: Cohort; onClose: () => void }) {
  const draft = useDraft(schema, { name: cohort.name });
  const { send, busy } = useRenameCohort();
  const rename = async () => {
    if (!draft.check()) return;
    try {
      await send({ id: cohort.id, name: draft.value.name });
      onClose();
      offerUndo({
        text: 'Cohort renamed.',
        onUndo: () => void send({ id: cohort.id, name: cohort.name }),
      });
    } catch (error) {
      if (error instanceof Problem) draft.refuse(error);
    }
  };
  return (
    <Dialog
      open
      title="Rename the cohort"
      onClose={onClose}
      size="narrow"
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            Not now
          </Button>
          <Button loading={busy} onClick={() => void rename()}>
            Rename the cohort
          </Button>
        </>
      }
    >
      <TextInput
        label="Name of the cohort"
        value={draft.value.name}
        onChange={(event) => draft.change({ name: event.currentTarget.value })}
        error={draft.problemOf('name')}
        dir="auto"
        data-autofocus
      />
    </Dialog>
  );
}
