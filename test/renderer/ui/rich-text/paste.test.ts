// Whatever is pasted as plain text stands sign for sign, in time that grows with its length alone: no marks are looked for in it.

import { Editor, getSchema } from '@tiptap/core';
import type { Node, Schema } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  isTooLong,
  isTooRich,
  pasteLimit,
  pasteLines,
  sliceOfPlain,
  wordsApart,
} from '../../../../renderer/ui/rich-text/paste.ts';
import { editorExtensions, writingOptions } from '../../../../renderer/ui/rich-text/schema.ts';

const schema: Schema = getSchema(editorExtensions(''));
const markers = [
  '*a **b ',
  '**',
  '__',
  '_a_ ',
  '~~',
  '`',
  '# ',
  '> ',
  '- ',
  '1. ',
  '[a](b) ',
  '<b>',
  '---\n',
  '\n',
  '\r\n',
  '\t',
  '  ',
  ' ',
  '\u202E',
  '\u200D',
  'e\u0301',
  '👩‍👩‍👧',
  '字',
  'https://a.b ',
  '\0',
];

const paste = (text: string): Node =>
  EditorState.create({ schema }).apply(
    EditorState.create({ schema }).tr.replaceSelection(sliceOfPlain(schema, text)),
  ).doc;
const wordsOf = (doc: Node): string => doc.textBetween(0, doc.content.size, '\n');

describe('plain text put down on paper', () => {
  it('stands sign for sign, lines as paragraphs, empty ones too, and bears no mark', () => {
    const texts = fc
      .array(fc.oneof(fc.constantFrom(...markers), fc.string()), { maxLength: 40 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const doc = paste(text);
        doc.check();
        expect(wordsOf(doc)).toBe(text.replaceAll(/\r\n?/gu, '\n'));
        const kinds = new Set<string>();
        doc.descendants((node) => {
          kinds.add(node.type.name);
          expect(node.marks).toEqual([]);
        });
        expect([...kinds].every((kind) => ['paragraph', 'text'].includes(kind))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it.each(markers.map((marker) => [JSON.stringify(marker), marker]))(
    'the longest text of %s takes 200 ms and 100 MB at most',
    (_name, marker) => {
      const text = marker.repeat(Math.ceil(pasteLimit / marker.length)).slice(0, pasteLimit);
      // Refused before anything is done with it, or put down.
      const heap = process.memoryUsage().heapUsed;
      let best = Number.POSITIVE_INFINITY;
      for (let tries = 0; tries < 3; tries += 1) {
        const began = performance.now();
        if (!isTooLong(text, '')) expect(paste(text).content.size).toBeGreaterThan(pasteLimit / 2);
        best = Math.min(best, performance.now() - began);
      }
      expect(best).toBeLessThan(200);
      expect(process.memoryUsage().heapUsed - heap).toBeLessThan(100_000_000);
    },
  );
});

describe('what is too much', () => {
  it('is judged by length and by lines', () => {
    expect(isTooLong('a'.repeat(pasteLimit), '')).toBe(false);
    expect(isTooLong('a'.repeat(pasteLimit + 1), '')).toBe(true);
    expect(isTooLong('a\n'.repeat(pasteLines - 1), '')).toBe(false);
    expect(isTooLong('a\n'.repeat(pasteLines), '')).toBe(true);
    expect(isTooLong('a\r'.repeat(pasteLines), '')).toBe(true);
    expect(isTooLong(`${'a\r'.repeat(pasteLines)}\n`, '')).toBe(true);
    expect(isTooLong('', 'a'.repeat(pasteLimit * 20 + 1))).toBe(true);
  });

  it('a text of many tags is put down as its words', () => {
    expect(isTooRich('<p>one</p>'.repeat(100))).toBe(false);
    expect(isTooRich('<p>a<br>b</p>'.repeat(1_000))).toBe(false);
    expect(isTooRich('<p>a</p>'.repeat(10_000))).toBe(true);
    expect(isTooRich('<ul><li>'.repeat(50))).toBe(true);
    expect(isTooRich('a < b and c < '.repeat(10_000))).toBe(false);
  });
});

describe('words of a formatted text', () => {
  it('in cells each stand in a paragraph of their own', () => {
    const cells =
      '<table><tr><td>Amara</td><td class="x">Monday</td></tr><TR><TH>Philippe</TH></TR></table>';
    expect(wordsApart(cells)).toBe(
      '<div><div><div>Amara</div><div class="x">Monday</div></div><div><div>Philippe</div></div></div>',
    );
  });

  it.each(['caption', 'label', 'legend', 'option', 'button', 'summary', 'main', 'nav', 'dt'])(
    'in %s do too',
    (tag) => {
      expect(wordsApart(`<${tag}>one</${tag}><${tag} id="b">two</${tag}>`)).toBe(
        '<div>one</div><div id="b">two</div>',
      );
    },
  );

  it('leaves what is no such tag alone', () => {
    const other =
      '<p>a <b>table</b> of &lt;td&gt; <thing>x</thing> <mainly>y</mainly></p><ul><li>z</li></ul>';
    expect(wordsApart(other)).toBe(other);
  });
});

describe('the editor', () => {
  // It asks the window for its system, on which some keys depend.
  beforeEach(() => vi.stubGlobal('navigator', { platform: 'Linux', userAgent: '' }));
  afterEach(() => vi.unstubAllGlobals());
  const pluginsOf = (options: { readonly enablePasteRules?: boolean }): number =>
    new Editor({
      element: null,
      content: { type: 'doc', content: [{ type: 'paragraph' }] },
      ...writingOptions(''),
      ...options,
    }).extensionManager.plugins.length;

  it('has no rules that look for marks in what is pasted, which take minutes over a long text of stars', () => {
    expect(pluginsOf({})).toBe(pluginsOf({ enablePasteRules: false }));
    // The control: each rule would be a plugin of its own.
    expect(pluginsOf({ enablePasteRules: true })).toBeGreaterThan(pluginsOf({}));
  });
});
