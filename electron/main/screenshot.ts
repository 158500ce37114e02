// `--picture=<file>`: saves a picture of the first screen and leaves; for machines without a display.

import { writeFileSync } from 'node:fs';
import { app, type BrowserWindow } from 'electron';

export function takeScreenshot(window: () => BrowserWindow | null): void {
  const file = process.argv
    .find((text) => text.startsWith('--picture='))
    ?.slice('--picture='.length);
  if (!file || app.isPackaged) return;
  const started = performance.now();
  const attempt = async (): Promise<void> => {
    const shown = window();
    const image = shown && !shown.isDestroyed() ? await shown.webContents.capturePage() : undefined;
    const bytes = image?.toPNG();
    // Before the first paint the picture is empty.
    if (!bytes || bytes.length < 5000) {
      if (performance.now() - started < 30_000) setTimeout(() => void attempt(), 300);
      else app.exit(1);
      return;
    }
    writeFileSync(file, bytes);
    app.quit();
  };
  setTimeout(() => void attempt(), 2500);
}
