// Vaults that a restore put aside: where they lie, since when, and the way to remove one for good.

import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { showDay } from '../../shared/kernel/date.ts';
import type { KeptVault } from '../../shared/vault/backups.ts';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { Dialog } from '../ui/layout/Dialog.tsx';
import { Section } from '../ui/layout/Section.tsx';
import { SentenceRow } from '../ui/SentenceRow.tsx';
import { useKeptVaults, useEraseKeptVault } from './data.ts';

const noticeAfterDays = 30;

export function KeptVaults({ today }: { readonly today: string }) {
  const { send: list } = useKeptVaults();
  const remove = useEraseKeptVault();
  const [kept, setKept] = useState<readonly KeptVault[]>([]);
  const [asked, setAsked] = useState<KeptVault | null>(null);
  useEffect(() => {
    list(undefined).then(setKept, () => undefined);
  }, [list]);
  if (kept.length === 0) return null;
  const removeIt = async (one: KeptVault) => {
    await remove.send({ name: one.name });
    setAsked(null);
    setKept(await list(undefined));
  };
  return (
    <Section title="Put aside by a restore" note={`worth a look after ${noticeAfterDays} days`}>
      {kept.map((one) => (
        <SentenceRow key={one.name} action={{ label: 'Remove it', onDo: () => setAsked(one) }}>
          What stood here until {showDay(one.keptSince, today)} lies in {one.path}
        </SentenceRow>
      ))}
      {asked ? (
        <Dialog
          open
          title="Remove the earlier vault for good?"
          size="narrow"
          onClose={() => setAsked(null)}
          actions={
            <>
              <Button variant="default" onClick={() => setAsked(null)}>
                Keep it
              </Button>
              <Button
                color="brick"
                loading={remove.busy}
                onClick={() => void removeIt(asked).catch(() => undefined)}
              >
                Remove it for good
              </Button>
            </>
          }
        >
          <p>This cannot be taken back. The vault you work in and its backups stay as they are.</p>
          {remove.problem ? <ErrorNote what={remove.problem.message} /> : null}
        </Dialog>
      ) : null}
    </Section>
  );
}
