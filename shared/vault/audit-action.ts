// What the audit log can say, as codes.

import { z } from 'zod';
import type { Infer } from '../kernel/infer.ts';

export const auditActions = [
  'created',
  'unlocked',
  'unlocked-by-recovery',
  'locked',
  'recovery-confirmed',
  'recovery-still-there',
  'passphrase-changed',
  'recovery-renewed',
  'key-rotated',
  'backup-made',
  'backup-failed',
  'backup-verified',
  'backups-removed',
  'second-place-chosen',
  'restored',
  'salvaged',
  'checked',
  'accepted-older',
  'key-file-mended',
  'older-keys-seen',
  'rights-tightened',
  'kept-removed',
  'reflection-revealed',
  'note-revealed',
  'exported',
  'handed-over',
  'erased',
  'settings-changed',
  'audit-shortened',
] as const;
export const AuditAction = z.enum(auditActions);
export type AuditAction = Infer<typeof AuditAction>;
