// Answers the system's own dialogs, which no test can click: the next one gives these paths.

import type { ElectronApplication, Page } from 'playwright';
import type {} from '../../../renderer/api/client.ts';
import type { Started } from '../app.ts';

export async function answerDialogs(
  app: ElectronApplication,
  ...paths: readonly string[]
): Promise<void> {
  await app.evaluate(({ dialog }, given) => {
    const left = [...given];
    dialog.showOpenDialog = (async () => {
      const next = left.shift();
      return { canceled: next === undefined, filePaths: next === undefined ? [] : [next] };
    }) as unknown as typeof dialog.showOpenDialog;
  }, paths);
}

/** An app whose dialogs Electron shows, or screens whose dialogs the test answers. */
export type WithDialogs = Pick<Started, 'app' | 'page'> & {
  readonly answers?: { readonly dialogs: (string | null)[] };
};

/** A place for a call, as a person gives it: chosen in a dialog of the app. Dialogs answered before are answered as before. */
export async function chosenPlace(
  { app, answers }: Pick<WithDialogs, 'app' | 'answers'>,
  page: Page,
  path: string,
): Promise<{ token: string }> {
  if (answers) answers.dialogs.unshift(path);
  else
    await app.evaluate(({ dialog }, only) => {
      const before = dialog.showOpenDialog;
      dialog.showOpenDialog = (async () => {
        dialog.showOpenDialog = before;
        return { canceled: false, filePaths: [only] };
      }) as unknown as typeof dialog.showOpenDialog;
    }, path);
  const reply = await page.evaluate(() =>
    window.linkingPin.call('app', 'chooseFolder', { purpose: 'vault-place' }),
  );
  if (!reply.ok || reply.value === null) throw new Error('the dialog gave no place');
  return { token: (reply.value as { token: string }).token };
}
