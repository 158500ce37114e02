// One more condition for the whole set: what kind, about whom, how many.

import { Button, NumberInput, Select } from '@mantine/core';
import type { SetCondition } from '../../../shared/matching/input/set-condition.ts';
import type { BoardPerson, BoardRow } from '../../../shared/matching/round/board.ts';
import { useViewState } from '../../ui/view-state/use-view-state.ts';
import { namesOf } from '../names.ts';
import { conditionKinds } from './condition-words.ts';
import classes from '../matching.module.css';

type Props = {
  people: readonly BoardPerson[];
  pairs: readonly BoardRow[];
  taken: readonly SetCondition[];
  place: string;
  onAdd: (made: SetCondition[]) => void;
};
type Parts = { about: string | null; also: string | null; least: number; most: number };
type Kind = SetCondition['kind'];

const everyOrganisation = 'every organisation';
const start: Parts = { about: null, also: null, least: 0, most: 1 };

export function NewCondition({ people, pairs, taken, place, onAdd }: Props) {
  const [kind, setKind] = useViewState<Kind | null>(`${place}/condition`, null, 'words');
  const [parts, setParts] = useViewState(`${place}/condition/parts`, start, 'words');
  const put = (part: Partial<Parts>) => setParts({ ...parts, ...part });
  const close = () => {
    setKind(null);
    setParts(start);
  };
  if (kind === null)
    return (
      <p>
        <Select
          aria-label="Add a condition"
          placeholder="Add a condition"
          w={260}
          data={[...conditionKinds]}
          value={null}
          onChange={(next) => setKind(next as Kind | null)}
        />
      </p>
    );
  const made = make(kind, parts, { people, pairs, taken });
  const number = (key: 'least' | 'most', label: string) => (
    <NumberInput
      label={label}
      w={120}
      min={0}
      max={20_000}
      clampBehavior="strict"
      allowDecimal={false}
      value={parts[key]}
      onChange={(value) => put({ [key]: Number(value) || 0 })}
    />
  );
  const choose = (
    label: string,
    data: { value: string; label: string }[],
    key: 'about' | 'also' = 'about',
  ) => (
    <Select
      label={label}
      placeholder="Choose"
      searchable
      limit={60}
      data={data}
      value={parts[key]}
      onChange={(value) => put({ [key]: value })}
    />
  );
  const add = () => {
    onAdd(made);
    close();
  };
  return (
    <div
      className={classes.newCondition}
      role="group"
      aria-label={conditionKinds.find((one) => one.value === kind)?.label}
    >
      {kind === 'in-unit' ? choose('Unit', namesIn(people.map((person) => person.unit))) : null}
      {kind === 'balanced'
        ? choose('Organisation', [
            { value: everyOrganisation, label: 'Every organisation' },
            ...namesIn(people.map((person) => person.organisation)),
          ])
        : null}
      {kind === 'group'
        ? choose(
            'Person',
            people
              .filter((person) => person.inPool)
              .map((person) => ({ value: person.id, label: person.name })),
          )
        : null}
      {kind === 'not-both' ? (
        <>
          {choose('Not this pair', pairNames(people, pairs))}
          {choose(
            'together with',
            pairNames(
              people,
              pairs.filter((row) => keyOf(row) !== parts.about),
            ),
            'also',
          )}
        </>
      ) : null}
      {kind === 'across' || kind === 'balanced' || kind === 'group'
        ? number('least', 'At least')
        : null}
      {kind === 'in-unit' || kind === 'balanced' || kind === 'group'
        ? number('most', 'At most')
        : null}
      <span className={classes.moves}>
        <Button disabled={made.length === 0} onClick={add}>
          Add the condition
        </Button>
        <Button variant="default" onClick={close}>
          Not now
        </Button>
      </span>
      {kind === 'group' ? (
        <p className={classes.soft}>
          Room for it stands on the person’s page (“Partners at most”) and above (“Pairs one person
          may have at most”).
        </p>
      ) : null}
    </div>
  );
}

/** The conditions that the parts describe; none while something is missing or the least is above the most. */
function make(
  kind: Kind,
  { about, also, least, most }: Parts,
  { people, pairs, taken }: Omit<Props, 'onAdd' | 'place'>,
): SetCondition[] {
  const id = freeId(taken);
  if (kind === 'across') return least > 0 ? [{ kind, id: id(0), least }] : [];
  if (about === null || (kind !== 'in-unit' && kind !== 'not-both' && least > most)) return [];
  if (kind === 'in-unit') return [{ kind, id: id(0), unit: about, most }];
  if (kind === 'group') return [{ kind, id: id(0), participantId: about, least, most }];
  if (kind === 'balanced') {
    const organisations =
      about === everyOrganisation
        ? namesIn(people.map((person) => person.organisation)).map(({ value }) => value)
        : [about];
    return organisations.map((organisation, index) => ({
      kind,
      id: id(index),
      organisation,
      least,
      most,
    }));
  }
  const both = pairs
    .filter((row) => keyOf(row) === about || keyOf(row) === also)
    .map(({ juniorId, seniorId }) => ({ juniorId, seniorId }));
  return both.length === 2 ? [{ kind, id: id(0), pairs: both }] : [];
}

/** Ids that no condition has yet: "c1", "c2", …. */
function freeId(taken: readonly SetCondition[]): (offset: number) => string {
  const last = Math.max(0, ...taken.map(({ id }) => Number(id.slice(1)) || 0));
  return (offset) => `c${last + 1 + offset}`;
}

function namesIn(list: readonly (string | null)[]): { value: string; label: string }[] {
  return [...new Set(list.filter((name) => name !== null))]
    .sort()
    .map((name) => ({ value: name, label: name }));
}

function keyOf({ juniorId, seniorId }: BoardRow): string {
  return `${juniorId} ${seniorId}`;
}

function pairNames(
  people: readonly BoardPerson[],
  pairs: readonly BoardRow[],
): { value: string; label: string }[] {
  const names = namesOf(people);
  return pairs.map((row) => ({
    value: keyOf(row),
    label: `${names(row.juniorId)} and ${names(row.seniorId)}`,
  }));
}
