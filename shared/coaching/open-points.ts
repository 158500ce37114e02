// What a note leaves open: lines that the coach marked to find again before the next session.

import type { NoteDocument } from './document.ts';
import { plainText, shorten } from './plain-text.ts';

const marked = /^\s*(?:→|->|=>|\[ ?\]|☐)\s*(.+)$/u;
const questions = /\?\s*$/;

/** Lines that begin with an arrow or an empty box, without the mark, and lines that end as a question; at most `most`, each at most 200 characters. */
export function openPoints(document: NoteDocument, most = 8): string[] {
  const points: string[] = [];
  for (const line of plainText(document).split('\n')) {
    const arrow = marked.exec(line)?.[1];
    const point = arrow ?? (questions.test(line) ? line : null);
    if (point !== null && point.trim() !== '') points.push(shorten(point.trim(), 200));
    if (points.length === most) break;
  }
  return points;
}
