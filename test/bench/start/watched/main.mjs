// Starts either side of the start bench under the same watch. Must end in an awaited import, so that the side's own
// switches and schemes still stand before Electron is ready.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';
import './watch.mjs';

const folder = process.env.BENCH_APP;
const { main, name, productName } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setAppPath(folder);
app.setName(productName ?? name);
await import(pathToFileURL(join(folder, main)).href);
