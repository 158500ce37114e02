// Every setting of the database: what is asked for, and what must be read back.

export type Setting = {
  readonly name: string;
  readonly set: string | null;
  readonly expected: string | number;
};

/** AEGIS-256: authenticated, about as fast as no encryption where the processor knows AES. Change here and rotate by copy. */
export const cipher = { name: 'aegis', algorithm: 'aegis-256' } as const;

export const settingsBeforeKey: readonly Setting[] = [
  { name: 'cipher', set: `'${cipher.name}'`, expected: cipher.name },
  { name: 'algorithm', set: `'${cipher.algorithm}'`, expected: cipher.algorithm },
  // 0 would let a changed page through.
  { name: 'hmac_check', set: null, expected: '1' },
];

export const settingsAfterKey: readonly Setting[] = [
  // Temporary files would be plain text on the disk.
  { name: 'temp_store', set: 'MEMORY', expected: 2 },
  // A second process gets "busy"; no shared-memory file is needed.
  { name: 'locking_mode', set: 'EXCLUSIVE', expected: 'exclusive' },
  { name: 'foreign_keys', set: 'ON', expected: 1 },
  { name: 'trusted_schema', set: 'OFF', expected: 0 },
  { name: 'cell_size_check', set: 'ON', expected: 1 },
  { name: 'mmap_size', set: '0', expected: 0 },
  // 16 MB of decrypted pages: with the usual 2 MB a search would decrypt the same pages again and again.
  { name: 'cache_size', set: '-16000', expected: -16_000 },
];

/** Before the first table. With full auto-vacuum every page is live, so every page is checked when it is read. */
export function settingsOfNewFile(applicationId: number): readonly Setting[] {
  return [
    { name: 'page_size', set: '4096', expected: 4096 },
    { name: 'auto_vacuum', set: 'FULL', expected: 1 },
    { name: 'application_id', set: String(applicationId), expected: applicationId },
  ];
}

export const settingsForWriting: readonly Setting[] = [
  { name: 'page_size', set: null, expected: 4096 },
  { name: 'auto_vacuum', set: null, expected: 1 },
  { name: 'journal_mode', set: 'WAL', expected: 'wal' },
  // A reopened write-ahead log falls back to NORMAL by itself.
  { name: 'synchronous', set: 'FULL', expected: 2 },
  { name: 'fullfsync', set: 'ON', expected: 1 },
  { name: 'checkpoint_fullfsync', set: 'ON', expected: 1 },
  // Erased text must be gone from the file. Full-text tables have their own switch besides, which open.ts reads back.
  { name: 'secure_delete', set: 'ON', expected: 1 },
];
