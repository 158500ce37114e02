// Ten thousand rows and the inspector beside them.

import { Button } from '@mantine/core';
import { useState } from 'react';
import { KnowledgeDots } from '../../../renderer/matching/facts/KnowledgeDots.tsx';
import { Inspector } from '../../../renderer/ui/layout/Inspector.tsx';
import { Page } from '../../../renderer/ui/layout/Page.tsx';
import type { Column } from '../../../renderer/ui/list/column.ts';
import { DataList } from '../../../renderer/ui/list/DataList.tsx';
import { ReasonLine } from '../../../renderer/ui/ReasonLine.tsx';
import { SeatChip } from '../../../renderer/ui/SeatChip.tsx';
import { SampleRoom } from './sample-room.tsx';

type Row = {
  id: string;
  name: string;
  seat: 'junior' | 'senior';
  place: string;
  level: number | null;
  known: number;
};

const first = [
  'Amara',
  'Philippe',
  'Ilse',
  'Jonas',
  'Noor',
  'Wim',
  'Sofía',
  'Étienne',
  'Zoë',
  'Łukasz',
];
const last = ['van Dijk', 'Haddad', 'Bakker', 'Öztürk', 'de Vries', 'Papadopoulos', 'Nguyễn'];
const places = ['Harbour Bank', 'City of Delft', 'independent', 'Noordzee Insurance'];
const rows: Row[] = Array.from({ length: 10_000 }, (_, index) => ({
  id: `p${index}`,
  name: `${first[index % 10]} ${last[(index * 3) % 7]}`,
  seat: index % 2 ? 'senior' : 'junior',
  place: places[index % 4] as string,
  level: index % 11 === 0 ? null : (index * 7) % 9,
  known: (index * 5) % 10,
}));
const keyOf = (row: Row) => row.id;
const columns: Column<Row>[] = [
  {
    id: 'name',
    title: 'Name',
    width: 'minmax(0, 2fr)',
    sortBy: (row) => row.name,
    render: (row) => <SeatChip seat={row.seat} seatLabel={row.seat} name={row.name} />,
  },
  {
    id: 'place',
    title: 'Organisation',
    width: 'minmax(0, 1.4fr)',
    sortBy: (row) => row.place,
    render: (row) => row.place,
  },
  {
    id: 'level',
    title: 'Level',
    width: '72px',
    align: 'end',
    sortBy: (row) => row.level,
    render: (row) => row.level ?? '–',
  },
  {
    id: 'known',
    title: 'We know',
    width: '130px',
    sortBy: (row) => row.known,
    render: (row) => <KnowledgeDots known={row.known} total={9} missing={[]} />,
  },
];

export function ListSheet() {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(['p3', 'p4']));
  const [active, setActive] = useState<string | null>('p1');
  const [peek, setPeek] = useState(true);
  return (
    <SampleRoom current="people">
      <Page
        title="People"
        intro="10,000 on the list"
        width="full"
        actions={<Button>Add a person</Button>}
      >
        <DataList
          label="People"
          rows={rows}
          columns={columns}
          keyOf={keyOf}
          active={active}
          onActive={setActive}
          ticked={ticked}
          onTick={setTicked}
          onPeek={() => setPeek(true)}
          onOpen={() => setPeek(true)}
        />
        {peek ? (
          <Inspector
            title="Why these two"
            label="Why these two"
            onClose={() => setPeek(false)}
            footer={<Button variant="default">Keep together</Button>}
          >
            <ReasonLine
              segments={[
                { text: 'Amara can show ' },
                { text: 'generative AI at work', strong: true },
                { text: ', which Philippe wants most.' },
              ]}
            />
          </Inspector>
        ) : null}
      </Page>
    </SampleRoom>
  );
}
