// A folder elsewhere in which each backup is laid once more.

import { useState } from 'react';
import { Problem } from '../../shared/kernel/problem.ts';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { QuietLink } from '../ui/QuietLink.tsx';
import { SentenceRow } from '../ui/SentenceRow.tsx';
import { useAnswerOfferedPlace, useChooseSecondPlace, type VaultFacts } from './data.ts';
import { showDays } from './instant-text.ts';
import { useFolder } from './use-folder.ts';

type Props = { readonly facts: VaultFacts; readonly onChanged: () => void };

export function SecondPlace({ facts, onChanged }: Props) {
  const choose = useChooseSecondPlace();
  const answer = useAnswerOfferedPlace();
  const askFolder = useFolder();
  const [refused, setRefused] = useState<string | null>(null);
  const set = async (path: string | null) => {
    setRefused(null);
    await choose.send({ place: path === null ? null : { path } }).then(onChanged, () => undefined);
  };
  const decide = async (use: boolean) => {
    setRefused(null);
    await answer.send({ use }).then(onChanged, () => undefined);
  };
  const ask = async () => {
    const folder = await askFolder('backup-place').catch((error: unknown) =>
      setRefused(error instanceof Problem ? error.message : null),
    );
    if (folder) await set(folder.path);
  };
  const second = facts.secondPlace;
  const stale = second !== null && (!second.reachable || second.days === null || second.days > 14);
  const problem = refused ?? choose.problem?.message ?? answer.problem?.message ?? null;
  return (
    <>
      {problem ? <ErrorNote what={problem} /> : null}
      <SentenceRow
        {...(stale ? { tone: 'look' as const, lead: 'Look here' } : {})}
        action={{
          label: second ? 'Choose another folder' : 'Choose a folder',
          onDo: () => void ask(),
          busy: choose.busy,
        }}
      >
        {second
          ? words(second)
          : facts.offeredPlace !== null
            ? `This vault names ${facts.offeredPlace} as its second place, which was not chosen on this computer. No backup goes there until you say so.`
            : 'There is no second place yet. A stick that lies elsewhere helps when this computer is lost.'}
        {facts.offeredPlace !== null ? (
          <>
            {' '}
            <QuietLink onGo={() => void decide(true)}>Use it here</QuietLink>{' '}
            <QuietLink onGo={() => void decide(false)}>Do not use it</QuietLink>
          </>
        ) : null}
        {second ? (
          <>
            {' '}
            <QuietLink onGo={() => void set(null)}>Stop using it</QuietLink>
          </>
        ) : null}
      </SentenceRow>
    </>
  );
}

function words(second: NonNullable<VaultFacts['secondPlace']>): string {
  if (!second.reachable)
    return `The second place, ${second.path}, is not connected. ${second.days === null ? 'No checked backup lies there yet.' : `The newest backup there is ${second.days === 0 ? 'from today' : `${showDays(second.days)} old`}.`} Connect it, or choose it again if it was emptied.`;
  if (second.days === null)
    return `The second place is ${second.path}. No checked backup lies there yet.`;
  return `The second place is ${second.path}. The newest backup there is ${second.days === 0 ? 'from today' : `${showDays(second.days)} old`}.`;
}
