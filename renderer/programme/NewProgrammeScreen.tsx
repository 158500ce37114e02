// Makes a programme with its first cohort: one calm page.

import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import { z } from 'zod';
import type { Infer } from '../../shared/kernel/infer.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import { CohortDraft } from '../../shared/programme/cohort.ts';
import {
  emptyProgramme,
  Months,
  ProgrammeDraft,
  ProgrammeForm,
} from '../../shared/programme/programme.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { focusFirstProblem } from '../ui/focus-first-problem.ts';
import { Page } from '../ui/Page.tsx';
import { Section } from '../ui/Section.tsx';
import { useToday } from '../ui/use-today.ts';
import { CohortFields } from './CohortFields.tsx';
import { useCreateProgramme, useProgrammes } from './data.ts';
import { ProgrammeFields } from './ProgrammeFields.tsx';
import { useDraft } from './use-draft.ts';
import { useKeepUnsent, useUnsent } from './use-unsent.ts';
import classes from './programme.module.css';

/** As typed so far: nothing of it need be right yet. */
const Unsent = z.object({
  programme: z.object({
    name: z.string(),
    purpose: z.string(),
    form: ProgrammeForm,
    juniorWord: z.string(),
    seniorWord: z.string(),
    months: Months,
    organisations: z.array(z.string()),
  }),
  cohort: z.object({ name: z.string(), kickOff: z.string() }),
});
type Unsent = Infer<typeof Unsent>;

const place = 'programme/new';
const empty: Unsent = { programme: emptyProgramme, cohort: { name: 'Cohort A', kickOff: '' } };

export default function NewProgrammeScreen() {
  const { known, value } = useUnsent(place, Unsent);
  return known ? <NewProgramme start={value ?? empty} /> : null;
}

function NewProgramme({ start }: { start: Unsent }) {
  const [, go] = useLocation();
  const today = useToday();
  const programme = useDraft<ProgrammeDraft>(ProgrammeDraft, start.programme);
  const cohort = useDraft<CohortDraft>(CohortDraft, start.cohort);
  const { data: programmes } = useProgrammes();
  const { tell, busy, problem } = useCreateProgramme();
  const typed: Unsent = { programme: programme.value, cohort: cohort.value };
  const { sent } = useKeepUnsent(place, typed, JSON.stringify(typed) === JSON.stringify(empty));

  const make = async () => {
    const fine = [programme.check(), cohort.check()];
    if (fine.includes(false)) return focusFirstProblem();
    try {
      await tell(typed);
      await sent();
      go('/programme');
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      cohort.refuse(error);
      focusFirstProblem();
    }
  };

  return (
    <Page
      title="A new programme"
      intro="Everything here can be changed later."
      width="reading"
      back={programmes?.length ? { label: 'Programme', onGo: () => go('/programme') } : undefined}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <Section title="The programme">
          <ProgrammeFields draft={programme} />
        </Section>
        <Section title="The first cohort" note="the people who start together">
          <CohortFields draft={cohort} today={today} />
        </Section>
        {problem && problem.fields.length === 0 ? <ErrorNote what={problem.message} /> : null}
        <div className={classes.end}>
          <Button type="submit" loading={busy}>
            Make the programme
          </Button>
        </div>
      </form>
    </Page>
  );
}
