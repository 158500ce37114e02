// Brings an older vault to this app's schema: all steps in one transaction, or none.

import { Problem } from '../../shared/kernel/problem.ts';
import type { Writer } from './connection.ts';
import type { OpenFile } from './open-file.ts';

/** A shipped step never changes again. `version` counts from 1 without gaps. */
export type Migration = { readonly version: number; readonly name: string; up(db: Writer): void };

type Options = {
  /** Called before the first write to a vault that holds data: makes the verified backup. Throwing stops the migration. */
  readonly beforeMigrate: (from: number, to: number) => void;
};

/** Throws `newer-version` without a write where the vault was made by a newer app (`madeBy`, where it left its version). Touches nothing of the file. */
export function expectKnownSchema(
  version: number,
  migrations: readonly Migration[],
  madeBy: string | null = null,
): void {
  if (version > newestOf(migrations)) {
    const install = madeBy === null ? 'the newer app' : `version ${madeBy} or later`;
    throw new Problem(
      'newer-version',
      `A newer Linking Pin made this vault (data version ${version}; this app knows up to ${newestOf(migrations)}). Nothing was changed. Install ${install} to open it.`,
    );
  }
}

/** Returns how many steps ran. Throws `newer-version`, or whatever a step throws, with the vault as it was. */
export function migrate(
  db: OpenFile,
  migrations: readonly Migration[],
  { beforeMigrate }: Options,
): number {
  const from = db.schemaVersion;
  expectKnownSchema(from, migrations);
  const steps = migrations.filter((step) => step.version > from);
  if (steps.length === 0) return 0;
  const to = newestOf(migrations);
  if (from > 0) beforeMigrate(from, to);
  // Inside a transaction the switch would do nothing: rebuilding a table that others refer to needs it off before.
  db.withoutForeignKeys(
    db.transaction(() => {
      for (const step of steps) step.up(db);
      const broken = db.prepare('SELECT count(*) AS n FROM pragma_foreign_key_check').get() as {
        n: number;
      };
      if (broken.n > 0)
        throw new Problem(
          'unexpected',
          'The vault could not be brought up to date. It is as it was.',
        );
      db.schemaVersion = to;
    }),
  );
  if (db.check().length > 0)
    throw new Problem(
      'damaged',
      'The vault was damaged before it could be brought up to date. Open the newest good backup.',
    );
  return steps.length;
}

function newestOf(migrations: readonly Migration[]): number {
  return migrations.reduce((newest, step, index) => {
    if (step.version !== index + 1) throw new Error('migrations are not numbered without gaps');
    return Math.max(newest, step.version);
  }, 0);
}
