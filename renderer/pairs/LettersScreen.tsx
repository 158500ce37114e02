// Letters for anybody of the cohort, also before there is a pair: invitation, offers, not placed.
// Reached with what is known: /letters/offer/<to>/<with>.

import { Button, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import {
  letterKinds,
  letterTitle,
  needsPartner,
  type LetterKind,
} from '../../shared/pairs/letters.ts';
import type { PersonLine } from '../../shared/people/page.ts';
import { seatWordInside, type Programme } from '../../shared/programme/programme.ts';
import { useCopyText } from '../api/app.ts';
import { usePeople } from '../people/data.ts';
import { useCohortState } from '../programme/current.tsx';
import { EmptyState } from '../ui/feedback/EmptyState.tsx';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { Page } from '../ui/layout/Page.tsx';
import { useLetter } from './data.ts';
import classes from './pairs.module.css';

export default function LettersScreen() {
  const [, go] = useLocation();
  const { known, current } = useCohortState();
  const people = usePeople(current?.cohort.id ?? '');
  if (!known || (current && !people.known)) return null;
  if (!current || people.total === 0) {
    return (
      <Page title="Letters">
        <EmptyState
          title="Nobody to write to yet"
          action={{ label: 'Bring people', onDo: () => go('/people/import') }}
        >
          Letters are written from a person’s own answers. Once people are here, you find
          invitation, offer, kick-off and thanks ready to copy.
        </EmptyState>
      </Page>
    );
  }
  return <Letters people={people.rows} programme={current.programme} />;
}

function Letters({ people, programme }: { people: readonly PersonLine[]; programme: Programme }) {
  const [, go] = useLocation();
  const given = useParams<{ kind?: string; to?: string; with?: string }>();
  const [kind, setKind] = useState<LetterKind>(
    letterKinds.find((each) => each === given.kind) ?? 'invitation',
  );
  const [to, setTo] = useState<string | null>(given.to ?? null);
  const [partner, setPartner] = useState<string | null>(given.with ?? null);
  const seat = people.find(({ id }) => id === to)?.seat;
  const everybody = useMemo(
    () =>
      people.map(({ id, name, seat: own }) => ({
        value: id,
        label: `${name} (${seatWordInside(programme, own)})`,
      })),
    [people, programme],
  );
  const others = useMemo(
    () =>
      people
        .filter((person) => person.seat !== seat)
        .map(({ id, name }) => ({ value: id, label: name })),
    [people, seat],
  );
  const withPartner = needsPartner(kind);
  const ready = to !== null && (!withPartner || partner !== null);
  return (
    <Page
      title="Letters"
      back={{ label: 'Pairs', onGo: () => go('/pairs') }}
      intro="Own facts of the person and what both agreed to share, nothing else."
      width="reading"
    >
      <div className={classes.form}>
        <Select
          label="Letter"
          data={letterKinds.map((each) => ({ value: each, label: letterTitle(each) }))}
          value={kind}
          allowDeselect={false}
          onChange={(value) => setKind(value as LetterKind)}
        />
        <div className={classes.two}>
          <Select
            label="For whom"
            data={everybody}
            value={to}
            searchable
            limit={50}
            nothingFoundMessage="Nobody of this name"
            onChange={(value) => {
              setTo(value);
              setPartner(null);
            }}
          />
          {withPartner ? (
            <Select
              label="With"
              data={others}
              value={partner}
              searchable
              limit={50}
              disabled={to === null}
              nothingFoundMessage="Nobody of this name"
              onChange={setPartner}
            />
          ) : null}
        </div>
        {ready ? (
          <Written kind={kind} to={to} partner={withPartner ? partner : null} />
        ) : (
          <p className={classes.small}>
            Choose {to === null ? 'for whom it is' : 'the partner it speaks of'}, and the letter
            stands here.
          </p>
        )}
      </div>
    </Page>
  );
}

function Written({ kind, to, partner }: { kind: LetterKind; to: string; partner: string | null }) {
  const { data, error } = useLetter(kind, to, partner);
  const [copied, setCopied] = useState<string | null>(null);
  const copy = useCopyText();
  if (error) return <ErrorNote what={error.message} />;
  if (!data) return null;
  const take = () => copy.send({ text: data.text }).then(() => setCopied(data.text));
  return (
    <>
      <pre className={classes.letter} dir="auto">
        {data.text}
      </pre>
      <div className={classes.fact}>
        <Button loading={copy.busy} onClick={() => void take()}>
          Copy the text
        </Button>
        <span className={classes.small} role="status">
          {copied === data.text
            ? 'Copied. The clipboard is emptied after 30 seconds and when you lock.'
            : 'Fill in what stands in square brackets.'}
        </span>
      </div>
    </>
  );
}
