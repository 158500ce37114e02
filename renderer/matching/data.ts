// The board as the screens read and change it; this feature's only way to the vault.

import { useEffect, useState } from 'react';
import { useRead, useCommand } from '../api/hooks.ts';

export const useBoard = (cohortId: string) => useRead('matching', 'getBoard', { cohortId });
export const useWhy = (roundId: string, juniorId: string, seniorId: string) =>
  useRead('matching', 'explain', { roundId, juniorId, seniorId }, { keep: true });
export const useChoices = (roundId: string) => useRead('matching', 'getChoices', { roundId });
export const useLog = (cohortId: string, before: number | null) =>
  useRead('matching', 'listLog', { cohortId, before }, { keep: true });
export const useQuestions = (cohortId: string) =>
  useRead('matching', 'listOpenQuestions', { cohortId });
export const useCheckPair = (cohortId: string, juniorId: string | null, seniorId: string | null) =>
  useRead(
    'matching',
    'checkPair',
    { cohortId, juniorId: juniorId ?? '-', seniorId: seniorId ?? '-' },
    { enabled: juniorId !== null && seniorId !== null },
  );

export const usePropose = () => useCommand('matching', 'propose');
export const useChange = () => useCommand('matching', 'change');
export const useUndo = () => useCommand('matching', 'undo');
export const useAnswer = () => useCommand('matching', 'answer');
export const useAskSeniors = () => useCommand('matching', 'askSeniors');
export const useSetSeniorsFrom = () => useCommand('matching', 'setSeniorsFrom');
export const useUndoAnswer = () => useCommand('matching', 'undoAnswer');
export const useAnswerQuestion = () => useCommand('matching', 'answerQuestion');
export const useConfirmPair = () => useCommand('matching', 'confirmPair');
export const useEnterPair = () => useCommand('matching', 'enterPair');
export const useWhatIf = () => useCommand('matching', 'whatIf');
export const useCompareScenarios = () => useCommand('matching', 'compareScenarios');
export const useTrio = () => useCommand('matching', 'trio');

/** A longer look, done once for each state of the proposal (`revision`) and only while it is shown; where asked, about two people. */
function useLook<F extends 'scenarios' | 'runnersUp' | 'fragility' | 'wholeSet' | 'prices'>(
  name: F,
  {
    roundId,
    revision,
    pair,
  }: { roundId: string; revision: string; pair?: { juniorId: string; seniorId: string } },
) {
  type Answer = Awaited<ReturnType<ReturnType<typeof useCommand<'matching', F>>['send']>>;
  const { send, busy, problem } = useCommand('matching', name);
  const { juniorId, seniorId } = pair ?? {};
  const state = [revision, juniorId, seniorId].join(' ');
  const [found, setFound] = useState<{ readonly state: string; readonly answer: Answer } | null>(
    null,
  );
  useEffect(() => {
    let wanted = true;
    const input = juniorId === undefined ? { roundId } : { roundId, juniorId, seniorId };
    (send as (input: object) => Promise<Answer>)(input).then(
      (answer) => {
        if (wanted) setFound({ state, answer });
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [send, roundId, state, juniorId, seniorId]);
  return { look: found?.state === state ? found.answer : null, busy, problem };
}

export const useScenarios = (roundId: string, revision: string) =>
  useLook('scenarios', { roundId, revision });
export const useRunnersUp = (
  roundId: string,
  revision: string,
  pair: { juniorId: string; seniorId: string },
) => useLook('runnersUp', { roundId, revision, pair });
export const useFragility = (roundId: string, revision: string) =>
  useLook('fragility', { roundId, revision });
export const usePrices = (roundId: string, revision: string) =>
  useLook('prices', { roundId, revision });
export const useWholeSet = (roundId: string, revision: string) =>
  useLook('wholeSet', { roundId, revision });

/** True while a work of matching tells how far it is. */
export function useTellsProgress(): boolean {
  return (
    useRead('app', 'listWork', undefined).data?.some((one) => one.call.startsWith('matching.')) ??
    false
  );
}
