// The one open vault of the vault process, or none.

import { Problem } from '../../../shared/kernel/problem.ts';
import { backupFirst, type BackupReason } from '../backups/backups.ts';
import { backupBeforeLock } from '../backups/maintenance.ts';
import { copyOnceClosed, fillSecondPlace } from '../backups/second-place.ts';
import { madeBy, readSetting, writeSetting } from '../rows/store.ts';
import type { VaultSession } from '../session/session.ts';
import { HandedOut } from './handed-out.ts';

const afterOpening = 1_500;

export type HolderDeps = {
  /** Told whenever a vault was opened, replaced or closed. */
  readonly onChange: (session: VaultSession | null, sample: boolean) => void;
  /** Told when maintenance changed what the settings page says. */
  readonly onMaintenance?: () => void;
  /** Of this app; an older one names it when it must refuse a newer vault. */
  readonly appVersion?: string;
};

/** Throws `locked` without one. */
export function openSession({ session }: Pick<VaultHolder, 'session'>): VaultSession {
  if (!session) throw new Problem('locked', 'The vault is locked. Unlock it to go on.');
  return session;
}

export class VaultHolder {
  /** The recovery key just shown, until two of its groups were typed back or the vault is closed. */
  freshRecovery: {
    readonly recoveryKey: string;
    readonly confirm: readonly [number, number];
  } | null = null;
  /** Files and folders that a person chose in a dialog, since this process began. */
  readonly chosen: string[] = [];
  /** What a call of the page may name as a path. */
  readonly handedOut = new HandedOut();
  #session: VaultSession | null = null;
  #sample = false;
  readonly #beforeClosing: (() => void)[] = [];
  readonly #onChange: HolderDeps['onChange'];

  readonly #onMaintenance: () => void;
  readonly #appVersion: string | null;

  constructor({ onChange, onMaintenance = () => undefined, appVersion }: HolderDeps) {
    this.#onChange = onChange;
    this.#onMaintenance = onMaintenance;
    this.#appVersion = appVersion ?? null;
  }

  get session(): VaultSession | null {
    return this.#session;
  }

  /** The open vault holds invented people and is thrown away at the end. */
  get sample(): boolean {
    return this.#sample;
  }

  /** Before something large: a verified backup of what stands. False where none could be made; an invented vault needs none. Never throws. */
  backupFirst(why: BackupReason): boolean {
    return this.#sample || this.#session === null || backupFirst(this.#session, why);
  }

  /** Told at each lock and at the end, before anything is closed. */
  beforeClosing(tell: () => void): void {
    this.#beforeClosing.push(tell);
  }

  open(session: VaultSession, { sample = false } = {}): void {
    if (this.#session && this.#session !== session) this.#session.close();
    this.#session = session;
    this.#sample = sample;
    this.handedOut.allow(session.folder);
    this.#noteVersion(session);
    session.onMaintenance = this.#onMaintenance;
    // The first list comes before what may take a slow stick long.
    if (!sample) setTimeout(() => void fillSecondPlace(session), afterOpening).unref();
    this.#onChange(session, sample);
  }

  #noteVersion(session: VaultSession): void {
    const version = this.#appVersion;
    if (version === null || session.readOnly || readSetting(session.db, madeBy) === version) return;
    try {
      session.quietly(() => writeSetting(session.db, madeBy, version));
    } catch {
      // A full disk: the next opening notes it.
    }
  }

  close(): void {
    for (const tell of this.#beforeClosing) tell();
    const closing = this.#session;
    const sample = this.#sample;
    this.#session = null;
    this.#sample = false;
    this.freshRecovery = null;
    try {
      if (closing && !sample) backupBeforeLock(closing);
      const copy = closing && !sample ? copyOnceClosed(closing) : null;
      closing?.close();
      copy?.();
    } finally {
      if (closing) this.#onChange(null, false);
    }
  }
}
