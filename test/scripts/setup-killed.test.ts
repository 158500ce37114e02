// The set-up is ended in the middle of every step, one after the other; each next run mends what that left behind.

import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { load, makeProject, write, type Project } from './fixture.ts';

const { KILL_POINTS } = await load<{ KILL_POINTS: string[] }>('setup/step.mjs');
const root = process.getuid?.() === 0;

describe.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'a set-up that is killed',
  () => {
    let project: Project;
    const there = (...parts: string[]) => existsSync(join(project.folder, ...parts));
    /** What must not count as there after a kill at this point. */
    const unfinished: Record<string, () => boolean> = {
      dependencies: () => there('node_modules', '.package-lock.json'),
      'electron-download': () => cached('electron/stand-in-33.2.1-linux-x64'),
      electron: () => cached('electron/stand-in-33.2.1-linux-x64'),
      libraries: () => there('..', 'installed'),
      'sqlite-compile': () =>
        cached('better-sqlite3') &&
        readdirSync(join(project.cache, 'better-sqlite3')).some((name) => name.endsWith('.node')),
      sqlite: () =>
        readFileSync(
          join(project.folder, 'node_modules/better-sqlite3/prebuilds/linux-x64.node'),
          'utf8',
        ) !== 'as shipped',
      build: () => there('dist', '.sources'),
    };
    const cached = (path: string) => existsSync(join(project.cache, path));

    beforeAll(() => {
      project = makeProject();
      // A system without GTK until apt has been here.
      const installed = join(project.folder, '..', 'installed');
      if (root) {
        write(
          join(project.bin, 'ldd'),
          `#!/bin/sh\n[ -e "${installed}" ] || echo "libgtk-3.so.0 => not found"\n`,
          0o755,
        );
        write(
          join(project.bin, 'apt-get'),
          `#!/bin/sh\ncase "$*" in *install*) touch "${installed}" ;; esac\n`,
          0o755,
        );
      }
    });
    afterAll(() => project.remove());

    it.each(KILL_POINTS.filter((point) => root || point !== 'libraries'))(
      'in the middle of %s leaves nothing that counts as done',
      async (point) => {
        const ended = await project.run('setup.mjs', { SETUP_KILL_AT: point });
        expect(ended.signal, ended.out + ended.err).toBe('SIGKILL');
        expect(unfinished[point]?.()).toBe(false);
      },
    );

    it('is finished by a run that nobody kills', async () => {
      const ended = await project.run('setup.mjs');
      expect(ended.code, ended.out + ended.err).toBe(0);
      expect(ended.out).toContain('STAND-IN');
      expect(project.halves()).toEqual([]);
      const runtime = join(project.cache, 'electron/stand-in-33.2.1-linux-x64');
      expect(readdirSync(join(runtime, 'resources', 'app')).sort()).toEqual([
        'main.mjs',
        'package.json',
      ]);
      const fuses = readFileSync(join(runtime, 'electron')).toString('latin1').slice(-9, -1);
      expect(fuses, 'the inspector fuse on, the snapshot fuse off').toBe('10110001');
      expect(statSync(join(runtime, 'electron')).mode & 0o111).toBe(0o111);
      expect(
        readFileSync(
          join(project.folder, 'node_modules/better-sqlite3/prebuilds/linux-x64.node.shipped'),
          'utf8',
        ),
      ).toBe('as shipped');
    });

    it('and the run after that has nothing left to do', async () => {
      const ended = await project.run('setup.mjs');
      expect(ended.code).toBe(0);
      expect(ended.out).not.toMatch(/… /);
    });
  },
);
