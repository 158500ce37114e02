// The room with invented words, so that every sheet stands where screens stand.

import {
  IconCalendar,
  IconChartBar,
  IconHelp,
  IconInbox,
  IconSettings,
  IconUsers,
  IconUsersGroup,
  IconAffiliate,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { AppLayout } from '../../../renderer/shell/AppLayout.tsx';

const items = [
  { id: 'desk', label: 'Desk', icon: IconInbox, count: 4, countLabel: 'things wait' },
  { id: 'people', label: 'People', icon: IconUsers },
  { id: 'matching', label: 'Matching', icon: IconAffiliate },
  { id: 'pairs', label: 'Pairs', icon: IconUsersGroup },
  { id: 'plan', label: 'Plan', icon: IconCalendar },
  { id: 'insights', label: 'Insights', icon: IconChartBar },
];
const footItems = [
  { id: 'help', label: 'Help', icon: IconHelp },
  { id: 'settings', label: 'Settings', icon: IconSettings },
];

export function SampleRoom({ current, children }: { current: string; children: ReactNode }) {
  return (
    <AppLayout
      items={items}
      footItems={footItems}
      current={current}
      onGo={() => undefined}
      switcher={<strong>Minds 2027 · Cohort A</strong>}
      onSearch={() => undefined}
      onLock={() => undefined}
      status={{
        text: 'Encrypted · offline · backup verified 2 days ago · saved 09:41',
        tone: 'kept',
        onOpen: () => undefined,
      }}
    >
      {children}
    </AppLayout>
  );
}
