// Adds a cohort to the programme; it becomes the one that is worked on.

import { Button } from '@mantine/core';
import { Problem } from '../../shared/kernel/problem.ts';
import { CohortDraft } from '../../shared/programme/cohort.ts';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { Sheet } from '../ui/layout/Sheet.tsx';
import { CohortFields } from './CohortFields.tsx';
import { useCreateCohort } from './data.ts';
import { useDraft } from './use-draft.ts';

type Props = { programmeId: string; today: string; onClose: () => void };

export function CohortSheet({ programmeId, today, onClose }: Props) {
  const draft = useDraft<CohortDraft>(
    CohortDraft,
    { name: '', kickOff: '' },
    'programme/open/cohort',
  );
  const { send, busy, problem } = useCreateCohort();
  const add = async () => {
    if (!draft.check()) return;
    try {
      await send({ programmeId, cohort: draft.value });
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
      <Button loading={busy} onClick={() => void add()}>
        Add the cohort
      </Button>
    </>
  );
  return (
    <Sheet open title="Add a cohort" onClose={onClose} actions={actions}>
      <CohortFields draft={draft} today={today} />
      {problem && problem.fields.length === 0 ? <ErrorNote what={problem.message} /> : null}
    </Sheet>
  );
}
