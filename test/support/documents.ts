// Arbitrary documents as somebody could have typed them, with what makes editors and readers stumble.

import fc from 'fast-check';
import type { NoteDocument, Block, Inline, MarkType } from '../../shared/coaching/document.ts';

const tricky = [
  '# x',
  '## ',
  '- x',
  '* x',
  '+ x',
  '> x',
  '1. x',
  '12) x',
  '---',
  '***',
  '===',
  '```',
  '~~~',
  '    indented',
  '\tx',
  '  two',
  'x  ',
  ' ',
  '\\',
  '\\n',
  'a_b_c',
  '*a*',
  '**',
  '`code`',
  'http://e.org/a_b_c?x=1&y=<2>#top',
  '[x](http://e.org)',
  '![x](y)',
  '<b>bold</b>',
  '<!-- -->',
  '&amp;',
  '&#32;',
  '| a | b |',
  '[ ] task',
  '→ ask',
  'x!',
  'عربي',
  '🙂',
  'é',
  '"quoted"',
  "don't",
];

const words = fc
  .oneof(fc.constantFrom(...tricky), fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }))
  .filter((text) => text.length > 0);
export const typed = fc
  .array(words, { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('').replace(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/g, '') || 'x');

const order: readonly MarkType[] = ['bold', 'italic', 'strike', 'underline'];
const marks = fc
  .subarray([...order])
  .map((chosen) => order.filter((mark) => chosen.includes(mark)).map((type) => ({ type })));
const textNode: fc.Arbitrary<Inline> = fc
  .tuple(typed, marks)
  .map(([text, own]) =>
    own.length === 0 ? { type: 'text', text } : { type: 'text', text, marks: own },
  );
const inline = fc
  .array(
    fc.oneof(
      { arbitrary: textNode, weight: 5 },
      { arbitrary: fc.constant<Inline>({ type: 'hardBreak' }), weight: 1 },
    ),
    { maxLength: 5 },
  )
  .map(joined);

/** As the editor keeps it: neighbours with the same marks are one text. */
function joined(pieces: Inline[]): Inline[] {
  const kept: Inline[] = [];
  for (const piece of pieces) {
    const before = kept.at(-1);
    if (
      before?.type === 'text' &&
      piece.type === 'text' &&
      JSON.stringify(before.marks) === JSON.stringify(piece.marks)
    )
      kept[kept.length - 1] = { ...before, text: before.text + piece.text };
    else kept.push(piece);
  }
  return kept;
}

const paragraph: fc.Arbitrary<Block> = inline.map((content) =>
  content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content },
);
const heading: fc.Arbitrary<Block> = fc
  .tuple(fc.constantFrom(2 as const, 3 as const), inline)
  .map(([level, content]) =>
    content.length === 0
      ? { type: 'heading', attrs: { level } }
      : { type: 'heading', attrs: { level }, content },
  );

const { block } = fc.letrec<{ block: Block; item: { type: 'listItem'; content: Block[] } }>(
  (tie) => ({
    item: fc
      .tuple(paragraph, fc.array(tie('block'), { maxLength: 1 }))
      .map(([first, rest]) => ({ type: 'listItem', content: [first, ...rest] })),
    block: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      paragraph,
      heading,
      fc.constant<Block>({ type: 'horizontalRule' }),
      fc
        .array(tie('block'), { minLength: 1, maxLength: 2 })
        .map((content): Block => ({ type: 'blockquote', content })),
      fc
        .array(tie('item'), { minLength: 1, maxLength: 3 })
        .map((content): Block => ({ type: 'bulletList', content })),
      fc
        .tuple(fc.nat({ max: 20 }), fc.array(tie('item'), { minLength: 1, maxLength: 3 }))
        .map(([start, content]): Block => ({
          type: 'orderedList',
          attrs: { start, type: null },
          content,
        })),
    ),
  }),
);

export const documents: fc.Arbitrary<NoteDocument> = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((content) => ({ type: 'doc', content }));
