// Writing and reading on paper.

import { useState } from 'react';
import { Page } from '../../../renderer/ui/layout/Page.tsx';
import { PrivacyLine } from '../../../renderer/ui/PrivacyLine.tsx';
import type { DocumentJson } from '../../../renderer/ui/rich-text/document-json.ts';
import { Prose } from '../../../renderer/ui/rich-text/Prose.tsx';
import { RichTextEditor } from '../../../renderer/ui/rich-text/RichTextEditor.tsx';
import { SampleRoom } from './sample-room.tsx';

const start: DocumentJson = {
  type: 'doc',
  content: [
    {
      type: 'heading',
      attrs: { level: 2 },
      content: [{ type: 'text', text: 'What moved since October' }],
    },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Philippe asked for a second demonstration and ' },
        { type: 'text', text: 'took notes himself', marks: [{ type: 'bold' }] },
        {
          type: 'text',
          text: '. Amara was glad of it, and a little surprised; she had expected to be thanked and forgotten.',
        },
      ],
    },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [
            {
              type: 'paragraph',
              content: [{ type: 'text', text: 'The budget round takes his Mondays until May' }],
            },
          ],
        },
        {
          type: 'listItem',
          content: [
            {
              type: 'paragraph',
              content: [{ type: 'text', text: 'She would like to see a board meeting' }],
            },
          ],
        },
      ],
    },
    {
      type: 'blockquote',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: '“Nobody told me that in twenty years.”' }],
        },
      ],
    },
  ],
};

export function PaperSheet() {
  const [value, setValue] = useState<DocumentJson>(start);
  return (
    <SampleRoom current="pairs">
      <Page title="Note" width="wide" back={{ label: 'Amara and Philippe', onGo: () => undefined }}>
        <div style={{ display: 'grid', gap: 24 }}>
          <RichTextEditor
            value={start}
            docKey="one"
            label="Note"
            placeholder="Write what was said"
            onChange={setValue}
            head={
              <span style={{ color: 'var(--lp-soft)' }}>
                Spoken with both · Thu 4 Dec, 45 minutes
              </span>
            }
            foot={
              <PrivacyLine
                tier="Working note"
                sees="you alone; on request also the person it is about; a court. Not in reports."
              />
            }
          />
          <Prose value={value} />
        </div>
      </Page>
    </SampleRoom>
  );
}
