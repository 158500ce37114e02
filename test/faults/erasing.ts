// F7: single notes are erased for good, among others that stay; nothing of them is left in the decrypted file, its search index, its drafts or its log.

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hitsInDecrypted } from '../support/decrypted-image.ts';
import { openTestDoor, type TestDoor } from '../support/door.ts';
import { fillPairs } from '../support/seed-pairs.ts';
import { paragraphs } from '../support/seed-year.ts';
import { draws, type FaultLine } from './harness.ts';

type Note = { readonly id: string; readonly word: string };
type Draw = (limit: number) => number;

/** Without its first letters: the search index keeps a word by what sets it apart from the word before it. */
const ending = ({ word }: Note): string => word.slice(5);
const plenty = 'Something was said that anybody may read. ';

/** Writes 2n notes, each with a word of its own, and erases every other one in any order; the last of them from the backups too. */
export async function eraseNotes(seed: number, n: number): Promise<FaultLine> {
  const draw = draws(seed);
  const test = await openTestDoor();
  const found = { left: 0, unseen: 0, log: 0, backups: 0, lost: 0 };
  try {
    const { pairId } = await fillPairs(test);
    const notes: Note[] = [];
    for (let each = 0; each < 2 * n; each += 1) notes.push(await writeNote(test, pairId, draw));
    const session = test.holder.session!;
    session.db.checkpoint();
    const hits = (note: Note, file?: string): number =>
      hitsInDecrypted(session, [ending(note)], file);
    // The control: every word is seen before, in the text and in its index, and every kept one still afterwards.
    found.unseen = notes.filter((note) => hits(note) < 2).length;
    const going = shuffled(
      notes.filter((_, at) => at % 2 === 1),
      draw,
    );
    for (const note of going) {
      if (draw(4) === 0) await test.call('coaching', 'archiveNote', { id: note.id });
      await test.call('coaching', 'erase', {
        what: 'note',
        id: note.id,
        alsoFromBackups: note === going.at(-1),
      });
      if (hits(note) > 0) found.left += 1;
      // The note of a new backup is written after the log was emptied; it is looked through below.
      if (
        note !== going.at(-1) &&
        (statSync(`${session.db.file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
      )
        found.log += 1;
    }
    session.db.checkpoint();
    found.left += going.filter((note) => hits(note) > 0).length;
    const backups = readdirSync(join(test.folder, 'backups')).map((name) =>
      join(test.folder, 'backups', name),
    );
    found.backups =
      backups.length === 0
        ? 1
        : backups.filter((file) => going.some((note) => hits(note, file) > 0)).length;
    const kept = notes.filter((note) => !going.includes(note));
    const there = new Set(
      (await test.call('coaching', 'listNotes', { pairId })).map(({ id }) => id),
    );
    found.lost = kept.filter((note) => !there.has(note.id) || hits(note) < 2).length;
  } finally {
    test.close();
  }
  return {
    id: 'F7',
    what: 'single notes erased for good',
    n,
    failures: Object.values(found).reduce((sum, count) => sum + count, 0),
    seed,
    ...found,
  };
}

/** Its word stands in the title, in a text of any length, in earlier states of it, and for half of them in a draft. */
async function writeNote(test: TestDoor, pairId: string, draw: Draw): Promise<Note> {
  const word = `q${Array.from({ length: 4 }, () =>
    draw(1 << 30)
      .toString(36)
      .padStart(6, 'z'),
  ).join('')}`;
  const text = (): string => `${plenty.repeat(draw(60))}${word} ${plenty.repeat(draw(60))}`;
  const { id } = await test.call('coaching', 'createNote', {
    pairId,
    happenedOn: '2026-11-20',
    spokenWith: 'both',
    title: `About ${word}`,
    document: paragraphs(text()),
    sessionId: null,
  });
  for (let times = draw(4); times > 0; times -= 1)
    await test.call('coaching', 'updateNote', {
      id,
      title: `About ${word}`,
      document: paragraphs(text()),
      leaving: draw(2) === 0,
    });
  if (draw(2) === 0) await test.call('vault', 'updateDraft', { place: `note:${id}`, body: text() });
  return { id, word };
}

function shuffled<T>(things: readonly T[], draw: Draw): T[] {
  return things
    .map((thing) => ({ thing, at: draw(1 << 30) }))
    .sort((left, right) => left.at - right.at)
    .map(({ thing }) => thing);
}
