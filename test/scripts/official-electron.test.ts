// The official download against a mirror on loopback: a good one, and each way in which one can fail.

import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { load } from './fixture.ts';

type Options = {
  folder: string;
  version: string;
  checksums: Record<string, string>;
  downloads: string;
  limits: { answer: number; pause: number };
  note: (line: string) => void;
};
const { installOfficial, programIn, Unreachable } = await load<{
  installOfficial: (options: Options) => Promise<void>;
  programIn: (folder: string) => string;
  Unreachable: new () => Error;
}>('setup/official-electron.mjs');

const version = '45.0.0';
const name = `electron-v${version}-${process.platform}-${process.arch}.zip`;
const inside = programIn('.');
const zip = Buffer.from(
  zipSync({
    [inside]: [new Uint8Array(200_000).fill(7), { os: 3, attrs: (0o100755 << 16) >>> 0, level: 0 }],
  }),
);
const checksum = createHash('sha256').update(zip).digest('hex');

describe('the official download', () => {
  let work: string;
  let server: Server | undefined;
  let asked: number;
  let notes: string[];

  beforeEach(() => {
    work = mkdtempSync(join(tmpdir(), 'linking-pin-mirror-'));
    asked = 0;
    notes = [];
  });
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
    server = undefined;
    rmSync(work, { recursive: true, force: true });
  });

  const patient = { answer: 60_000, pause: 60_000 };

  async function install(
    answer: RequestListener,
    checksums = { [name]: checksum },
    limits = patient,
  ) {
    server = createServer((request, response) => {
      asked += 1;
      answer(request, response);
    });
    await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
    vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return installOfficial({
      folder: join(work, 'runtime'),
      version,
      checksums,
      downloads: join(work, 'downloads'),
      limits,
      note: (line) => notes.push(line),
    });
  }
  const nothingLeft = () => {
    expect(existsSync(join(work, 'runtime'))).toBe(false);
    expect(readdirSync(work).filter((entry) => entry.includes('.half-'))).toEqual([]);
  };

  it('unpacks a good one and asks no second time', async () => {
    const paths: (string | undefined)[] = [];
    await install((request, response) => {
      paths.push(request.url);
      response.end(zip);
    });
    expect(paths).toEqual([`/v${version}/${name}`]);
    expect(readFileSync(programIn(join(work, 'runtime'))).length).toBe(200_000);
  });

  it('takes a second, good download when the first was cut short', async () => {
    await install((_request, response) => {
      response.setHeader('content-length', zip.length);
      if (asked > 1) response.end(zip);
      else response.write(zip.subarray(0, 1000), () => response.destroy());
    });
    expect(asked).toBe(2);
    expect(notes.join()).toContain('once more');
    expect(existsSync(programIn(join(work, 'runtime')))).toBe(true);
  });

  it('refuses one that is cut short twice', async () => {
    const attempt = install((_request, response) => {
      response.setHeader('content-length', zip.length);
      response.write(zip.subarray(0, 1000), () => response.destroy());
    });
    await expect(attempt).rejects.toMatchObject({
      name: 'Trouble',
      message: expect.stringContaining('broke off'),
      next: expect.stringContaining('ELECTRON_MIRROR'),
    });
    nothingLeft();
  });

  it('refuses one that ends early although the server calls it whole', async () => {
    await expect(
      install((_request, response) => response.end(zip.subarray(0, 1000))),
    ).rejects.toMatchObject({ name: 'Trouble' });
    nothingLeft();
  });

  it('refuses a wrong checksum', async () => {
    const changed = Buffer.from(zip);
    changed[5000] = (changed[5000] ?? 0) ^ 1;
    await expect(install((_request, response) => response.end(changed))).rejects.toMatchObject({
      name: 'Trouble',
      message: expect.stringContaining('wrong checksum'),
    });
    expect(asked).toBe(2);
    nothingLeft();
  });

  it('refuses a good checksum over something that is no archive', async () => {
    const page = Buffer.from('<html>Sign in to the network</html>');
    const attempt = install((_request, response) => response.end(page), {
      [name]: createHash('sha256').update(page).digest('hex'),
    });
    await expect(attempt).rejects.toMatchObject({ name: 'Trouble' });
    nothingLeft();
  });

  it('gives up on a server that never answers', async () => {
    await expect(
      install(() => undefined, undefined, { answer: 400, pause: 60_000 }),
    ).rejects.toBeInstanceOf(Unreachable);
    nothingLeft();
  });

  it('gives up on a server that stops in the middle', async () => {
    const attempt = install(
      (_request, response) => {
        response.setHeader('content-length', zip.length);
        response.write(zip.subarray(0, 1000));
      },
      undefined,
      { answer: 60_000, pause: 2_000 },
    );
    await expect(attempt).rejects.toMatchObject({
      name: 'Trouble',
      message: expect.stringContaining('stopped sending'),
    });
    nothingLeft();
  });

  it.each([403, 404, 502])('counts an answer of %i as out of reach', async (status) => {
    await expect(
      install((_request, response) => response.writeHead(status).end('no')),
    ).rejects.toBeInstanceOf(Unreachable);
    nothingLeft();
  });

  it('counts a closed door as out of reach', async () => {
    vi.stubEnv('ELECTRON_MIRROR', 'http://127.0.0.1:9/');
    const attempt = installOfficial({
      folder: join(work, 'runtime'),
      version,
      checksums: { [name]: checksum },
      downloads: join(work, 'downloads'),
      limits: patient,
      note: () => undefined,
    });
    await expect(attempt).rejects.toBeInstanceOf(Unreachable);
  });
});
