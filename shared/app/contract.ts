// The shell's own calls: what main knows without a vault (settings, dialogs, window, running work).

import { z } from 'zod';
import { action, command, nothing, query } from '../kernel/contract.ts';
import { Id } from '../kernel/id.ts';
import type { Infer } from '../kernel/infer.ts';
import { dayOrders } from '../kernel/typed-day.ts';
import { textSizes } from './text-size.ts';
import { themes } from './theme.ts';

const Theme = z.enum(themes);
const TextSize = z.literal(textSizes);
const DayOrder = z.enum(dayOrders);

/** Whole minutes without input before the vault locks; "never" does not exist. */
export const LockMinutes = z.int().min(1).max(15);

export const AppState = z.object({
  /** An unlocked vault is there. */
  open: z.boolean(),
  /** How many vaults were opened since the app started: with each of them the desk begins anew. */
  opening: z.int().nonnegative(),
  /** Folder of the vault last used, and its name without ".vault"; null on first start. */
  lastVault: z.object({ folder: z.string(), name: z.string(), found: z.boolean() }).nullable(),
  /** The open vault holds invented people and is thrown away at the end. */
  sample: z.boolean(),
  /** What covers the page: nothing, everything, or all but a running talk's prompts and notes. */
  curtain: z.enum(['none', 'talk', 'full']),
  theme: Theme,
  lockMinutes: LockMinutes,
  /** Of the page, in per cent. */
  textSize: TextSize,
  /** Which number of 04/12 is the day; null until somebody has said it. */
  dayOrder: DayOrder.nullable(),
  /** Where a new vault goes by default, and the separator of paths here. */
  defaultPlace: z.string(),
  platform: z.enum(['linux', 'darwin', 'win32', 'other']),
  version: z.string(),
  /** Running in a development stand-in for the official runtime. */
  standIn: z.boolean(),
});
export type AppState = Infer<typeof AppState>;

/** Something that takes longer, with how far it is (0 to 1, null where unknown). */
export const Work = z.object({
  id: Id,
  call: z.string(),
  label: z.string(),
  fraction: z.number().min(0).max(1).nullable(),
});
export type Work = Infer<typeof Work>;

/** A file or folder the person chose: the path stays in main, the token works once. */
export const ChosenPath = z.object({ token: Id, name: z.string(), folder: z.string() });
export type ChosenPath = Infer<typeof ChosenPath>;

export const app = {
  getState: query({
    input: nothing,
    output: AppState,
    host: 'main',
    whileLocked: true,
    alsoReads: ['vault'],
  }),
  listWork: query({
    input: nothing,
    output: z.array(Work),
    host: 'main',
    whileLocked: true,
    alsoReads: ['work'],
  }),
  cancelWork: command({
    input: z.object({ id: Id }),
    output: nothing,
    host: 'main',
    whileLocked: true,
    alsoChanges: ['work'],
  }),
  updateSettings: command({
    input: z.object({
      theme: Theme.optional(),
      lockMinutes: LockMinutes.optional(),
      textSize: TextSize.optional(),
      dayOrder: DayOrder.optional(),
    }),
    output: nothing,
    host: 'main',
    whileLocked: true,
  }),
  lock: action({ input: nothing, output: nothing, host: 'main', whileLocked: true }),
  /** The person was there (at most every few seconds), or drags a file into the window, or dropped it. */
  noteActivity: action({
    input: z.object({ by: z.enum(['input', 'drag', 'drop']) }),
    output: nothing,
    host: 'main',
    whileLocked: true,
  }),
  /** A coaching talk runs for so many planned minutes, or has ended (null): its page stays visible beside a call. */
  talk: action({
    input: z.object({ minutes: z.int().min(5).max(240).nullable() }),
    output: nothing,
    host: 'main',
    whileLocked: true,
  }),
  /** A throw-away vault with 64 invented people and a first proposal. */
  openSample: action({
    input: nothing,
    output: nothing,
    whileLocked: true,
    alsoChanges: ['vault', 'app'],
  }),
  forgetVault: command({ input: nothing, output: nothing, host: 'main', whileLocked: true }),
  chooseFile: action({
    input: z.object({ purpose: z.enum(['register', 'vault', 'backup']) }),
    output: ChosenPath.nullable(),
    host: 'main',
    whileLocked: true,
  }),
  chooseFolder: action({
    input: z.object({ purpose: z.enum(['vault-place', 'vault', 'backup-place', 'restore-place']) }),
    output: ChosenPath.nullable(),
    host: 'main',
    whileLocked: true,
  }),
  /** Writes an empty spreadsheet with our headings where the person says; null where they changed their mind. */
  saveImportTemplate: action({
    input: nothing,
    output: z.object({ name: z.string(), folder: z.string() }).nullable(),
    host: 'main',
    whileLocked: true,
  }),
  /** Something on the page is selected (never what): on X11 every other program can now read it, and main clears that. */
  noteSelection: action({ input: nothing, output: nothing, host: 'main', whileLocked: true }),
} as const;
