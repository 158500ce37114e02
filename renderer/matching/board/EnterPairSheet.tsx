// Enters two people who are a pair already: the rules that protect people are checked while one chooses.

import { Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { dayRefusal } from '../../../shared/kernel/field.ts';
import { Problem } from '../../../shared/kernel/problem.ts';
import type { BoardPerson } from '../../../shared/matching/round/board.ts';
import type { Seat } from '../../../shared/people/participant.ts';
import { DayField } from '../../ui/dates/DayField.tsx';
import { ErrorNote } from '../../ui/feedback/ErrorNote.tsx';
import { Sheet } from '../../ui/layout/Sheet.tsx';
import { useViewState } from '../../ui/view-state/use-view-state.ts';
import { useCheckPair, useEnterPair } from '../data.ts';
import { RuleList } from '../facts/PairFacts.tsx';
import { shortName, type Names } from '../names.ts';
import classes from '../matching.module.css';

type Props = {
  open: boolean;
  cohortId: string;
  people: readonly BoardPerson[];
  seatLabel: Readonly<Record<Seat, string>>;
  names: Names;
  today: string;
  /** The key that says it is open. */ place: string;
  onClose: () => void;
  onEntered: (pairId: string) => void;
};

export function EnterPairSheet(props: Props) {
  return (
    <Sheet
      open={props.open}
      title="Enter a pair that exists already"
      onClose={props.onClose}
      width={600}
    >
      {props.open ? <EnterPair {...props} /> : null}
    </Sheet>
  );
}

function EnterPair({ cohortId, people, seatLabel, names, today, place, onEntered }: Props) {
  const [juniorId, setJunior] = useViewState<string | null>(`${place}/junior`, null, 'words');
  const [seniorId, setSenior] = useViewState<string | null>(`${place}/senior`, null, 'words');
  const [agreedOn, setAgreedOn] = useViewState(`${place}/agreed`, today, 'words');
  const [confirmed, setConfirmed] = useViewState<readonly string[]>(
    `${place}/confirmed`,
    [],
    'words',
  );
  const [waive, setWaive] = useViewState(`${place}/waive`, '', 'words');
  const [second, setSecond] = useViewState(`${place}/second`, '', 'words');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tried, setTried] = useState(false);
  const { data: check } = useCheckPair(cohortId, juniorId, seniorId);
  const { send, busy } = useEnterPair();
  const of = (seat: Seat) =>
    people
      .filter((person) => person.seat === seat && person.inPool)
      .map((person) => ({
        value: person.id,
        label: person.organisation ? `${person.name} · ${person.organisation}` : person.name,
      }));
  const choose = (set: (id: string | null) => void) => (id: string | null) => {
    set(id);
    setConfirmed([]);
    setProblem(null);
  };
  const takeDay = (day: string) => {
    setAgreedOn(day);
    setProblem(null);
  };
  const locked = check?.blocked.filter((rule) => rule.strength === 'locked') ?? [];
  const waivable = check?.blocked.filter((rule) => rule.strength === 'waivable') ?? [];
  const open = check?.open ?? [];
  const ready =
    juniorId !== null &&
    seniorId !== null &&
    check !== undefined &&
    locked.length === 0 &&
    open.every((rule) => confirmed.includes(rule.constraint)) &&
    (waivable.length === 0 || waive.trim() !== '') &&
    (!open.some((rule) => rule.settledBy === 'second-person') || second.trim() !== '');
  const dayProblem =
    dayRefusal(agreedOn) ?? (problem?.fields.includes('agreedOn') ? problem.message : undefined);
  const enter = async () => {
    setTried(true);
    if (juniorId === null || seniorId === null || dayRefusal(agreedOn) !== undefined) return;
    try {
      const { pairId } = await send({
        cohortId,
        juniorId,
        seniorId,
        agreedOn,
        confirmed: [...confirmed],
        waive: waive.trim(),
        secondPerson: second.trim(),
      });
      onEntered(pairId);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    }
  };
  return (
    <>
      <Select
        className={classes.field ?? ''}
        data-autofocus
        searchable
        label={seatLabel.junior}
        placeholder="Choose a person"
        data={of('junior')}
        value={juniorId}
        onChange={choose(setJunior)}
      />
      <Select
        className={classes.field ?? ''}
        searchable
        label={seatLabel.senior}
        placeholder="Choose a person"
        data={of('senior')}
        value={seniorId}
        onChange={choose(setSenior)}
      />
      <div className={classes.field}>
        <DayField
          label="Agreed on"
          value={agreedOn}
          onChange={takeDay}
          today={today}
          to={today}
          error={tried ? dayProblem : undefined}
        />
      </div>
      {locked.length > 0 ? (
        <div className={classes.part}>
          <h3>These two cannot be a pair</h3>
          <RuleList rules={locked} names={names} />
        </div>
      ) : null}
      {waivable.length > 0 && locked.length === 0 ? (
        <div className={classes.part}>
          <h3>A rule speaks against it</h3>
          <RuleList rules={waivable} names={names} />
          <Textarea
            autoComplete="off"
            mt={8}
            autosize
            minRows={2}
            maxLength={2000}
            label="Why may it be set aside for these two?"
            description="Your words go into the log."
            value={waive}
            onChange={(event) => setWaive(event.currentTarget.value)}
          />
        </div>
      ) : null}
      {open.length > 0 && locked.length === 0 ? (
        <div className={classes.part}>
          <h3>Before it stands</h3>
          <RuleList rules={open} names={names} />
          {open.map((rule) => (
            <Checkbox
              key={rule.constraint}
              mt={8}
              checked={confirmed.includes(rule.constraint)}
              label={
                rule.settledBy === 'second-person'
                  ? 'Somebody else looked at this pair and agreed'
                  : `${rule.asks.map((ask) => shortName(names(ask.who))).join(' and ') || 'They'} told me: ${rule.label.toLowerCase()}`
              }
              onChange={(event) =>
                setConfirmed(
                  event.currentTarget.checked
                    ? [...confirmed, rule.constraint]
                    : confirmed.filter((one) => one !== rule.constraint),
                )
              }
            />
          ))}
          {open.some((rule) => rule.settledBy === 'second-person') ? (
            <TextInput
              mt={8}
              label="Who"
              maxLength={200}
              value={second}
              onChange={(event) => setSecond(event.currentTarget.value)}
            />
          ) : null}
        </div>
      ) : null}
      {check && check.notices.length > 0 && locked.length === 0 ? (
        <div className={classes.part}>
          <h3>Before the first meeting</h3>
          <RuleList rules={check.notices} names={names} />
        </div>
      ) : null}
      {problem && dayProblem === undefined ? (
        <ErrorNote what={problem.message} safe="Nothing was stored." />
      ) : null}
      <Button mt={20} disabled={!ready} loading={busy} onClick={() => void enter()}>
        Enter this pair
      </Button>
    </>
  );
}
