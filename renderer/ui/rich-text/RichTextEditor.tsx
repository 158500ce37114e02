// Rich-text editor; takes and gives its own JSON.

import type { EditorView } from '@tiptap/pm/view';
import { EditorContent, useEditor } from '@tiptap/react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { styleNonce } from '../theme/style-nonce.ts';
import type { DocumentJson } from './document-json.ts';
import { fitDocument } from './fit-document.ts';
import { FormatToolbar } from './FormatToolbar.tsx';
import { pasteLimit, pasteLines, sliceOfPlain, takeIn, wordsApart } from './paste.ts';
import { writingOptions } from './schema.ts';
import classes from './RichTextEditor.module.css';

type Props = {
  /** The document to start from; another `docKey` loads anew, otherwise what is typed stays. */
  value: DocumentJson | null;
  docKey: string;
  onChange: (value: DocumentJson) => void;
  label: string;
  placeholder?: string;
  /** Lines above the text on the same sheet: title, who was there. */
  head?: ReactNode;
  /** The privacy line. */
  foot?: ReactNode;
  autoFocus?: boolean;
  readOnly?: boolean;
  /** `large` for reading at arm's length. */
  size?: 'normal' | 'large';
};

export function RichTextEditor({
  value,
  docKey,
  onChange,
  label,
  placeholder = '',
  head,
  foot,
  autoFocus = false,
  readOnly = false,
  size = 'normal',
}: Props) {
  const latest = useRef(onChange);
  latest.current = onChange;
  const [refused, setRefused] = useState(false);
  const take = (view: EditorView, event: Event, data: DataTransfer | null, at?: number) => {
    const answer = takeIn(view, data, at);
    setRefused(answer === 'too-long');
    if (answer !== 'not-ours') event.preventDefault();
    return answer !== 'not-ours';
  };
  const editor = useEditor(
    {
      ...writingOptions(placeholder),
      content: fitDocument(value),
      editable: !readOnly,
      autofocus: autoFocus ? 'end' : false,
      injectNonce: styleNonce(),
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          spellcheck: 'false',
        },
        // Before the editor reads it: reading a page of a hundred thousand tags alone would take half a minute.
        handleDOMEvents: {
          paste: (view, event) => take(view, event, event.clipboardData),
          drop: (view, event) => {
            if ((event.dataTransfer?.files.length ?? 0) > 0) return false;
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
            return take(view, event, event.dataTransfer, at?.pos);
          },
        },
        transformPastedHTML: wordsApart,
        clipboardTextParser: (text, $at) => sliceOfPlain($at.doc.type.schema, text),
        // The editor would keep Esc to itself, and a keyboard would never get out of it: Tab
        // indents lists.
        handleKeyDown: (view, event) => {
          if (event.key === 'Escape') view.dom.blur();
          return event.key === 'Escape';
        },
        handleDrop: (_view, event) => (event.dataTransfer?.files.length ?? 0) > 0,
      },
      onUpdate: ({ editor: now }) => latest.current(now.getJSON() as DocumentJson),
    },
    [docKey],
  );

  useEffect(() => {
    editor?.setEditable(!readOnly, false);
  }, [editor, readOnly]);

  return (
    <div className={classes.sheet} data-size={size}>
      {head ? <div className={classes.head}>{head}</div> : null}
      {editor && !readOnly ? <FormatToolbar editor={editor} /> : null}
      <EditorContent editor={editor} className={classes.text} />
      {refused ? (
        <p className={classes.refused} role="alert">
          What you pasted is longer than {pasteLimit.toLocaleString('en')} characters or{' '}
          {pasteLines.toLocaleString('en')} lines. Nothing was changed. Paste it in parts.
        </p>
      ) : null}
      {foot ? <div className={classes.foot}>{foot}</div> : null}
    </div>
  );
}
