// `npm run setup`: everything that start and test do first. `-- --official` tries the official Electron again.

import { setUp } from './setup/all.mjs';
import { report } from './setup/step.mjs';

try {
  await setUp({ display: true, again: process.argv.includes('--official') });
} catch (error) {
  report(error);
}
