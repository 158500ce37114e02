// Compiles the SQLite addon from its package's own source, in a folder of its own, with npm's node-gyp.

import { copyFileSync, cpSync, existsSync, mkdirSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { inProject, scratchBeside } from './places.mjs';
import { find, lastLines, nodeGyp, run } from './run.mjs';
import { Trouble, discard, midwayThrough } from './step.mjs';

/**
 * The source asks for Node-API 10. Its few newer calls exist in Node 20 as experiments, so it is compiled as an addon
 * that uses experiments, with the old rule for finalizers: then one file serves Node 20 and everything after it.
 */
const FLAGS =
  '-UNAPI_VERSION -DNAPI_VERSION=2147483647 -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT';

/** The folder that holds include/node beside this Node, or undefined: node-gyp then downloads the headers. */
function headers() {
  const beside = [process.execPath, realpathSync(process.execPath)].map((path) =>
    join(dirname(path), '..'),
  );
  return [...beside, '/usr'].find((folder) =>
    existsSync(join(folder, 'include', 'node', 'node_api.h')),
  );
}

export async function compileAddon({ source, target, note }) {
  const work = scratchBeside(`${target.split('.half-')[0]}.work`);
  try {
    cpSync(source, join(work, 'addon'), {
      recursive: true,
      filter: (path) => !/[\\/](prebuilds|build)$/.test(path),
    });
    const api = inProject('node_modules', 'node-addon-api');
    if (existsSync(api))
      cpSync(api, join(work, 'node_modules', 'node-addon-api'), { recursive: true });
    mkdirSync(join(work, 'addon', 'prebuilds'), { recursive: true });
    const folder = headers();
    if (!folder) note('no Node headers beside this Node: node-gyp downloads them');
    const words = [
      nodeGyp(),
      'rebuild',
      '--release',
      '--force_build=1',
      '--jobs=max',
      ...(folder ? [`--nodedir=${folder}`] : []),
    ];
    const { code, text } = await run(process.execPath, words, {
      cwd: join(work, 'addon'),
      env: {
        ...process.env,
        // The build asks some "node" of PATH for folders.
        PATH: find('node')
          ? process.env.PATH
          : [process.env.PATH, dirname(process.execPath)].join(delimiter),
        CXXFLAGS: [process.env.CXXFLAGS, FLAGS].filter(Boolean).join(' '),
      },
      onStart: (child) =>
        midwayThrough('sqlite-compile', child, () =>
          existsSync(join(work, 'addon', 'build', 'Makefile')),
        ),
    });
    const made = join(work, 'addon', 'build', 'Release', 'better_sqlite3.node');
    if (code !== 0 || !existsSync(made)) throw explain(text, folder);
    await run('strip', ['--strip-unneeded', made]);
    copyFileSync(made, target);
  } finally {
    discard(work);
  }
}

const SPARED = 'with Node 22.14 or newer and the official Electron nothing has to be compiled';

function explain(text, folder) {
  if (/No space left/.test(text)) return Object.assign(new Error('node-gyp'), { code: 'ENOSPC' });
  // node-gyp ends with its own circumstances; what went wrong stands before that.
  const told = text
    .split('\n')
    .filter((line) => !line.startsWith('gyp '))
    .join('\n');
  const shown = lastLines(told.trim() ? told : text, 10);
  if (!folder && /ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|getaddrinfo|fetch/i.test(text)) {
    return new Trouble(
      `The SQLite addon must be compiled, but Node's headers are not here and could not be downloaded.\n${shown}`,
      `Install the headers of this Node (Debian: libnode-dev), then run the same command again; ${SPARED}.`,
    );
  }
  if (
    /not found: make|[gc]\+\+: (command )?not found|Could not find any Python|No Xcode|find Visual Studio/i.test(
      text,
    )
  ) {
    return new Trouble(
      `The SQLite addon must be compiled, but no complete compiler was found.\n${shown}`,
      `Install a C++ compiler, make and Python 3, then run the same command again; ${SPARED}.`,
    );
  }
  return new Trouble(
    `Compiling the SQLite addon did not succeed.\n${shown}`,
    `Mend the compiler as the lines above say, then run the same command again; ${SPARED}.`,
  );
}
