// What is running right now and how far it is: read by the page as app.listWork, cancelled by app.cancelWork.

import type { Work } from '../../shared/app/contract.ts';
import type { NewId } from '../../shared/kernel/id.ts';

export type RunningCalls = {
  begin(call: string, cancel: (id: string) => void): string;
  progress(id: string, label: string, fraction: number | null): void;
  end(id: string): void;
  cancel(id: string): void;
  /** The process that did all this is gone. */
  endAll(): void;
  list(): Work[];
};

/** Announces "work" at most every 100 ms, and only for work that ever told its progress. */
export function trackCalls(
  newId: NewId,
  announce: (topics: readonly string[]) => void,
): RunningCalls {
  const running = new Map<string, { work: Work; told: boolean; cancel: (id: string) => void }>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const announceSoon = (): void => {
    timer ??= setTimeout(() => {
      timer = null;
      announce(['work']);
    }, 100);
  };
  return {
    begin: (call, cancel) => {
      const id = newId();
      running.set(id, { work: { id, call, label: '', fraction: null }, told: false, cancel });
      return id;
    },
    progress: (id, label, fraction) => {
      const entry = running.get(id);
      if (!entry) return;
      entry.work = { ...entry.work, label, fraction };
      entry.told = true;
      announceSoon();
    },
    end: (id) => {
      if (running.get(id)?.told) announceSoon();
      running.delete(id);
    },
    cancel: (id) => {
      const entry = running.get(id);
      entry?.cancel(id);
    },
    endAll: () => {
      if (running.size > 0) announceSoon();
      running.clear();
    },
    list: () => [...running.values()].filter((entry) => entry.told).map((entry) => entry.work),
  };
}
