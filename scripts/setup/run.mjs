// Runs other programs: npm and node-gyp wherever this Node keeps them, quietly, with the last lines kept for the message.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { Trouble } from './step.mjs';

/** The path of a program in PATH, or undefined. */
export function find(program) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const ending of endings)
      if (folder && existsSync(join(folder, program + ending)))
        return join(folder, program + ending);
  }
  return undefined;
}

/** npm as a JavaScript file, so that it runs with this very Node and without a shell. */
export function npmCli() {
  const beside = dirname(process.execPath);
  const given = process.env.npm_execpath;
  const npm = find('npm');
  const candidates = [
    given?.endsWith('npm-cli.js') ? given : undefined,
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    npm && realpathSync(npm).endsWith('npm-cli.js') ? realpathSync(npm) : undefined,
    npm && join(dirname(npm), 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const found = candidates.find((path) => path && existsSync(path));
  if (!found)
    throw new Trouble(
      'npm was not found beside Node.',
      'Install Node 20.19 or newer together with npm, then run the same command again.',
    );
  return found;
}

export const nodeGyp = () =>
  join(dirname(npmCli()), '..', 'node_modules', 'node-gyp', 'bin', 'node-gyp.js');

/**
 * Runs a program to its end. Answers { code, text } with all it printed; a program that cannot be started has code -1.
 * `onStart` gets the child, `limit` is in milliseconds.
 */
export function run(program, words, { onStart, limit, ...options } = {}) {
  return new Promise((done) => {
    const child = spawn(program, words, {
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      ...options,
    });
    let text = '';
    const keep = (piece) => {
      text = (text + piece).slice(-200_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const timer = limit && setTimeout(() => child.kill('SIGKILL'), limit);
    child.once('error', (error) => {
      clearTimeout(timer);
      done({ code: -1, text: error.message });
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      done({ code: code ?? -1, text });
    });
    onStart?.(child);
  });
}

/** The same, at once and for short questions. */
export function ask(program, words, options = {}) {
  const answer = spawnSync(program, words, {
    encoding: 'utf8',
    timeout: 20_000,
    windowsHide: true,
    ...options,
  });
  return { code: answer.status ?? -1, text: `${answer.stdout ?? ''}${answer.stderr ?? ''}` };
}

/** The last lines worth reading of a long output, indented. */
export function lastLines(text, count = 6) {
  return text
    .split('\n')
    .filter((line) => line.trim())
    .slice(-count)
    .map((line) => `    ${line.slice(0, 300)}`)
    .join('\n');
}
