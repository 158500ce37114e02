// Bringing people in, by the calls the import screen makes; for tests whose subject is something else.

import type { Page } from '@playwright/test';

export type Brought = { readonly cohortId: string; readonly added: number };

/** Imports a list into the current cohort with the guessed columns; rows that wait for an answer stay out. */
export async function bringPeople(
  page: Page,
  text: string,
  filledBy: 'self' | 'other' = 'self',
): Promise<Brought> {
  return page.evaluate(
    async ({ list, filled }) => {
      const ask = async (feature: string, name: string, input?: unknown): Promise<never> => {
        const reply = await window.linkingPin.call(feature, name, input);
        if (!reply.ok) throw new Error(`${feature}.${name}: ${reply.problem.message}`);
        return reply.value as never;
      };
      const { cohort } = (await ask('programme', 'getCurrent')) as { cohort: { id: string } };
      const read = (await ask('people', 'readList', { from: { kind: 'pasted', text: list } })) as {
        id: string;
        columns: { field: string | null }[];
      };
      const choices = {
        mapping: read.columns.map((column) => column.field),
        seatForAll: null,
        filledBy: filled,
        corrections: [],
        seats: [],
        decisions: [],
        merges: [],
        unscored: [],
        personal: [],
        notPersonal: [],
      };
      const { planId } = (await ask('people', 'tryImport', {
        cohortId: cohort.id,
        id: read.id,
        file: 'list',
        choices,
      })) as { planId: string };
      const { added } = (await ask('people', 'storeImport', { id: read.id, planId })) as {
        added: number;
      };
      return { cohortId: cohort.id, added };
    },
    { list: text, filled: filledBy },
  );
}
