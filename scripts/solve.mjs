// `npm run --silent solve`; --help says what it takes and prints.

import { command } from './command.mjs';

await command('solve');
