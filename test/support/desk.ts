// A desk to try things on in real Electron: a vault made by calls of the page, with two people, their pair and a note.

import { expect, type Page } from '@playwright/test';
import type { AppContract } from '../../shared/contract.ts';
import type { Call, InputOf, OutputOf } from '../../shared/kernel/contract.ts';
import { emptyDraft } from '../../shared/people/draft.ts';
import { dayFromNow } from './days.ts';
import { paragraphs } from './seed-year.ts';
import { chosenPlace, type WithDialogs } from './walk/dialogs.ts';

type At<
  F extends keyof AppContract,
  K extends keyof AppContract[F],
> = AppContract[F][K] extends Call ? AppContract[F][K] : never;

export type Desk = {
  readonly folder: string;
  readonly recoveryKey: string;
  readonly cohortId: string;
  readonly juniorId: string;
  readonly seniorId: string;
  readonly pairId: string;
  readonly noteId: string;
};

export type DeskWords = {
  readonly passphrase: string;
  readonly programme: string;
  readonly junior: string;
  readonly senior: string;
  readonly safeContact: string;
  readonly noteTitle: string;
  readonly note: string;
};

export const plainWords: DeskWords = {
  passphrase: 'copper lantern meadow quietly',
  programme: 'Minds 2027',
  junior: 'Amara van Dijk',
  senior: 'Philippe Haddad',
  safeContact: 'Signal, after six',
  noteTitle: 'First talk',
  note: 'They agreed on Mondays.',
};

/** Calls through the bridge as the page does, with types; throws what was refused. */
export async function tell<
  F extends keyof AppContract & string,
  K extends keyof AppContract[F] & string,
>(page: Page, feature: F, name: K, input: InputOf<At<F, K>>): Promise<OutputOf<At<F, K>>> {
  const reply = await page.evaluate(
    ([f, n, i]) => window.linkingPin.call(f as string, n as string, i),
    [feature, name, input] as const,
  );
  if (!reply.ok)
    throw new Error(
      `${feature}.${name}: ${reply.problem.code} ${reply.problem.message} ${reply.problem.fields.join()}`,
    );
  return reply.value as never;
}

/** The same, but no word of it stands in the driver's messages as it is: those pass through main, whose memory is searched. */
export const tellVeiled: typeof tell = async (page, feature, name, input) => {
  const veil = (text: string): number[] => [...text].map((sign) => sign.charCodeAt(0) ^ 0x55);
  const answer = await page.evaluate(
    async ([f, n, codes]) => {
      const text = codes.map((code) => String.fromCharCode(code ^ 0x55)).join('');
      const { value } = JSON.parse(text) as { value?: unknown };
      const reply = JSON.stringify(await window.linkingPin.call(f, n, value));
      return reply.split('').map((sign) => sign.charCodeAt(0) ^ 0x55);
    },
    [feature, name, veil(JSON.stringify({ value: input }))] as const,
  );
  const reply = JSON.parse(answer.map((code) => String.fromCharCode(code ^ 0x55)).join('')) as {
    ok: boolean;
    value: never;
    problem?: unknown;
  };
  if (!reply.ok) throw new Error(`${feature}.${name}: ${JSON.stringify(reply.problem)}`);
  return reply.value;
};

/** A vault in `parent`, filled and open, the window at its desk. */
export async function makeDesk(
  started: WithDialogs,
  parent: string,
  words: DeskWords = plainWords,
  say: typeof tell = tell,
): Promise<Desk> {
  const page = await started.page();
  const { folder, recoveryKey, confirm } = await say(page, 'vault', 'create', {
    place: await chosenPlace(started, page, parent),
    name: 'Desk',
    passphrase: words.passphrase,
    evenIfSynced: true,
  });
  const groups = recoveryKey.split('-');
  await say(page, 'vault', 'confirmRecovery', {
    groups: [groups[confirm[0] - 1] ?? '', groups[confirm[1] - 1] ?? ''],
  });
  const { cohortId } = await say(page, 'programme', 'create', {
    programme: {
      name: words.programme,
      purpose: 'Learn from each other.',
      form: 'reciprocal',
      juniorWord: 'Junior partner',
      seniorWord: 'Senior partner',
      organisations: ['Stadtwerk Mitte', 'Atelier Rhône'],
      months: 12,
    },
    cohort: { name: 'Cohort A', kickOff: dayFromNow(99) },
  });
  const person = async (
    seat: 'junior' | 'senior',
    name: string,
    level: number,
    organisation: string,
  ): Promise<string> =>
    (
      await say(page, 'people', 'create', {
        cohortId,
        person: {
          ...emptyDraft(seat),
          name,
          level,
          organisation,
          languages: ['English'],
          optedIn: 'yes',
          safeContact: words.safeContact,
        },
      })
    ).id;
  const juniorId = await person('junior', words.junior, 2, 'Stadtwerk Mitte');
  const seniorId = await person('senior', words.senior, 7, 'Atelier Rhône');
  const { open } = await say(page, 'matching', 'checkPair', { cohortId, juniorId, seniorId });
  const { pairId } = await say(page, 'matching', 'enterPair', {
    cohortId,
    juniorId,
    seniorId,
    agreedOn: dayFromNow(-20),
    confirmed: open.map(({ constraint }) => constraint),
    waive: '',
    secondPerson: '',
  });
  const { id: noteId } = await say(page, 'coaching', 'createNote', {
    pairId,
    happenedOn: dayFromNow(-10),
    spokenWith: 'both',
    title: words.noteTitle,
    document: paragraphs(words.note),
    sessionId: null,
  });
  await page.reload();
  await atDesk(page);
  return { folder, recoveryKey, cohortId, juniorId, seniorId, pairId, noteId };
}

/** Waits until the desk's room stands. */
export async function atDesk(page: Page): Promise<void> {
  await expect(page.getByRole('navigation').first()).toBeVisible({ timeout: 60_000 });
}

/** Unlocks at the gate as a person does. */
export async function unlock(
  page: Page,
  passphrase: string = plainWords.passphrase,
): Promise<void> {
  const field = page.getByLabel('Passphrase', { exact: true });
  await field.fill(passphrase);
  await page.keyboard.press('Enter');
  const unheard = async (): Promise<boolean> =>
    (await field.isEditable({ timeout: 500 })) &&
    (await field.getAttribute('aria-invalid', { timeout: 500 })) !== 'true' &&
    (await page.getByRole('alert').count()) === 0;
  // A page that has only just come may not hear the first Enter; a person presses it again.
  for (const until = performance.now() + 2_000; performance.now() < until;) {
    if (!(await unheard().catch(() => false))) return;
    await page.waitForTimeout(50);
  }
  await field.press('Enter', { timeout: 500 }).catch(() => undefined);
}

/** Opens the note of a pair from anywhere on the desk. */
export async function openNote(
  page: Page,
  { names, title }: { names: RegExp; title: string | RegExp },
): Promise<void> {
  await page.getByRole('navigation').first().getByRole('button', { name: 'Pairs' }).click();
  await page.getByRole('main').getByText(names).first().click();
  await page.getByRole('main').getByText(title).first().click();
  await expect(page.locator('.ProseMirror')).toBeVisible();
}
