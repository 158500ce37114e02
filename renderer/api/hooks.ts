// Query and command hooks for a feature's data.ts: TanStack Query, invalidated by announced topics.

import {
  QueryClient,
  keepPreviousData,
  useMutation,
  useQuery,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { AppContract } from '../../shared/contract.ts';
import type { Action, Command, InputOf, OutputOf, Query } from '../../shared/kernel/contract.ts';
import type { Problem } from '../../shared/kernel/problem.ts';
import { ask, bridge, type CallAt, type Features } from './client.ts';
import { loadTopics, whenTopicsKnown } from './topics.ts';

type NamesOf<F extends Features, Kind> = {
  [K in keyof AppContract[F]]: AppContract[F][K] extends Kind ? K : never;
}[keyof AppContract[F]];

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 60_000,
      retry: false,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    // What was told, a passphrase among it, must not stay in the cache.
    mutations: { networkMode: 'always', retry: false, gcTime: 0 },
  },
});

const listeners = new Map<string, Set<() => void>>();

/** Hears one topic, e.g. "lock-coming". Returns its own unsubscribe. */
export function onTopic(topic: string, hear: () => void): () => void {
  const all = listeners.get(topic) ?? new Set();
  listeners.set(topic, all.add(hear));
  return () => all.delete(hear);
}

onTopic('other-vault', () =>
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'app' }),
);

bridge.onChanged((topics) => {
  for (const topic of topics) for (const hear of listeners.get(topic) ?? []) hear();
  whenTopicsKnown((isStale) => {
    void queryClient.invalidateQueries({
      predicate: ({ queryKey }) => {
        const [feature, name] = queryKey as [string, string];
        return isStale(feature, name, topics);
      },
    });
  });
});
// When the first screen stands; the vault's first answers then find it ready.
requestIdleCallback(() => void loadTopics());

export type Read<T> = UseQueryResult<T, Problem>;

/**
 * Reads a query and stays fresh. `enabled: false` waits; `keep` shows the former answer while a new
 * input is read.
 */
export function useRead<F extends Features, K extends NamesOf<F, Query> & string>(
  feature: F,
  name: K,
  input: InputOf<CallAt<F, K>>,
  options: { readonly enabled?: boolean; readonly keep?: boolean } = {},
): Read<OutputOf<CallAt<F, K>>> {
  type Answer = OutputOf<CallAt<F, K>>;
  return useQuery<Answer, Problem>({
    queryKey: [feature, name, input],
    // TanStack Query refuses undefined as an answer; null stands for "nothing".
    queryFn: async () => (await ask(feature, name, input)) ?? (null as Answer),
    enabled: options.enabled ?? true,
    ...(options.keep ? { placeholderData: keepPreviousData as never } : {}),
  });
}

/** Reads a query several times and keeps what comes of it as one answer, fresh as that query is. */
export function useReadOn<F extends Features, K extends NamesOf<F, Query> & string, T>(
  feature: F,
  name: K,
  input: InputOf<CallAt<F, K>>,
  readAll: (
    read: (input: InputOf<CallAt<F, K>>) => Promise<OutputOf<CallAt<F, K>>>,
    input: InputOf<CallAt<F, K>>,
  ) => Promise<T>,
  enabled: boolean,
): Read<T> {
  return useQuery<T, Problem>({
    queryKey: [feature, name, input, 'all'],
    queryFn: () => readAll((part) => ask(feature, name, part), input),
    enabled,
  });
}

export type ReadOnce<T> = { readonly data: T | null; readonly problem: Problem | null };

/**
 * Reads a query once for each `turn`, past the cache and its announcements: for what the screen
 * goes on changing itself. Calls keep their order, so whatever was sent before is in the answer.
 */
export function useReadOnce<F extends Features, K extends NamesOf<F, Query> & string>(
  feature: F,
  name: K,
  input: InputOf<CallAt<F, K>>,
  turn: number,
): ReadOnce<OutputOf<CallAt<F, K>>> {
  type Once = ReadOnce<OutputOf<CallAt<F, K>>>;
  const key = JSON.stringify([feature, name, input, turn]);
  const [answer, setAnswer] = useState<{ readonly key: string; readonly once: Once } | null>(null);
  useEffect(() => {
    let wanted = true;
    const take = (once: Once): void => {
      if (wanted) setAnswer({ key, once });
    };
    ask(feature, name, input).then(
      (data) => take({ data, problem: null }),
      (problem: Problem) => take({ data: null, problem }),
    );
    return () => {
      wanted = false;
    };
  }, [key]);
  return answer?.key === key ? answer.once : { data: null, problem: null };
}

export type CommandState<I, O> = {
  /**
   * Sends it and resolves with the answer; rejects with a Problem, which `problem` then holds as
   * well.
   */
  readonly send: (input: I) => Promise<O>;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly reset: () => void;
};

/** Sends a command or asks for an action. */
export function useCommand<F extends Features, K extends NamesOf<F, Command | Action> & string>(
  feature: F,
  name: K,
): CommandState<InputOf<CallAt<F, K>>, OutputOf<CallAt<F, K>>> {
  const remote = useCallback(
    (input: InputOf<CallAt<F, K>>) => ask(feature, name, input),
    [feature, name],
  );
  const mutation = useMutation<OutputOf<CallAt<F, K>>, Problem, InputOf<CallAt<F, K>>>({
    mutationFn: remote,
  });
  return {
    send: mutation.mutateAsync,
    busy: mutation.isPending,
    problem: mutation.error,
    reset: mutation.reset,
  };
}
