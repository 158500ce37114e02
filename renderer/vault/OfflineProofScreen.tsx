// The truth about safety, with what anybody can check for themselves.

import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useToday } from '../ui/dates/use-today.ts';
import { FactList } from '../ui/FactList.tsx';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { Page } from '../ui/layout/Page.tsx';
import { Section } from '../ui/layout/Section.tsx';
import { useOfflineProof, useVaultFacts, type OfflineProof } from './data.ts';
import { showBytes, showDays, showInstant } from './instant-text.ts';
import { doesNot, Points, protects } from './Protection.tsx';
import { ReadingOnly } from './ReadingOnly.tsx';
import classes from './vault.module.css';

export default function OfflineProofScreen() {
  const [, go] = useLocation();
  const today = useToday();
  const { send, problem } = useOfflineProof();
  const [proof, setProof] = useState<OfflineProof | null>(null);
  const { data: facts } = useVaultFacts();
  useEffect(() => {
    void send(undefined).then(setProof, () => undefined);
  }, [send]);
  return (
    <Page
      title="Offline and encrypted"
      width="reading"
      back={{ label: 'Settings', onGo: () => go('/settings') }}
      intro="What this app promises about what you write here, and how you can check it."
    >
      {problem ? <ErrorNote what={problem.message} /> : null}
      <ReadingOnly />
      <Section title="Nothing leaves this computer">
        <p>
          The app has no account, no server and no update check. It refuses every network request
          that any part of it might make. To see it yourself, pull the network cable or watch it
          with a firewall: nothing changes and nothing is asked for.
        </p>
      </Section>
      {proof ? (
        <>
          <Section title="What lies on the disk">
            <FactList
              facts={[
                { label: 'Folder', value: proof.folder },
                { label: 'Cipher', value: `${proof.cipher}, every page with its own seal` },
                { label: 'Key', value: proof.keyDerivation },
                {
                  label: 'Last full check',
                  value: facts?.checkedAt
                    ? showInstant(facts.checkedAt, today)
                    : 'not yet; it runs by itself when the desk is quiet',
                },
                {
                  label: 'Last backup',
                  value: facts?.lastBackup
                    ? showInstant(facts.lastBackup.madeAt, today) +
                      (facts.lastBackup.days > 0 ? `, ${showDays(facts.lastBackup.days)} old` : '')
                    : 'none yet',
                },
              ]}
            />
            <Files files={proof.files} today={today} />
          </Section>
          <Section title="What was opened">
            <p className={classes.before}>
              Since the vault was last locked, the part of the app that can read it opened these
              files of yours.
            </p>
            <Opened opened={proof.opened} />
          </Section>
          <Section title="In the app’s own folder">
            <p className={classes.before}>
              These few things lie in <bdi className={classes.file}>{proof.own.folder}</bdi> and can
              be read without a passphrase. Nothing you wrote is among them.
            </p>
            <Files files={proof.own.files} today={today} />
            <p className={classes.head}>
              The window’s engine keeps {showCount(proof.own.engine.count)} of its own there,
              together {showBytes(proof.own.engine.bytes)}. The app gives it nothing to remember.
            </p>
          </Section>
          <Section title="The log">
            <p>
              {proof.auditIntact ? (
                <span className={classes.kept}>Every line of the log fits the one before it.</span>
              ) : (
                <span className={classes.look}>
                  A line of the log does not fit the one before it.
                </span>
              )}
            </p>
            <p>
              {proof.matchingLogIntact ? (
                <span className={classes.kept}>
                  Every line of the log of matching is as it was written.
                </span>
              ) : (
                <span className={classes.look}>
                  A line of the log of matching was changed, or one is missing.
                </span>
              )}
            </p>
            <p className={classes.head}>
              Last mark: <span className={classes.mono}>{proof.auditHead}</span>
            </p>
          </Section>
          <Section title="What it is made with">
            <FactList
              facts={proof.versions.map(({ name, version }) => ({ label: name, value: version }))}
            />
          </Section>
        </>
      ) : null}
      <Section title="What this protects against">
        <Points points={protects} />
      </Section>
      <Section title="What it does not protect against">
        <Points points={doesNot} />
      </Section>
    </Page>
  );
}

const places = [
  { where: 'vault', title: 'In the vault’s folder' },
  { where: 'own', title: 'In the app’s own folder' },
  { where: 'elsewhere', title: 'Elsewhere' },
] as const;

function Opened({ opened }: Pick<OfflineProof, 'opened'>) {
  return (
    <table className={classes.opened}>
      <colgroup>
        <col />
        <col />
      </colgroup>
      {places.map(({ where, title }) => {
        const here = opened.filter((file) => file.where === where);
        if (here.length === 0) return null;
        return (
          <tbody key={where}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                {title}
              </th>
            </tr>
            {here.map(({ name, why }) => (
              <tr key={name}>
                <td className={classes.file}>{name}</td>
                <td className={classes.holds}>{why}</td>
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

type ShownFile = OfflineProof['files'][number] & { readonly holds?: string };

function Files({ files, today }: { readonly files: readonly ShownFile[]; readonly today: string }) {
  const told = files.some(({ holds }) => holds !== undefined);
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">File</th>
          {told ? <th scope="col">What it holds</th> : null}
          <th scope="col">Changed</th>
          <th scope="col">Size</th>
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <tr key={file.name}>
            <td className={classes.file}>{file.name}</td>
            {told ? <td className={classes.holds}>{file.holds}</td> : null}
            <td className={classes.when}>{showInstant(file.changedAt, today)}</td>
            <td className={classes.when}>{showBytes(file.bytes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const showCount = (count: number): string => (count === 1 ? 'one file' : `${count} files`);
