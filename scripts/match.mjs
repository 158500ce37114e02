// `npm run --silent match`; --help says what it takes and prints.

import { command } from './command.mjs';

await command('match');
