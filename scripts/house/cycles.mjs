// No import cycles, types included: neither between files nor between folders.

import { posix } from 'node:path';

/** Files that import each other in a circle, except circles of `known` files. */
export function fileCycles(sources, known) {
  const files = new Set(sources.map(({ file }) => file));
  const arrows = sources.flatMap(({ file, imports }) =>
    imports
      .filter(({ target }) => files.has(target))
      .map(({ target, line }) => ({ from: file, to: target, file, line })),
  );
  const { found, unused } = circles(arrows, known);
  return [
    ...found.map((circle) => ({
      file: circle[0].file,
      line: circle[0].line,
      what: `import cycle: ${[...circle.map(({ from }) => from), circle[0].from].join(' → ')}`,
      todo: 'Move what both need, often a type, to the file that is imported, or to one of its own.',
    })),
    ...unused.map(stale),
  ];
}

/** Folders whose files import each other in a circle; `known` names arrows between folders that are left out. */
export function folderCycles(sources, known) {
  const folders = new Set(sources.map(({ file }) => posix.dirname(file)));
  const arrows = sources.flatMap(({ file, imports }) =>
    imports
      .map(({ target, line }) => ({
        from: posix.dirname(file),
        to: posix.dirname(target),
        file,
        line,
      }))
      .filter(({ from, to }) => from !== to && folders.has(to)),
  );
  const { found, unused } = circles(arrows, known);
  return [
    ...found.map((circle) => ({
      file: circle[0].file,
      line: circle[0].line,
      what: `folders in a circle: ${circle.map(({ from, to, file }) => `${from} → ${to} (${file})`).join(', ')}`,
      todo: 'Move the file to the folder it belongs to, so that one folder only uses the other.',
    })),
    ...unused.map(stale),
  ];
}

const stale = ([from, to]) => ({
  file: 'scripts/house/exceptions.mjs',
  line: 1,
  what: `${from} → ${to} is no longer part of a circle`,
  todo: 'Strike it from the list.',
});

/** One shortest circle a knot of `arrows` without the `known` ones, and the known ones that would close no circle. */
function circles(arrows, known) {
  const isKnown = ({ from, to }) => known.some(([a, b]) => a === from && b === to);
  const left = arrows.filter((arrow) => !isKnown(arrow));
  const graph = graphOf(left);
  const seen = new Set();
  const found = [];
  for (const start of graph.keys()) {
    if (seen.has(start)) continue;
    const circle = wayBack(graph, start, start);
    if (!circle) continue;
    for (const { from } of circle) seen.add(from);
    found.push(circle);
  }
  const all = graphOf(arrows);
  const unused = known.filter(([from, to]) => {
    const stands = all.get(from)?.some((arrow) => arrow.to === to);
    return !stands || !wayBack(all, to, from);
  });
  return { found, unused };
}

function graphOf(arrows) {
  const graph = new Map();
  for (const arrow of arrows) graph.set(arrow.from, [...(graph.get(arrow.from) ?? []), arrow]);
  return graph;
}

/** The fewest arrows that lead from `start` to `end`, at least one; nothing where no way leads there. */
function wayBack(graph, start, end) {
  const ways = new Map([[start, []]]);
  for (const [at, way] of ways)
    for (const arrow of graph.get(at) ?? []) {
      if (arrow.to === end) return [...way, arrow];
      if (!ways.has(arrow.to)) ways.set(arrow.to, [...way, arrow]);
    }
  return undefined;
}
