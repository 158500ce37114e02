// The release configuration, checked by electron-builder's own schema and against the golden fuses.

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource, root } from '../support/sources.ts';

type Config = {
  readonly electronFuses: Record<string, boolean>;
  readonly publish: unknown;
  readonly npmRebuild: boolean;
  readonly asar: boolean;
};
type Builder = {
  getConfig(folder: string, file: string, override: null): Promise<Config>;
  validateConfiguration(config: unknown, log: { isEnabled: boolean; add(): void }): Promise<void>;
};

const builder = createRequire(import.meta.url)(
  join(root, 'node_modules', 'app-builder-lib', 'out', 'util', 'config', 'config.js'),
) as Builder;
const log = { isEnabled: false, add: () => undefined };
const read = (): Promise<Config> => builder.getConfig(root, 'electron-builder.yml', null);

describe('the release configuration', () => {
  it("passes electron-builder's schema, which refuses a planted mistake", async () => {
    const config = await read();
    await builder.validateConfiguration(config, log);
    await expect(builder.validateConfiguration({ ...config, asarr: true }, log)).rejects.toThrow();
  });

  it('has the golden fuses, an archive, no rebuild and nothing to publish to', async () => {
    const { electronFuses, publish, npmRebuild, asar } = await read();
    expect(electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
    expect([publish, npmRebuild, asar]).toEqual([null, false, true]);
  });

  it('names installers for the three systems', () => {
    const text = readSource('electron-builder.yml');
    for (const target of ['AppImage', 'deb', 'nsis', 'dmg']) expect(text).toContain(target);
  });
});
