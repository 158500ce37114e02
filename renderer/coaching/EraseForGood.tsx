// Erasing a note or a private reflection for good: asked once, and said afterwards what backups
// still hold.

import { erasedWords } from '../../shared/vault/erasing.ts';
import { showNotice } from '../ui/feedback/toast.tsx';
import { EraseDialog } from '../vault/EraseDialog.tsx';
import { useErase } from './data.ts';

type Props = {
  what: 'note' | 'reflection';
  id: string;
  /** The moment before: what is being typed must not come after. */ onBefore?: () => Promise<void>;
  onGone: () => void;
  onClose: () => void;
};

const words = {
  note: {
    title: 'Erase this note for good',
    what: 'The note',
    goes: 'Its text, its earlier versions and its place in the search go at once. Unlike removing, this cannot be taken back.',
    keep: 'Keep the note',
    erase: 'Erase the note',
  },
  reflection: {
    title: 'Erase this reflection for good',
    what: 'The reflection',
    goes: 'It goes at once, unread. This cannot be taken back.',
    keep: 'Keep the reflection',
    erase: 'Erase the reflection',
  },
} as const;

export function EraseForGood({ what, id, onBefore, onGone, onClose }: Props) {
  const { send, busy, problem } = useErase();
  const { title, what: name, goes, keep, erase } = words[what];
  const go = async (alsoFromBackups: boolean) => {
    try {
      await onBefore?.();
      const erased = await send({ what, id, alsoFromBackups });
      showNotice(erasedWords(name, erased, alsoFromBackups));
      onGone();
    } catch {
      return;
    }
  };
  return (
    <EraseDialog
      title={title}
      keepLabel={keep}
      eraseLabel={erase}
      busy={busy}
      problem={problem}
      onErase={(also) => void go(also)}
      onClose={onClose}
    >
      {goes}
    </EraseDialog>
  );
}
