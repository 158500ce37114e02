// Everyone without a partner, with the rule that stands in the way and what could be done.

import { useState } from 'react';
import { ruleOf } from '../../../shared/matching/constraints/all.ts';
import type { Board } from '../../../shared/matching/round/board.ts';
import { Section } from '../../ui/layout/Section.tsx';
import { QuietLink } from '../../ui/QuietLink.tsx';
import { ReasonLine } from '../../ui/ReasonLine.tsx';
import { SeatChip } from '../../ui/SeatChip.tsx';
import { Trio } from '../analysis/Trio.tsx';
import type { BoardLook } from '../facts/board-look.ts';
import { placesOf } from '../names.ts';
import { segmentsOf } from '../words.ts';
import classes from '../matching.module.css';

type Props = {
  roundId: string;
  revision: string;
  unplaced: Board['unplaced'];
  counts: Board['counts'];
  look: BoardLook;
  onPerson: (id: string) => void;
  onTry: (juniorId: string, seniorId: string) => void;
};

const page = 40;
/** Nobody of the other seat takes part: then no group of three could take anybody in. */
const nobody = 'nobody';

export function StillToPlace({
  roundId,
  revision,
  unplaced,
  counts,
  look,
  onPerson,
  onTry,
}: Props) {
  const [shown, setShown] = useState(page);
  if (unplaced.length === 0) return null;
  const short = counts.juniors > counts.seniorPlaces;
  const note = short
    ? `${look.seatCount('junior', counts.juniors)}, ${placesOf(counts.seniorPlaces)}`
    : undefined;
  return (
    <div className={classes.waiting}>
      <Section title="Still to place" note={note}>
        {unplaced.slice(0, shown).map((one) => {
          const person = look.people.get(one.participantId);
          if (!person) return null;
          const partnerId = one.waivable?.partnerId;
          return (
            <div key={one.participantId} className={classes.waitingRow}>
              <SeatChip
                seat={person.seat}
                seatLabel={look.seatLabel[person.seat]}
                name={person.name}
                detail={person.organisation}
                onOpen={() => onPerson(person.id)}
              />
              <ReasonLine segments={segmentsOf(one.reason)} />
              <p className={classes.soft}>
                {one.suggestion}{' '}
                {one.waivable
                  ? `It would be possible if ${rulesIn(one.waivable.constraints)} set aside for them.`
                  : null}{' '}
                {partnerId ? (
                  <QuietLink
                    onGo={() =>
                      person.seat === 'junior'
                        ? onTry(person.id, partnerId)
                        : onTry(partnerId, person.id)
                    }
                  >
                    look at {look.people.get(partnerId)?.name ?? 'the nearest partner'}
                  </QuietLink>
                ) : null}{' '}
                {one.rule === nobody || ruleOf(one.rule)?.leavesOut ? null : (
                  <Trio
                    key={revision}
                    roundId={roundId}
                    participantId={person.id}
                    people={look.people}
                  />
                )}
              </p>
            </div>
          );
        })}
        {unplaced.length > shown ? (
          <p>
            <QuietLink onGo={() => setShown(shown + page)}>
              show more of {unplaced.length}
            </QuietLink>
          </p>
        ) : null}
      </Section>
    </div>
  );
}

/** The fewest rules that leave somebody out, as one says them. */
function rulesIn(ids: readonly string[]): string {
  const labels = ids.map((id) => `“${ruleOf(id)?.label ?? id}”`);
  return `${labels.join(' and ')} were`;
}
