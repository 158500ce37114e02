// A screen for the benches that open windows: the one that is there, or a virtual one.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

type Script = {
  hasDisplay(): boolean;
  virtualDisplay(): Promise<{ display: string; stop(): void }>;
};

export async function displayFor(
  root: string,
): Promise<{ readonly env: NodeJS.ProcessEnv; readonly stop: () => void }> {
  const script = (await import(
    /* @vite-ignore */ pathToFileURL(join(root, 'scripts', 'runtime', 'display.mjs')).href
  )) as Script;
  if (script.hasDisplay()) return { env: process.env, stop: () => undefined };
  const { display, stop } = await script.virtualDisplay();
  return { env: { ...process.env, DISPLAY: display }, stop };
}
