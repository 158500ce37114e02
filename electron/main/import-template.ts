// An empty spreadsheet with our headings, written where the person says. It holds no data: the one file that leaves unencrypted.

import { writeFile } from 'node:fs/promises';
import { dialog, type BrowserWindow } from 'electron';
import { Problem } from '../../shared/kernel/problem.ts';
import { emptySheetFile } from '../../shared/people/questionnaire.ts';

/** Answers the file's path, or null where the person changed their mind. Throws `refused` where it cannot be written. */
export async function saveImportTemplate(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save the empty spreadsheet',
    defaultPath: 'people.csv',
    filters: [{ name: 'Tables', extensions: ['csv'] }],
    properties: ['showOverwriteConfirmation', 'dontAddToRecent'],
  });
  if (canceled || !filePath) return null;
  try {
    await writeFile(filePath, emptySheetFile());
  } catch {
    throw new Problem(
      'refused',
      'The file could not be written there: the disk may be full, or the folder may not be written to. Choose another folder.',
    );
  }
  return filePath;
}
