// Writing a private reflection: sealed as it is written, and closed for good when one leaves.

import { Button } from '@mantine/core';
import { lazy, Suspense, useRef } from 'react';
import { isBlank, type NoteDocument } from '../../shared/coaching/document.ts';
import { reflectionPrivacyWords } from '../../shared/coaching/tier.ts';
import { Sheet } from '../ui/layout/Sheet.tsx';
import { PrivacyLine } from '../ui/PrivacyLine.tsx';
import { useSealReflection } from './data.ts';
import { SavedMark } from './SavedMark.tsx';
import { expectFits, SaveFailure } from './SaveFailure.tsx';
import { useAutoSave } from './use-auto-save.ts';
import classes from './note.module.css';

const RichTextEditor = lazy(async () => ({
  default: (await import('../ui/rich-text/RichTextEditor.tsx')).RichTextEditor,
}));

export function ReflectionSheet({ pairId, onClose }: { pairId: string; onClose: () => void }) {
  const sealed = useRef<string | null>(null);
  const { send } = useSealReflection();
  const { state, change, flush } = useAutoSave<NoteDocument>(pairId, async (document) => {
    expectFits(document);
    const { id, savedAt } = await send({ id: sealed.current, pairId, document });
    sealed.current = id;
    return savedAt;
  });
  const leave = () => void flush().then(onClose);
  const actions = (
    <>
      <SavedMark state={state} verb="Sealed" />
      <Button onClick={leave}>Seal it and close</Button>
    </>
  );
  return (
    <Sheet open title="Private reflection" width={760} onClose={leave} actions={actions}>
      <div className={classes.form}>
        <Suspense fallback={null}>
          <RichTextEditor
            value={null}
            docKey={pairId}
            label="Private reflection"
            autoFocus
            placeholder="For you alone: what you felt, what you fear, what you would not put in a note."
            onChange={(json) => {
              const document = json as NoteDocument;
              if (sealed.current !== null || !isBlank(document)) change(document);
            }}
            foot={
              <PrivacyLine
                tier={reflectionPrivacyWords.tier}
                sees={reflectionPrivacyWords.sees}
                kind="sealed"
              />
            }
          />
        </Suspense>
        <SaveFailure state={state} what="reflection" done="sealed" onAgain={() => void flush()} />
      </div>
    </Sheet>
  );
}
