// What every case of the engine's bench is given, and the figures they share.

export type Setting = {
  readonly root: string;
  readonly options: readonly string[];
  readonly only: readonly string[];
  readonly print: (line: Record<string, unknown>) => void;
};

export const bench = 'match';

/** The words after `--name=`. */
export function option(options: readonly string[], name: string): string | undefined {
  return options.find((entry) => entry.startsWith(`--${name}=`))?.slice(name.length + 3);
}

export function runsOf({ options }: Setting): number {
  return Number(option(options, 'runs') ?? 5);
}

export function median(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[list.length >> 1] ?? NaN;
}

export function round(value: number): number {
  return Number(value.toPrecision(4));
}

/** Milliseconds on the wall and milliseconds of processor time: on a busy computer only the second says what the work costs. */
export type Clocked = {
  readonly wall: number;
  readonly processor: number;
};

export function clocked(work: () => void): Clocked {
  const before = process.cpuUsage();
  const started = performance.now();
  work();
  const wall = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  return { wall, processor: (user + system) / 1000 };
}

export function medians(list: readonly Clocked[]): Clocked {
  return {
    wall: median(list.map((entry) => entry.wall)),
    processor: median(list.map((entry) => entry.processor)),
  };
}
