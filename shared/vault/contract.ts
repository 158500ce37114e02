// The vault's calls: making, opening, and looking after it.

import { z } from 'zod';
import { action, command, nothing, query } from '../kernel/contract.ts';
import { Instant } from '../kernel/date.ts';
import { Id } from '../kernel/id.ts';
import type { Infer } from '../kernel/infer.ts';
import { AuditAction } from './audit-action.ts';
import { BackupInfo, KeptVault, RestorePreview } from './backups.ts';
import { OfflineProof } from './offline-proof.ts';
import { mostCharacters } from './passphrase-form.ts';
import { VaultName } from './place.ts';
import { VaultState } from './vault-state.ts';

const Passphrase = z.string().min(1).max(mostCharacters);
const RecoveryKey = z.string().min(1).max(1_000);
/** A folder or file: chosen in a dialog (its one-use token), or the default or last place by name. */
export const Place = z.union([
  z.strictObject({ token: Id }),
  z.strictObject({ path: z.string().min(1).max(4_096) }),
]);
export type Place = Infer<typeof Place>;

const Groups = z.tuple([z.int().min(1).max(18), z.int().min(1).max(18)]);
/** A recovery key as shown once, and which two of its groups are to be typed back. */
export const FreshRecovery = z.object({ recoveryKey: z.string(), confirm: Groups });
export type FreshRecovery = Infer<typeof FreshRecovery>;

/** What an unlock found. `notice` is one of the plain messages; with `readOnly` the vault waits for the user's word. */
export const Unlocked = z.object({
  readOnly: z.boolean(),
  notice: z.string().nullable(),
  recoveryConfirmed: z.boolean(),
});
export type Unlocked = Infer<typeof Unlocked>;

export const Strength = z.object({
  bits: z.number(),
  enough: z.boolean(),
  reasons: z.array(z.string()).readonly(),
});

/** How the open vault stands: for the desk, the settings page and the offline proof. */
export const VaultFacts = z.object({
  vaultId: z.string(),
  createdAt: Instant,
  readOnly: z.boolean(),
  recoveryConfirmed: z.boolean(),
  /** More than 90 days since the recovery key was last seen. */
  recoveryDue: z.boolean(),
  checkedAt: Instant.nullable(),
  lastBackup: z.object({ madeAt: Instant, verifiedAt: Instant, days: z.int() }).nullable(),
  secondPlace: z
    .object({
      path: z.string(),
      verifiedAt: Instant.nullable(),
      days: z.int().nullable(),
      reachable: z.boolean(),
    })
    .nullable(),
  /** A second place that the vault names and nobody has chosen on this computer yet. */
  offeredPlace: z.string().nullable(),
  /** The plain messages that apply now, most urgent first. */
  notices: z.array(
    z.object({
      code: z.enum([
        'elsewhere',
        'older',
        'unclean',
        'disk-full',
        'clock',
        'no-backup',
        'second-place',
        'recovery',
        'synced',
        'kept',
      ]),
      message: z.string(),
    }),
  ),
});
export type VaultFacts = Infer<typeof VaultFacts>;

export const AuditLine = z.object({
  seq: z.int(),
  at: z.string(),
  action: AuditAction.or(z.string()),
  words: z.string(),
  object: z.string().nullable(),
  reason: z.string().nullable(),
});

