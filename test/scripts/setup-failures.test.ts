// Each way in which the set-up can fail: one clear message with a next step, a non-zero exit, and a next run that works.

import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ordinaryUser, ordinaryUserHere } from '../support/ordinary-user.ts';
import { makeProject, write, type Ended, type Project } from './fixture.ts';

const root = process.getuid?.() === 0;

describe.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'a set-up that fails',
  () => {
    let project: Project;
    beforeEach(() => {
      project = makeProject();
    });
    afterEach(() => project.remove());

    const failed = (ended: Ended, message: RegExp, next: RegExp) => {
      expect(ended.code, ended.out + ended.err).toBe(1);
      expect(ended.err).toMatch(message);
      const steps = ended.err.split('\n').filter((line) => line.startsWith('Next step: '));
      expect(steps).toHaveLength(1);
      expect(ended.err.slice(ended.err.indexOf('Next step: '))).toMatch(next);
      expect(ended.err, 'no stack').not.toMatch(/^\s+at .*\(?file:/m);
      expect(project.halves()).toEqual([]);
    };
    const edit = (path: string, change: (text: string) => string) => {
      const file = join(project.folder, path);
      const before = readFileSync(file, 'utf8');
      writeFileSync(file, change(before));
      return () => writeFileSync(file, before);
    };
    const works = async () => {
      const ended = await project.run('setup.mjs');
      expect(ended.code, ended.out + ended.err).toBe(0);
    };

    it('without a network for npm', async () => {
      const elsewhere = (text: string) =>
        text.replace(/file:[^"]*electron\.tgz/g, 'http://127.0.0.1:9/electron.tgz');
      const mend = [edit('package.json', elsewhere), edit('package-lock.json', elsewhere)];
      failed(await project.run('setup.mjs'), /registry could not be reached/, /network/);
      for (const one of mend) one();
      await works();
    });

    it('with a package that was changed on its way', async () => {
      const mend = edit('package-lock.json', (text) =>
        text.replace(/("node_modules\/electron":.*?sha512-)..../, '$1AAAA'),
      );
      failed(await project.run('setup.mjs'), /checksum/, /npm cache clean/);
      mend();
      await works();
    });

    it('with a lock file that does not fit', async () => {
      const mend = edit('package.json', (text) => text.replace(/electron\.tgz/, 'sqlite.tgz'));
      failed(await project.run('setup.mjs'), /do not fit together/, /npm install/);
      mend();
      await works();
    });

    it('with a stand-in that was changed on its way', async () => {
      const mend = edit('scripts/runtime/stand-in.json', (text) =>
        text.replace(/sha512-..../, 'sha512-AAAA'),
      );
      failed(await project.run('setup.mjs'), /damaged: wrong checksum/, /npm cache clean/);
      expect(existsSync(join(project.cache, 'electron', 'stand-in-33.2.1-linux-x64'))).toBe(false);
      mend();
      await works();
    });

    it('with no runtime to be had from anywhere', async () => {
      const mend = edit('scripts/runtime/stand-in.json', (text) =>
        text.replace(/"package":"[^"]*"/, '"package":"nowhere-at-all@1.0.0"'),
      );
      failed(await project.run('setup.mjs'), /Neither/, /ELECTRON_MIRROR/);
      mend();
      await works();
    });

    it('with a compiler that does not compile', async () => {
      write(
        join(project.bin, 'make'),
        '#!/bin/sh\necho "cannot execute cc1plus" >&2\nexit 2\n',
        0o755,
      );
      failed(
        await project.run('setup.mjs'),
        /Compiling the SQLite addon did not succeed[^]*cc1plus/,
        /compiler/,
      );
      rmSync(join(project.bin, 'make'));
      await works();
    });

    it.runIf(root)('with a compiler that apt does not give either', async () => {
      for (const name of ['sh', 'tar', 'gzip', 'ldd', 'env', 'dirname', 'Xvfb']) {
        const found = spawnSync('sh', ['-c', `command -v ${name}`], {
          encoding: 'utf8',
        }).stdout.trim();
        if (found) symlinkSync(found, join(project.bin, name));
      }
      write(join(project.bin, 'apt-get'), '#!/bin/sh\nexit 0\n', 0o755);
      failed(
        await project.run('setup.mjs', { PATH: project.bin }),
        /Still missing[^]*compiling \(g\+\+, make, python3\)/,
        /by hand/,
      );
      await works();
    });

    it.runIf(root)('with apt that cannot reach its server', async () => {
      write(join(project.bin, 'ldd'), '#!/bin/sh\necho "libnss3.so => not found"\n', 0o755);
      write(
        join(project.bin, 'apt-get'),
        '#!/bin/sh\necho "E: Could not resolve host" >&2\nexit 100\n',
        0o755,
      );
      failed(
        await project.run('setup.mjs'),
        /apt-get update did not succeed[^]*Could not resolve/,
        /network/,
      );
      rmSync(join(project.bin, 'ldd'));
      await works();
    });

    /** Everything the set-up runs, but no strace, dbus-daemon, xprop or xdotool. */
    const withoutInstruments = () => {
      const left = new Set(['strace', 'dbus-daemon', 'xprop', 'xdotool', 'apt-get', 'apt-cache']);
      for (const folder of ['/usr/local/bin', '/usr/bin', '/bin']) {
        for (const name of readdirSync(folder)) {
          const path = join(folder, name);
          if (left.has(name) || !statSync(path, { throwIfNoEntry: false })?.isFile()) continue;
          left.add(name);
          symlinkSync(path, join(project.bin, name));
        }
      }
      return { PATH: project.bin };
    };
    const unproved = (out: string) =>
      [...out.matchAll(/^Not proved here: .*: (\S+) is missing/gm)].map((found) => found[1]);

    it.runIf(root)(
      'tests: what proofs look with is installed too, and apt that cannot do it stops nothing',
      async () => {
        const env = withoutInstruments();
        write(
          join(project.bin, 'apt-get'),
          '#!/bin/sh\necho "E: Could not resolve host" >&2\nexit 100\n',
          0o755,
        );
        const without = await project.run('test.mjs', env, ['--only=gates']);
        expect(without.out).toContain('without strace, dbus-daemon, xprop, xdotool');
        expect(unproved(without.out)).toEqual(['strace', 'dbus-daemon', 'xprop', 'xdotool']);
        expect(without.out.trimEnd().split('\n').at(-1)).toBe('0 passed, 1 failed');

        write(
          join(project.bin, 'apt-get'),
          `#!/bin/sh\necho "$@" >> "$HOME/apt-words"\ncase "$*" in *install*) for one in strace dbus-daemon xprop xdotool; do printf '#!/bin/sh\\nexit 0\\n' > ${project.bin}/$one; chmod +x ${project.bin}/$one; done ;; esac\n`,
          0o755,
        );
        const ended = await project.run('test.mjs', env, ['--only=gates']);
        expect(readFileSync(join(project.base, 'apt-words'), 'utf8')).toMatch(
          / install .*strace dbus x11-utils xdotool\n/,
        );
        expect(ended.out).toContain('the instruments of the tests installed');
        expect(unproved(ended.out)).toEqual([]);
      },
    );

    it.runIf(ordinaryUserHere())(
      'tests: who may not install is told what is not proved',
      async () => {
        const env = withoutInstruments();
        write(join(project.bin, 'apt-get'), '#!/bin/sh\ntouch "$HOME/apt-was-here"\n', 0o755);
        const user = ordinaryUser();
        try {
          user.give(project.base);
          const { out } = await project.run(
            'test.mjs',
            env,
            ['--only=gates'],
            root ? { uid: user.uid, gid: user.gid } : undefined,
          );
          expect(unproved(out)).toEqual(['strace', 'dbus-daemon', 'xprop', 'xdotool']);
          expect(existsSync(join(project.base, 'apt-was-here'))).toBe(false);
        } finally {
          user.remove();
        }
      },
    );

    it.runIf(ordinaryUserHere())(
      'for a user who may not install: the one command is named',
      async () => {
        write(join(project.bin, 'ldd'), '#!/bin/sh\necho "libnss3.so => not found"\n', 0o755);
        write(join(project.bin, 'apt-get'), '#!/bin/sh\ntouch "$HOME/apt-was-here"\n', 0o755);
        const user = ordinaryUser();
        try {
          user.give(project.base);
          failed(
            await project.run(
              'setup.mjs',
              {},
              [],
              root ? { uid: user.uid, gid: user.gid } : undefined,
            ),
            /libnss3\.so/,
            /\n {2}sudo apt-get update && sudo apt-get install .*libnss3/,
          );
          expect(existsSync(join(project.base, 'apt-was-here'))).toBe(false);
        } finally {
          user.remove();
        }
      },
    );

    it("with an Electron of one's own that is not there", async () => {
      failed(
        await project.run('setup.mjs', { ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' }),
        /ELECTRON_OVERRIDE_DIST_PATH/,
        /unset/,
      );
    });

    it('with a build that breaks', async () => {
      const mend = edit(
        'scripts/build.mjs',
        () => "console.error('cannot resolve entry'); process.exit(1);\n",
      );
      failed(
        await project.run('setup.mjs'),
        /build did not succeed[^]*cannot resolve entry/,
        /Mend/,
      );
      expect(existsSync(join(project.folder, 'dist', '.sources'))).toBe(false);
      mend();
      await works();
    });

    it.runIf(root && canMount())('with a full disk', async () => {
      mkdirSync(project.cache);
      spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8k', 'tmpfs', project.cache]);
      try {
        failed(await project.run('setup.mjs'), /disk is full/, /Free about/);
        spawnSync('mount', ['-o', 'remount,size=64m', project.cache]);
        await works();
        expect(readdirSync(join(project.cache, 'electron'))).toEqual(['stand-in-33.2.1-linux-x64']);
      } finally {
        spawnSync('umount', ['-l', project.cache]);
      }
    });
  },
);

/** Whether this root may mount: in some containers it may not. */
function canMount(): boolean {
  const there = '/tmp';
  return spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', there]).status === 0;
}
