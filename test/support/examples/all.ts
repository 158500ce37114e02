// Every feature's example inputs, as the contract lists its features.

import type { AppContract } from '../../../shared/contract.ts';
import { coachingExamples } from './coaching.ts';
import type { Examples } from './examples.ts';
import { insightsExamples } from './insights.ts';
import { matchingExamples } from './matching.ts';
import { pairsExamples } from './pairs.ts';
import { peopleExamples } from './people.ts';
import { programmeExamples } from './programme.ts';
import { reflectionExamples } from './reflection.ts';
import { vaultExamples } from './vault.ts';

type Features = Exclude<keyof AppContract, 'app'>;

export const allExamples = {
  vault: vaultExamples,
  programme: programmeExamples,
  people: peopleExamples,
  matching: matchingExamples,
  pairs: pairsExamples,
  coaching: coachingExamples,
  reflection: reflectionExamples,
  insights: insightsExamples,
} satisfies { readonly [F in Features]: Examples<AppContract[F]> };
