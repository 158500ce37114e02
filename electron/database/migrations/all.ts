// Every step a vault can need, in order. Shipped steps are frozen by hash.

import type { Migration } from '../migrate.ts';
import { vaultTables } from './0001-vault.ts';
import { programmeTables } from './0002-programme.ts';
import { peopleTables } from './0003-people.ts';
import { matchingTables } from './0004-matching.ts';
import { pairTables } from './0005-pairs.ts';
import { coachingTables } from './0006-coaching.ts';
import { reflectionTables } from './0007-reflection.ts';
import { insightTables } from './0008-insights.ts';
import { toldTables } from './0009-told.ts';
import { keptLog } from './0010-kept-log.ts';

export const migrations: readonly Migration[] = [
  vaultTables,
  programmeTables,
  peopleTables,
  matchingTables,
  pairTables,
  coachingTables,
  reflectionTables,
  insightTables,
  toldTables,
  keptLog,
];
