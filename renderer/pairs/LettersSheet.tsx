// What can be copied for one of the two: letters, the first-meeting sheet, guides for their
// meetings, and help when someone has gone quiet.

import { Button, SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import { guideText, inSeatWords, meetingGuides } from '../../shared/pairs/guides.ts';
import {
  letterKinds,
  letterTitle,
  needsPartner,
  type LetterKind,
} from '../../shared/pairs/letters.ts';
import type { PairPerson } from '../../shared/pairs/page.ts';
import { quietGuide } from '../../shared/pairs/quiet.ts';
import { seatWordInside, type Programme } from '../../shared/programme/programme.ts';
import { useCopyText } from '../api/app.ts';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { Sheet } from '../ui/layout/Sheet.tsx';
import { useLetter } from './data.ts';
import classes from './pairs.module.css';

type Props = { junior: PairPerson; senior: PairPerson; programme: Programme; onClose: () => void };

const ofPairs: readonly LetterKind[] = letterKinds.filter(
  (kind) => needsPartner(kind) || kind === 'manager-time',
);

export function LettersSheet({ junior, senior, programme, onClose }: Props) {
  const [chosen, setChosen] = useState('letter first-meeting');
  const [seat, setSeat] = useState<'junior' | 'senior'>('junior');
  const [copied, setCopied] = useState<string | null>(null);
  const copy = useCopyText();
  const words = {
    junior: seatWordInside(programme, 'junior'),
    senior: seatWordInside(programme, 'senior'),
  };
  const kind = ofPairs.find((each) => chosen === `letter ${each}`) ?? null;
  const [to, partner] = seat === 'junior' ? [junior, senior] : [senior, junior];
  const { data, error } = useLetter(
    kind ?? 'first-meeting',
    to.id,
    kind === null || needsPartner(kind) ? partner.id : null,
  );
  const guide = meetingGuides.find(({ key }) => chosen === `guide ${key}`);
  const text =
    kind !== null ? data?.text : guide ? guideText(guide, words) : quietGuide(words).text;
  const take = async () => {
    if (text === undefined) return;
    await copy.send({ text });
    setCopied(text);
  };
  const choices = [
    {
      group: 'Letters',
      items: ofPairs.map((each) => ({ value: `letter ${each}`, label: letterTitle(each) })),
    },
    {
      group: 'Guides for their meetings',
      items: meetingGuides.map(({ key, title }) => ({
        value: `guide ${key}`,
        label: inSeatWords(title, words),
      })),
    },
    { group: 'For you', items: [{ value: 'quiet', label: quietGuide(words).title }] },
  ];
  const actions = (
    <>
      <Button variant="default" onClick={onClose}>
        Done
      </Button>
      <Button disabled={text === undefined} loading={copy.busy} onClick={() => void take()}>
        Copy the text
      </Button>
    </>
  );
  return (
    <Sheet open title="Letters and guides" width={680} onClose={onClose} actions={actions}>
      <div className={classes.form}>
        <Select
          label="What"
          data={choices}
          value={chosen}
          allowDeselect={false}
          maxDropdownHeight={420}
          onChange={(value) => setChosen(value ?? chosen)}
        />
        {kind === null ? null : (
          <SegmentedControl
            aria-label="For whom"
            value={seat}
            data={[
              { value: 'junior', label: junior.name },
              { value: 'senior', label: senior.name },
            ]}
            onChange={(value) => setSeat(value as typeof seat)}
          />
        )}
        {error && kind !== null ? <ErrorNote what={error.message} /> : null}
        {text === undefined ? null : (
          <pre className={classes.letter} dir="auto">
            {text}
          </pre>
        )}
        <p className={classes.small} role="status">
          {copied !== null && copied === text
            ? 'Copied. The clipboard is emptied after 30 seconds and when you lock.'
            : hint(kind)}
        </p>
      </div>
    </Sheet>
  );
}

function hint(kind: LetterKind | null): string {
  return kind === null
    ? 'The same words for everybody; nobody is named.'
    : 'Own facts of this person and what both agreed to share, nothing else. Fill in what stands in square brackets.';
}
