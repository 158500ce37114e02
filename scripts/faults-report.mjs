// Writes the report of the fault runs: what was tried, how often, with what result, how to repeat it.

import os from 'node:os';
import { controlWords, keptFrom, staysBeside } from './faults-kept.mjs';

const marks = {
  T01: 'nothing acknowledged lost, no half transaction, nothing corrupt, no false alarm; 250,000 acknowledged writes',
  T02: 'the vault opens as the old one or the new one, nothing left over',
  T03: 'nothing acknowledged lost, every disk opens',
  F7: 'no trace in the decrypted file, its search index, drafts, log; none in the backups where wished; the others stay',
  T12: 'one opens, the other is told; a killed holder locks nobody out',
  T20: 'all rows and the log’s chain are equal, by passphrase and by recovery key, from every backup that is kept; 50 MB within 60 s',
  T15: 'no crash, no data while locked, no write against a schema, nothing repeated in a refusal',
};

const notes = `- T26, handles: Electron 33, which stands in where the official runtime cannot be had, leaves one handle to the empty device open in main for every utility process that it starts (electron/electron#47515, mended in the releases of mid-2025). An app of nothing but Electron's calls shows it: 10 starts of an empty process, 10 handles more, whichever way their output goes (ignored, inherited, piped). The run measures this itself before it begins and judges all other handles as they are, those to the empty device by that measure.
- T26, pace: as much as the machine manages, at most a lock every 7.2 s with 20 saves each, which would be the 500 locks and 10,000 saves of eight hours in one; n is the locks that were reached.
- T28, the last lines: taken out on a machine at load 10 to 14, without a control of their own; the tests of the vault beside them ran green in the same tree. A line without a row was not tried yet. Since then a test that only falls over does not count as having noticed.
- T02, since its row: at full size it was red at the points of the second place (its judge knew no marker file, and a death there left a folder that nobody owned); mended, all 20 points of that section are green.
- T11 counts packets on the one way out of a network of its own; a control packet and a looked-up name are seen by the same count at its end.
- T03 tears at 512 and at 4,096 bytes; what was not synced arrives not at all, by halves, nearly whole or whole, in any order.
- T12: a folder whose file system keeps no locks (some network shares) was not tried; there only the note in \`host.lock\` speaks, which names the other computer, and which the first holder reads back once a minute (electron/vault/files/host-lock).
- T14 sends ActiveChanged on a bus of its own, suspend and lock-screen from the system's monitor, in turn; PrepareForSleep joined them after the 200 above and was tried with 8 signals, on a machine at load 20 (locked after 733 ms by median, 1,152 at most); in T14b every process of the app stands still and goes on.`;

/** `earlier` is the report that stands: what was not run again keeps its row. */
export function report(state, suites, safetyLines, earlier = '') {
  const kept = keptFrom(earlier);
  const lines = Object.entries(state);
  const linesOf = (id) => lines.filter(([key]) => key.startsWith(`${id}-`)).map(([, line]) => line);
  const rows = suites.map(({ id, what, parts, mark }) => {
    const done = linesOf(id);
    if (staysBeside(kept.rows.get(id), done)) return kept.rows.get(id);
    const sum = (name) => done.reduce((total, line) => total + (line[name] ?? 0), 0);
    const acks = sum('acks') > 0 ? `, ${number(sum('acks'))} acknowledged writes` : '';
    const left = [
      ...new Set(done.flatMap(({ skipped }) => (skipped ? [`, left out: ${skipped}`] : []))),
    ].join('');
    return `| ${id} | ${what} | ${number(sum('n'))}${acks} (${done.length} of ${parts} parts${left}) | ${sum('failures')} | ${mark ?? marks[id]} | ${number(sum('seconds'))} s |`;
  });
  const figures = suites.flatMap(({ id }) =>
    staysBeside(kept.rows.get(id), linesOf(id))
      ? [kept.figures.get(id) ?? []].flat()
      : figuresOf(id, linesOf(id)),
  );
  const taken = takenRows(safetyLines, linesOf('T28'), kept.taken);
  const silent = taken.filter(({ row }) => row.endsWith('**no** |'));
  return `# Fault runs

Written by \`npm run faults\` (resumable; \`--again\` starts anew, \`--only=T01,T28\` picks, several may go on at once). A row stays until a later run has as many parts, or a failure. Smaller sizes of the same runs are part of \`npm test\`. Test numbers as in docs/security.md.
Machine of the last run (a row that stayed may come from another): ${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown'}, ${os.type()} ${os.release()}, Node ${process.version}. Seeds: 20260000 + part. Times are those of a machine that others use as well.

| Run | What | n | Failures | Pass mark | Time |
|---|---|---|---|---|---|
${rows.join('\n')}

## Figures of the runs
From the least to the most of all parts.

${figures.join('\n')}

## Notes
${notes}

## T28: safety lines taken out one at a time
${taken.length} of ${safetyLines.length} tried; the tests beside the line went red ${taken.length - silent.length} times${silent.length > 0 ? `, and stayed silent for: ${silent.map(({ name }) => name).join('; ')}` : ''}.
${control(state['control-T28'], kept.control)}

${byGroup(taken)}
`;
}

