// Markdown is derived: read back by the reference reader it says the same words in the same blocks.

import { Parser, type Node } from 'commonmark';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline, NoteDocument } from '../../../shared/coaching/document.ts';
import { toMarkdown } from '../../../shared/coaching/markdown.ts';
import { documents, typed } from '../../support/documents.ts';
import { paragraphs } from '../../support/seed-year.ts';

/** Blocks as nested lists of words; what is marked keeps its words only. */
type Shape = string | readonly [string, ...Shape[]];

function read(markdown: string): Shape[] {
  // The reference reader knows no ~~ for struck words. Typed tildes are escaped one by one, so a pair is always a mark.
  return children(new Parser().parse(markdown.replaceAll('~~', '\uE000'))).flatMap(shapeOf);
}

function children(node: Node): Node[] {
  const all: Node[] = [];
  for (let child = node.firstChild; child; child = child.next) all.push(child);
  return all;
}

function shapeOf(node: Node): Shape[] {
  switch (node.type) {
    case 'paragraph':
      return [['p', wordsOf(node)]];
    case 'heading':
      return [[`h${node.level}`, wordsOf(node)]];
    case 'thematic_break':
      return [['hr']];
    case 'block_quote':
      return [['quote', ...children(node).flatMap(shapeOf)]];
    case 'list':
      return [
        [
          node.listType === 'bullet' ? 'ul' : `ol${node.listStart}`,
          ...children(node).map((item): Shape => ['li', ...children(item).flatMap(shapeOf)]),
        ],
      ];
    case 'html_block':
      return [];
    default:
      return [[`unexpected ${node.type}`]];
  }
}

function wordsOf(node: Node): string {
  return children(node)
    .map((child) => {
      switch (child.type) {
        case 'text':
          return (child.literal ?? '').replaceAll('\uE000', '');
        case 'linebreak':
          return '\n';
        case 'softbreak':
          return '\n(soft)';
        case 'html_inline':
          return /^<\/?(strong|em|s|u)>$/.test(child.literal ?? '')
            ? ''
            : `(html ${child.literal})`;
        case 'emph':
        case 'strong':
          return wordsOf(child);
        default:
          return `(unexpected ${child.type})`;
      }
    })
    .join('');
}

/** The same shape from the document. Blocks without a word have no Markdown and are left out, as are breaks that end a block. */
function expected(blocks: readonly Block[]): Shape[] {
  return blocks.flatMap((block): Shape[] => {
    switch (block.type) {
      case 'paragraph':
        return plain(block.content) === '' ? [] : [['p', plain(block.content)]];
      case 'heading':
        return [[`h${block.attrs.level}`, plain(block.content).replaceAll('\n', ' ')]];
      case 'horizontalRule':
        return [['hr']];
      case 'blockquote':
        return [['quote', ...expected(block.content)]];
      case 'bulletList':
        return [['ul', ...block.content.map((item): Shape => ['li', ...expected(item.content)])]];
      case 'orderedList':
        return [
          [
            `ol${block.attrs?.start ?? 1}`,
            ...block.content.map((item): Shape => ['li', ...expected(item.content)]),
          ],
        ];
    }
  });
}

function plain(content: readonly Inline[] | undefined): string {
  const lines = (content ?? [])
    .map((piece) => (piece.type === 'hardBreak' ? '\n' : piece.text))
    .join('');
  return lines.replace(/\n+$/, '');
}

describe('Markdown of a note', () => {
  it('says the same words in paragraphs, whatever was typed', () => {
    fc.assert(
      fc.property(fc.array(typed, { minLength: 1, maxLength: 4 }), (lines) => {
        const document = paragraphs(...lines);
        expect(read(toMarkdown(document))).toEqual(expected(document.content));
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  it('says the same words in every block', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(read(toMarkdown(document))).toEqual(expected(document.content));
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  it('looks as one would write it by hand', () => {
    const document: NoteDocument = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Promises' }] },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'She said ' },
            { type: 'text', text: 'yes', marks: [{ type: 'bold' }] },
            { type: 'text', text: ' to ' },
            { type: 'text', text: 'both', marks: [{ type: 'italic' }] },
            { type: 'text', text: ' days.' },
          ],
        },
        {
          type: 'bulletList',
          content: [
            {
              type: 'listItem',
              content: [
                { type: 'paragraph', content: [{ type: 'text', text: 'Send the slides' }] },
              ],
            },
            {
              type: 'listItem',
              content: [{ type: 'paragraph', content: [{ type: 'text', text: '- and # this' }] }],
            },
          ],
        },
        {
          type: 'orderedList',
          attrs: { start: 3, type: null },
          content: [
            {
              type: 'listItem',
              content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ask' }] }],
            },
          ],
        },
        {
          type: 'blockquote',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Not now.' }] }],
        },
      ],
    };
    expect(toMarkdown(document)).toBe(
      '## Promises\n\nShe said **yes** to *both* days.\n\n- Send the slides\n- \\- and \\# this\n\n3. Ask\n\n> Not now.',
    );
  });
});
