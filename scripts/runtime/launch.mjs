// Opens the app in the chosen Electron. Without a display it does so on a virtual one, takes a picture and ends.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chosenElectron } from '../setup/electron.mjs';
import { sandboxTrouble } from '../setup/libraries.mjs';
import { inProject, root } from '../setup/places.mjs';
import { Trouble, discard, say } from '../setup/step.mjs';
import { hasDisplay, virtualDisplay } from './display.mjs';

const PATIENCE = 90_000;
/** Where a crash could leave an image of the memory on the disk, the app is started without that right; codes of a shell that found no program. */
const withoutDumps = ['/bin/sh', '-c', 'ulimit -c 0; exec "$@"', 'sh'];
const notStarted = [126, 127];

/** Runs the app to its end with these words; answers its exit code. */
export async function launch(words) {
  const electron = chosenElectron();
  const refused = sandboxTrouble(electron.path);
  if (refused) throw refused;
  const asRoot = process.platform === 'linux' && process.getuid() === 0;
  if (electron.standIn)
    say(
      `This is the STAND-IN Electron ${electron.version}: for development and tests only, never for users.`,
    );
  if (asRoot)
    say('You are root: the app runs with --no-sandbox. As an ordinary user it keeps its sandbox.');
  const command = [...(asRoot ? ['--no-sandbox'] : []), root, ...words];
  if (hasDisplay()) return (await open(electron.path, command)).code;
  return picture(electron.path, command, words);
}

function open(program, words, { env = process.env, limit } = {}) {
  const [first, ...rest] = [
    ...(process.platform === 'win32' ? [] : withoutDumps),
    program,
    ...words,
  ];
  const child = spawn(first, rest, {
    cwd: root,
    env: withoutOurs(env),
    stdio: limit ? ['ignore', 'inherit', 'pipe'] : 'inherit',
  });
  const errors = [];
  child.stderr?.on('data', (piece) => {
    errors.push(piece);
  });
  const stop = (signal) => child.kill(signal);
  process.once('SIGINT', stop).once('SIGTERM', stop);
  return new Promise((done, fail) => {
    const timer =
      limit &&
      setTimeout(() => {
        child.kill('SIGKILL');
      }, limit);
    const couldNot = (why) => {
      fail(
        new Trouble(
          `Electron could not be started: ${why}`,
          `Delete ${program} and run the same command again.`,
        ),
      );
    };
    child.once('error', (error) => {
      couldNot(error.message);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      if (notStarted.includes(code)) couldNot(`the shell answered ${code}`);
      else done({ code: code ?? 1, errors: Buffer.concat(errors).toString('utf8') });
    });
  });
}

/** npm's and our own settings are not the app's business; this one would even turn Electron into a plain Node. */
function withoutOurs(env) {
  return Object.fromEntries(
    Object.entries(env).filter(
      ([name]) => !/^(npm_|ELECTRON_RUN_AS_NODE$|NODE_OPTIONS$)/i.test(name),
    ),
  );
}

async function picture(program, command, words) {
  const file =
    words.find((word) => word.startsWith('--picture='))?.slice('--picture='.length) ??
    join(inProject('screens'), 'first-screen.png');
  mkdirSync(inProject('screens'), { recursive: true });
  discard(file);
  say(
    'There is no display here: opening the app on a virtual one and taking a picture of the first screen.',
  );
  const { display, stop } = await virtualDisplay();
  try {
    const given = words.some((word) => word.startsWith('--picture=')) ? [] : [`--picture=${file}`];
    const { code, errors } = await open(program, [...command, ...given], {
      env: { ...process.env, DISPLAY: display },
      limit: PATIENCE,
    });
    if (code !== 0 || !existsSync(file) || statSync(file).size === 0) {
      const shown = errors
        .split('\n')
        .filter((line) => line.trim() && !/dbus|bus\.cc|gpu|vulkan|viz/i.test(line))
        .slice(-10)
        .join('\n');
      throw new Trouble(
        `The app ended with ${code} and took no picture.\n${shown}`,
        'Run "npm test" to see what is wrong.',
      );
    }
    say(`The first screen: ${file}`);
    return 0;
  } finally {
    stop();
  }
}
