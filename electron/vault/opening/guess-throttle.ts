// Every call that takes a secret guesses through here: one guess at a time, waiting as long as earlier wrong ones ask for.

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Problem } from '../../../shared/kernel/problem.ts';
import { waitAfter } from '../../../shared/vault/attempts.ts';
import type { ActionContext } from '../../ipc/implement.ts';
import { readHeaders } from '../files/vault-folder.ts';
import type { Header } from '../keys/header.ts';
import { enqueue } from '../session/serial-queue.ts';
import { failedAttempts, setFailedAttempts } from './attempts-file.ts';
import type { VaultDeps } from './deps.ts';

type Guard = Pick<VaultDeps, 'holder' | 'deviceFolder' | 'wait'>;

/**
 * What a guess is about: the passphrase under this header. A copy of the vault or its backup elsewhere is the same. Nothing in a
 * header can be trusted before a secret opens it, but under a changed salt or vault id the right passphrase opens nothing either.
 */
export function guessAt(header: Header): readonly string[] {
  return [markOf(`${header.vaultId} ${header.kdf.salt}`)];
}

/** The same for a vault's folder: every key file in it that a guess would try, so that one more beside the right one starts no count anew. */
export function guessAtVault(folder: string): readonly string[] {
  const found = headersAt(folder);
  return found.length > 0 ? [...new Set(found.flatMap(guessAt))] : [markOf(folder)];
}

function headersAt(folder: string): Header[] {
  try {
    return readHeaders(folder).filter(
      (header): header is Header => header !== null && header !== 'newer',
    );
  } catch {
    // A place that cannot even be looked at is refused in words by whoever opens it.
    return [];
  }
}

/** `guess` is told how many wrong tries came before, for the log. A wrong one is remembered across restarts, a right one ends the waiting. Throws what `guess` throws. */
export async function throttleGuess<T>(
  deps: Guard,
  context: Pick<ActionContext, 'progress'>,
  marks: readonly string[],
  guess: (failed: number) => Promise<T>,
): Promise<T> {
  const { holder, deviceFolder, wait = waitSeconds } = deps;
  const file = join(deviceFolder, 'attempts.json');
  return enqueue(holder, async () => {
    const failed = Math.max(...marks.map((mark) => failedAttempts(file, mark)));
    const seconds = waitAfter(failed);
    if (seconds > 0) {
      context.progress(`Waiting ${seconds} s after several wrong tries`, null);
      await wait(seconds);
    }
    try {
      const value = await guess(failed);
      for (const mark of marks) setFailedAttempts(file, mark, 0);
      return value;
    } catch (error) {
      if (error instanceof Problem && error.code === 'wrong-secret')
        for (const mark of marks) setFailedAttempts(file, mark, failed + 1);
      throw error;
    }
  });
}

function markOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

const waitSeconds = (seconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, seconds * 1_000));
