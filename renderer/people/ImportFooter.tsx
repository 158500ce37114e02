// The last line of an import: what would happen, that nothing is stored yet, and the one button
// that stores it.

import { Button } from '@mantine/core';
import type { Preview } from '../../shared/people/import/shapes.ts';
import type { Import } from './use-import.ts';
import { countPeople } from './words.ts';
import classes from './people.module.css';

export function ImportFooter({ one }: { one: Import }) {
  const { tried, choices, checking, storing } = one;
  const count = tried ? tried.counts.new + tried.counts.changed : 0;
  const asked = choices?.filledBy === null;
  return (
    <footer className={classes.footer}>
      <p className={classes.counts} role="status">
        {tried ? (
          <>
            <strong>{countWords(tried.counts)}</strong> · nothing stored yet
          </>
        ) : (
          'Looking through the list'
        )}
        {asked ? <span className={classes.small}> · first say who filled it in</span> : null}
      </p>
      <div className={classes.acts}>
        <Button variant="subtle" onClick={one.leave}>
          Do not import
        </Button>
        <Button
          onClick={() => void one.store()}
          loading={storing}
          disabled={!tried || checking || asked || count === 0}
        >
          {count === 0 ? 'Import' : `Import ${countPeople(count)}`}
        </Button>
      </div>
    </footer>
  );
}

/**
 * "61 new · 2 changed · 1 skipped · 2 look alike · 3 need an answer"; what is none is not said,
 * except new.
 */
function countWords(counts: Preview['counts']): string {
  const some = (number: number, words: string, word = words): string[] =>
    number === 0 ? [] : [`${number.toLocaleString('en')} ${number === 1 ? word : words}`];
  return [
    `${counts.new.toLocaleString('en')} new`,
    ...some(counts.changed, 'changed'),
    ...some(counts.skipped, 'skipped'),
    ...some(counts.refused, 'stay out', 'stays out'),
    ...some(counts.lookAlike, 'look alike', 'looks alike'),
    ...some(counts.question, 'need an answer', 'needs an answer'),
  ].join(' · ');
}
