// Editor schema: blocks and marks, without live links, pictures or code colouring.

import type { Extensions } from '@tiptap/core';
import { Placeholder } from '@tiptap/extensions';
import StarterKit from '@tiptap/starter-kit';

/**
 * The schema of every written thing. Links stay text: nothing on paper can be clicked into the
 * network.
 */
export function editorExtensions(placeholder: string): Extensions {
  return [
    StarterKit.configure({
      link: false,
      heading: { levels: [2, 3] },
      codeBlock: false,
      code: false,
      trailingNode: false,
      dropcursor: false,
    }),
    Placeholder.configure({ placeholder }),
  ];
}

/** How every editor reads and takes words in: the schema, and what must not be left out beside it. */
export function writingOptions(placeholder: string) {
  return {
    extensions: editorExtensions(placeholder),
    // They look for marks in whatever is pasted, and take minutes over a long text of stars. Typing has rules of its own.
    enablePasteRules: false,
  } as const;
}
