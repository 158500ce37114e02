// Sets a waivable rule aside for one pair; it takes a written reason that goes into the log.

import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../../ui/layout/Dialog.tsx';
import type { Moves, PairIds } from '../moves/use-moves.ts';

type Props = {
  rule: { constraint: string; label: string } | null;
  pair: PairIds;
  moves: Moves;
  onClose: () => void;
};

export function WaiveDialog({ rule, pair, moves, onClose }: Props) {
  const [reason, setReason] = useState('');
  const close = () => {
    setReason('');
    onClose();
  };
  const waive = async () => {
    if (
      rule &&
      (await moves.change({
        kind: 'waive',
        constraint: rule.constraint,
        juniorId: pair.juniorId,
        seniorId: pair.seniorId,
        reason: reason.trim(),
      }))
    )
      close();
  };
  return (
    <Dialog
      open={rule !== null}
      title={`Set aside: ${rule?.label ?? ''}`}
      onClose={close}
      actions={
        <>
          <Button variant="default" onClick={close}>
            Keep the rule
          </Button>
          <Button disabled={reason.trim() === ''} loading={moves.busy} onClick={() => void waive()}>
            Set the rule aside
          </Button>
        </>
      }
    >
      <Textarea
        autoComplete="off"
        data-autofocus
        autosize
        minRows={3}
        maxLength={2000}
        label="Why may this rule be set aside for these two?"
        description="Your words go into the log."
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Dialog>
  );
}
