// Dated things: the spine, promises, progress, an undo offer.

import { useEffect } from 'react';
import { FactList } from '../../../renderer/ui/FactList.tsx';
import { Inspector } from '../../../renderer/ui/Inspector.tsx';
import { Page } from '../../../renderer/ui/Page.tsx';
import { ProgressBar } from '../../../renderer/ui/ProgressBar.tsx';
import { PromiseRow } from '../../../renderer/ui/PromiseRow.tsx';
import { SeatChip } from '../../../renderer/ui/SeatChip.tsx';
import { Section } from '../../../renderer/ui/Section.tsx';
import { Spine, type SpineItem } from '../../../renderer/ui/Spine.tsx';
import { Toasts } from '../../../renderer/ui/Toasts.tsx';
import { offerUndo } from '../../../renderer/ui/undo-toast.tsx';
import { SampleRoom } from './sample-room.tsx';

const nothing = () => undefined;
const items: SpineItem[] = [
  {
    id: 'a',
    day: '2026-10-05',
    side: 'middle',
    title: 'Kick-off',
    detail: 'Delft, all pairs',
    state: 'done',
    onOpen: nothing,
  },
  {
    id: 'b',
    day: '2026-10-19',
    side: 'left',
    title: 'First talk with Amara',
    detail: 'note',
    state: 'done',
    onOpen: nothing,
  },
  {
    id: 'c',
    day: '2026-10-21',
    side: 'right',
    title: 'First talk with Philippe',
    detail: 'note',
    state: 'done',
    onOpen: nothing,
  },
  {
    id: 'd',
    day: '2026-11-16',
    side: 'middle',
    title: 'Reflective session',
    detail: 'moved by Philippe',
    state: 'missed',
    onOpen: nothing,
  },
  {
    id: 'e',
    day: '2026-12-04',
    side: 'middle',
    title: 'Reflective session',
    detail: '45 minutes, both',
    state: 'planned',
    onOpen: nothing,
  },
  {
    id: 'f',
    day: '2027-01-12',
    side: 'right',
    title: 'Board meeting, Amara shadows',
    state: 'planned',
  },
];

export function TimeSheet() {
  useEffect(() => offerUndo({ text: 'Ilse and Jonas stay together', onUndo: nothing }), []);
  return (
    <SampleRoom current="pairs">
      <Page title="Amara and Philippe" intro="Last met 3 weeks ago, next Fri 4 Dec">
        <Section title="Their year">
          <Spine
            label="Their year"
            items={items}
            from="2026-10-01"
            to="2027-01-31"
            today="2026-11-22"
            chosen="d"
            sides={{
              left: <SeatChip seat="junior" seatLabel="junior partner" name="Amara van Dijk" />,
              right: <SeatChip seat="senior" seatLabel="senior partner" name="Philippe Haddad" />,
            }}
          />
        </Section>
        <Section title="Promises">
          <PromiseRow
            from="Ilse"
            to="Jonas"
            what="Send the reading list"
            due="4 days late"
            state="late"
            onKept={nothing}
          />
          <PromiseRow
            from="Harbour Bank"
            to="Amara"
            what="Two hours a week, agreed with her manager"
            due="in 3 days"
            state="open"
          />
          <PromiseRow
            from="Philippe"
            to="Amara"
            what="An introduction to the audit team"
            due="kept on Mon 16 Nov"
            state="kept"
          />
        </Section>
        <Section title="Under way">
          <ProgressBar
            busy
            after={0}
            label="Looking for the best pairs"
            done={0.42}
            onCancel={nothing}
          />
        </Section>
        <Inspector title="This item" label="This item" onClose={nothing}>
          <FactList
            facts={[
              { label: 'When', value: 'Mon 16 Nov, 10:00' },
              { label: 'Length', value: '45 minutes' },
              { label: 'Who', value: 'both' },
            ]}
          />
        </Inspector>
      </Page>
      <Toasts />
    </SampleRoom>
  );
}
