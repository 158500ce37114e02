// Copying and cutting on paper: the words go out as plain text; the form they had is kept on this page alone, for putting them down elsewhere on paper.

import type { Editor, TiptapEditorHTMLElement } from '@tiptap/core';

let moved: { readonly text: string; readonly slice: unknown } | null = null;

/** The plain text of what is selected on the paper around `target`; null where there is none. With `cut` it is taken out. */
export function copyFromPaper(target: EventTarget | null, cut: boolean): string | null {
  const place = target instanceof Node ? target : null;
  const around = place instanceof Element ? place : place?.parentElement;
  const editor: Editor | undefined =
    around?.closest<TiptapEditorHTMLElement>('.ProseMirror')?.editor;
  if (!editor || editor.state.selection.empty) return null;
  const slice = editor.state.selection.content();
  const { text } = editor.view.serializeForClipboard(slice);
  moved = { text, slice: slice.toJSON() };
  if (cut && editor.isEditable) editor.commands.deleteSelection();
  return text;
}

/** The form in which exactly this text was last copied from paper, as JSON of a slice; null for any other text. */
export function formOfCopied(text: string): unknown {
  return moved !== null && moved.text === text.replaceAll('\r\n', '\n') ? moved.slice : null;
}
