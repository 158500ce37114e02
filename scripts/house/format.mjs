// Every file is laid out as oxfmt lays it out, imports sorted; names the first line that is not.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { format } from 'oxfmt';
import { inProject } from '../setup/places.mjs';

export async function badlyFormatted(root) {
  const words = [inProject('node_modules', 'oxfmt', 'bin', 'oxfmt'), '--list-different'];
  const { stdout, stderr, status } = spawnSync(process.execPath, words, {
    cwd: root,
    encoding: 'utf8',
  });
  const files = stripVTControlCharacters(stdout).split('\n').filter(Boolean);
  // On a forge's runner file names come in colours.
  const unreadable = [...stripVTControlCharacters(stderr).matchAll(/\[(\S+?):(\d+):\d+\]/g)].map(
    ([, file, line]) => ({
      file,
      line: Number(line),
      what: 'cannot be read',
      todo: 'Mend its syntax, then run npm run format.',
    }),
  );
  if (status !== 0 && files.length + unreadable.length === 0)
    throw new Error(`oxfmt ended with ${status}: ${stderr}`);
  const { ignorePatterns: _, ...options } = JSON.parse(
    readFileSync(inProject('.oxfmtrc.json'), 'utf8'),
  );
  const different = await Promise.all(files.map((file) => explain(root, file, options)));
  return [...unreadable, ...different];
}

async function explain(root, file, options) {
  const text = readFileSync(join(root, file), 'utf8');
  const { code } = await format(file, text, options);
  const [written, wanted] = [text.split('\n'), code.split('\n')];
  const index = written.findIndex((line, place) => line !== wanted[place]);
  const sorting =
    /^(import|\} from) /.test(written[index] ?? '') && wanted.includes(written[index]);
  return {
    file,
    line: index + 1,
    what: sorting ? 'imports are not sorted' : 'not formatted',
    todo: 'Run npm run format.',
  };
}
