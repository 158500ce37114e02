// What the app remembers outside the vault: window, theme, lock minutes, the last vault's place. Nothing confidential.
// The first window reads the file itself; electron-store, which loads slowly, writes it later.

import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textSizes, type TextSize } from '../../shared/app/text-size.ts';
import { themes, type Theme } from '../../shared/app/theme.ts';
import { dayOrders, type DayOrder } from '../../shared/kernel/typed-day.ts';

export type Settings = {
  bounds: { x?: number; y?: number; width: number; height: number };
  theme: Theme;
  lockMinutes: number;
  /** Per cent of the usual size. */
  textSize: TextSize;
  /** Which number of 04/12 is the day; null until it was asked. */
  dayOrder: DayOrder | null;
  lastVault: string | null;
};

const defaults: Settings = {
  bounds: { width: 1280, height: 800 },
  theme: 'system',
  lockMinutes: 10,
  textSize: 100,
  dayOrder: null,
  lastVault: null,
};

export type SettingsStore = {
  get<K extends keyof Settings>(key: K): Settings[K];
  set<K extends keyof Settings>(key: K, value: Settings[K]): void;
  /** Loads what writes; from then on each change is written at once, and what was changed before with it. */
  kept(): Promise<void>;
};

/** Opens the settings in `folder`; what does not fit is put back to the defaults. */
export function openSettings(folder: string): SettingsStore {
  const file = join(folder, 'settings.json');
  // It names the last vault. Earlier versions left its rights to the system.
  if (existsSync(file)) chmodSync(file, 0o600);
  const held = readSettings(file);
  const waiting = new Set<keyof Settings>();
  let keep: ((changed: Partial<Settings>) => void) | null = null;
  let opening: Promise<void> | null = null;
  const keepWaiting = (): void => {
    if (keep && waiting.size > 0)
      keep(Object.fromEntries([...waiting].map((key) => [key, held[key]])));
    if (keep) waiting.clear();
  };
  return {
    get: (key) => held[key],
    set: (key, value) => {
      held[key] = value;
      waiting.add(key);
      keepWaiting();
    },
    kept: () =>
      (opening ??= openStore().then((store) => {
        keep = store;
        keepWaiting();
      })),
  };
}

/** The settings in a file, as far as they fit. */
export function readSettings(file: string): Settings {
  const found = parsed(file);
  const fits = Object.entries(found).filter(
    ([key, value]) => Object.hasOwn(checks, key) && checks[key as keyof Settings](value),
  );
  return { ...defaults, ...Object.fromEntries(fits) };
}

function parsed(file: string): object {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isNumber = (value: unknown, least = Number.NEGATIVE_INFINITY): boolean =>
  typeof value === 'number' && Number.isFinite(value) && value >= least;

const checks: { readonly [K in keyof Settings]: (value: unknown) => boolean } = {
  bounds: (value) =>
    isObject(value) &&
    isNumber(value['width'], 400) &&
    isNumber(value['height'], 300) &&
    ['x', 'y'].every((at) => value[at] === undefined || isNumber(value[at])),
  theme: (value) => themes.includes(value as Theme),
  lockMinutes: (value) => Number.isInteger(value) && isNumber(value, 1) && Number(value) <= 15,
  textSize: (value) => textSizes.includes(value as TextSize),
  dayOrder: (value) => value === null || dayOrders.includes(value as DayOrder),
  lastVault: (value) => value === null || typeof value === 'string',
};

async function openStore(): Promise<(changed: Partial<Settings>) => void> {
  const { default: Store } = await import('electron-store');
  const store = new Store<Settings>({
    name: 'settings',
    defaults,
    clearInvalidConfig: true,
    configFileMode: 0o600,
  });
  return (changed) => store.set(changed);
}