/** What a safety line is about, by where it stands; the first that fits. */
const groups = [
  ['The database file', /^electron\/database\//u],
  ['Backups and restoring', /^electron\/vault\/(?:backups|restore)\//u],
  ['Files and folders of a vault', /^electron\/vault\/files\//u],
  ['Erasing for good', /^electron\/(?:vault\/erase|all-handlers|matching\/)/u],
  ['Notes and search', /^(?:electron|shared)\/(?:coaching|insights|vault\/reveal-limit)/u],
  ['Lists from outside', /^(?:electron|shared)\/people\//u],
  ['Calls of the page', /^electron\/ipc\//u],
  ['Window, clipboard and traces', /^(?:electron\/(?:main|app|vault\/clipboard)|renderer)\//u],
  ['Opening, keys, lock and log', /^(?:electron|shared)\/vault\//u],
  ['Others', /^/u],
];

function byGroup(taken) {
  return groups
    .map(([name], at) => [name, taken.filter(({ file }) => groupOf(file) === at)])
    .filter(([, rows]) => rows.length > 0)
    .map(
      ([name, rows]) =>
        `### ${name}: ${rows.length}\n\n| Line | Noticed by | Red |\n|---|---|---|\n${rows.map(({ row }) => row).join('\n')}`,
    )
    .join('\n\n');
}

const groupOf = (file = '') => groups.findIndex(([, place]) => place.test(file));

/** In the order of the list; a line that was not tried again keeps what an earlier report said of it. */
function takenRows(safetyLines, tried, kept) {
  const rowOf = ({ what, tests, failures }) =>
    `| ${what} | ${tests} | ${failures === 0 ? 'yes' : '**no**'} |`;
  return safetyLines.flatMap(([name, file]) => {
    const line = tried.find(({ what }) => what === name);
    const row = line ? rowOf(line) : kept.get(name);
    return row ? [{ name, file, row }] : [];
  });
}

function control(line, kept) {
  if (!line) return kept ?? `${controlWords} none yet; an untouched copy is run first.`;
  return line.failures === 0
    ? `${controlWords} before the last lines were taken out, ${line.n} test files ran green in an untouched copy.`
    : `${controlWords} **the untouched copy is red**, so no line was taken out.`;
}

const said = new Set(['id', 'what', 'n', 'failures', 'seed', 'seconds', 'acks', 'skipped']);
const number = (value) => (Number.isInteger(value) ? value.toLocaleString('en') : String(value));
const inWords = (name) => name.replaceAll(/([A-Z])/g, ' $1').toLowerCase();

/** One line a run with everything else that its parts told. */
function figuresOf(id, lines) {
  const names = [...new Set(lines.flatMap((line) => Object.keys(line)))].filter(
    (name) => !said.has(name),
  );
  const told = names.flatMap((name) => {
    const values = [
      ...new Set(
        lines.map((line) => line[name]).filter((value) => value !== undefined && value !== ''),
      ),
    ];
    if (values.length === 0) return [];
    if (values.length === 1 || !values.every((value) => typeof value === 'number'))
      return [`${inWords(name)} ${values.map(number).join('; ')}`];
    return [`${inWords(name)} ${number(Math.min(...values))} to ${number(Math.max(...values))}`];
  });
  return told.length > 0 ? [`- ${id}: ${told.join(' · ')}`] : [];
}
