// The buttons in the board's header: how pairs are chosen, what else there is to look at and to do.

import { Button, Menu, SegmentedControl } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { objectives } from '../../../shared/matching/input/settings.ts';
import type { Board } from '../../../shared/matching/round/board.ts';
import type { Moves } from '../moves/use-moves.ts';
import { objectiveWords } from '../words.ts';

/** What lies beside the rows. */
export type Beside = 'ways' | 'questions' | 'enter' | null;

type Props = {
  board: Board;
  moves: Moves;
  asking: boolean;
  onAsking: (asking: boolean) => void;
  onBeside: (beside: Beside) => void;
};

export function BoardActions({ board, moves, asking, onAsking, onBeside }: Props) {
  const [, go] = useLocation();
  return (
    <>
      <ObjectiveMenu board={board} moves={moves} />
      <Button variant="default" onClick={() => onBeside('ways')}>
        More ways to look
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            aria-label="More to do"
            rightSection={<IconChevronDown size={16} stroke={1.5} />}
          >
            More
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onBeside('questions')}>
            Questions to ask ({board.counts.questions})
          </Menu.Item>
          <Menu.Item onClick={() => onBeside('enter')}>Enter a pair that exists already</Menu.Item>
          <Menu.Item onClick={() => void moves.propose()}>Propose again</Menu.Item>
          <Menu.Item onClick={() => go('/matching/log')}>Log of matching</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <SegmentedControl
        aria-label="What to do here"
        value={asking ? 'ask' : 'look'}
        onChange={(value) => onAsking(value === 'ask')}
        data={[
          { value: 'look', label: 'Proposal' },
          { value: 'ask', label: 'Asking people' },
        ]}
      />
    </>
  );
}

function ObjectiveMenu({ board, moves }: { board: Board; moves: Moves }) {
  const now = board.round!.objective;
  return (
    <Menu position="bottom-end" width={320}>
      <Menu.Target>
        <Button
          variant="default"
          aria-label={`Way to choose: ${objectiveWords[now].title}`}
          rightSection={<IconChevronDown size={16} stroke={1.5} />}
        >
          {objectiveWords[now].title}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {objectives.map((objective) => (
          <Menu.Item
            key={objective}
            aria-current={objective === now}
            onClick={() => {
              if (objective !== now) void moves.change({ kind: 'objective', objective });
            }}
          >
            <b>{objectiveWords[objective].title}</b>
            <br />
            {objectiveWords[objective].text}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
