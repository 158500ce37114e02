// T20: histories with people, notes and private reflections, some of them erased for good on the way; whichever backup is restored, what was erased since is erased again and all else is there.

import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { emptyDraft } from '../../shared/people/draft.ts';
import { openTestDoor, testPassphrase, type TestDoor } from '../support/door.ts';
import { fillPairs, type SeededPairs } from '../support/seed-pairs.ts';
import { paragraphs } from '../support/seed-year.ts';
import { draws, type FaultLine } from './harness.ts';

type Draw = (limit: number) => number;
type Kept = { readonly path: string; readonly ids: ReadonlySet<string> };
const tables = {
  note: 'note',
  reflection: 'private_reflection',
  person: 'participant',
} as const;
type Kind = keyof typeof tables;
const kinds = Object.keys(tables) as readonly Kind[];

/** `n` histories of 40 steps; after each, so many restores in the vault's place: while it is open, locked, and without its data. `again` counts what was erased again. */
export async function restoreErased(seed: number, n: number): Promise<FaultLine> {
  const draw = draws(seed);
  const found = { restores: 0, again: 0, lost: 0, back: 0, miscounted: 0 };
  for (let round = 0; round < n; round += 1) {
    const test = await openTestDoor();
    try {
      const history = new History(test, await fillPairs(test), draw);
      for (let step = 0; step < 40; step += 1) await history.step(step);
      for (const state of [0, 1, 2]) {
        const told = await history.restoreOne(state);
        found.restores += 1;
        found.again += told.again;
        found.lost += told.lost;
        found.back += told.back;
        found.miscounted += told.miscounted;
      }
    } finally {
      test.close();
    }
  }
  const failures = found.lost + found.back + found.miscounted + (found.again > 0 ? 0 : 1);
  const what = 'backup, damage, restore on an empty machine';
  return { id: 'T20', what, n: found.restores, failures, seed, erasedAgain: found.again };
}

class History {
  readonly #test: TestDoor;
  readonly #pairs: SeededPairs;
  readonly #draw: Draw;
  readonly #kept: Kept[] = [];
  readonly #erased = new Set<string>();
  #day = 0;

  constructor(test: TestDoor, pairs: SeededPairs, draw: Draw) {
    this.#test = test;
    this.#pairs = pairs;
    this.#draw = draw;
  }

  async step(step: number): Promise<void> {
    this.#day += 1;
    this.#test.setNow(
      new Date(Date.parse('2026-11-22T09:00:00.000Z') + this.#day * 3_600_000).toISOString(),
    );
    const going = this.#draw(4);
    if (going === 0) await this.#erase();
    else if (step % 8 === 7) await this.#backUp();
    else await this.#write(kinds[this.#draw(3)]!);
  }

  /** Restores any backup that is still kept. 0: the vault is open · 1: locked · 2: its data file is gone, and a newest backup is left. */
  async restoreOne(
    state: number,
  ): Promise<{ again: number; lost: number; back: number; miscounted: number }> {
    const test = this.#test;
    if (this.#kept.length === 0) await this.#backUp();
    await this.#erase();
    if (state === 2) await this.#backUp();
    const standing = this.#kept.filter(({ path }) => existsSync(path));
    const { path, ids } = standing[this.#draw(standing.length)]!;
    if (state > 0) test.holder.close();
    if (state === 2) rmSync(join(test.folder, 'data.db'));
    const { preview, erasedSince } = await test.call('vault', 'previewRestore', {
      backup: { path },
      target: { vault: { path: test.folder } },
      secret: { passphrase: testPassphrase },
    });
    await test.call('vault', 'restore', { preview });
    const there = this.#ids();
    const again = [...ids].filter((id) => this.#erased.has(id)).length;
    return {
      again,
      lost: [...ids].filter((id) => !this.#erased.has(id) && !there.has(id)).length,
      back: [...there].filter((id) => this.#erased.has(id) || !ids.has(id)).length,
      miscounted: erasedSince === again ? 0 : 1,
    };
  }

  async #backUp(): Promise<void> {
    const ids = this.#ids();
    this.#kept.push({
      path: (await this.#test.call('vault', 'createBackup', undefined)).path,
      ids,
    });
  }

  async #write(kind: Kind): Promise<void> {
    const { pairId, cohortId } = this.#pairs;
    const document = paragraphs(`Something of hour ${this.#day}.`);
    if (kind === 'person') {
      const person = { ...emptyDraft('junior'), name: `Person ${this.#day}` };
      await this.#test.call('people', 'create', { cohortId, person });
    } else if (kind === 'reflection')
      await this.#test.call('coaching', 'sealReflection', { id: null, pairId, document });
    else
      await this.#test.call('coaching', 'createNote', {
        pairId,
        happenedOn: '2026-11-20',
        spokenWith: 'both',
        title: '',
        document,
        sessionId: null,
      });
  }

  /** Any of them but the people of the pairs, who cannot be erased. */
  async #erase(): Promise<void> {
    const kind = kinds[this.#draw(3)]!;
    const free = this.#idsOf(kind).filter((id) => !/^(?:junior|senior)-/u.test(id));
    if (free.length === 0) return;
    const id = free[this.#draw(free.length)]!;
    if (kind === 'person') await this.#test.call('people', 'erase', { id, alsoFromBackups: false });
    else await this.#test.call('coaching', 'erase', { what: kind, id, alsoFromBackups: false });
    this.#erased.add(id);
  }

  #ids(): ReadonlySet<string> {
    return new Set(kinds.flatMap((kind) => this.#idsOf(kind)));
  }

  #idsOf(kind: Kind): string[] {
    const { db } = this.#test.holder.session!;
    const rows = db.prepare(`SELECT id FROM ${tables[kind]} ORDER BY id`).all();
    return (rows as { id: string }[]).map(({ id }) => id);
  }
}
