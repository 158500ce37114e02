// Format toolbar; appears beside selected text and nowhere else.

import { Tooltip } from '@mantine/core';
import {
  IconBlockquote,
  IconBold,
  IconH2,
  IconItalic,
  IconList,
  IconListNumbers,
  IconUnderline,
} from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { BubbleMenu } from '@tiptap/react/menus';
import type { ComponentType } from 'react';
import { showKeys } from '../keyboard/keys.ts';
import classes from './RichTextEditor.module.css';

type Tool = {
  id: string;
  label: string;
  keys: string;
  icon: ComponentType<{ size?: number; stroke?: number }>;
  on: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
};

const tools: readonly Tool[] = [
  {
    id: 'bold',
    label: 'Bold',
    keys: 'mod+B',
    icon: IconBold,
    on: (e) => e.isActive('bold'),
    run: (e) => e.chain().focus().toggleBold().run(),
  },
  {
    id: 'italic',
    label: 'Italic',
    keys: 'mod+I',
    icon: IconItalic,
    on: (e) => e.isActive('italic'),
    run: (e) => e.chain().focus().toggleItalic().run(),
  },
  {
    id: 'underline',
    label: 'Underline',
    keys: 'mod+U',
    icon: IconUnderline,
    on: (e) => e.isActive('underline'),
    run: (e) => e.chain().focus().toggleUnderline().run(),
  },
  {
    id: 'heading',
    label: 'Heading',
    keys: 'mod+alt+2',
    icon: IconH2,
    on: (e) => e.isActive('heading', { level: 2 }),
    run: (e) => e.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    id: 'bullets',
    label: 'List',
    keys: 'mod+shift+8',
    icon: IconList,
    on: (e) => e.isActive('bulletList'),
    run: (e) => e.chain().focus().toggleBulletList().run(),
  },
  {
    id: 'numbers',
    label: 'Numbered list',
    keys: 'mod+shift+7',
    icon: IconListNumbers,
    on: (e) => e.isActive('orderedList'),
    run: (e) => e.chain().focus().toggleOrderedList().run(),
  },
  {
    id: 'quote',
    label: 'Quotation',
    keys: 'mod+shift+B',
    icon: IconBlockquote,
    on: (e) => e.isActive('blockquote'),
    run: (e) => e.chain().focus().toggleBlockquote().run(),
  },
];

export function FormatToolbar({ editor }: { editor: Editor }) {
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => tools.map((tool) => tool.on(now)).join(),
  }).split(',');
  return (
    <BubbleMenu
      editor={editor}
      className={classes.bubble}
      role="toolbar"
      aria-label="Shape the chosen words"
    >
      {tools.map((tool, index) => (
        <Tooltip key={tool.id} label={`${tool.label} · ${showKeys(tool.keys)}`}>
          <button
            type="button"
            className={classes.tool}
            aria-label={tool.label}
            aria-pressed={on[index] === 'true'}
            onClick={() => tool.run(editor)}
          >
            <tool.icon size={18} stroke={1.5} />
          </button>
        </Tooltip>
      ))}
    </BubbleMenu>
  );
}
