// Asking one senior before the others: possible, with a written reason, after saying what it may give away.

import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../../ui/layout/Dialog.tsx';
import { QuietLink } from '../../ui/QuietLink.tsx';
import type { Acts, PairIds } from '../moves/use-moves.ts';

type Props = { name: string; pair: PairIds; moves: Acts };

export function AskEarlier({ name, pair, moves }: Props) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const close = () => {
    setOpen(false);
    setReason('');
  };
  const ask = async () => {
    if (await moves.answer(pair, 'senior', 'asked', reason.trim())) close();
  };
  return (
    <>
      <QuietLink onGo={() => setOpen(true)}>ask {name} earlier</QuietLink>
      <Dialog
        open={open}
        title={`Ask ${name} before the others?`}
        onClose={close}
        actions={
          <>
            <Button variant="default" onClick={close}>
              Wait for the others
            </Button>
            <Button disabled={reason.trim() === ''} onClick={() => void ask()}>
              Note as asked
            </Button>
          </>
        }
      >
        <p>
          Those who hear later, and compare notes, may conclude that somebody said no to them or
          hesitated.
        </p>
        <Textarea
          data-autofocus
          autoComplete="off"
          autosize
          minRows={3}
          maxLength={2000}
          label={`Why can ${name} not wait?`}
          description="Your words go into the log."
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Dialog>
    </>
  );
}