export const vault = {
  inspect: action({
    input: z.object({ place: Place }),
    output: z.object({
      folder: z.string(),
      state: VaultState,
      syncService: z.string().nullable(),
      notice: z.string().nullable(),
    }),
    whileLocked: true,
  }),
  judgePassphrase: action({
    input: z.object({ passphrase: z.string().max(mostCharacters * 4) }),
    output: Strength,
    whileLocked: true,
  }),
  suggestWords: action({
    input: nothing,
    output: z.object({ words: z.string() }),
    whileLocked: true,
  }),
  create: action({
    input: z.object({
      place: Place,
      name: VaultName,
      passphrase: Passphrase,
      evenIfSynced: z.boolean().default(false),
    }),
    output: FreshRecovery.extend({ folder: z.string() }),
    whileLocked: true,
    alsoChanges: ['vault'],
  }),
  confirmRecovery: action({
    input: z.object({ groups: z.tuple([z.string().max(20), z.string().max(20)]) }),
    output: nothing,
    alsoChanges: ['vault'],
  }),
  unlock: action({
    input: z.object({ place: Place, passphrase: Passphrase, takeOver: z.boolean().default(false) }),
    output: Unlocked,
    whileLocked: true,
    alsoChanges: ['vault'],
  }),
  /** Opens with the recovery key; a new passphrase and a new recovery key take the place of both. */
  unlockWithRecovery: action({
    input: z.object({
      place: Place,
      recoveryKey: RecoveryKey,
      newPassphrase: Passphrase,
      takeOver: z.boolean().default(false),
    }),
    output: FreshRecovery.extend({ readOnly: z.boolean(), notice: z.string().nullable() }),
    whileLocked: true,
    alsoChanges: ['vault'],
  }),
  acceptOlder: action({ input: nothing, output: nothing, alsoChanges: ['vault'] }),
  /** The person's word that this computer's date is right: what waits for its date may go again. */
  acceptClock: command({ input: nothing, output: nothing }),
  getFacts: query({ input: nothing, output: VaultFacts }),
  changePassphrase: action({
    input: z.object({ passphrase: Passphrase, newPassphrase: Passphrase }),
    output: nothing,
    alsoChanges: ['vault'],
  }),
  renewRecovery: action({
    input: z.object({ passphrase: Passphrase }),
    output: FreshRecovery,
    alsoChanges: ['vault'],
  }),
  /** For the log: the time until it locks by itself was changed. Main keeps the setting and tells it. */
  noteLockMinutes: action({
    input: z.object({ minutes: z.int().min(1).max(15) }),
    output: nothing,
    alsoChanges: ['vault'],
  }),
  confirmRecoveryKept: command({ input: nothing, output: nothing }),
  /** "I think it was copied": a new data key, a new recovery key, a new passphrase. */
  rotateKey: action({
    input: z.object({ passphrase: Passphrase, newPassphrase: Passphrase }),
    output: FreshRecovery,
    alsoChanges: ['vault'],
  }),
  check: action({
    input: nothing,
    output: z.object({ checkedAt: Instant }),
    alsoChanges: ['vault'],
  }),

  /** Of the open vault (null), or those that lie in or near a folder, also while locked. */
  listBackups: action({
    input: z.object({ place: Place.nullable() }),
    output: z.array(BackupInfo),
    whileLocked: true,
  }),
  createBackup: action({ input: nothing, output: BackupInfo, alsoChanges: ['vault'] }),
  /** Destroys those that open only with an earlier passphrase, once a new one was proved. `beyond`: a second place that is not connected may hold more. */
  eraseEarlierBackups: action({
    input: nothing,
    output: z.object({ removed: z.int(), beyond: z.boolean() }),
    alsoChanges: ['vault'],
  }),
  verifyBackup: action({
    input: z.object({ place: Place }),
    output: BackupInfo,
    alsoChanges: ['vault'],
  }),
  chooseSecondPlace: action({
    input: z.object({ place: Place.nullable() }),
    output: nothing,
    alsoChanges: ['vault'],
  }),
  /** The one answer to `offeredPlace`: backups go there from now on, or never by the vault's own word. */
  answerOfferedPlace: action({
    input: z.object({ use: z.boolean() }),
    output: nothing,
    alsoChanges: ['vault'],
  }),
  /** Opens a backup in full, beside the place of `target` (the vault's folder), and shows it beside what stands there; nothing is changed. */
  previewRestore: action({
    input: z.object({
      backup: Place,
      target: z.union([
        z.strictObject({ vault: Place }),
        z.strictObject({ parent: Place, name: VaultName }),
      ]),
      secret: z.union([
        z.strictObject({ passphrase: Passphrase }),
        z.strictObject({ recoveryKey: RecoveryKey }),
      ]),
    }),
    output: RestorePreview,
    whileLocked: true,
  }),
  /** Puts the previewed backup in place and opens it; what stood there is kept beside it. `backedUp`: a backup of it was made first too; null where it was not open. */
  restore: action({
    /** With `newPassphrase` where a recovery key opened the backup: both secrets are new then, and `fresh` is the new recovery key. */
    input: z.object({ preview: Id, newPassphrase: Passphrase.optional() }),
    output: z.object({
      folder: z.string(),
      keptAt: z.string().nullable(),
      backedUp: z.boolean().nullable(),
      fresh: FreshRecovery.nullable(),
    }),
    whileLocked: true,
    alsoChanges: ['vault'],
  }),
  /** Puts text on the clipboard; cleared after 30 s and at lock if still ours. Whatever the page copies or cuts goes this way, past main where it can. */
  copy: action({
    input: z.object({ text: z.string().max(1_000_000) }),
    output: nothing,
    whileLocked: true,
  }),
  /** Earlier vaults that a restore put aside, oldest first. Nothing removes them but the person. */
  listKeptVaults: action({ input: nothing, output: z.array(KeptVault) }),
  eraseKeptVault: action({
    input: z.object({ name: z.string().min(1).max(400) }),
    output: nothing,
    alsoChanges: ['vault'],
  }),
  cancelRestore: action({ input: z.object({ preview: Id }), output: nothing, whileLocked: true }),
  /** Reads what can still be read of a damaged vault into a new one with `passphrase`, opens that, and says what was lost. Without `recoveryKey` the same passphrase opens the damaged one. */
  salvage: action({
    input: z.object({
      place: Place,
      parent: Place,
      name: VaultName,
      passphrase: Passphrase,
      recoveryKey: RecoveryKey.optional(),
    }),
    output: FreshRecovery.extend({
      folder: z.string(),
      saved: z.array(z.object({ label: z.string(), rows: z.int(), lost: z.int().nullable() })),
    }),
    whileLocked: true,
    alsoChanges: ['vault'],
  }),

  listAuditLines: query({
    input: z.object({ before: z.int().nullable() }),
    output: z.object({ lines: z.array(AuditLine), head: z.string(), more: z.boolean() }),
  }),
  getOfflineProof: action({ input: nothing, output: OfflineProof }),

  updateDraft: command({
    input: z.object({ place: z.string().min(1).max(200), body: z.string().max(1_000_000) }),
    output: nothing,
  }),
  getDraft: query({
    input: z.object({ place: z.string().min(1).max(200) }),
    output: z.object({ body: z.string(), savedAt: Instant }).nullable(),
  }),
  eraseDraft: command({ input: z.object({ place: z.string().min(1).max(200) }), output: nothing }),
} as const;
