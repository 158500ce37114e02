// The rules of the house are kept, and each planted breach is named with its file, its line and what to do.

import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { load, write } from '../scripts/fixture.ts';
import { scratchFolder } from '../support/scratch.ts';
import { root } from '../support/sources.ts';

type Breach = {
  readonly file: string;
  readonly line: number;
  readonly what: string;
  readonly todo: string;
};
type Exceptions = {
  readonly fileArrows: readonly (readonly [string, string])[];
  readonly folderArrows: readonly (readonly [string, string])[];
  readonly doubledNames: readonly string[];
};
const { breaches } = await load<{
  breaches(folder: string, known?: Exceptions): Promise<Breach[]>;
}>('house.mjs');

it('the house keeps its rules', async () => {
  const found = await breaches(root);
  expect(found.map(({ file, line, what, todo }) => `${file}:${line}: ${what}. ${todo}`)).toEqual(
    [],
  );
});

describe('a small house', () => {
  const none: Exceptions = { fileArrows: [], folderArrows: [], doubledNames: [] };
  let scratch: ReturnType<typeof scratchFolder>;
  const file = (name: string, text: string): void => write(join(scratch.folder, name), text);
  const found = async (known: Partial<Exceptions> = {}): Promise<Breach[]> =>
    breaches(scratch.folder, { ...none, ...known });

  beforeEach(() => {
    scratch = scratchFolder();
    copyFileSync(join(root, '.oxfmtrc.json'), join(scratch.folder, '.oxfmtrc.json'));
    file('shared/a/one.ts', "import type { Two } from './two.ts';\n\nexport type One = Two;\n");
    file('shared/a/two.ts', 'export type Two = 2;\n');
    file(
      'electron/main.ts',
      "import type { One } from '../shared/a/one.ts';\n\nexport const one: One = 2;\n",
    );
    file('renderer/Row.tsx', 'export type Props = { readonly name: string };\n');
    file('renderer/Cell.tsx', 'export type Props = { readonly text: string };\n');
    file(
      'docs/decisions/0001-a-choice.md',
      '# 0001. A choice\n\n2026-12-01 · accepted\n\nSo it is.\n',
    );
    file('docs/decisions/README.md', '# Decisions\n\n- [0001](0001-a-choice.md)\n');
  });
  afterEach(() => scratch.clear());

  it('that keeps the rules has no breach', async () => {
    expect(await found()).toEqual([]);
  });

  it('a badly formatted file', async () => {
    file('shared/a/two.ts', '// A number.\nexport type Two =   2\n');
    expect(await found()).toEqual([
      { file: 'shared/a/two.ts', line: 2, what: 'not formatted', todo: 'Run npm run format.' },
    ]);
  });

  it('a file that cannot be read', async () => {
    file('shared/a/two.ts', 'export type = ;\n');
    expect(await found()).toMatchObject([
      { file: 'shared/a/two.ts', line: 1, what: 'cannot be read' },
    ]);
  });

  it('an unsorted import', async () => {
    file(
      'electron/door.ts',
      "import { b } from './b.ts';\nimport { a } from './a.ts';\n\nexport const both = [a, b];\n",
    );
    expect(await found()).toEqual([
      {
        file: 'electron/door.ts',
        line: 1,
        what: 'imports are not sorted',
        todo: 'Run npm run format.',
      },
    ]);
  });

  it('a cycle of files, of types alone', async () => {
    file(
      'shared/a/two.ts',
      "import type { One } from './one.ts';\n\nexport type Two = 2;\nexport type Back = One;\n",
    );
    const cycle = 'import cycle: shared/a/one.ts → shared/a/two.ts → shared/a/one.ts';
    expect(await found()).toEqual([
      { file: 'shared/a/one.ts', line: 1, what: cycle, todo: expect.stringContaining('Move') },
    ]);
    expect(await found({ fileArrows: [['shared/a/two.ts', 'shared/a/one.ts']] })).toEqual([]);
  });

  it('a cycle of folders whose files are none', async () => {
    file(
      'shared/b/three.ts',
      "import type { Two } from '../a/two.ts';\n\nexport type Three = Two;\n",
    );
    file(
      'shared/a/four.ts',
      "import type { Three } from '../b/three.ts';\n\nexport type Four = Three;\n",
    );
    expect(await found()).toEqual([
      {
        file: 'shared/a/four.ts',
        line: 1,
        what: 'folders in a circle: shared/a → shared/b (shared/a/four.ts), shared/b → shared/a (shared/b/three.ts)',
        todo: expect.stringContaining('Move'),
      },
    ]);
    expect(await found({ folderArrows: [['shared/b', 'shared/a']] })).toEqual([]);
  });

  it('a type name that stands twice', async () => {
    file('electron/two.ts', '// Another two.\n\nexport type Two = 22;\n');
    expect(await found()).toEqual([
      {
        file: 'shared/a/two.ts',
        line: 1,
        what: 'the type Two is also exported by electron/two.ts:3',
        todo: expect.stringContaining('name'),
      },
    ]);
    expect(await found({ doubledNames: ['Two'] })).toEqual([]);
  });

  it('an exception that nothing needs any more', async () => {
    const known: Exceptions = {
      fileArrows: [['shared/a/one.ts', 'shared/a/two.ts']],
      folderArrows: [['electron', 'shared/a']],
      doubledNames: ['Two'],
    };
    const stale = await found(known);
    expect(stale.map(({ todo }) => todo)).toEqual(Array(3).fill('Strike it from the list.'));
  });

  it.each([
    [
      'without a number',
      'a-choice.md',
      '# A choice\n\n2026-12-01 · accepted\n',
      1,
      'without a number',
    ],
    ['without a date', '0002-more.md', '# 0002. More\n\nSo it is.\n', 3, 'no date and status'],
    [
      'with a number that is taken',
      '0001-more.md',
      '# 0001. More\n\n2026-12-01 · proposed\n',
      1,
      'same number',
    ],
    [
      'without its number in the title',
      '0002-more.md',
      '# More\n\n2026-12-01 · accepted\n',
      1,
      'the title',
    ],
  ])('a decision %s', async (_what, name, text, line, what) => {
    file(`docs/decisions/${name}`, text);
    file('docs/decisions/README.md', `- [0001](0001-a-choice.md)\n- [x](${name})\n`);
    expect(await found()).toContainEqual({
      file: `docs/decisions/${name}`,
      line,
      what: expect.stringContaining(what),
      todo: expect.any(String),
    });
  });

  it('a decision that is not in the index', async () => {
    file('docs/decisions/0002-more.md', '# 0002. More\n\n2026-12-01 · accepted\n');
    expect(await found()).toMatchObject([
      { file: 'docs/decisions/README.md', line: 1, what: '0002-more.md is not in the index' },
    ]);
  });
});
