// Fits any stored document to the editor's schema: an unknown block loses its shape and keeps its
// words. Without this the editor would answer one unknown block with an empty page, and the next
// save would store that.

import { documentLimits } from '../../../shared/kernel/document-limits.ts';
import type { DocumentJson, DocumentMark } from './document-json.ts';

const textBlocks = new Set(['paragraph', 'heading']);
const lists = new Set(['bulletList', 'orderedList']);
const marks = new Set(['bold', 'italic', 'underline', 'strike']);

/** A document that the editor's schema accepts, holding every word of `value` in the same order. */
export function fitDocument(value: DocumentJson | null): DocumentJson {
  const content = value ? blocks(value, 0) : [];
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

/** The node's inside as blocks; loose words and breaks are gathered into paragraphs. */
function blocks(node: DocumentJson, depth: number): DocumentJson[] {
  // What lies below is laid flat.
  if (depth > documentLimits.depth) return inParagraph(words(node));
  const out: DocumentJson[] = [];
  let loose: DocumentJson[] = [];
  const close = () => {
    out.push(...inParagraph(loose));
    loose = [];
  };
  for (const child of childrenOf(node)) {
    if (isInline(child)) loose.push(...inline(child));
    else {
      close();
      out.push(...block(child, depth + 1));
    }
  }
  close();
  return out;
}

function block(node: DocumentJson, depth: number): DocumentJson[] {
  const type = node.type ?? '';
  if (type === 'horizontalRule') return [{ type }];
  if (textBlocks.has(type) && childrenOf(node).every(isInline)) return [textBlock(node)];
  const inside = blocks(node, depth);
  if (type === 'blockquote' && inside.length > 0) return [{ type, content: inside }];
  if (lists.has(type)) return list(node, depth);
  return inside;
}

function textBlock(node: DocumentJson): DocumentJson {
  const content = childrenOf(node).flatMap(inline);
  const level = node.attrs?.['level'] === 3 ? 3 : 2;
  return {
    type: node.type ?? 'paragraph',
    ...(node.type === 'heading' ? { attrs: { level } } : {}),
    ...(content.length > 0 ? { content } : {}),
  };
}

function list(node: DocumentJson, depth: number): DocumentJson[] {
  const items = childrenOf(node).flatMap((child) => {
    const inside = isInline(child)
      ? inParagraph(inline(child))
      : child.type === 'listItem'
        ? blocks(child, depth + 1)
        : block(child, depth + 1);
    if (inside.length === 0) return [];
    // An item begins with a paragraph.
    return [
      {
        type: 'listItem',
        content: inside[0]?.type === 'paragraph' ? inside : [{ type: 'paragraph' }, ...inside],
      },
    ];
  });
  if (items.length === 0) return [];
  const start = node.attrs?.['start'];
  const attrs =
    node.type === 'orderedList'
      ? {
          attrs: {
            start: typeof start === 'number' && Number.isInteger(start) ? start : 1,
            type: null,
          },
        }
      : {};
  return [{ type: node.type ?? 'bulletList', ...attrs, content: items }];
}

function inline(node: DocumentJson): DocumentJson[] {
  if (node.type === 'hardBreak') return [{ type: 'hardBreak' }];
  const text = typeof node.text === 'string' ? node.text : '';
  if (text === '') return [];
  const kept = uniqueMarks(node.marks);
  return [{ type: 'text', ...(kept.length > 0 ? { marks: kept } : {}), text }];
}

function uniqueMarks(given: unknown): DocumentMark[] {
  const types = Array.isArray(given)
    ? given.map((mark: DocumentMark | null) => mark?.type ?? '')
    : [];
  return [...marks].filter((type) => types.includes(type)).map((type) => ({ type }));
}

/** Every word below a node that lies too deep, found without going deeper by calls. */
function words(node: DocumentJson): DocumentJson[] {
  const found: DocumentJson[] = [];
  const waiting: DocumentJson[] = [node];
  while (waiting.length > 0) {
    const next = waiting.pop() as DocumentJson;
    if (isInline(next)) found.push(...inline(next));
    waiting.push(...[...childrenOf(next)].reverse());
  }
  return found;
}

function inParagraph(content: DocumentJson[]): DocumentJson[] {
  return content.length > 0 ? [{ type: 'paragraph', content }] : [];
}

function isInline(node: DocumentJson): boolean {
  return node.type === 'text' || node.type === 'hardBreak';
}

function childrenOf(node: DocumentJson): DocumentJson[] {
  return Array.isArray(node.content)
    ? node.content.filter((child) => typeof child === 'object' && child !== null)
    : [];
}
