// File and folder dialogs; the curtain stays away while one of our own is open.

import { dialog, type BrowserWindow } from 'electron';

const files = {
  register: {
    title: 'Choose a list of people',
    filters: [{ name: 'Tables', extensions: ['csv', 'tsv', 'txt', 'xlsx'] }],
  },
  vault: { title: 'Choose a vault', filters: [{ name: 'Vault', extensions: ['vault'] }] },
  backup: {
    title: 'Choose a backup',
    filters: [{ name: 'Linking Pin backup', extensions: ['backup'] }],
  },
} as const;

const folders: Readonly<Record<string, string>> = {
  'vault-place': 'Choose where the vault will live',
  vault: 'Choose a vault folder',
  'backup-place': 'Choose a second place for backups',
  'restore-place': 'Choose where to restore to',
};

export async function askFile(
  window: BrowserWindow,
  purpose: keyof typeof files,
): Promise<string | null> {
  const { title, filters } = files[purpose];
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    filters: filters.map((filter) => ({ name: filter.name, extensions: [...filter.extensions] })),
    properties: ['openFile', 'dontAddToRecent'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

export async function askFolder(window: BrowserWindow, purpose: string): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: folders[purpose] ?? 'Choose a folder',
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}
