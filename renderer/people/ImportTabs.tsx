// The looks at one list: its columns, its topics, where it begins, and what it would change.

import { SegmentedControl } from '@mantine/core';

export type ImportTab = 'columns' | 'topics' | 'rows' | 'changes';

export function ImportTabs({
  tab,
  onTab,
  phrases,
  sheets,
  changes,
}: {
  tab: ImportTab;
  onTab: (tab: ImportTab) => void;
  phrases: number;
  sheets: number;
  /** People who would change. */
  changes: number;
}) {
  return (
    <SegmentedControl
      aria-label="Look at"
      value={tab}
      onChange={(value) => onTab(value as ImportTab)}
      data={[
        { value: 'columns', label: 'Columns' },
        { value: 'topics', label: phrases === 0 ? 'Topics' : `Topics (${phrases})` },
        { value: 'rows', label: sheets > 1 ? 'Rows and sheets' : 'Rows' },
        ...(changes > 0
          ? [{ value: 'changes', label: `Changes (${changes.toLocaleString('en')})` }]
          : []),
      ]}
    />
  );
}
