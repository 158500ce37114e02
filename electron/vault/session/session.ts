// An open vault: its database, its keys, and what is done when it is closed.

import type { Instant } from '../../../shared/kernel/date.ts';
import { Problem } from '../../../shared/kernel/problem.ts';
import type { OpenFile } from '../../database/open-file.ts';
import { beat, releaseHostLock } from '../files/host-lock.ts';
import { fingerprintNow } from '../files/page-fingerprint.ts';
import { hasLeftoverLog } from '../files/vault-folder.ts';
import type { Header } from '../keys/header.ts';
import { deriveKeys, type DerivedKeys } from '../keys/keys.ts';
import { appendAudit, auditHead, type AuditEvent, type AuditHead } from '../rows/audit.ts';
import { seeClock } from '../rows/clock.ts';
import {
  backupDue,
  noteChecked,
  noteGeneration,
  readSetting,
  seqOf,
  writeSetting,
} from '../rows/store.ts';
import { Sightings } from './sightings.ts';
import { isSound } from './soundness.ts';
import type { Finding, Witness } from './witness.ts';

export type SessionDeps = {
  readonly folder: string;
  readonly db: OpenFile;
  readonly header: Header;
  readonly dataKey: Buffer;
  readonly now: () => Instant;
  readonly witness: Witness | null;
  /** The app's own folder on this computer; null where it remembers nothing of this vault. */
  readonly deviceFolder: string | null;
  readonly allowWeakKdf: boolean;
  /** The last close was not clean: read-only until checked. */
  readonly unclean: boolean;
  readonly finding: Finding | null;
  /** One of the two key files was missing or damaged and was made again. */
  readonly mended: boolean;
  /** By which our own name in the lock is known. */
  readonly lockMark: string;
  /** The highest generation of the key files that this vault or this computer knows of; at least that of `header`. */
  readonly generation: number;
  /** Files or folders were open to others, and no longer are. */
  readonly tightened: boolean;
  /** What the vault does by itself once a minute; `quiet` are the milliseconds since the last write. */
  readonly maintain: (session: VaultSession, quiet: number) => void;
};

const beatEvery = 60_000;

export class VaultSession {
  readonly folder: string;
  readonly db: OpenFile;
  readonly keys: DerivedKeys;
  readonly dataKey: Buffer;
  readonly allowWeakKdf: boolean;
  readonly now: () => Instant;
  readonly deviceFolder: string | null;
  header: Header;
  /** Why the vault is older than, or other than, what this computer last saw; writing waits for the user's word. */
  finding: Finding | null;
  unclean: boolean;
  readonly mended: boolean;
  readonly tightened: boolean;
  /** Another computer's name stands in the lock by now ('': nobody's): whatever is written here could split the vault in two. */
  elsewhere: string | null = null;
  /** Told when maintenance changed what the settings page says. */
  onMaintenance: () => void = () => undefined;
  /** Told before an older vault that was accepted is written: the highest counter that this computer remembers. */
  beforeAccepting: (seen: number) => void = () => undefined;
  readonly #sightings: Sightings;
  readonly #maintain: SessionDeps['maintain'];
  readonly #lockMark: string;
  #pulse: NodeJS.Timeout | null = null;
  #closed = false;
  #waiting: (() => void)[] = [];
  #quiet = 0;
  #staysQuiet = false;
  #lastWrite = performance.now();

