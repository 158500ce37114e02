// The fault runs that need the app's window: each is a Playwright file of test/faults/window; its lines of JSON are the result, all it said is kept in build/faults.

import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { hasDisplay, virtualDisplay } from './runtime/display.mjs';
import { setUp } from './setup/all.mjs';
import { inProject } from './setup/places.mjs';

/** `network`: in a network of its own with one counted way out; needs root and ip. */
export const windowRuns = [
  {
    id: 'T10',
    what: 'memory of every process after a lock',
    file: 'memory',
    parts: 1,
    mark: 'no key, passphrase, name or note in any living process',
  },
  {
    id: 'T11',
    what: 'silence on the network, 15 minutes',
    file: 'network',
    parts: 3,
    network: true,
    mark: 'no packet, no name looked up; the control is seen',
  },
  {
    id: 'T14',
    what: 'signals of the desktop',
    file: 'signals',
    parts: 4,
    mark: 'vault process and page gone within 2 s',
  },
  {
    id: 'T14b',
    what: 'a computer that stood still for 10 minutes',
    file: 'standstill',
    parts: 1,
    mark: 'locked as after sleep',
  },
  {
    id: 'T23',
    what: 'locks while typing',
    file: '../../e2e/lock-race',
    parts: 10,
    mark: 'at most 2 s of typing lost, no note emptied',
  },
  {
    id: 'T26',
    what: 'a day’s use in an hour (SOAK_MINUTES)',
    file: 'soak',
    parts: 1,
    mark: 'memory of main within 16 kB a lock (1 MB for an hour of work), handles and processes flat, log under 8 MB',
  },
];

let display;

/** Runs one; answers its line. */
export async function runInWindow({ id, what, file, network }, part) {
  if (process.platform !== 'linux')
    return { id, what, n: 0, failures: 0, seed: 0, skipped: 'Linux only' };
  if (network && (process.getuid() !== 0 || spawnSync('ip', ['-V']).status !== 0))
    return { id, what, n: 0, failures: 0, seed: 0, skipped: 'needs root and ip' };
  if (!display) {
    await setUp({ display: true });
    display = hasDisplay() ? { display: process.env.DISPLAY } : await virtualDisplay();
  }
  const seed = 20_260_000 + part;
  const words = [
    process.execPath,
    'node_modules/@playwright/test/cli.js',
    'test',
    '-c',
    'playwright.faults.config.ts',
    `${file.split('/').at(-1)}.spec`,
  ];
  const [program, ...rest] = network
    ? ['unshare', '-n', 'sh', '-c', `${ownNetwork} && exec "$@"`, 'sh', ...words]
    : words;
  const name = `${id}-${part}`;
  const attempt = () =>
    spawnSync(program, rest, {
      encoding: 'utf8',
      maxBuffer: 1e9,
      env: {
        ...process.env,
        DISPLAY: display.display,
        SEED: String(seed),
        NETWORK_WAY_OUT: 'out0',
        FAULT_RUN: name,
      },
    });
  let run = attempt();
  // On a busy machine the driver may miss the app's first word; a run that never began proves nothing.
  if (run.status !== 0 && run.stdout.includes('electron.launch: Timeout')) run = attempt();
  mkdirSync(inProject('build', 'faults'), { recursive: true });
  writeFileSync(inProject('build', 'faults', `${name}.log`), `${run.stdout}\n${run.stderr}`);
  const lines = run.stdout
    .split('\n')
    .flatMap((line) => (line.startsWith('{"id"') ? [JSON.parse(line)] : []))
    .filter((line) => line.id === id && line.n !== undefined);
  const sum = (name) => lines.reduce((total, line) => total + (line[name] ?? 0), 0);
  const more = Object.assign(
    {},
    ...lines.map(({ id: _id, n: _n, failures: _failures, ...others }) => others),
  );
  return {
    ...more,
    id,
    what,
    n: sum('n'),
    failures: sum('failures') + (run.status === 0 ? 0 : sum('failures') > 0 ? 0 : 1),
    seed,
  };
}

// The far end answers nothing; the way there is known, so that whatever is sent really passes and is counted.
const ownNetwork = [
  'sysctl -qw net.ipv6.conf.all.disable_ipv6=1 net.ipv6.conf.default.disable_ipv6=1 2>/dev/null || true',
  'ip link set lo up',
  'ip link add out0 type veth peer name far0',
  'ip addr add 10.99.0.1/24 dev out0',
  'ip link set out0 up',
  'ip link set far0 up',
  'ip route add default via 10.99.0.2',
  'ip neigh add 10.99.0.2 lladdr 02:00:00:00:00:02 dev out0 nud permanent',
]
  .join(' && ')
  .replace(' || true &&', ' || true;');
