// Step "system libraries": what Electron, a virtual display and a compiler need from Linux; installed on Debian and
// Ubuntu when we are root, otherwise named in one command.

import { existsSync, readFileSync } from 'node:fs';
import { hasDisplay } from '../runtime/display.mjs';
import { chosenElectron } from './electron.mjs';
import { ask, find, lastLines, run } from './run.mjs';
import { mustCompile } from './sqlite.mjs';
import { Trouble, midway } from './step.mjs';

/** Sets of Debian and Ubuntu packages; of names joined by | the first that this release knows is taken. */
const WINDOW = [
  'libgtk-3-0t64|libgtk-3-0',
  'libnss3',
  'libasound2t64|libasound2',
  'libgbm1',
  'fonts-dejavu',
  'fonts-noto-color-emoji',
];
const DISPLAY = ['xvfb'];
const COMPILER = ['g++', 'make', 'python3'];

/** What some proofs look with. Where one is missing they look at less, and `npm test` says so at its end. */
const INSTRUMENTS = [
  {
    program: 'strace',
    trial: ['-f', '-o', '/dev/null', 'true'],
    packages: ['strace'],
    proof: 'what was written to files that are gone again (T09)',
  },
  {
    program: 'dbus-daemon',
    packages: ['dbus'],
    proof: 'locking when the desktop says that its screen is locked (T14)',
  },
  {
    program: 'xprop',
    packages: ['x11-utils'],
    proof: 'the window title as the display server has it (S15)',
  },
  {
    program: 'xdotool',
    packages: ['xdotool'],
    proof: 'what the desktop’s own file and print dialogs leave behind (T09, M10, M11)',
  },
];

/** One line for each proof that cannot be had here, with what it would take. */
export function withoutProof() {
  if (process.platform !== 'linux') return [];
  return INSTRUMENTS.filter(
    ({ program, trial }) => !find(program) || (trial && ask(program, trial).code !== 0),
  ).map(
    ({ program, packages, proof }) =>
      `Not proved here: ${proof}: ${find(program) ? `${program} may not run here` : `${program} is missing (Debian and Ubuntu: apt-get install ${packages.join(' ')})`}`,
  );
}

/** The packages that are missing here, in words for apt, with what they are missed for. */
export function missing({ display }) {
  const electron = chosenElectron();
  const lacks = electron
    ? ask('ldd', [electron.path])
        .text.split('\n')
        .filter((line) => line.includes('not found'))
    : [];
  const programs = ['g++', 'make', 'python3'].filter((program) => !find(program));
  return [
    ...(lacks.length > 0
      ? [
          {
            why: `Electron (${lacks.map((line) => line.trim().split(' ')[0]).join(', ')})`,
            packages: WINDOW,
          },
        ]
      : []),
    ...(display && !hasDisplay() && !find('Xvfb')
      ? [{ why: 'a virtual display', packages: DISPLAY }]
      : []),
    ...(mustCompile() && programs.length > 0
      ? [{ why: `compiling (${programs.join(', ')})`, packages: COMPILER }]
      : []),
  ];
}

export async function installLibraries(note, { display = false, instruments = false } = {}) {
  if (process.platform !== 'linux') return 'nothing needed on this system';
  const done = await installNeeded(note, display);
  return instruments ? [done, await installInstruments(note)].join('; ') : done;
}

async function installNeeded(note, display) {
  const lacking = missing({ display });
  if (lacking.length === 0) return 'they stand';
  const why = lacking.map((group) => group.why).join('; ');
  const wanted = lacking.flatMap((group) => group.packages);
  if (!find('apt-get')) {
    throw new Trouble(
      `Missing on this system: ${why}.`,
      `Install these with your package manager (Debian's names: ${wanted.map(plainName).join(' ')}), then run the same command again.`,
    );
  }
  if (process.getuid() !== 0) {
    throw new Trouble(
      `Missing on this system: ${why}.`,
      `Run this one command, then the same command again:\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${knownHere(wanted).join(' ')}`,
    );
  }
  note(`installing for ${why}`);
  await apt(['update']);
  midway('libraries');
  const packages = knownHere(wanted);
  await apt(['install', '-y', '--no-install-recommends', ...packages]);
  const left = missing({ display });
  if (left.length > 0)
    throw new Trouble(
      `Still missing after the installation: ${left.map((group) => group.why).join('; ')}.`,
      'Install these by hand, then run the same command again.',
    );
  return `installed ${packages.join(' ')}`;
}

/** Unlike what the app needs, nothing here stops the set-up: without them fewer things are proved. */
async function installInstruments(note) {
  const absent = () => INSTRUMENTS.filter(({ program }) => !find(program));
  const names = (instruments) => instruments.map(({ program }) => program).join(', ');
  if (absent().length === 0) return 'the instruments of the tests stand';
  if (process.getuid() === 0 && find('apt-get')) {
    note(`installing for the tests: ${names(absent())}`);
    try {
      await apt(['update']);
      await apt([
        'install',
        '-y',
        '--no-install-recommends',
        ...knownHere(absent().flatMap(({ packages }) => packages)),
      ]);
      if (absent().length === 0) return 'the instruments of the tests installed';
    } catch (error) {
      note(
        error.message
          .split('\n')
          .map((line) => line.trim())
          .join(' '),
      );
    }
  }
  return `without ${names(absent())}, so that some proofs are left out`;
}

/** apt waits for a lock that somebody else holds instead of failing at once. */
async function apt(words) {
  const { code, text } = await run('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...words], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (code === 0) return;
  throw new Trouble(
    `apt-get ${words[0]} did not succeed.\n${lastLines(text)}`,
    'Check the network and the lines above (a half-done dpkg is mended by "dpkg --configure -a"), then run the same command again.',
  );
}

const plainName = (name) => name.split('|').at(-1);

/** Newer releases renamed some libraries; the old name there no longer names one package. */
function knownHere(wanted) {
  const { text } = ask('apt-cache', ['policy', ...wanted.flatMap((name) => name.split('|'))]);
  const known = [...text.matchAll(/^(\S+):\n.*\n\s+Candidate: (?!\(none\))/gm)].map(
    (found) => found[1],
  );
  return wanted.map(
    (name) => name.split('|').find((one) => known.includes(one)) ?? plainName(name),
  );
}

/** Whether this kernel lets an ordinary user's Chromium build its sandbox; if not, the one command that mends it. */
export function sandboxTrouble(electronPath) {
  if (process.platform !== 'linux' || process.getuid() === 0) return undefined;
  const setting = (path, value) => existsSync(path) && readFileSync(path, 'utf8').trim() === value;
  const refused =
    setting('/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1') ||
    setting('/proc/sys/kernel/unprivileged_userns_clone', '0');
  const program = electronPath.replace(/electron$/, 'chrome-sandbox');
  const owned = ask('stat', ['-c', '%u %a', program]).text.trim() === '0 4755';
  if (!refused || owned) return undefined;
  return new Trouble(
    'This system does not let programs build their sandbox without a helper owned by root.',
    `Run this one command, then the same command again:\n  sudo chown root:root "${program}" && sudo chmod 4755 "${program}"`,
  );
}
