// What the audit log can say, as codes and in words.
import { z } from 'zod';

export const auditActions = [
  'created', 'unlocked', 'unlocked-by-recovery', 'locked', 'recovery-confirmed', 'recovery-still-there', 'passphrase-changed',
  'recovery-renewed', 'key-rotated', 'backup-made', 'backup-failed', 'backup-verified', 'backups-removed', 'second-place-chosen', 'restored',
  'salvaged', 'checked', 'accepted-older', 'kept-removed', 'reflection-revealed', 'note-revealed', 'exported', 'handed-over', 'erased',
  'settings-changed', 'audit-shortened',
] as const;
export const AuditAction = z.enum(auditActions);
export type AuditAction = z.infer<typeof AuditAction>;

const words: Readonly<Record<AuditAction, string>> = {
  created: 'The vault was made',
  unlocked: 'Unlocked with the passphrase',
  'unlocked-by-recovery': 'Unlocked with the recovery key',
  locked: 'Locked',
  'recovery-confirmed': 'The recovery key was typed back',
  'recovery-still-there': 'You said that you still have the recovery key',
  'passphrase-changed': 'The passphrase was changed',
  'recovery-renewed': 'A new recovery key was made; the old one no longer works',
  'key-rotated': 'The vault got a new data key',
  'backup-made': 'A backup was made and checked',
  'backup-failed': 'A backup did not succeed',
  'backup-verified': 'A backup was checked',
  'backups-removed': 'Backups that open only with an earlier passphrase were removed',
  'second-place-chosen': 'The second place for backups was set',
  restored: 'The vault was restored from a backup',
  salvaged: 'What could still be read was saved into a new vault',
  checked: 'Every page of the vault was checked',
  'accepted-older': 'You accepted a vault older than the one last seen here',
  'kept-removed': 'An earlier vault, put aside by a restore, was removed',
  'reflection-revealed': 'A private reflection was read',
  'note-revealed': 'A restricted note was read',
  exported: 'A file was exported',
  'handed-over': 'Pairs were handed over',
  erased: 'Something was erased for good',
  'settings-changed': 'Settings were changed',
  'audit-shortened': 'Old lines of this log were dropped by the retention rules',
};

const erasedWords: Readonly<Record<string, string>> = {
  note: 'A note was erased for good',
  reflection: 'A private reflection was erased for good',
  person: 'A person was removed for good',
};

/** The action in words, for the page that people read. */
export function auditWords(action: AuditAction, reason: string | null): string {
  return (action === 'erased' && reason !== null && Object.hasOwn(erasedWords, reason) ? erasedWords[reason] : null) ?? words[action];
}
