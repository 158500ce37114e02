// Runs one suite in a process of its own, shows its progress and reads its report.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { inProject, readJson, root } from '../setup/places.mjs';
import { discard, say, seconds } from '../setup/step.mjs';
import { fromPlaywright, fromVitest } from './counts.mjs';

/** `alone` are the walks that nothing may run beside. */
export const SUITES = ['unit', 'integration', 'gates', 'scripts', 'pages', 'e2e', 'alone'];
/** Suites of one line run beside each other: the scripts mostly wait for the programs that they start. */
const TOGETHER = [['unit'], ['integration', 'scripts'], ['gates'], ['pages'], ['e2e'], ['alone']];
const IN_WINDOWS = {
  pages: { config: 'playwright.pages.config.ts', env: {} },
  e2e: { config: 'playwright.config.ts', env: { WALKS: 'together' } },
  alone: { config: 'playwright.config.ts', env: { WALKS: 'alone' } },
};
/** Only for what hangs: a busy machine may take several times as long as an idle one. */
const LIMIT = 60 * 60_000;

function commandFor(name, file) {
  const inWindows = IN_WINDOWS[name];
  if (inWindows) {
    return {
      words: [
        inProject('node_modules', '@playwright', 'test', 'cli.js'),
        'test',
        `--config=${inWindows.config}`,
        '--reporter=line,json',
      ],
      env: { ...inWindows.env, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
      read: fromPlaywright,
    };
  }
  const words = [
    inProject('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--project',
    name,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  return { words, env: {}, read: fromVitest };
}

/** Runs the named suites; answers { name, passed, failed, skipped, took, trouble? } for each, in their order. */
export async function runSuites(names, env) {
  const results = [];
  for (const group of TOGETHER) {
    const wanted = group.filter((name) => names.includes(name));
    results.push(
      ...(await Promise.all(wanted.map((name, place) => runSuite(name, env, place > 0)))),
    );
  }
  return results;
}

/** `later`: what it prints comes in one piece when it is done, because another suite is printing. */
async function runSuite(name, env, later) {
  const since = performance.now();
  const file = inProject('test-results', `${name}.json`);
  mkdirSync(inProject('test-results'), { recursive: true });
  discard(file);
  const command = commandFor(name, file);
  if (!later) say(`── ${name}`);
  const { code, text } = await toItsEnd(
    command.words,
    { ...process.env, ...env, ...command.env },
    later,
  );
  if (later) say(`── ${name}\n${text}`);
  const counts = command.read(reportIn(file), code);
  return { name, ...counts, took: seconds(since) };
}

function reportIn(file) {
  try {
    return existsSync(file) ? readJson(file) : undefined;
  } catch {
    return undefined;
  }
}

function toItsEnd(words, env, quiet) {
  return new Promise((done) => {
    const child = spawn(process.execPath, words, {
      cwd: root,
      env,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      detached: process.platform !== 'win32',
    });
    let text = '';
    const keep = (piece) => {
      text += piece;
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    // A group of its own, so that a suite that hangs is ended together with the windows it opened.
    const end = () => {
      try {
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
      } catch {
        /* it is gone already */
      }
    };
    const stop = () => process.exit(130);
    process.once('SIGINT', stop).once('SIGTERM', stop).once('exit', end);
    const timer = setTimeout(() => {
      say(`it took longer than ${LIMIT / 60_000} minutes and was ended`);
      end();
    }, LIMIT);
    child.once('error', () => {
      process.off('exit', end);
      done({ code: -1, text });
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      process.off('SIGINT', stop).off('SIGTERM', stop).off('exit', end);
      done({ code: code ?? -1, text });
    });
  });
}
