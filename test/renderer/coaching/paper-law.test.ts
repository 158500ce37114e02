// The editor and the store must mean the same: its schema is ours, and a stored document passes
// through it unchanged.

import { getSchema } from '@tiptap/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editorExtensions } from '../../../renderer/ui/rich-text/schema.ts';
import { loadDocument, NoteDocument, saveDocument } from '../../../shared/coaching/document.ts';
import { documents } from '../../support/documents.ts';

const schema = getSchema(editorExtensions(''));

describe('the editor and the store', () => {
  it('know the same blocks and marks', () => {
    expect(Object.keys(schema.nodes).toSorted()).toEqual([
      'blockquote',
      'bulletList',
      'doc',
      'hardBreak',
      'heading',
      'horizontalRule',
      'listItem',
      'orderedList',
      'paragraph',
      'text',
    ]);
    expect(Object.keys(schema.marks).toSorted()).toEqual(['bold', 'italic', 'strike', 'underline']);
  });

  it('load(save(document)) is the document, also after the editor has shown it', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const shown = schema.nodeFromJSON(loadDocument(saveDocument(document)));
        shown.check();
        const handedIn = NoteDocument.parse(shown.toJSON());
        expect(handedIn).toEqual(document);
        expect(saveDocument(handedIn)).toBe(saveDocument(document));
      }),
      { numRuns: 200 },
    );
  }, 30_000);
});
