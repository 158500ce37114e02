// What else one can do with a pair, under "More" on its page.

import { Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { PairPage } from '../../shared/pairs/page.ts';
import { offerUndo } from '../ui/feedback/toast.tsx';
import { usePausePair, useResumePair, useUndoEndPair } from './data.ts';

type Props = {
  pair: PairPage;
  onMeeting: () => void;
  onLetters: () => void;
  onOverview: () => void;
  onEnd: () => void;
};

export function PairMenu({ pair, onMeeting, onLetters, onOverview, onEnd }: Props) {
  const [pause, resume, undoEnd] = [usePausePair(), useResumePair(), useUndoEndPair()];
  const pauseNow = async () => {
    await pause.send({ id: pair.id });
    offerUndo({ text: 'This pair is paused.', onUndo: () => void resume.send({ id: pair.id }) });
  };
  const reopen = () =>
    undoEnd.send({ pairId: pair.id, as: pair.lastMet === null ? 'forming' : 'active' });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDots size={16} stroke={1.5} />}>
          More
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onMeeting}>Add a meeting of theirs</Menu.Item>
        <Menu.Item onClick={onLetters}>Letters and first-meeting sheet</Menu.Item>
        <Menu.Item onClick={onOverview}>Reasons, agreed facts, private reflections</Menu.Item>
        {pair.status === 'paused' ? (
          <Menu.Item onClick={() => void resume.send({ id: pair.id })}>
            Go on with this pair
          </Menu.Item>
        ) : null}
        {pair.status === 'active' || pair.status === 'forming' ? (
          <Menu.Item onClick={() => void pauseNow()}>Pause this pair</Menu.Item>
        ) : null}
        {pair.status === 'ended' ? (
          <Menu.Item onClick={() => void reopen()}>Take the end back</Menu.Item>
        ) : (
          <Menu.Item onClick={onEnd}>End this pair</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
