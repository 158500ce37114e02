// All topics of the cohort: how often each is offered and wanted; merge, leave unscored, mark as
// personal.

import { Checkbox, Select } from '@mantine/core';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { TopicLine } from '../../shared/people/page.ts';
import { useCohortState } from '../programme/current.tsx';
import { EmptyState } from '../ui/feedback/EmptyState.tsx';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { offerUndo } from '../ui/feedback/toast.tsx';
import { Inspector } from '../ui/layout/Inspector.tsx';
import { Page } from '../ui/layout/Page.tsx';
import type { Column } from '../ui/list/column.ts';
import { DataList } from '../ui/list/DataList.tsx';
import { useViewState } from '../ui/view-state/use-view-state.ts';
import { useMarkTopic, useMergeTopics, useTopics, useUndoImport } from './data.ts';
import classes from './people.module.css';

const keyOf = (topic: TopicLine): string => topic.id;
const spoken = (topic: TopicLine): string => topic.label;

export default function TopicsScreen() {
  const { known, current } = useCohortState();
  const [, go] = useLocation();
  const { data: topics } = useTopics(current?.cohort.id ?? '');
  const [active, setActive] = useViewState<string | null>(
    `topics ${current?.cohort.id ?? ''}`,
    null,
  );
  const columns = useMemo<Column<TopicLine>[]>(
    () => [
      {
        id: 'label',
        title: 'Topic',
        width: 'minmax(200px, 3fr)',
        sortBy: (topic) => topic.label,
        render: (topic) => <bdi>{topic.label}</bdi>,
      },
      {
        id: 'mark',
        title: 'Counts',
        width: '136px',
        sortBy: (topic) => Number(topic.scored),
        render: (topic) => <span className={classes.soft}>{markWords(topic)}</span>,
      },
      {
        id: 'offered',
        title: 'Can show',
        width: '92px',
        align: 'end',
        sortBy: (topic) => -topic.offered,
        render: (topic) => topic.offered,
      },
      {
        id: 'wanted',
        title: 'Want it',
        width: '92px',
        align: 'end',
        sortBy: (topic) => -topic.wanted,
        render: (topic) => topic.wanted,
      },
      {
        id: 'closed',
        title: 'Rather not',
        width: '92px',
        align: 'end',
        sortBy: (topic) => -topic.closed,
        render: (topic) => topic.closed,
      },
    ],
    [],
  );
  const back = { label: 'People', onGo: () => go('/people') };
  if (!known) return null;
  if (!current) {
    return (
      <Page title="Topics" back={back}>
        <EmptyState
          title="No programme yet"
          action={{ label: 'Make a programme', onDo: () => go('/programme/new') }}
        >
          Topics come from what the people of a programme can show and want to learn. Make a
          programme, then bring people.
        </EmptyState>
      </Page>
    );
  }
  if (!topics) return null;
  if (topics.length === 0)
    return (
      <Page title="Topics" back={back}>
        <EmptyState
          title="No topics yet"
          action={{ label: 'Import a list', onDo: () => go('/people/import') }}
        >
          Topics come from what people can show and want to learn.
        </EmptyState>
      </Page>
    );
  const topic = topics.find((one) => one.id === active);
  return (
    <Page
      title="Topics"
      back={back}
      intro="What people can show and want to learn. Two wordings of one thing match only when they are merged."
      width="full"
    >
      <DataList
        label="Topics"
        rows={topics}
        columns={columns}
        keyOf={keyOf}
        rowLabel={spoken}
        active={active}
        onActive={setActive}
        onPeek={(one) => setActive(one.id)}
      />
      {topic ? (
        <TopicPanel
          key={topic.id}
          topic={topic}
          topics={topics}
          cohortId={current.cohort.id}
          onClose={() => setActive(null)}
        />
      ) : null}
    </Page>
  );
}

function markWords(topic: TopicLine): string {
  return topic.scored ? (topic.personal ? 'Yes, as personal' : 'Yes') : 'No';
}

function TopicPanel({
  topic,
  topics,
  cohortId,
  onClose,
}: {
  topic: TopicLine;
  topics: readonly TopicLine[];
  cohortId: string;
  onClose: () => void;
}) {
  const mark = useMarkTopic();
  const merge = useMergeTopics();
  const undo = useUndoImport();
  const into = async (intoId: string | null) => {
    const other = topics.find((one) => one.id === intoId);
    if (!other) return;
    await merge.send({ fromId: topic.id, intoId: other.id });
    onClose();
    offerUndo({
      text: `“${topic.label}” counts as “${other.label}” now.`,
      onUndo: () => void undo.send({ cohortId }),
    });
  };
  const others = topics
    .filter((one) => one.id !== topic.id)
    .map((one) => ({ value: one.id, label: one.label }));
  return (
    <Inspector
      title={<bdi>{topic.label}</bdi>}
      label={`About the topic ${topic.label}`}
      onClose={onClose}
    >
      <div className={classes.fields}>
        <Checkbox
          label="Counts in matching"
          description="If not, it is kept and shown, but brings nobody together."
          checked={topic.scored}
          onChange={(event) =>
            void mark.send({
              id: topic.id,
              scored: event.currentTarget.checked,
              personal: topic.personal,
            })
          }
        />
        <Checkbox
          label="Personal"
          description="Lived experience: identity, health, family, origin. It never carries a pair by itself and never stands on a card."
          checked={topic.personal}
          onChange={(event) =>
            void mark.send({
              id: topic.id,
              scored: topic.scored,
              personal: event.currentTarget.checked,
            })
          }
        />
        <Select
          label="Means the same as"
          placeholder="Choose a topic"
          description="Everybody who named this one names the other from then on."
          data={others}
          searchable
          limit={50}
          value={null}
          onChange={(id) => void into(id)}
        />
        {(merge.problem ?? undo.problem) ? (
          <ErrorNote what={(merge.problem ?? undo.problem)?.message ?? ''} />
        ) : null}
      </div>
    </Inspector>
  );
}
