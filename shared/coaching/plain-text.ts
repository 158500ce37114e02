// A document as plain words, one line a block: what search reads and lists show.

import type { Block, Inline, NoteDocument } from './document.ts';

/** The words of a document, a line for each block and break. Control characters become spaces: search marks its hits with two of them. */
export function plainText(document: NoteDocument): string {
  return document.content.flatMap(linesOf).join('\n');
}

/** The first words of a document on one line, at most `length` characters. */
export function excerpt(document: NoteDocument, length: number): string {
  return shorten(plainText(document).replace(/\s+/g, ' ').trim(), length);
}

/** At most `length` characters, cut at a space where one is near, never inside a character. */
export function shorten(text: string, length: number): string {
  const characters = Array.from(text);
  if (characters.length <= length) return text;
  const cut = characters.slice(0, length).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > cut.length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** The words of a block's pieces; a break is a new line. */
export function plainInline(pieces: readonly Inline[] | undefined): string {
  return (pieces ?? [])
    .map((piece) =>
      piece.type === 'hardBreak' ? '\n' : piece.text.replace(/[\u0000-\u0008\u000b-\u001f]/g, ' '),
    )
    .join('');
}

function linesOf(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [plainInline(block.content)];
    case 'horizontalRule':
      return [];
    case 'blockquote':
      return block.content.flatMap(linesOf);
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => item.content.flatMap(linesOf));
  }
}
