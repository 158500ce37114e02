// Every call that takes a secret guesses through here: one guess at a time, waiting as long as earlier wrong ones ask for.

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Problem } from '../../shared/kernel/problem.ts';
import { waitAfter } from '../../shared/vault/attempts.ts';
import type { ActionContext } from '../ipc/implement.ts';
import { failedAttempts, setFailedAttempts } from './attempts-file.ts';
import type { Header } from './header.ts';
import { inTurn } from './in-turn.ts';
import type { VaultParts } from './parts.ts';
import { readHeaders } from './vault-folder.ts';

type Guard = Pick<VaultParts, 'holder' | 'deviceFolder' | 'wait'>;

/** What a guess is about: the passphrase under this header. A copy of the vault or its backup elsewhere is the same. */
export function guessAt(header: Header): string {
  return markOf(`${header.vaultId} ${header.kdf.salt}`);
}

/** The same for a vault's folder, also where its header cannot be read. */
export function guessAtVault(folder: string): string {
  const newest = newestHeader(folder);
  return newest ? guessAt(newest) : markOf(folder);
}

function newestHeader(folder: string): Header | undefined {
  try {
    return readHeaders(folder)
      .filter((header): header is Header => header !== null && header !== 'newer')
      .sort((left, right) => right.generation - left.generation)[0];
  } catch {
    // A place that cannot even be looked at is refused in words by whoever opens it.
    return undefined;
  }
}

/** `guess` is told how many wrong tries came before, for the log. A wrong one is remembered across restarts, a right one ends the waiting. Throws what `guess` throws. */
export async function guarded<T>(
  parts: Guard,
  context: Pick<ActionContext, 'progress'>,
  mark: string,
  guess: (failed: number) => Promise<T>,
): Promise<T> {
  const { holder, deviceFolder, wait = waitSeconds } = parts;
  const file = join(deviceFolder, 'attempts.json');
  return inTurn(holder, async () => {
    const failed = failedAttempts(file, mark);
    const seconds = waitAfter(failed);
    if (seconds > 0) {
      context.progress(`Waiting ${seconds} s after several wrong tries`, null);
      await wait(seconds);
    }
    try {
      const value = await guess(failed);
      setFailedAttempts(file, mark, 0);
      return value;
    } catch (error) {
      if (error instanceof Problem && error.code === 'wrong-secret')
        setFailedAttempts(file, mark, failed + 1);
      throw error;
    }
  });
}

function markOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

const waitSeconds = (seconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, seconds * 1_000));
