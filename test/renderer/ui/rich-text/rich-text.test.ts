// Writing comes back as it was saved, and no stored document is ever answered with an empty sheet.

import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentJson } from '../../../../renderer/ui/rich-text/document-json.ts';
import { fitDocument } from '../../../../renderer/ui/rich-text/fit-document.ts';
import { editorExtensions } from '../../../../renderer/ui/rich-text/schema.ts';

const schema = getSchema(editorExtensions(''));
const load = (json: DocumentJson) => {
  const doc = Node.fromJSON(schema, json);
  doc.check();
  return doc;
};
const plainWords = (json: DocumentJson): string =>
  (json.text ?? '') + (json.content ?? []).map(plainWords).join('');

/** Texts that a careless reader of Markdown would change, beside any text at all. */
const text = fc.oneof(
  fc.constantFrom(
    '# x',
    '- x',
    '1. x',
    '> x',
    '  leading',
    'trailing  ',
    'http://e.org/a_b_c',
    '*a*',
    '_b_',
    '`c`',
    '\\',
    '---',
    '<b>',
    '&amp;',
    '\u202Eabc',
    '👩‍👩‍👧',
    'a\tb',
  ),
  fc.string({ minLength: 1, unit: 'grapheme' }),
);
const markNames = fc.uniqueArray(fc.constantFrom('bold', 'italic', 'underline', 'strike'));
const words = fc.record({ text, marks: markNames }).map(({ text: said, marks }): DocumentJson => ({
  type: 'text',
  text: said,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
}));
const line = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: words },
    { weight: 1, arbitrary: fc.constant<DocumentJson>({ type: 'hardBreak' }) },
  ),
  { maxLength: 5 },
);

const { doc: written } = fc.letrec<{ block: DocumentJson; item: DocumentJson; doc: DocumentJson }>(
  (tie) => ({
    block: fc.oneof(
      { maxDepth: 3 },
      line.map((content) => ({ type: 'paragraph', content })),
      fc
        .tuple(line, fc.constantFrom(2, 3))
        .map(([content, level]) => ({ type: 'heading', attrs: { level }, content })),
      fc.constant({ type: 'horizontalRule' }),
      fc
        .array(tie('block'), { minLength: 1, maxLength: 3 })
        .map((content) => ({ type: 'blockquote', content })),
      fc
        .array(tie('item'), { minLength: 1, maxLength: 3 })
        .map((content) => ({ type: 'bulletList', content })),
      fc
        .tuple(
          fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
          fc.integer({ min: 0, max: 99 }),
        )
        .map(([content, start]) => ({
          type: 'orderedList',
          attrs: { start, type: null },
          content,
        })),
    ),
    item: fc.tuple(line, fc.array(tie('block'), { maxLength: 2 })).map(([content, more]) => ({
      type: 'listItem',
      content: [{ type: 'paragraph', content }, ...more],
    })),
    doc: fc
      .array(tie('block'), { minLength: 1, maxLength: 4 })
      .map((content) => ({ type: 'doc', content })),
  }),
);

describe('what was written', () => {
  it('comes back the same from what was saved, through the text that is stored', () => {
    fc.assert(
      fc.property(written, (json) => {
        const saved = load(json).toJSON() as DocumentJson;
        const stored = JSON.parse(JSON.stringify(saved)) as DocumentJson;
        expect(load(fitDocument(stored)).toJSON()).toEqual(saved);
      }),
      { numRuns: 300 },
    );
  });
});

describe('fitPaper', () => {
  const anyType = fc.constantFrom(
    'doc',
    'paragraph',
    'heading',
    'listItem',
    'bulletList',
    'orderedList',
    'blockquote',
    'text',
    'hardBreak',
    'horizontalRule',
    'image',
    'table',
    'codeBlock',
    'mention',
    '',
    '__proto__',
  );
  const { node: anything } = fc.letrec<{ node: DocumentJson }>((tie) => ({
    node: fc.record(
      {
        type: anyType,
        text: fc.oneof(fc.string(), fc.constant('')),
        attrs: fc.dictionary(
          fc.constantFrom('level', 'start', 'href', 'src'),
          fc.oneof(fc.integer(), fc.string(), fc.constant(null)),
        ),
        marks: fc.array(
          fc.record({ type: fc.constantFrom('bold', 'link', 'code', 'bold', 'underline', '') }),
          { maxLength: 3 },
        ),
        content: fc.array(tie('node'), { maxLength: 4, depthIdentifier: 'n' }),
      },
      { requiredKeys: [] },
    ) as fc.Arbitrary<DocumentJson>,
  }));

  it('makes any document loadable', () => {
    fc.assert(
      fc.property(anything, (json) => {
        load(fitDocument(json));
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps the words of blocks and marks that it does not know, in order', () => {
    const json: DocumentJson = {
      type: 'doc',
      content: [
        { type: 'codeBlock', attrs: { language: 'js' }, content: [{ type: 'text', text: 'one ' }] },
        {
          type: 'table',
          content: [
            {
              type: 'tableRow',
              content: [
                {
                  type: 'tableCell',
                  content: [
                    {
                      type: 'paragraph',
                      content: [
                        {
                          type: 'text',
                          text: 'two ',
                          marks: [
                            { type: 'link', attrs: { href: 'https://example.org' } },
                            { type: 'bold' },
                          ],
                        },
                      ],
                    },
                  ],
                },
              ],
            },
          ],
        },
        {
          type: 'bulletList',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'three' }] }],
        },
      ],
    };
    const fitted = fitDocument(json);
    expect(plainWords(fitted)).toBe('one two three');
    expect(JSON.stringify(fitted)).not.toContain('example.org');
    load(fitted);
  });

  it('lays words flat that lie a hundred thousand levels deep', () => {
    let deep: DocumentJson = { type: 'paragraph', content: [{ type: 'text', text: 'bottom' }] };
    for (let level = 0; level < 100_000; level += 1) deep = { type: 'blockquote', content: [deep] };
    const fitted = fitDocument({ type: 'doc', content: [deep] });
    expect(plainWords(fitted)).toBe('bottom');
    load(fitted);
  });

  it('gives one empty paragraph for nothing', () => {
    for (const nothing of [null, {}, { type: 'doc' }, { type: 'doc', content: [] }])
      expect(fitDocument(nothing)).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] });
  });
});
