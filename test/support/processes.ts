// The processes of a running app by what they do, read from /proc.

import { readFileSync } from 'node:fs';
import { childrenOf } from './app.ts';

export type AppProcesses = {
  readonly main: number;
  /** The vault process. */
  readonly vault: readonly number[];
  readonly renderer: readonly number[];
  readonly all: readonly number[];
};

export function descendants(pid: number): number[] {
  return childrenOf(pid).flatMap((child) => [child, ...descendants(child)]);
}

/** Chromium calls a process that runs Node a NodeService. */
export function processesOf(main: number): AppProcesses {
  const all = [main, ...descendants(main)];
  const of = (mark: string): number[] => all.filter((pid) => commandOf(pid).includes(mark));
  return { main, vault: of('node.mojom.NodeService'), renderer: of('--type=renderer'), all };
}

/** Neither gone nor ended and only not yet taken note of by its parent. */
export function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

export function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
