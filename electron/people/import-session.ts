// One list that came in and is looked at: read, guessed, tried. It lives in memory alone, in a thread of its own where there is one.

import { guessFields } from '../../shared/people/import/guess.ts';
import type { ImportChoices, ImportSetting } from '../../shared/people/import/options.ts';
import type { ImportPlan, Register } from '../../shared/people/import/plan.ts';
import { previewImport, type TriedImport } from '../../shared/people/import/preview.ts';
import { readTable, type ReadOptions } from '../../shared/people/import/read.ts';
import type { ColumnGuess, Preview, ShownProblem } from '../../shared/people/import/shapes.ts';
import type { Table } from '../../shared/people/import/table.ts';

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
  | { readonly type: 'plan' };

export type ListFacts = Pick<Table, 'kind' | 'letters' | 'delimiter' | 'headed'> & {
  readonly rows: number;
  readonly columns: readonly ColumnGuess[];
};
export type ImportReply =
  | ListFacts
  | Preview
  | readonly ShownProblem[]
  | Pick<ImportPlan, 'added' | 'changed' | 'topics' | 'exclusions' | 'meets'>;

export type ImportSession = {
  ask(ask: ImportRequest): ImportReply;
};

/** A desk for one list. Throws the problems of reading. */
export function openImportSession(): ImportSession {
  let input: ListInput = '';
  let table: Table | null = null;
  let tried: TriedImport | null = null;
  const read = (as: ReadOptions): ListFacts => {
    table = readTable(input, as);
    tried = null;
    return {
      kind: table.kind,
      letters: table.letters,
      delimiter: table.delimiter,
      headed: table.headed,
      rows: table.rows.length,
      columns: guessFields(table),
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
      const { plan } = tried;
      return {
        added: plan.added,
        changed: plan.changed,
        topics: plan.topics,
        exclusions: plan.exclusions,
        meets: plan.meets,
      };
    },
  };
}
