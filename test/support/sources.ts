// The project's own source files and what each imports, for the gates that read syntax.

import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { parseSync } from 'oxc-parser';

export const root = join(import.meta.dirname, '..', '..');

/** Paths of all TypeScript sources below `folder`, relative to the project, with forward slashes. */
export function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('node_modules'),
    )
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

export function readSource(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** What a file imports or re-exports: project files as project paths, packages as written. */
export function importsOf(file: string): string[] {
  const { module } = parseSync(file, readSource(file));
  const written = [
    ...module.staticImports.map((each) => each.moduleRequest.value),
    ...module.staticExports.flatMap((each) =>
      each.entries.map((entry) => entry.moduleRequest?.value ?? ''),
    ),
    ...module.dynamicImports.map((each) =>
      readSource(file).slice(each.moduleRequest.start + 1, each.moduleRequest.end - 1),
    ),
  ].filter((name) => name !== '');
  return [...new Set(written)].map((name) =>
    name.startsWith('.') ? posix.join(dirname(file), name) : name,
  );
}
