// The default app of the stand-in runtime: starts the app folder given on the command line, as Electron's own default app does.
// It must stay an ES module that ends in an awaited import: only then does the app's main run before Electron is
// ready, so that privileged schemes, the sandbox and command line switches still take effect.

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const given = process.argv.slice(1).find((word) => !word.startsWith('-'));
const folder = resolve(given ?? '.');
const manifest = join(folder, 'package.json');

if (!existsSync(manifest)) {
  process.stderr.write(
    'This stand-in Electron needs the folder of an app with a package.json as its argument.\n',
  );
  process.exit(1);
}

const {
  main = 'index.js',
  name,
  productName,
  version,
} = JSON.parse(readFileSync(manifest, 'utf8'));
Object.defineProperty(process, 'defaultApp', {
  configurable: false,
  enumerable: true,
  value: true,
});
app.setAppPath(folder);
if (productName ?? name) app.setName(productName ?? name);
if (version) app.setVersion(version);

await import(pathToFileURL(join(folder, main)).href);
