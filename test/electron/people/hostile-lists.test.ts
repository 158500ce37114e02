// Spreadsheets made to take all memory or all time: read in a process of their own, whose memory is measured, and refused with a sentence.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inThread } from '../../../electron/people/import-thread.ts';
import { root } from '../../support/sources.ts';

const mostMegabytes = 450;
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'linking-pin-lists-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      ssr: true,
      rollupOptions: {
        input: {
          read: join(root, 'shared/people/import/read.ts'),
          worker: join(root, 'electron/people/import-worker.ts'),
        },
        external: (id) => id.startsWith('node:') || builtinModules.includes(id),
        output: { format: 'es', entryFileNames: '[name].mjs' },
      },
    },
    ssr: { noExternal: true },
  });
  writeFileSync(
    join(folder, 'child.mjs'),
    `import { readFileSync } from 'node:fs';
    import { readTable } from './read.mjs';
    let said = 'taken';
    try { said = 'rows: ' + readTable(new Uint8Array(readFileSync(process.argv[2]))).rows.length; } catch (error) { said = error.message; }
    // What the kernel noted of this process alone; the usual figure of a child begins with its parent's.
    const peak = /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1];
    console.log(JSON.stringify({ said, megabytes: Number(peak) / 1024 }));`,
  );
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(bytes: Uint8Array): { readonly said: string; readonly megabytes: number } {
  const file = join(folder, 'list.xlsx');
  writeFileSync(file, bytes);
  const { stdout, stderr } = spawnSync(process.execPath, [join(folder, 'child.mjs'), file], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  if (stdout === '') throw new Error(`the child said nothing: ${stderr}`);
  return JSON.parse(stdout) as { said: string; megabytes: number };
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packed = 'http://schemas.openxmlformats.org/package/2006';

/** A workbook by hand; `more` parts are added or put in the place of its own. */
function bookOf(rows: string, more: Record<string, string> = {}): Uint8Array {
  const parts = {
    '[Content_Types].xml': `${head}<Types xmlns="${packed}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packed}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="People" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packed}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `${head}<sst xmlns="${main}"><si><t>name</t></si></sst>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
    { level: 9 },
  );
}

const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const list = `<row>${text('name')}${text('seat')}</row><row>${text('Ada')}${text('junior')}</row>`;
const sst = (inside: string) => ({
  'xl/sharedStrings.xml': `${head}<sst xmlns="${main}">${inside}</sst>`,
});
const nearly = 60_000_000;
const fill = (piece: string, bytes = nearly): string =>
  piece.repeat(Math.floor(bytes / piece.length));

describe.skipIf(process.platform !== 'linux')(
  'a spreadsheet that is made to take all memory',
  () => {
    it('an ordinary one is read, in little', () => {
      const { said, megabytes } = read(bookOf(list));
      expect(said).toBe('rows: 1');
      expect(megabytes).toBeLessThan(150);
    });

    it('one of fifty thousand people and fifteen columns is read', () => {
      const row = `<row>${text('Ada')}${'<c><v>7</v></c>'.repeat(14)}</row>`;
      const { said, megabytes } = read(bookOf(list + row.repeat(50_000)));
      expect(said).toBe('rows: 50001');
      expect(megabytes).toBeLessThan(900);
    });

    it.each([
      ['millions of cells', bookOf(`${list}<row>${fill('<c><v>1</v></c>')}</row>`)],
      ['millions of empty cells', bookOf(list + fill(`<row>${'<c/>'.repeat(250)}</row>`))],
      ['millions of rows', bookOf(list + fill('<row/>'))],
      ['millions of shared words', bookOf(list, sst(fill('<si><t>a</t></si>')))],
      ['millions of empty shared words', bookOf(list, sst(fill('<si/>')))],
      ['one cell of 60 MB', bookOf(list + `<row>${text('a'.repeat(nearly))}</row>`)],
      [
        'rows whose only cell stands far out',
        bookOf(list + fill('<row><c r="IV1"><v>1</v></c></row>', 6_000_000)),
      ],
      [
        'as many cells as are allowed',
        bookOf(list + `<row>${'<c><v>1</v></c>'.repeat(250)}</row>`.repeat(3_980)),
      ],
      ['as many tags as are allowed', bookOf(`${list}<row>${'<c/>'.repeat(3_900_000)}</row>`)],
    ])('%s', (_what, bytes: Uint8Array) => {
      expect(bytes.length).toBeLessThan(1_000_000);
      const { said, megabytes } = read(bytes);
      console.log(_what, bytes.length, said, Math.round(megabytes));
      expect(megabytes).toBeLessThan(mostMegabytes);
    });
  },
);

describe.skipIf(process.platform !== 'linux')('a text of 20 MB that holds nothing but', () => {
  const most = 20 * 1024 * 1024;
  it.each([
    ['commas in one row', ','],
    ['a comma a row', ',\n'],
    ['rows of 255 commas', `${','.repeat(255)}\n`],
    ['rows of 100 semicolons', `${';'.repeat(100)}\n`],
    ['tabs', '\t'],
    ['empty quotes', '"",'],
    ['line breaks', '\n'],
  ])('%s', (_what, piece) => {
    const { said, megabytes } = read(strToU8(piece.repeat(Math.floor(most / piece.length))));
    console.log(_what, said, Math.round(megabytes));
    expect(said).toMatch(
      /is empty|holds no rows|more than (?:256 columns|200,000 rows|four million)/,
    );
    expect(megabytes).toBeLessThan(mostMegabytes);
  });
});

/** The archive with every part's entry in the directory repeated, all over the same bytes. */
function overlapping(bytes: Uint8Array, copies: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const end = bytes.length - 22;
  const [size, at] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  const directory = bytes.slice(at, at + size);
  const [count] = [view.getUint16(end + 8, true)];
  const name = strToU8('xl/worksheets/sheet1.xml');
  const entries: Uint8Array[] = [directory];
  let place = 0;
  for (let index = 0; index < count; index += 1) {
    const entry = new DataView(directory.buffer, place);
    const [nameLength, extra] = [entry.getUint16(28, true), entry.getUint16(30, true)];
    const length = 46 + nameLength + extra + entry.getUint16(32, true);
    const own = directory.subarray(place + 46, place + 46 + nameLength);
    if (own.length === name.length && own.every((byte, at) => byte === name[at]))
      for (let copy = 0; copy < copies; copy += 1) {
        const twin = directory.slice(place, place + length);
        twin.set(strToU8(String(copy).padStart(6, '0')), 46 + 'xl/worksheets/'.length);
        entries.push(twin);
      }
    place += length;
  }
  const all = new Uint8Array(at + entries.reduce((sum, one) => sum + one.length, 0) + 22);
  all.set(bytes.subarray(0, at));
  let next = at;
  for (const entry of entries) {
    all.set(entry, next);
    next += entry.length;
  }
  const tail = bytes.slice(end);
  const facts = new DataView(tail.buffer);
  facts.setUint16(8, count + copies, true);
  facts.setUint16(10, count + copies, true);
  facts.setUint32(12, next - at, true);
  all.set(tail, next);
  return all;
}

describe.skipIf(process.platform !== 'linux')('an archive whose parts lie over each other', () => {
  it.each([1, 500, 5_000])('%i times', (copies) => {
    const { said, megabytes } = read(overlapping(bookOf(fill(list, 500_000)), copies));
    expect(said).toMatch(/damaged or protected|more than 2,000 parts/);
    expect(megabytes).toBeLessThan(150);
  });
});

it.skipIf(process.platform !== 'linux')(
  'what a part says of its size is counted while it unfolds',
  () => {
    const bytes = bookOf(fill(list, 5_000_000));
    // Every size in the directory halved, or doubled.
    for (const factor of [0.5, 2]) {
      const lying = bytes.slice();
      const view = new DataView(lying.buffer);
      for (let at = 0; at < lying.length - 46; at += 1)
        if (view.getUint32(at, true) === 0x02014b50)
          view.setUint32(at + 24, Math.floor(view.getUint32(at + 24, true) * factor), true);
      const { said, megabytes } = read(lying);
      expect(said).toMatch(/damaged or protected/);
      expect(megabytes).toBeLessThan(150);
    }
  },
);

it('reading that takes too long is ended, and says so', async () => {
  const thread = inThread(pathToFileURL(join(folder, 'worker.mjs')), 0.2);
  const input = bookOf(`${list}<row>${'<c/>'.repeat(3_900_000)}</row>`);
  const started = performance.now();
  await expect(
    thread.ask({ type: 'read', input, as: {} }, new AbortController().signal),
  ).rejects.toMatchObject({ code: 'too-large', message: expect.stringContaining('took too long') });
  expect(performance.now() - started).toBeLessThan(3_000);
  await expect(
    thread.ask({ type: 'problems', from: 0, count: 1 }, new AbortController().signal),
  ).rejects.toMatchObject({ code: expect.stringMatching(/not-found|cancelled/) });
});
