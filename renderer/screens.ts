// Every screen of the desk: where it lives, what it is called, what it looks like in the rail.
// Navigation and palette draw themselves from this list.

import {
  IconArchive,
  IconCalendarEvent,
  IconClipboardList,
  IconFileImport,
  IconHelp,
  IconHistory,
  IconHome,
  IconMail,
  IconMessageQuestion,
  IconPuzzle,
  IconRoute,
  IconSearch,
  IconSettings,
  IconShieldLock,
  IconTags,
  IconTimeline,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { RailIcon } from './shell/Rail.tsx';

export type Screen = {
  readonly path: string;
  readonly title: string;
  readonly icon: RailIcon;
  readonly component: LazyExoticComponent<ComponentType>;
  /**
   * In the rail, at its foot, reached from the palette as well as from elsewhere, or only from a
   * thing of its own.
   */
  readonly rail: 'top' | 'foot' | 'palette' | 'none';
};

type Loads = () => Promise<{ default: ComponentType }>;
const screen = (
  path: string,
  title: string,
  icon: RailIcon,
  rail: Screen['rail'],
  load: Loads,
): Screen => ({ path, title, icon, rail, component: lazy(load) });

export const screens: readonly Screen[] = [
  screen('/desk', 'Desk', IconHome, 'top', () => import('./insights/DeskScreen.tsx')),
  screen('/people', 'People', IconUsers, 'top', () => import('./people/PeopleScreen.tsx')),
  screen(
    '/people/import',
    'Import a list',
    IconFileImport,
    'palette',
    () => import('./people/ImportScreen.tsx'),
  ),
  screen(
    '/people/topics',
    'Topics',
    IconTags,
    'palette',
    () => import('./people/TopicsScreen.tsx'),
  ),
  screen('/people/:id', 'Person', IconUsers, 'none', () => import('./people/PersonScreen.tsx')),
  screen(
    '/matching',
    'Matching',
    IconPuzzle,
    'top',
    () => import('./matching/board/ProposalScreen.tsx'),
  ),
  screen(
    '/matching/log',
    'Log of matching',
    IconClipboardList,
    'palette',
    () => import('./matching/log/LogScreen.tsx'),
  ),
  screen('/pairs', 'Pairs', IconUsersGroup, 'top', () => import('./screens/PairsScreen.tsx')),
  screen(
    '/pairs/:id/:what?/:noteId?',
    'Pair',
    IconUsersGroup,
    'none',
    () => import('./screens/PairScreen.tsx'),
  ),
  screen('/letters', 'Letters', IconMail, 'palette', () => import('./pairs/LettersScreen.tsx')),
  screen(
    '/letters/:kind/:to?/:with?',
    'Letters',
    IconMail,
    'none',
    () => import('./pairs/LettersScreen.tsx'),
  ),
  screen('/plan', 'Plan', IconTimeline, 'top', () => import('./reflection/PlanScreen.tsx')),
  screen(
    '/plan/session/:id',
    'Reflective session',
    IconCalendarEvent,
    'none',
    () => import('./coaching/SessionScreen.tsx'),
  ),
  screen(
    '/programme',
    'Programme',
    IconRoute,
    'top',
    () => import('./programme/ProgrammeScreen.tsx'),
  ),
  screen(
    '/programme/new',
    'New programme',
    IconRoute,
    'palette',
    () => import('./programme/NewProgrammeScreen.tsx'),
  ),
  screen('/search', 'Search', IconSearch, 'palette', () => import('./insights/SearchScreen.tsx')),
  screen('/help', 'Help', IconHelp, 'foot', () => import('./insights/HelpScreen.tsx')),
  screen(
    '/help/asked',
    'Someone asks about a person',
    IconMessageQuestion,
    'palette',
    () => import('./insights/AskedScreen.tsx'),
  ),
  screen('/settings', 'Settings', IconSettings, 'foot', () => import('./vault/SettingsScreen.tsx')),
  screen('/backups', 'Backups', IconArchive, 'palette', () => import('./vault/BackupsScreen.tsx')),
  screen(
    '/offline-proof',
    'Offline proof',
    IconShieldLock,
    'palette',
    () => import('./vault/OfflineProofScreen.tsx'),
  ),
  screen(
    '/audit-log',
    'Audit log',
    IconHistory,
    'palette',
    () => import('./vault/AuditLogScreen.tsx'),
  ),
];
