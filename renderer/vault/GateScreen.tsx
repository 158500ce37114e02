// What stands before an open vault: first start, or unlocking the vault last used.

import { lazy, Suspense, useState } from 'react';
import type { AppState } from './data.ts';
import type { KnownVault, UnfinishedUnlock } from './gate-steps.ts';
import { UnlockScreen } from './UnlockScreen.tsx';

const FirstStart = lazy(async () => ({ default: (await import('./FirstStart.tsx')).FirstStart }));
const RecoverScreen = lazy(async () => ({
  default: (await import('./RecoverScreen.tsx')).RecoverScreen,
}));
const RestoreGate = lazy(async () => ({
  default: (await import('./RestoreGate.tsx')).RestoreGate,
}));
const SalvageGate = lazy(async () => ({
  default: (await import('./SalvageGate.tsx')).SalvageGate,
}));
const AfterUnlock = lazy(async () => ({
  default: (await import('./AfterUnlock.tsx')).AfterUnlock,
}));

type Props = {
  readonly state: AppState;
  /** The vault is open and everything is confirmed: show the desk. */
  readonly onEnter: () => void;
};

type Step = 'unlock' | 'after' | 'recover' | 'restore' | 'salvage' | 'begin';

export function GateScreen({ state, onEnter }: Props) {
  const [known, setKnown] = useState<KnownVault | null>(() =>
    state.lastVault?.found
      ? { folder: state.lastVault.folder, name: state.lastVault.name, notice: null }
      : null,
  );
  const [step, setStep] = useState<Step>(known ? 'unlock' : 'begin');
  const [unfinished, setUnfinished] = useState<UnfinishedUnlock | null>(null);
  const goOn = (after: UnfinishedUnlock) => {
    setUnfinished(after);
    setStep('after');
  };
  const open = (found: KnownVault) => {
    setKnown(found);
    setStep('unlock');
  };
  if (known && step === 'unlock') {
    return (
      <UnlockScreen
        place={{ path: known.folder }}
        name={known.name}
        notice={known.notice}
        onOpen={onEnter}
        onUnfinished={goOn}
        onRecover={() => setStep('recover')}
        onRestore={() => setStep('restore')}
        onOther={() => setStep('begin')}
      />
    );
  }
  return <Suspense fallback={null}>{rest()}</Suspense>;

  function rest() {
    if (unfinished && step === 'after')
      return (
        <AfterUnlock
          unfinished={unfinished}
          onRestore={() => setStep('restore')}
          onEnter={onEnter}
        />
      );
    if (known && step === 'recover') {
      return (
        <RecoverScreen
          place={{ path: known.folder }}
          name={known.name}
          onBack={() => setStep('unlock')}
          onOpen={onEnter}
          onUnfinished={goOn}
          onRestore={() => setStep('restore')}
        />
      );
    }
    if (known && step === 'salvage')
      return (
        <SalvageGate
          folder={known.folder}
          name={known.name}
          parent={state.defaultPlace}
          onBack={() => setStep('restore')}
          onEnter={onEnter}
        />
      );
    if (step === 'restore') {
      return (
        <RestoreGate
          folder={known?.folder ?? null}
          parent={state.defaultPlace}
          onBack={() => setStep(unfinished ? 'after' : known ? 'unlock' : 'begin')}
          onSalvage={known ? () => setStep('salvage') : null}
          onEnter={onEnter}
        />
      );
    }
    return (
      <FirstStart
        state={state}
        lost={state.lastVault && !state.lastVault.found ? state.lastVault.name : null}
        onKnown={open}
        onRestore={() => {
          setKnown(null);
          setStep('restore');
        }}
        onBack={known ? () => setStep('unlock') : null}
        onEnter={onEnter}
      />
    );
  }
}
