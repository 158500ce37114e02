// Invalidation: which queries an announced topic makes stale. The contract says it, and is loaded
// late so that the first screen does not wait for its schemas.

import type { Contract } from '../../shared/kernel/contract.ts';

type Judge = (feature: string, name: string, topics: readonly string[]) => boolean;

let judge: Judge | null = null;
let loading: Promise<Judge> | null = null;

/** Calls back at once when the contract is there, else as soon as it is. */
export function whenTopicsKnown(then: (isStale: Judge) => void): void {
  if (judge) then(judge);
  else void loadTopics().then(then);
}

/** Loads the contract ahead of the first announcement. */
export function loadTopics(): Promise<Judge> {
  loading ??= Promise.all([
    import('../../shared/contract.ts'),
    import('../../shared/kernel/contract.ts'),
  ]).then(([{ contract }, { topicsOf }]) => {
    judge = (feature, name, topics) => {
      const call = (contract as Contract)[feature]?.[name];
      return call !== undefined && topicsOf(feature, call).some((topic) => topics.includes(topic));
    };
    return judge;
  });
  return loading;
}
