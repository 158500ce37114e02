// Every feature's handlers in one object, as the contract lists them.

import type { AppContract } from '../shared/contract.ts';
import { coachingHandlers, eraseNotesAgain } from './coaching/handlers.ts';
import { insightsHandlers } from './insights/handlers.ts';
import type { AllHandlers } from './ipc/implement.ts';
import { eraseFromRounds } from './matching/erase-store.ts';
import { matchingHandlers } from './matching/handlers.ts';
import { pairsHandlers } from './pairs/handlers.ts';
import { erasePeopleAgain, peopleHandlers } from './people/handlers.ts';
import { programmeHandlers } from './programme/handlers.ts';
import { reflectionHandlers } from './reflection/handlers.ts';
import { sampleHandlers } from './sample/handlers.ts';
import { vaultHandlers } from './vault/handlers.ts';
import type { EraseAgain, VaultDeps } from './vault/opening/deps.ts';
import { RevealLimit } from './vault/reveal-limit.ts';

/** After a restore: whatever any feature erased for good since, notes before the people they are about. */
export const eraseAgain: EraseAgain = (db, isErased) =>
  eraseNotesAgain(db, isErased) + erasePeopleAgain(db, isErased, eraseFromRounds);

export function allHandlers(deps: VaultDeps): AllHandlers<AppContract> {
  // One for all that show what notes hold.
  const limit = new RevealLimit();
  return {
    app: sampleHandlers(deps),
    vault: vaultHandlers({ eraseAgain, ...deps }),
    programme: programmeHandlers,
    people: peopleHandlers(deps.holder, eraseFromRounds),
    matching: matchingHandlers,
    pairs: pairsHandlers,
    coaching: coachingHandlers(deps, limit),
    reflection: reflectionHandlers,
    insights: insightsHandlers(limit),
  };
}
