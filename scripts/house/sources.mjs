// The product's sources as the house rules read them: parsed once, with their imports and the types they export.

import { readFileSync, readdirSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { parseSync } from 'oxc-parser';

const SIDES = ['shared', 'electron', 'renderer'];

/** { file, text, imports: [{ target, line }], types: [{ name, line }] } of each source below `root`, by path. */
export function readSources(root) {
  return SIDES.flatMap((side) => filesIn(root, side))
    .sort()
    .map((file) => readOne(file, readFileSync(join(root, file), 'utf8')));
}

function filesIn(root, side) {
  return readdirSync(join(root, side), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

function readOne(file, text) {
  const { module, program } = parseSync(file, text);
  const line = (offset) => text.slice(0, offset).split('\n').length;
  const asked = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest),
    ...module.staticExports.flatMap(({ entries }) => entries.map((entry) => entry.moduleRequest)),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
      start,
      value: text.slice(start + 1, end - 1),
    })),
  ];
  const imports = asked
    .filter((request) => request?.value.startsWith('.'))
    .map(({ value, start }) => ({
      target: posix.join(posix.dirname(file), value),
      line: line(start),
    }));
  const types = program.body
    .map((node) => (node.type === 'ExportNamedDeclaration' ? node.declaration : null))
    .filter((made) => /^(TS(TypeAlias|Interface|Enum)|Class)Declaration$/.test(made?.type ?? ''))
    .map(({ id }) => ({ name: id.name, line: line(id.start) }));
  return { file, text, imports, types };
}
