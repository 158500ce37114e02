// What was done with the vault, newest first, with the mark that ends the chain.

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useToday } from '../ui/dates/use-today.ts';
import { Page } from '../ui/layout/Page.tsx';
import { useAuditPage } from './data.ts';
import { showInstant } from './instant-text.ts';
import classes from './vault.module.css';

export default function AuditLogScreen() {
  const [, go] = useLocation();
  const newest = useAuditPage(null).data;
  return (
    <Page
      title="Log of this vault"
      width="reading"
      back={{ label: 'Settings', onGo: () => go('/settings') }}
      intro="What was done, never what was written. Each line is chained to the one before it."
    >
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">What</th>
            <th scope="col">No.</th>
          </tr>
        </thead>
        <Lines before={null} />
      </table>
      {newest ? (
        <p className={classes.head}>
          Last mark of the chain: <span className={classes.mono}>{newest.head}</span>
        </p>
      ) : null}
    </Page>
  );
}

/** One page of lines, and on demand the page before it. */
function Lines({ before }: { readonly before: number | null }) {
  const today = useToday();
  const [further, setFurther] = useState(false);
  const { data } = useAuditPage(before);
  const last = data?.lines.at(-1)?.seq;
  return (
    <>
      <tbody>
        {data?.lines.map((line) => (
          <tr key={line.seq}>
            <td className={classes.when}>{showInstant(line.at, today)}</td>
            <td>{line.words}</td>
            <td className={classes.when}>{line.seq}</td>
          </tr>
        ))}
        {data?.more && !further ? (
          <tr>
            <td colSpan={3}>
              <Button variant="default" onClick={() => setFurther(true)}>
                Show earlier lines
              </Button>
            </td>
          </tr>
        ) : null}
      </tbody>
      {further && last !== undefined ? <Lines before={last} /> : null}
    </>
  );
}
