// The status line: the truth about safety in words.

import type { VaultFacts } from '../../shared/vault/contract.ts';
import type { StatusTone } from '../ui/Room.tsx';

export type Safety = { readonly text: string; readonly tone: StatusTone };

/** "Encrypted · offline · backup verified 2 days ago"; amber without a backup, brick after 14 days without one. */
export function safetyWords(facts: VaultFacts | undefined, sample: boolean): Safety {
  if (sample)
    return {
      text: 'Encrypted · offline · a sample: it is thrown away when you lock or close it',
      tone: 'look',
    };
  if (!facts) return { text: 'Encrypted · offline', tone: 'kept' };
  if (facts.readOnly) return { text: 'Encrypted · offline · open for reading only', tone: 'look' };
  const { lastBackup } = facts;
  if (!lastBackup) return { text: 'Encrypted · offline · no backup yet', tone: 'look' };
  return {
    text: `Encrypted · offline · backup verified ${daysAgo(lastBackup.days)}${facts.secondPlace?.reachable === false ? ' · second place not connected' : ''}`,
    tone: lastBackup.days > 14 ? 'wrong' : 'kept',
  };
}

function daysAgo(days: number): string {
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}
