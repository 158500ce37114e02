// `npm start` without a display and the words it hands to the app.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeProject, program, write, type Project } from './fixture.ts';

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('starting the app', () => {
  let project: Project;
  const words = () => readFileSync(join(project.base, 'words'), 'utf8').trim();
  const runtime = () => join(project.cache, 'electron/stand-in-33.2.1-linux-x64/electron');
  beforeAll(() => {
    project = makeProject();
  });
  afterAll(() => project.remove());

  it('sets up and starts with the project and the given words', async () => {
    const ended = await project.run('start.mjs', {}, ['--sample']);
    expect(ended.code, ended.out + ended.err).toBe(0);
    const asRoot = process.getuid?.() === 0;
    expect(words()).toBe(`${asRoot ? '--no-sandbox ' : ''}${project.folder} --sample`);
    expect(ended.out.includes('--no-sandbox')).toBe(asRoot);
    expect(ended.out).toContain('STAND-IN');
  });

  it('takes a picture where there is no display, and names its place', async () => {
    const ended = await project.run('start.mjs', {
      DISPLAY: undefined,
      WAYLAND_DISPLAY: undefined,
    });
    expect(ended.code, ended.out + ended.err).toBe(0);
    const file = join(project.folder, 'screens', 'first-screen.png');
    expect(ended.out).toContain('There is no display here');
    expect(ended.out.trimEnd().endsWith(`The first screen: ${file}`)).toBe(true);
    expect(existsSync(file)).toBe(true);
    expect(words()).toContain(`--picture=${file}`);
  });

  it('says so when the app takes none, even if an older picture lies there', async () => {
    write(runtime(), program('echo "the page did not load" >&2; exit 0'), 0o755);
    const ended = await project.run('start.mjs', {
      DISPLAY: undefined,
      WAYLAND_DISPLAY: undefined,
    });
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(/took no picture[^]*the page did not load[^]*Next step: /);
  });

  it.skipIf(spawnSync('prlimit', ['--version']).status !== 0)(
    'starts it without core dumps, where the shell around it allows them',
    async () => {
      write(runtime(), program('{ ulimit -c; ulimit -Hc; } > "$HOME/core"; exit 0'), 0o755);
      // Allowed for this process and so for its children, as far as the computer lets us.
      spawnSync('prlimit', ['--pid', String(process.pid), '--core=4096:4096']);
      try {
        expect(
          spawnSync('/bin/sh', ['-c', 'ulimit -c'], { encoding: 'utf8' }).stdout.trim(),
        ).not.toBe('0');
        expect((await project.run('start.mjs')).code).toBe(0);
        expect(readFileSync(join(project.base, 'core'), 'utf8')).toBe('0\n0\n');
      } finally {
        spawnSync('prlimit', ['--pid', String(process.pid), '--core=0:']);
      }
    },
  );

  it('says what to do where the program cannot be run', async () => {
    write(runtime(), program('exit 0'), 0o644);
    const ended = await project.run('start.mjs');
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(/could not be started[^]*Next step: Delete /u);
  });

  it('ends with the exit code of the app', async () => {
    write(runtime(), program('exit 7'), 0o755);
    expect((await project.run('start.mjs')).code).toBe(7);
  });
});
