// The phrases of the list before it is stored: how often each occurs, which mean the same, which
// count in matching.

import { Button, Checkbox, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { MergeHint, PhraseCount } from '../../shared/people/import/shapes.ts';
import type { OpenChoices } from './use-import.ts';
import classes from './people.module.css';

type Props = {
  phrases: readonly PhraseCount[];
  hints: readonly MergeHint[];
  choices: OpenChoices;
  onChoose: (part: Partial<OpenChoices>) => void;
};

const toggled = (keys: readonly string[], key: string, on: boolean): string[] =>
  on ? [...new Set([...keys, key])] : keys.filter((one) => one !== key);

export function PhrasesTable({ phrases, hints, choices, onChoose }: Props) {
  const [most, setMost] = useState(100);
  const names = useMemo(
    () => new Map(phrases.map((phrase) => [phrase.key, phrase.phrase])),
    [phrases],
  );
  const options = useMemo(
    () => phrases.map((phrase) => ({ value: phrase.key, label: phrase.phrase })),
    [phrases],
  );
  const merge = (from: string, into: string | null) =>
    onChoose({
      merges: [
        ...choices.merges.filter((one) => one.from !== from),
        ...(into && into !== from ? [{ from, into }] : []),
      ],
    });
  const open = hints.filter((hint) => !choices.merges.some((one) => one.from === hint.from));
  if (phrases.length === 0)
    return (
      <div className={classes.scroll}>
        <p className={classes.hints}>
          No column is taken as “Can show”, “Wants to learn” or “Rather not asked about” yet, or
          they are empty.
        </p>
      </div>
    );
  return (
    <div className={classes.scroll}>
      {open.length > 0 ? (
        <div className={classes.hints} role="region" aria-label="Phrases that may mean the same">
          {open.slice(0, 20).map((hint) => (
            <div key={hint.from} className={classes.hint}>
              <span>
                <bdi>“{names.get(hint.from)}”</bdi> and <bdi>“{names.get(hint.into)}”</bdi>:{' '}
                {hint.why}.
              </span>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => merge(hint.from, hint.into)}
              >
                Merge
              </Button>
            </div>
          ))}
        </div>
      ) : null}
      <table className={classes.table}>
        <colgroup>
          <col />
          <col style={{ width: 92 }} />
          <col style={{ width: 84 }} />
          <col style={{ width: 104 }} />
          <col style={{ width: 240 }} />
          <col style={{ width: 104 }} />
          <col style={{ width: 130 }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Phrase</th>
            <th scope="col">Can show</th>
            <th scope="col">Want it</th>
            <th scope="col">Rather not</th>
            <th scope="col">Means the same as</th>
            <th scope="col">Counts</th>
            <th scope="col">Personal</th>
          </tr>
        </thead>
        <tbody>
          {phrases.slice(0, most).map((phrase) => {
            const into = choices.merges.find((one) => one.from === phrase.key)?.into ?? null;
            return (
              <tr key={phrase.key} data-out={into !== null}>
                <td>
                  <bdi className={classes.heading}>{phrase.phrase}</bdi>
                  {phrase.known ? <span className={classes.soft}> · known already</span> : null}
                </td>
                <td>{phrase.offered}</td>
                <td>{phrase.wanted}</td>
                <td>{phrase.offLimits}</td>
                <td>
                  <Select
                    aria-label={`${phrase.phrase} means the same as`}
                    placeholder="Nothing else"
                    clearable
                    searchable
                    limit={30}
                    data={options.filter((one) => one.value !== phrase.key)}
                    value={into}
                    onChange={(value) => merge(phrase.key, value)}
                  />
                </td>
                <td>
                  <Checkbox
                    aria-label={`${phrase.phrase} counts in matching`}
                    disabled={into !== null}
                    checked={!choices.unscored.includes(phrase.key)}
                    onChange={(event) =>
                      onChoose({
                        unscored: toggled(
                          choices.unscored,
                          phrase.key,
                          !event.currentTarget.checked,
                        ),
                      })
                    }
                  />
                </td>
                <td>
                  <Checkbox
                    aria-label={`${phrase.phrase} is personal`}
                    disabled={into !== null}
                    label={
                      phrase.looksPersonal ? (
                        <span className={classes.small}>probably personal</span>
                      ) : null
                    }
                    checked={
                      phrase.looksPersonal
                        ? !choices.notPersonal.includes(phrase.key)
                        : choices.personal.includes(phrase.key)
                    }
                    onChange={({ currentTarget: { checked } }) =>
                      onChoose(
                        phrase.looksPersonal
                          ? { notPersonal: toggled(choices.notPersonal, phrase.key, !checked) }
                          : { personal: toggled(choices.personal, phrase.key, checked) },
                      )
                    }
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {phrases.length > most ? (
        <div className={classes.hints}>
          <Button size="compact-sm" variant="subtle" onClick={() => setMost(most + 200)}>
            Show more
          </Button>
        </div>
      ) : null}
    </div>
  );
}
