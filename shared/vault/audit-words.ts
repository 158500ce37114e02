// The lines of the audit log in words, for the page that people read.

import { AuditAction } from './audit-action.ts';

const words: Readonly<Record<AuditAction, string>> = {
  created: 'The vault was made',
  unlocked: 'Unlocked with the passphrase',
  'unlocked-by-recovery': 'Unlocked with the recovery key',
  locked: 'Locked',
  'recovery-confirmed': 'The recovery key was typed back',
  'recovery-still-there': 'You said that you still have the recovery key',
  'passphrase-changed': 'The passphrase was changed',
  'recovery-renewed': 'A new recovery key was made; the old one no longer works',
  'key-rotated': 'All keys were changed: a new inner key, passphrase and recovery key',
  'backup-made': 'A backup was made and checked',
  'backup-failed': 'A backup did not succeed',
  'backup-verified': 'A backup was checked',
  'backups-removed': 'Backups that open only with an earlier passphrase were removed',
  'second-place-chosen': 'The second place for backups was set',
  restored: 'The vault was restored from a backup',
  salvaged: 'What could still be read was saved into a new vault',
  checked: 'Every page of the vault was checked',
  'accepted-older': 'You took this vault for the newest one',
  'key-file-mended': 'A missing or damaged key file was made again from its copy',
  'older-keys-seen':
    'Older key files were found: a passphrase or recovery key of before opened the vault',
  'rights-tightened':
    'Files of the vault were open to other users of this computer; since then they are yours alone',
  'kept-removed': 'An earlier vault, put aside by a restore, was removed',
  'reflection-revealed': 'A private reflection was read',
  'note-revealed': 'A restricted note was read',
  exported: 'A file was exported',
  'handed-over': 'Pairs were handed over',
  erased: 'Something was erased for good',
  'settings-changed': 'Settings were changed',
  'audit-shortened': 'Old lines of this log were dropped by the retention rules',
};

const before: Readonly<Record<string, string>> = {
  'before-import': 'before an import',
  'before-restore': 'before a restore',
  'before-erasing': 'before something was erased',
  'before-new-key': 'before all keys were changed',
  'at-lock': 'at the lock',
  'second-place': 'in the second place',
};

/** What a line says where it has a reason: a code of ours, or a code and a number after a colon. */
const withReason: Partial<Record<AuditAction, (code: string, rest: string) => string | undefined>> =
  {
    unlocked: (code, rest) => afterTries(words.unlocked, code, rest),
    'unlocked-by-recovery': (code, rest) => afterTries(words['unlocked-by-recovery'], code, rest),
    'passphrase-changed': (code, rest) => afterTries(words['passphrase-changed'], code, rest),
    'recovery-renewed': (code, rest) => afterTries(words['recovery-renewed'], code, rest),
    'key-rotated': (code, rest) => afterTries(words['key-rotated'], code, rest),
    'reflection-revealed': (code, rest) => afterTries(words['reflection-revealed'], code, rest),
    'backups-removed': (code) =>
      /^\d+$/.test(code)
        ? `${counted(code, 'backup')} that opened only with an earlier passphrase ${code === '1' ? 'was' : 'were'} removed`
        : undefined,
    'backup-made': (code) => beforeWhat(words['backup-made'], code),
    'backup-failed': (code) =>
      code === 'changed-since'
        ? 'A backup is not what it was when it was checked'
        : beforeWhat(words['backup-failed'], code),
    'second-place-chosen': (code) =>
      code === 'none' ? 'The second place for backups was given up' : undefined,
    'accepted-older': (code) =>
      entry(
        {
          older:
            'You took this vault for the newest one, although a newer one was seen here before',
          'changed-elsewhere':
            'You took this vault for the right one, although it is not the one last seen here',
          'older-keys':
            'You took this vault for the right one, although its key files are older than it',
          'pages-changed':
            'You took this vault for the right one, although its file was changed from outside',
        },
        code,
      ),
    erased: (code) =>
      entry(
        {
          note: 'A note was erased for good',
          reflection: 'A private reflection was erased for good',
          person: 'A person was removed for good',
        },
        code,
      ),
    salvaged: (code, rest) =>
      code === 'lost' ? `${words.salvaged}; ${counted(rest, 'row')} could not be read` : undefined,
    'settings-changed': (code, rest) => {
      if (code === 'clock') return 'You said that the date of this computer is right';
      return code === 'lock-minutes'
        ? `The time until it locks by itself was set to ${counted(rest, 'minute')}`
        : undefined;
    },
    'audit-shortened': (code) =>
      `Old lines of this log, up to no. ${code}, were dropped by the retention rules`,
  };

/** One line in words. A reason that this version does not know is left out. */
export function auditWords(action: AuditAction, reason: string | null): string {
  const [code = '', rest = ''] = reason?.split(':') ?? [];
  return (reason === null ? undefined : withReason[action]?.(code, rest)) ?? words[action];
}

/** The same for a line as it stands in a log, which may be of a later version. */
export function lineWords(line: {
  readonly action: string;
  readonly reason: string | null;
}): string {
  const action = AuditAction.safeParse(line.action);
  return action.success
    ? auditWords(action.data, line.reason)
    : 'Something this version of the app does not know';
}

function entry(table: Readonly<Record<string, string>>, code: string): string | undefined {
  return Object.hasOwn(table, code) ? table[code] : undefined;
}

function beforeWhat(what: string, code: string): string | undefined {
  const when = entry(before, code);
  return when && `${what}, ${when}`;
}

function afterTries(what: string, code: string, rest: string): string | undefined {
  return code === 'failed-before'
    ? `${what}, after ${rest === '1' ? 'one wrong try' : `${rest} wrong tries`}`
    : undefined;
}

function counted(count: string, thing: string): string {
  return `${count} ${thing}${count === '1' ? '' : 's'}`;
}
