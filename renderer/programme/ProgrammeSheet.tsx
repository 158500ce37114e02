// Changes a programme beside the page that shows it.

import { Button } from '@mantine/core';
import { Problem } from '../../shared/kernel/problem.ts';
import { ProgrammeDraft, type Programme } from '../../shared/programme/programme.ts';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { Sheet } from '../ui/layout/Sheet.tsx';
import { useUpdateProgramme } from './data.ts';
import { ProgrammeFields } from './ProgrammeFields.tsx';
import { useDraft } from './use-draft.ts';
import classes from './programme.module.css';

export function ProgrammeSheet({
  programme,
  onClose,
}: {
  programme: Programme;
  onClose: () => void;
}) {
  const draft = useDraft<ProgrammeDraft>(ProgrammeDraft, programme, 'programme/open/programme');
  const { send, busy, problem } = useUpdateProgramme();
  const save = async () => {
    if (!draft.check()) return;
    try {
      await send({ id: programme.id, programme: ProgrammeDraft.parse(draft.value) });
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
      <Button loading={busy} onClick={() => void save()}>
        Save the programme
      </Button>
    </>
  );
  return (
    <Sheet open title="Change programme" onClose={onClose} actions={actions}>
      <ProgrammeFields draft={draft} />
      {draft.value.months === programme.months ? null : (
        <p className={classes.hint}>
          The roadmaps of its cohorts are laid out anew. Steps you answered or dated yourself stay.
        </p>
      )}
      {problem ? <ErrorNote what={problem.message} /> : null}
    </Sheet>
  );
}
