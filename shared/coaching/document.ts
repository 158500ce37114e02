// The stored form of written text: the editor's own blocks and marks, nothing else, within limits.

import { z } from 'zod';
import type { Infer } from '../kernel/infer.ts';

const markTypes = ['bold', 'italic', 'strike', 'underline'] as const;
const Mark = z.object({ type: z.enum(markTypes) });
export type MarkType = (typeof markTypes)[number];

const TextNode = z.object({
  type: z.literal('text'),
  text: z.string().min(1),
  marks: z.array(Mark).max(markTypes.length).optional(),
});
const Break = z.object({
  type: z.literal('hardBreak'),
  marks: z.array(Mark).max(markTypes.length).optional(),
});
const Inline = z.discriminatedUnion('type', [TextNode, Break]);
export type Inline = Infer<typeof Inline>;

const Paragraph = z.object({ type: z.literal('paragraph'), content: z.array(Inline).optional() });
const Heading = z.object({
  type: z.literal('heading'),
  attrs: z.object({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: z.array(Inline).optional(),
});
const Rule = z.object({ type: z.literal('horizontalRule') });
const Quote = z.object({
  type: z.literal('blockquote'),
  get content() {
    return z.array(Block).min(1);
  },
});
const Item = z.object({
  type: z.literal('listItem'),
  get content() {
    return z.array(Block).min(1);
  },
});
const Bullets = z.object({ type: z.literal('bulletList'), content: z.array(Item).min(1) });
const Numbers = z.object({
  type: z.literal('orderedList'),
  attrs: z
    .object({ start: z.int().min(0).max(1_000_000), type: z.string().max(10).nullable() })
    .optional(),
  content: z.array(Item).min(1),
});

export type Paragraph = Infer<typeof Paragraph>;
export type Heading = Infer<typeof Heading>;
export type ListItem = { readonly type: 'listItem'; readonly content: readonly Block[] };
export type Block =
  | Paragraph
  | Heading
  | Infer<typeof Rule>
  | { readonly type: 'blockquote'; readonly content: readonly Block[] }
  | { readonly type: 'bulletList'; readonly content: readonly ListItem[] }
  | {
      readonly type: 'orderedList';
      readonly attrs?: { readonly start: number; readonly type: string | null } | undefined;
      readonly content: readonly ListItem[];
    };

const Block: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion('type', [Paragraph, Heading, Rule, Quote, Bullets, Numbers]),
) as z.ZodType<Block>;

/** Characters of text, blocks and pieces, and nesting that one document may have. */
export const documentLimits = { characters: 200_000, nodes: 40_000, depth: 40 } as const;

/** A written document. What the editor adds beside our blocks, marks and attributes is dropped; unknown blocks are refused. */
export const NoteDocument = z
  .unknown()
  .refine(fitsOneDocument, 'Longer than a note can hold')
  .pipe(
    z.object({ type: z.literal('doc'), content: z.array(Block).min(1).max(documentLimits.nodes) }),
  );
export type NoteDocument = Infer<typeof NoteDocument>;

export const emptyDocument: NoteDocument = { type: 'doc', content: [{ type: 'paragraph' }] };

/** Whether it stays within the limits. Measured without recursion and before the schema walks it: a hostile document must not exhaust the stack. */
export function fitsOneDocument(value: unknown): boolean {
  let characters = 0;
  let nodes = 0;
  const waiting: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    nodes += 1;
    if (nodes > documentLimits.nodes || next.depth > documentLimits.depth) return false;
    if (typeof next.value !== 'object' || next.value === null) continue;
    const { text, content } = next.value as { text?: unknown; content?: unknown };
    if (typeof text === 'string') characters += text.length;
    if (characters > documentLimits.characters) return false;
    if (!Array.isArray(content)) continue;
    if (content.length > documentLimits.nodes) return false;
    for (const child of content) waiting.push({ value: child, depth: next.depth + 1 });
  }
  return true;
}

/** The text to store for a document. */
export function saveDocument(document: NoteDocument): string {
  return JSON.stringify(document);
}

/** The document of a stored text. Throws where the text is none, which only damage can cause. */
export function loadDocument(stored: string): NoteDocument {
  return NoteDocument.parse(JSON.parse(stored));
}

/** True where nothing but space was written. */
export function isBlank(document: NoteDocument): boolean {
  return document.content.every(
    (block) =>
      block.type === 'paragraph' &&
      (block.content ?? []).every(
        (piece) => piece.type === 'hardBreak' || piece.text.trim() === '',
      ),
  );
}