  constructor(deps: SessionDeps) {
    this.folder = deps.folder;
    this.db = deps.db;
    this.header = deps.header;
    this.dataKey = deps.dataKey;
    this.keys = deriveKeys(deps.dataKey);
    this.allowWeakKdf = deps.allowWeakKdf;
    this.now = deps.now;
    this.deviceFolder = deps.deviceFolder;
    this.unclean = deps.unclean;
    this.finding = deps.finding;
    this.mended = deps.mended;
    this.tightened = deps.tightened;
    this.#lockMark = deps.lockMark;
    this.#sightings = new Sightings(deps);
    this.#maintain = deps.maintain;
    this.db.countCommits((mark) => {
      this.#lastWrite = performance.now();
      if (this.#staysQuiet) this.#quiet = mark.seq;
      this.#sightings.committed(mark, this.auditHead);
    });
    if (this.readOnly) this.db.setReadOnly(true);
    this.#pulse = setInterval(() => this.idle(), beatEvery);
    this.#pulse.unref();
  }

  get vaultId(): string {
    return this.header.vaultId;
  }

  get readOnly(): boolean {
    return this.unclean || this.finding !== null || this.elsewhere !== null;
  }

  /** Something was written since the last backup or the last unlock. */
  get changed(): boolean {
    return seqOf(this.db) !== this.#quiet;
  }

  /** At the end of unlocking: from here on a change is a change, unless the last end left one behind. */
  begin(): void {
    if (!this.unclean && readSetting(this.db, backupDue) === null) this.markQuiet();
  }

  /** What was written so far needs no new backup: it is the vault's own book-keeping, or just backed up. */
  markQuiet(): void {
    this.#quiet = seqOf(this.db);
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** A transaction of the vault's own book-keeping: by itself it calls for no new backup. */
  quietly(work: () => void): void {
    const quiet = !this.changed;
    this.transaction(work);
    if (quiet) this.markQuiet();
  }

  /** Within a transaction that keeps only where one was: that alone is no reason for a new backup. */
  needsNoBackup(): void {
    this.#staysQuiet = !this.changed;
  }

  /** For the door: one counted transaction. */
  transaction<T>(work: () => T): T {
    try {
      return this.db.transaction(work)();
    } finally {
      this.#staysQuiet = false;
    }
  }

  /** Adds a line to the audit log; while reading only, the line waits. */
  audit(event: AuditEvent): void {
    this.whenWritable(() => appendAudit(this.db, this.keys.audit, this.now(), event));
  }

  /** The same also while reading only, for what the person's word must not be waited for. */
  auditAtOnce(event: AuditEvent): void {
    this.db.setReadOnly(false);
    try {
      this.transaction(() => appendAudit(this.db, this.keys.audit, this.now(), event));
    } finally {
      this.db.setReadOnly(this.readOnly);
    }
  }

  /** Does it now, or as soon as the vault may be written. */
  whenWritable(work: () => void): void {
    if (this.readOnly) this.#waiting.push(work);
    else work();
  }

  /** The head of the chain, to print on what leaves the vault. */
  get auditHead(): AuditHead {
    return auditHead(this.db);
  }

  /** Checks every table; then an unclean vault may be written again. Throws `damaged` and stays read-only where something is wrong. */
  async check(progress: (fraction: number) => void = () => undefined): Promise<void> {
    const sound = await isSound(this.db, progress, () => this.#closed);
    if (this.#closed) return;
    this.unclean = !sound;
    if (!sound) {
      // Nothing more is written over what can still be saved.
      this.db.setReadOnly(true);
      throw new Problem(
        'damaged',
        'The check found a damaged part. The vault stays open for reading only. Open the newest good backup.',
      );
    }
    this.#release();
    if (this.readOnly) return;
    // What a crash or a full disk left in the log moves into the file before anything new is written.
    this.db.checkpoint();
    this.transaction(() => {
      noteChecked(this.db, this.now());
      this.audit({ action: 'checked' });
    });
  }

  /** The user's word that an older vault is the right one: from here on it counts. */
  acceptFinding(): void {
    if (!this.finding) return;
    const reason = this.finding;
    // Before anything that waited is written: its number must not be one that a backup has already.
    const seen = this.#sightings.highestSeq;
    this.#waiting.unshift(() => this.beforeAccepting(seen));
    this.finding = null;
    this.#release();
    this.audit({ action: 'accepted-older', reason });
  }

  /** Once a minute: empties the write-ahead log, renews the heartbeat and the witness, and does in quiet moments what takes longer. */
  idle(): void {
    if (this.#closed || this.db.inTransaction) return;
    try {
      this.#beat();
      if (!this.readOnly) this.db.checkpoint();
      if (!this.readOnly) this.#sightings.renew(() => this.auditHead);
      this.#maintain(this, performance.now() - this.#lastWrite);
    } catch {
      // Nothing is lost: every commit is durable by itself. The next minute tries again.
    }
  }

  /** Closes for good: log emptied, witness written, keys wiped. The process is killed right after. */
  close(): void {
    if (this.#closed) return;
    try {
      if (!this.readOnly) {
        this.transaction(() => {
          seeClock(this.db, this.now());
          writeSetting(this.db, backupDue, this.changed ? 'yes' : null);
          this.audit({ action: 'locked' });
        });
      }
    } catch {
      // A full disk must not keep the vault from closing.
    }
    this.#closed = true;
    if (this.#pulse) clearInterval(this.#pulse);
    const head = this.auditHead;
    try {
      if (!this.readOnly) this.db.checkpoint();
    } catch {
      // The log stays beside the file and is read at the next unlock.
    } finally {
      this.db.close();
    }
    // On a full disk a log may be left over: then the file is not yet what it will be.
    const pages = () => (hasLeftoverLog(this.folder) ? null : fingerprintNow(this.db.file));
    this.#sightings.end(this.readOnly ? null : { pages, head });
    releaseHostLock(this.folder, this.#lockMark);
    for (const key of [this.dataKey, ...Object.values(this.keys)]) key.fill(0);
  }

  /** The key files to be replaced by new ones, above every generation that is known. */
  get headerToReplace(): Header {
    return {
      ...this.header,
      generation: Math.max(this.header.generation, this.#sightings.generation),
    };
  }

  /** New key files stand: from here on older ones are noticed. A crash before this line leaves the higher ones, which count by themselves. */
  headerReplaced(next: Header): void {
    this.header = next;
    this.#sightings.raiseGeneration(next.generation);
    this.whenWritable(() =>
      this.quietly(() => noteGeneration(this.db, this.#sightings.generation)),
    );
    if (!this.readOnly) this.#sightings.renew(() => this.auditHead);
  }

  #beat(): void {
    if (this.elsewhere !== null) return;
    const taken = beat(this.folder, this.now(), this.#lockMark);
    if (taken === null) return;
    this.elsewhere = taken;
    this.db.setReadOnly(true);
    this.onMaintenance();
  }

  #release(): void {
    if (this.readOnly) return;
    this.db.setReadOnly(false);
    for (const work of this.#waiting.splice(0)) work();
  }
}
