// Pasting onto paper: plain text is put down sign for sign, one paragraph a line; nothing is read into it.

import { Fragment, Slice, type Schema } from '@tiptap/pm/model';
import { Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { documentLimits } from '../../../shared/kernel/document-limits.ts';
import { formOfCopied } from './copied-slice.ts';

/** The longest text taken from the clipboard at once, in characters, and the most lines: each becomes a paragraph that must be drawn. */
export const pasteLimit = documentLimits.pasted;
export const pasteLines = 2_000;
/** The most tags of a formatted text, and how deep they may stand in each other; a richer one is put down as its plain words. */
const mostTags = 4_000;
const deepestTags = 60;
/** Tags that hold nothing and are never closed. */
const empty = new Set(['br', 'hr', 'img', 'meta', 'link', 'col', 'wbr', 'input']);

/** A page of a word processor carries ten times its words in markup, and some carry megabytes of nothing. */
export function isTooLong(plain: string, html: string): boolean {
  return (
    plain.length > pasteLimit || html.length > pasteLimit * 20 || countLines(plain) > pasteLines
  );
}

/** Whether the form of a text is worth reading: anything too rich would hold the window up. */
export function isTooRich(html: string): boolean {
  let [tags, depth] = [0, 0];
  for (const [, closing, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/giu)) {
    tags += 1;
    if (closing) depth -= 1;
    else if (!empty.has(name.toLowerCase())) depth += 1;
    if (tags > mostTags || depth > deepestTags) return true;
  }
  return false;
}

/** Tags that part words on the screen, and that the editor's own reader takes for a run of text. */
const parting =
  /<(\/?)(table|thead|tbody|tfoot|tr|td|th|caption|label|legend|select|optgroup|option|button|summary|details|main|nav|dt|center|dialog|menu)(?=[\s/>])/giu;

/** A formatted text whose cells, labels and their like each stand in a paragraph, so that no two words run together. */
export function wordsApart(html: string): string {
  return html.replace(parting, '<$1div');
}

/** Plain text as paragraphs. The first and the last run on into what stands before and after. */
export function sliceOfPlain(schema: Schema, text: string): Slice {
  const paragraph = schema.nodes['paragraph'];
  if (!paragraph) return Slice.empty;
  const lines = text
    .split(/\r\n?|\n/u)
    .map((line) => paragraph.create(null, line === '' ? null : schema.text(line)));
  return new Slice(Fragment.from(lines), 1, 1);
}

/** In the same ends of lines by which it is put down. */
function countLines(text: string): number {
  return text.split(/\r\n?|\n/u).length;
}

/** Takes in what was pasted, or dropped at `at`. `not-ours` leaves a formatted text, or nothing at all, to the editor itself. */
export function takeIn(
  view: EditorView,
  data: DataTransfer | null,
  at?: number,
): 'taken' | 'too-long' | 'not-ours' {
  const plain = data?.getData('text/plain') ?? '';
  const html = data?.getData('text/html') ?? '';
  if (isTooLong(plain, html)) return 'too-long';
  const form = formOfCopied(plain);
  const isRich = isTooRich(html);
  if (!form && !isRich && (plain === '' || html !== '')) return 'not-ours';
  const { schema, tr } = view.state;
  if (at !== undefined) tr.setSelection(Selection.near(tr.doc.resolve(at)));
  tr.replaceSelection(form ? Slice.fromJSON(schema, form) : sliceOfPlain(schema, plain));
  if (view.editable) view.dispatch(tr.scrollIntoView().setMeta('paste', true));
  return 'taken';
}
