// A place in a group of three for somebody without a partner: whom one would have to ask.

import { useState } from 'react';
import type { TrioOffer } from '../../../shared/matching/analysis/trio.ts';
import type { BoardPerson } from '../../../shared/matching/round/board.ts';
import { QuietLink } from '../../ui/QuietLink.tsx';
import { useTrio } from '../data.ts';

type Props = { roundId: string; participantId: string; people: ReadonlyMap<string, BoardPerson> };

export function Trio({ roundId, participantId, people }: Props) {
  const { send, problem } = useTrio();
  const [offers, setOffers] = useState<readonly TrioOffer[] | null>(null);
  const name = (id: string) => people.get(id)?.name ?? 'someone';
  if (problem) return <>{problem.message}</>;
  if (offers === null)
    return (
      <QuietLink
        onGo={() => void send({ roundId, participantId }).then(setOffers, () => undefined)}
      >
        a group of three?
      </QuietLink>
    );
  const [best] = offers;
  if (!best) return <>No group of three would hold either.</>;
  const besideId = best.withId === best.seniorId ? best.juniorId : best.seniorId;
  return (
    <>
      A third place: {name(best.withId)} could meet them beside {name(besideId)}. It needs the yes
      of all three, and room for one more on {name(best.withId)}’s page.
    </>
  );
}
