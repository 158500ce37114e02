// Save failure: why a text could not be stored, what is safe, what to do now.

import { fitsOneDocument, type NoteDocument } from '../../shared/coaching/document.ts';
import { documentLimits } from '../../shared/kernel/document-limits.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import type { SaveState } from './auto-saver.ts';

const count = new Intl.NumberFormat('en');

/** Refuses here what the vault would refuse, in words about the text rather than about a field. */
export function expectFits(document: NoteDocument): void {
  if (!fitsOneDocument(document))
    throw new Problem(
      'too-large',
      `This text has grown longer than one page can hold, which is about ${count.format(documentLimits.characters)} characters.`,
    );
}

type Props = {
  state: SaveState;
  what: 'note' | 'reflection';
  done: 'stored' | 'sealed';
  onAgain: () => void;
};

export function SaveFailure({ state, what, done, onAgain }: Props) {
  if (state.kind !== 'failed') return null;
  if (state.why === 'too-long') {
    return (
      <ErrorNote
        what={state.message}
        safe={`What was ${done} before is safe; what you added since stands here and is not ${done}.`}
        next={`Cut the end and put it into a second ${what}. What is left is then ${done} by itself.`}
      />
    );
  }
  const safe = `Your text is still here and not ${done} yet.`;
  if (state.why === 'never')
    return <ErrorNote what={state.message} safe={safe} next="Copy it and put it into a new one." />;
  return (
    <ErrorNote
      what={state.message}
      safe={safe}
      next="We try again every few seconds. You can also copy it."
      action={{ label: 'Try again now', onDo: onAgain }}
    />
  );
}
