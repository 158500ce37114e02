// A document as Markdown, for copying and export. One way only: the document itself is the stored truth.

import type { Block, Inline, ListItem, MarkType, NoteDocument } from './document.ts';

// Underline has no stars of its own in Markdown and always travels as the element that all readers know.
const fences: Readonly<
  Record<MarkType, { readonly stars: string | null; readonly element: string }>
> = {
  bold: { stars: '**', element: 'strong' },
  italic: { stars: '*', element: 'em' },
  strike: { stars: '~~', element: 's' },
  underline: { stars: null, element: 'u' },
};

/** CommonMark (with ~~ for struck words) that reads back as the same words: everything typed that would look like Markdown is escaped. */
export function toMarkdown(document: NoteDocument): string {
  return blocks(document.content);
}

function blocks(all: readonly Block[]): string {
  // A paragraph without a word has no Markdown.
  const shown = all
    .map((block) => ({ type: block.type, text: drawn(block) }))
    .filter(({ text }) => text !== '');
  return shown
    .map(({ type, text }, index) => {
      // Two lists in a row would grow together; a comment keeps them apart.
      const apart =
        shown[index - 1]?.type === type && (type === 'bulletList' || type === 'orderedList');
      return (apart ? '<!-- -->\n\n' : '') + text;
    })
    .join('\n\n');
}

function drawn(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return inline(block.content);
    case 'heading':
      return `${'#'.repeat(block.attrs.level)} ${inline(block.content).replaceAll('\\\n', '&#32;')}`;
    case 'horizontalRule':
      // Not of dashes: after the dash of a list they would read as one rule.
      return '***';
    case 'blockquote':
      return blocks(block.content)
        .split('\n')
        .map((line) => (line === '' ? '>' : `> ${line}`))
        .join('\n');
    case 'bulletList':
      return list(block.content, () => '- ');
    case 'orderedList':
      return list(block.content, (index) => `${(block.attrs?.start ?? 1) + index}. `);
  }
}

function list(items: readonly ListItem[], bullet: (index: number) => string): string {
  return items
    .map((item, index) => {
      const mark = bullet(index);
      const indent = ' '.repeat(mark.length);
      return blocks(item.content)
        .split('\n')
        .map((line, at) => (at === 0 ? mark + line : line === '' ? '' : indent + line))
        .join('\n');
    })
    .join('\n');
}

type Piece = { readonly text: string; readonly marks: readonly MarkType[] };

function inline(content: readonly Inline[] | undefined): string {
  const lines: Piece[][] = [[]];
  for (const piece of content ?? []) {
    if (piece.type === 'hardBreak') lines.push([]);
    else
      lines
        .at(-1)
        ?.push({ text: clean(piece.text), marks: (piece.marks ?? []).map((mark) => mark.type) });
  }
  // A break at the end of a block has no Markdown and shows nothing.
  while (lines.length > 1 && lines.at(-1)?.length === 0) lines.pop();
  return lines.map(lineOf).join('\\\n');
}

function lineOf(pieces: readonly Piece[]): string {
  const drawnPieces = pieces.map((piece, index) => {
    if (piece.marks.length === 0) return escaped(piece.text);
    const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(piece.text) ?? [];
    if (words === '') return escaped(piece.text);
    const alone =
      (after !== '' || endsFree(pieces[index + 1]?.text.at(0))) &&
      (before !== '' || endsFree(pieces[index - 1]?.text.at(-1)));
    const hugs = alone && /^[\p{L}\p{N}]([\s\S]*[\p{L}\p{N}])?$/u.test(words);
    return (
      escaped(before) +
      piece.marks.reduceRight((inner, mark) => fence(mark, inner, hugs), escaped(words)) +
      escaped(after)
    );
  });
  return guarded(drawnPieces.join(''));
}

function endsFree(neighbour: string | undefined): boolean {
  return neighbour === undefined || /\s/.test(neighbour);
}

/** Stars only count as marks where they hug a word with space around; everywhere else the element says the same. */
function fence(mark: MarkType, inner: string, hugs: boolean): string {
  const { stars, element } = fences[mark];
  return hugs && stars !== null ? stars + inner + stars : `<${element}>${inner}</${element}>`;
}

/** One line of typed text: other line ends and control characters become spaces. */
function clean(text: string): string {
  return text.replace(/[\u0000-\u0008\u000a-\u001f]/g, ' ');
}

function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&~|#!]/g, '\\$&')
    .replace(/:\/\//g, ':\\/\\/')
    .replace(/\t/g, '&#9;');
}

/** Escapes what would begin a list or a rule at the start of a line, and spaces that readers drop at both ends. */
function guarded(line: string): string {
  const asEntities = (spaces: string): string =>
    Array.from(spaces, (space) => `&#${space.codePointAt(0)};`).join('');
  return line
    .replace(/^\s+/, asEntities)
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/\s+$/, asEntities);
}
