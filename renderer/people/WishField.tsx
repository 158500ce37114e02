// A list of topics, each with its number in words; the next line is always there.

import { ActionIcon, Autocomplete, Input, NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useId, useMemo } from 'react';
import type { TopicWish } from '../../shared/people/draft.ts';
import classes from './people.module.css';

type Props = {
  label: string;
  wishes: readonly TopicWish[];
  /** Topics that others named, to choose from. */
  known: readonly string[];
  grades: readonly { value: string; label: string }[];
  onChange: (wishes: TopicWish[]) => void;
  error: string | undefined;
};

/** More than a topic may have, so that its own sentence says so; a pasted megabyte is cut here. */
const cutAt = 300;

export function WishField({ label, wishes, known, grades, onChange, error }: Props) {
  const id = useId();
  const options = useMemo(() => [...new Set(known)], [known]);
  const set = (place: number, part: Partial<TopicWish>) => {
    const next = [...wishes];
    const before = next[place] ?? { label: '', grade: 2 };
    next[place] = { ...before, ...part };
    onChange(next.filter((wish) => wish.label !== ''));
  };
  const lines = wishes.length < 60 ? [...wishes, { label: '', grade: 2 }] : wishes;
  return (
    <div role="group" aria-labelledby={id}>
      <div className={classes.label} id={id}>
        {label}
      </div>
      <div className={classes.wishes}>
        {lines.map((wish, place) => (
          <div key={place} className={classes.wish}>
            <Autocomplete
              aria-label={`${label}: topic ${place + 1}`}
              placeholder={place === wishes.length ? 'Add a topic' : ''}
              value={wish.label}
              onChange={(text) => set(place, { label: text })}
              data={options}
              limit={8}
              maxLength={cutAt}
              dir="auto"
            />
            {wish.label === '' ? (
              <span />
            ) : (
              <NativeSelect
                aria-label={`${wish.label}: how much`}
                value={String(wish.grade)}
                onChange={(event) => set(place, { grade: Number(event.currentTarget.value) })}
                data={[...grades]}
              />
            )}
            {wish.label === '' ? (
              <span />
            ) : (
              <ActionIcon
                aria-label={`Take ${wish.label} away`}
                onClick={() => onChange(wishes.filter((_, at) => at !== place))}
              >
                <IconX size={18} stroke={1.5} />
              </ActionIcon>
            )}
          </div>
        ))}
      </div>
      {error ? <Input.Error mt={4}>{error}</Input.Error> : null}
    </div>
  );
}
