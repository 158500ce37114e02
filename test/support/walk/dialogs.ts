// Answers the system's own dialogs, which no test can click: the next one gives these paths.

import type { ElectronApplication } from 'playwright';

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
