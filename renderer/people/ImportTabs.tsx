// Two looks at one list: its columns and its topics.

import { SegmentedControl } from '@mantine/core';

export type ImportTab = 'columns' | 'topics';

export function ImportTabs({
  tab,
  onTab,
  phrases,
}: {
  tab: ImportTab;
  onTab: (tab: ImportTab) => void;
  phrases: number;
}) {
  return (
    <SegmentedControl
      aria-label="Look at"
      value={tab}
      onChange={(value) => onTab(value as ImportTab)}
      data={[
        { value: 'columns', label: 'Columns' },
        { value: 'topics', label: phrases === 0 ? 'Topics' : `Topics (${phrases})` },
      ]}
    />
  );
}
