// `npm run release` where only the stand-in runtime is here: no installer is made of it, and what to do is said.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeProject, write, type Project } from './fixture.ts';

describe.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'a release from the stand-in',
  () => {
    let project: Project;
    beforeAll(() => {
      project = makeProject();
      write(join(project.folder, 'electron-builder.yml'), 'appId: probe\n');
    });
    afterAll(() => project.remove());

    it.each([
      ['the installers', []],
      ['the build that tests can drive', ['--test-build']],
    ])('%s: refused, nothing is packed', async (_name, words) => {
      const ended = await project.run('release.mjs', {}, words);
      expect(ended.code, ended.out).toBe(1);
      expect(ended.err).toMatch(
        /official Electron only[^]*Next step: Run npm run setup -- --official/u,
      );
      expect(existsSync(join(project.folder, 'release'))).toBe(false);
    });
  },
);
