// The page's protocol answers with listed files and nothing else, whatever is asked.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerRequest, listFiles } from '../../../electron/main/page-files.ts';
import { tellRows } from '../../support/told-rows.ts';

tellRows('asked for files of the page', 'S3');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'page-'));
  mkdirSync(join(folder, 'page', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'page', 'index.html'), '<meta content="%NONCE%">');
  writeFileSync(join(folder, 'page', 'assets', 'a.js'), 'run()');
  writeFileSync(join(folder, 'page', 'notes.db'), 'never');
  writeFileSync(join(folder, 'secret.js'), 'never');
});
afterAll(() => rmSync(folder, { recursive: true }));

const ask = (url: string, method = 'GET') =>
  answerRequest(listFiles(join(folder, 'page')), method, url, 'n0nce');

describe('the page protocol', () => {
  it('gives the page with its nonce and policy', () => {
    const answer = ask('app://app/');
    expect(answer.status).toBe(200);
    expect(answer.body).toBe('<meta content="n0nce">');
    const policy = answer.headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("style-src 'self' 'nonce-n0nce'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe-|https?:|\*/);
  });

  it('gives a listed file and only by GET on our origin', () => {
    expect(Buffer.from(ask('app://app/assets/a.js').body as Uint8Array).toString()).toBe('run()');
    expect(ask('app://app/assets/a.js', 'POST').status).toBe(404);
    expect(ask('app://other/assets/a.js').status).toBe(404);
    expect(ask('app://app/notes.db').status).toBe(404);
  });

  it('nothing outside the list, for ten thousand odd paths', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '..',
        '.',
        '%2e%2e',
        '%2E.',
        '%00',
        '\\',
        '//',
        'assets',
        'secret.js',
        'notes.db',
        'a.js',
        'A.JS',
        'index.html',
        'C:',
        '?',
        '#',
        ';',
      ),
      fc.string({ maxLength: 6 }),
    );
    const listed = new Set(['run()', '<meta content="n0nce">']);
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const answer = ask(`app://app/${parts.join('/')}`);
        return (
          answer.status === 404 || listed.has(Buffer.from(answer.body as Uint8Array).toString())
        );
      }),
      { numRuns: 10_000 },
    );
  });
});
