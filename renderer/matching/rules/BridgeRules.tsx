// The difference the programme wants bridged. That it helps is a choice of values; a sensitive one takes a purpose and each person's own yes.

import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { BridgeChoice } from '../../../shared/matching/input/settings.ts';
import { BridgeValues } from '../../people/BridgeValues.tsx';
import { ErrorNote } from '../../ui/feedback/ErrorNote.tsx';
import type { RulePart } from './PairRules.tsx';
import classes from '../matching.module.css';

const dimensions = [
  { value: 'none', label: 'None' },
  { value: 'unit', label: 'Unit or function' },
  { value: 'organisation', label: 'Organisation' },
  { value: 'stated', label: 'What people tell of themselves' },
];
const labels = { unit: 'unit', organisation: 'organisation' } as const;

export function BridgeRules({
  settings,
  moves,
  why,
  ready,
  cohortId,
}: RulePart & { cohortId: string }) {
  const [draft, setDraft] = useState<BridgeChoice | null>(settings.bridge);
  const [sent, setSent] = useState(false);
  useEffect(() => setDraft(settings.bridge), [settings.bridge]);
  const choose = (dimension: string | null) => {
    if (dimension === 'unit' || dimension === 'organisation')
      setDraft({ dimension, label: labels[dimension], sensitive: false, purpose: '' });
    else
      setDraft(
        dimension === 'stated' ? { dimension, label: '', sensitive: false, purpose: '' } : null,
      );
  };
  const moved = JSON.stringify(draft) !== JSON.stringify(settings.bridge);
  const complete =
    draft === null ||
    (draft.label.trim() !== '' && (!draft.sensitive || draft.purpose.trim() !== ''));
  const save = async () => {
    setSent(true);
    if (
      await moves.change({
        kind: 'bridge',
        bridge: draft && { ...draft, label: draft.label.trim(), purpose: draft.purpose.trim() },
        why,
      })
    )
      setSent(false);
  };
  const stated = draft?.dimension === 'stated' ? draft : null;
  return (
    <section className={classes.rulePart} aria-label="The difference to bridge">
      <h3>The difference to bridge</h3>
      <p className={classes.soft}>
        Pairs who differ in it get the points of “The difference to bridge” under Weights. Whether
        that helps is a choice of values, not a finding.
      </p>
      <div className={classes.two}>
        <Select
          className={classes.field ?? ''}
          label="Which difference"
          allowDeselect={false}
          data={dimensions}
          value={draft?.dimension ?? 'none'}
          onChange={choose}
        />
        {stated ? (
          <TextInput
            className={classes.field ?? ''}
            label="In a word"
            placeholder="generation"
            maxLength={100}
            value={stated.label}
            onChange={(event) => setDraft({ ...stated, label: event.currentTarget.value })}
            dir="auto"
          />
        ) : null}
      </div>
      {stated ? (
        <Checkbox
          className={classes.field ?? ''}
          label="It is sensitive: origin, age, gender, health, belief"
          checked={stated.sensitive}
          onChange={(event) => setDraft({ ...stated, sensitive: event.currentTarget.checked })}
        />
      ) : null}
      {stated?.sensitive ? (
        <TextInput
          className={classes.field ?? ''}
          label="What is it used for?"
          description="Without a purpose it is not used. It never stands in a reason."
          maxLength={500}
          value={stated.purpose}
          onChange={(event) => setDraft({ ...stated, purpose: event.currentTarget.value })}
          dir="auto"
        />
      ) : null}
      {sent && moves.problem ? <ErrorNote what={moves.problem.message} /> : null}
      <Button
        variant="default"
        disabled={!moved || !complete || !ready}
        loading={moves.busy && sent}
        onClick={() => void save()}
      >
        {draft === null ? 'Propose without it' : 'Propose with this difference'}
      </Button>
      {settings.bridge?.dimension === 'stated' ? (
        <BridgeValues cohortId={cohortId} label={settings.bridge.label} />
      ) : null}
    </section>
  );
}
