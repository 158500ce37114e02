// Why the open vault may only be read, and the person's word that ends it.

import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { Section } from '../ui/Section.tsx';
import { useAcceptOlder, useVaultFacts } from './data.ts';
import classes from './vault.module.css';

export function ReadingOnly() {
  const [, go] = useLocation();
  const { data: facts } = useVaultFacts();
  const accept = useAcceptOlder();
  if (!facts?.readOnly) return null;
  const said = (wanted: string) => facts.notices.find(({ code }) => code === wanted);
  // While another computer may be writing, no word makes this one the newest.
  const older = said('elsewhere') ? undefined : said('older');
  return (
    <Section title="Open for reading only">
      <div className={classes.stack}>
        <p>
          {(said('elsewhere') ?? older ?? said('unclean'))?.message}
          {older ? ' If you know that this is the newest one, go on with it.' : ''}
        </p>
        {accept.problem ? (
          <ErrorNote what={accept.problem.message} safe="Nothing was changed." />
        ) : null}
        <div className={classes.buttons}>
          <Button onClick={() => go('/backups')}>Look at the backups</Button>
          {older ? (
            <Button
              variant="default"
              loading={accept.busy}
              onClick={() => void accept.tell(undefined).catch(() => undefined)}
            >
              Work with this one
            </Button>
          ) : null}
        </div>
      </div>
    </Section>
  );
}
