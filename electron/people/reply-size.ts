// How many lines of people go into one reply: none may pass 1 MB, however long the names are.

import type { PersonLine } from '../../shared/people/page.ts';

const most = 900_000;
/** What a line takes besides its texts: keys, answers, lengths. */
const frame = 200;

/** The first lines that fit; one at least, so that whoever goes on from what came gets to the end. */
export function withinReply(lines: readonly PersonLine[]): PersonLine[] {
  let bytes = 0;
  const over = lines.findIndex((line, place) => {
    bytes += bytesOf(line);
    return place > 0 && bytes > most;
  });
  return over < 0 ? [...lines] : lines.slice(0, over);
}

/** Two bytes a letter, as everything beyond Western Europe takes. */
function bytesOf({ id, ref, name, organisation, unit }: PersonLine): number {
  return (
    frame +
    2 *
      (id.length +
        (ref?.length ?? 0) +
        name.length +
        (organisation?.length ?? 0) +
        (unit?.length ?? 0))
  );
}
