// The whole wall on one page: every feature's calls.

import { app } from './app/contract.ts';
import { coaching } from './coaching/contract.ts';
import { insights } from './insights/contract.ts';
import { matching } from './matching/contract.ts';
import { pairs } from './pairs/contract.ts';
import { people } from './people/contract.ts';
import { programme } from './programme/contract.ts';
import { reflection } from './reflection/contract.ts';
import { vault } from './vault/contract.ts';

export const contract = {
  app,
  vault,
  programme,
  people,
  matching,
  pairs,
  coaching,
  reflection,
  insights,
} as const;
export type AppContract = typeof contract;
