// Whether an open vault is whole: SQLite's own check of every table.

import { Problem } from '../../../shared/kernel/problem.ts';
import type { OpenFile } from '../../database/open-file.ts';

/** Table by table, giving way between them. `stop` ends it early. */
export async function isSound(
  db: OpenFile,
  progress: (fraction: number) => void,
  stop: () => boolean,
): Promise<boolean> {
  const tables = db.tables();
  for (const [index, table] of tables.entries()) {
    if (stop()) return true;
    if (!isTableSound(db, table)) return false;
    progress((index + 1) / tables.length);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return true;
}

function isTableSound(db: OpenFile, table: string): boolean {
  try {
    return db.check(table).length === 0;
  } catch (error) {
    if (error instanceof Problem && error.code === 'damaged') return false;
    throw error;
  }
}
