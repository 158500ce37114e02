// The stored form: what is saved comes back the same, what is not ours is refused before it can do harm.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isBlank,
  loadDocument,
  NoteDocument,
  saveDocument,
} from '../../../shared/coaching/document.ts';
import { documentLimits } from '../../../shared/kernel/document-limits.ts';
import { documents } from '../../support/documents.ts';
import { paragraphs } from '../../support/seed-year.ts';

describe('a document', () => {
  it('comes back as it was saved', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(loadDocument(saveDocument(document))).toEqual(document);
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  it.each([
    [
      'a picture',
      { type: 'doc', content: [{ type: 'image', attrs: { src: 'http://e.org/x.png' } }] },
    ],
    [
      'a link',
      {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [
              {
                type: 'text',
                text: 'x',
                marks: [{ type: 'link', attrs: { href: 'http://e.org' } }],
              },
            ],
          },
        ],
      },
    ],
    [
      'a block where words belong',
      { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'paragraph' }] }] },
    ],
    ['no block at all', { type: 'doc', content: [] }],
    ['a heading of level 1', { type: 'doc', content: [{ type: 'heading', attrs: { level: 1 } }] }],
    [
      'text without a letter',
      { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '' }] }] },
    ],
    ['something else', 'doc'],
    ['nothing', null],
  ])('refuses %s', (_name, value) => {
    expect(NoteDocument.safeParse(value).success).toBe(false);
  });

  it('drops what the editor adds beside our attributes', () => {
    const parsed = NoteDocument.parse({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          attrs: { onclick: 'x', style: 'y' },
          content: [{ type: 'text', text: 'a', extra: 1 }],
        },
      ],
    });
    expect(parsed).toEqual(paragraphs('a'));
  });

  it('refuses a document that is too deep without walking into it', () => {
    let block: object = { type: 'paragraph' };
    for (let depth = 0; depth < 100_000; depth += 1)
      block = { type: 'blockquote', content: [block] };
    expect(NoteDocument.safeParse({ type: 'doc', content: [block] }).success).toBe(false);
  });

  it('holds as many characters as it says and not one more', () => {
    expect(NoteDocument.safeParse(paragraphs('x'.repeat(documentLimits.characters))).success).toBe(
      true,
    );
    expect(
      NoteDocument.safeParse(paragraphs('x'.repeat(documentLimits.characters), 'x')).success,
    ).toBe(false);
  });

  it('is blank while nothing but space stands in it', () => {
    expect(isBlank(paragraphs('', '  '))).toBe(true);
    expect(isBlank(paragraphs('', 'a'))).toBe(false);
    expect(isBlank({ type: 'doc', content: [{ type: 'horizontalRule' }] })).toBe(false);
  });
});
