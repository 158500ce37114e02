// One list that came in and is looked at: read, guessed, tried. It lives in memory alone, in a thread of its own where there is one.

import type { PersonChange } from '../../shared/people/import/changes.ts';
import { guessFields } from '../../shared/people/import/guess.ts';
import type { ImportChoices, ImportSetting } from '../../shared/people/import/options.ts';
import type { ImportPlan, Register } from '../../shared/people/import/plan.ts';
import { previewImport, type TriedImport } from '../../shared/people/import/preview.ts';
import { readTable, type ReadOptions } from '../../shared/people/import/read.ts';
import { sensitiveReason } from '../../shared/people/import/sensitive.ts';
import type {
  ColumnGuess,
  Preview,
  ReadList,
  ShownProblem,
} from '../../shared/people/import/shapes.ts';
import { sheetStep, type Table } from '../../shared/people/import/table.ts';

export type ListInput = Uint8Array | string;

/** What the desk is asked; ids come as a prefix, for a function does not cross into a thread. */
export type ImportRequest =
  | { readonly type: 'read'; readonly input: ListInput; readonly as: ReadOptions }
  | { readonly type: 'again'; readonly as: ReadOptions }
  | {
      readonly type: 'try';
      readonly choices: ImportChoices;
      readonly setting: Omit<ImportSetting, 'newId'>;
      readonly register: Register;
      readonly ids: string;
    }
  | { readonly type: 'problems'; readonly from: number; readonly count: number }
  | { readonly type: 'changes'; readonly from: number; readonly count: number }
  | { readonly type: 'plan' };

/** A list as it was read, without the id it is held by. */
export type ListFacts = Omit<ReadList, 'id'>;
export type ImportReply =
  | ListFacts
  | Preview
  | readonly ShownProblem[]
  | readonly PersonChange[]
  | Pick<ImportPlan, 'added' | 'changed' | 'topics' | 'exclusions' | 'meets' | 'brought'>;

export type ImportSession = {
  ask(ask: ImportRequest): ImportReply;
};

/** Columns of the first rows that are shown to point at the headings. */
const topColumns = 12;

/** The first rows for pointing at the headings. What stands in a column that should stay out is not shown here either. */
function shownTop(table: Table, columns: readonly ColumnGuess[]): ListFacts['top'] {
  const headings = table.top.filter(({ row }) => table.headingRows.includes(row));
  const hides = (row: number, column: number): boolean =>
    (row < sheetStep && columns[column]?.sensitive != null) ||
    headings.some(
      (head) =>
        Math.floor(head.row / sheetStep) === Math.floor(row / sheetStep) &&
        sensitiveReason(head.cells[column] ?? '', []) !== null,
    );
  return table.top.map(({ row, cells }) => ({
    row,
    cells: cells
      .slice(0, topColumns)
      .map((cell, column) =>
        !table.headingRows.includes(row) && hides(row, column) ? '' : cell.slice(0, 60),
      ),
  }));
}

/** A desk for one list. Throws the problems of reading. */
export function openImportSession(): ImportSession {
  let input: ListInput = '';
  let table: Table | null = null;
  let tried: TriedImport | null = null;
  const read = (as: ReadOptions): ListFacts => {
    table = readTable(input, as);
    const columns = guessFields(table);
    tried = null;
    return {
      kind: table.kind,
      letters: table.letters,
      delimiter: table.delimiter,
      headed: table.headed,
      sheets: table.sheets.map((sheet) => ({ ...sheet })),
      headingRows: [...table.headingRows],
      top: shownTop(table, columns),
      hiddenRows: { count: table.hiddenCount, taken: as.hiddenRows === true },
      rows: table.rows.length,
      columns,
    };
  };
  return {
    ask: (ask) => {
      if (ask.type === 'read') {
        input = ask.input;
        return read(ask.as);
      }
      if (ask.type === 'again') return read(ask.as);
      if (ask.type === 'try') {
        if (!table) throw new Error('no list was read');
        let count = 0;
        tried = previewImport(
          table,
          ask.choices,
          { ...ask.setting, newId: () => `${ask.ids}-${(count += 1).toString(36)}` },
          ask.register,
        );
        return tried.preview;
      }
      if (!tried) throw new Error('nothing was tried');
      if (ask.type === 'problems') return tried.problemsFrom(ask.from, ask.count);
      if (ask.type === 'changes') return tried.changesFrom(ask.from, ask.count);
      const { plan } = tried;
      return {
        added: plan.added,
        changed: plan.changed,
        topics: plan.topics,
        exclusions: plan.exclusions,
        meets: plan.meets,
        brought: plan.brought,
      };
    },
  };
}
