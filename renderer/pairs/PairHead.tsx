// The head of a pair's page: who the two are, where they stand, what each of them gets.

import type { PairPage } from '../../shared/pairs/page.ts';
import { givenName } from '../../shared/people/given-name.ts';
import { seatWord, type Programme } from '../../shared/programme/programme.ts';
import { BenefitBar } from '../matching/facts/BenefitBar.tsx';
import { LinkingPin } from '../ui/LinkingPin.tsx';
import { SeatChip } from '../ui/SeatChip.tsx';
import classes from './pairs.module.css';

type Props = { pair: Pick<PairPage, 'junior' | 'senior'>; programme: Programme };

export function PairTitle({ pair, programme }: Props) {
  return (
    <span className={classes.title}>
      <LinkingPin size={20} joined />
      <SeatChip
        seat="junior"
        seatLabel={seatWord(programme, 'junior')}
        name={pair.junior.name}
        detail={pair.junior.organisation}
        strong
      />
      <SeatChip
        seat="senior"
        seatLabel={seatWord(programme, 'senior')}
        name={pair.senior.name}
        detail={pair.senior.organisation}
        strong
      />
    </span>
  );
}

/** Where they stand in words, and beside it what each gets, where that was recorded. */
export function PairStanding({ pair, words }: { pair: PairPage; words: string }) {
  const benefit = pair.reasons?.benefit;
  return (
    <span className={classes.head}>
      <span>{words}</span>
      {benefit ? (
        <span className={classes.gets}>
          <BenefitBar
            left={{
              share: benefit.junior,
              floor: benefit.floors.junior,
              label: `${givenName(pair.junior.name)} gets`,
            }}
            right={{
              share: benefit.senior,
              floor: benefit.floors.senior,
              label: `${givenName(pair.senior.name)} gets`,
            }}
          />
        </span>
      ) : null}
    </span>
  );
}
