// What somebody wishes of a partner, the most important first; the matcher alone sees whose wish it
// was.

import { Button, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { PersonPage } from '../../shared/people/page.ts';
import {
  mostWishes,
  type PartnerWish,
  type WishKind,
} from '../../shared/people/preferences-and-conflicts.ts';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { offerUndo } from '../ui/feedback/toast.tsx';
import { Section } from '../ui/layout/Section.tsx';
import { QuietLink } from '../ui/QuietLink.tsx';
import { usePeople, useSaveWishes, useTopics } from './data.ts';
import { wishStart } from './words.ts';
import classes from './people.module.css';

const kinds: { value: WishKind; label: string }[] = [
  { value: 'person', label: 'Meet one person' },
  { value: 'topic', label: 'Somebody who can show' },
  { value: 'format', label: 'How they meet' },
  { value: 'organisation', label: 'Somebody of an organisation' },
  { value: 'unit', label: 'Somebody of a unit' },
];

export function Wishes({ page: { person, wishes } }: { page: PersonPage }) {
  const [adding, setAdding] = useState(false);
  const { send, problem } = useSaveWishes();
  const now: PartnerWish[] = wishes.map(({ kind, value }) => ({ kind, value }));
  const save = (next: readonly PartnerWish[]) =>
    send({ id: person.id, wishes: [...next] }).catch(() => undefined);
  const up = (place: number) =>
    void save([...now.slice(0, place - 1), now[place]!, now[place - 1]!, ...now.slice(place + 1)]);
  const take = async (place: number) => {
    await save(now.filter((_, at) => at !== place));
    offerUndo({ text: `A wish of ${person.name} is taken away.`, onUndo: () => void save(now) });
  };
  const add = (wish: PartnerWish) => {
    setAdding(false);
    void save([...now, wish]);
  };
  return (
    <Section
      title="Wishes about a partner"
      action={
        adding || wishes.length >= mostWishes ? null : (
          <Button size="compact-sm" variant="subtle" onClick={() => setAdding(true)}>
            Add a wish
          </Button>
        )
      }
    >
      {wishes.length === 0 && !adding ? (
        <p className={classes.small}>
          None told yet. A wish counts in matching; a reason never says whose it was.
        </p>
      ) : null}
      <ol className={classes.ranked} aria-label="Wishes about a partner">
        {wishes.map((wish, place) => (
          <li key={`${wish.kind} ${wish.value}`}>
            <span>
              {wishStart[wish.kind]} <bdi className={classes.heading}>{wish.words}</bdi>
            </span>
            <span className={classes.answers}>
              {place > 0 ? (
                <QuietLink onGo={() => up(place)}>
                  matters more<span className="lp-unseen">: {wish.words}</span>
                </QuietLink>
              ) : null}
              <QuietLink onGo={() => void take(place)}>
                take away<span className="lp-unseen">: {wish.words}</span>
              </QuietLink>
            </span>
          </li>
        ))}
      </ol>
      {adding ? (
        <NewWish page={{ person, wishes }} onAdd={add} onLeave={() => setAdding(false)} />
      ) : null}
      {problem ? <ErrorNote what={problem.message} /> : null}
    </Section>
  );
}

type NewProps = {
  page: Pick<PersonPage, 'person' | 'wishes'>;
  onAdd: (wish: PartnerWish) => void;
  onLeave: () => void;
};

function NewWish({ page: { person, wishes }, onAdd, onLeave }: NewProps) {
  const [kind, setKind] = useState<WishKind>('person');
  const { rows } = usePeople(person.cohortId);
  const { data: topics } = useTopics(person.cohortId);
  const options = useMemo(() => {
    const some = (values: readonly (string | null)[]) =>
      [...new Set(values.filter((value) => value !== null))]
        .sort()
        .map((value) => ({ value, label: value }));
    const lists: Record<WishKind, { value: string; label: string }[]> = {
      person: rows
        .filter((row) => row.seat !== person.seat)
        .map((row) => ({
          value: row.id,
          label: row.organisation ? `${row.name} · ${row.organisation}` : row.name,
        })),
      topic: (topics ?? [])
        .filter((topic) => topic.scored)
        .map((topic) => ({ value: topic.id, label: topic.label })),
      format: [
        { value: 'in-person', label: 'in person' },
        { value: 'remote', label: 'remote' },
      ],
      organisation: some(rows.map((row) => row.organisation)),
      unit: some(rows.map((row) => row.unit)),
    };
    return lists[kind].filter(
      (option) => !wishes.some((wish) => wish.kind === kind && wish.value === option.value),
    );
  }, [kind, rows, topics, wishes, person.seat]);
  return (
    <div className={classes.adding}>
      <Select
        label="What they wish"
        data={kinds}
        value={kind}
        allowDeselect={false}
        onChange={(next) => setKind(next as WishKind)}
        autoFocus
      />
      <Select
        key={kind}
        label="Which"
        placeholder="Choose"
        data={options}
        limit={60}
        searchable
        nothingFoundMessage="Nothing of that name"
        value={null}
        onChange={(value) => {
          if (value !== null) onAdd({ kind, value });
        }}
      />
      <Button variant="default" onClick={onLeave}>
        Not now
      </Button>
    </div>
  );
}
