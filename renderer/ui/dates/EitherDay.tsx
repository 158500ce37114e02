// The question under a day that can be read in two ways: asked once, then remembered for every such day.

import { Button } from '@mantine/core';
import { showDay, type Day } from '../../../shared/kernel/date.ts';
import { useDayOrder } from './day-order.ts';
import classes from './EitherDay.module.css';

type Props = {
  typed: string;
  reading: { readonly dayFirst: Day; readonly monthFirst: Day };
  onChoose: (day: Day) => void;
};

export function EitherDay({ typed, reading, onChoose }: Props) {
  const { choose } = useDayOrder();
  const way = (order: 'day-first' | 'month-first', day: Day) => (
    <Button
      size="compact-sm"
      variant="default"
      onClick={() => {
        choose(order);
        onChoose(day);
      }}
    >
      {showDay(day, '1900-01-01')}
    </Button>
  );
  return (
    <div role="group" aria-label={`Which day is ${typed}?`} className={classes.either}>
      <p role="alert">Which day is {typed}? Your answer is remembered.</p>
      <div>
        {way('day-first', reading.dayFirst)}
        {way('month-first', reading.monthFirst)}
      </div>
    </div>
  );
}
