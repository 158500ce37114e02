// `npm start`: sets up what is missing, then opens the app. Words after `--` go to the app, for example --sample.

import { launch } from './runtime/launch.mjs';
import { setUp } from './setup/all.mjs';
import { report } from './setup/step.mjs';

try {
  await setUp({ display: true });
  process.exitCode = await launch(process.argv.slice(2));
} catch (error) {
  report(error);
}
