// `npm run screens [-- --only=words --size=1280 --scheme=dark]`: a picture of every screen and state into screens/, light and dark, two sizes.

import { spawn } from 'node:child_process';
import { hasDisplay, virtualDisplay } from './runtime/display.mjs';
import { setUp } from './setup/all.mjs';
import { inProject } from './setup/places.mjs';
import { report, say } from './setup/step.mjs';

try {
  await setUp({ display: true });
  const env = { ...process.env };
  if (!hasDisplay()) env.DISPLAY = (await virtualDisplay()).display;
  const option = (name) =>
    process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
  const only = option('only');
  if (option('size')) env.SCREENS_SIZE = option('size');
  if (option('scheme')) env.SCREENS_SCHEME = option('scheme');
  const words = [
    inProject('node_modules', '@playwright', 'test', 'cli.js'),
    'test',
    '-c',
    'playwright.screens.config.ts',
    ...(only ? ['-g', only] : []),
  ];
  const child = spawn(process.execPath, words, { cwd: inProject(), env, stdio: 'inherit' });
  process.exitCode = await new Promise((done) => child.once('exit', (code) => done(code ?? 1)));
  say(`\nThe pictures are in ${inProject('screens')}`);
} catch (error) {
  report(error);
}
