// Either the gate (until somebody has entered an open vault) or the desk, whose code is loaded only
// when it is needed.

import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { AppState } from '../shared/app/contract.ts';
import type { TextSize } from '../shared/app/text-size.ts';
import type { DayOrder } from '../shared/kernel/typed-day.ts';
import { useSaveSettings, useAppState } from './api/app.ts';
import { queryClient } from './api/hooks.ts';
import { useGuardedText } from './shell/use-guarded-text.ts';
import { useTextSize } from './shell/use-text-size.ts';
import { DayOrderChoice } from './ui/dates/day-order.ts';
import type { ColourScheme } from './ui/theme/colour-scheme.ts';
import { ThemeProvider } from './ui/theme/ThemeProvider.tsx';
import { GateScreen } from './vault/GateScreen.tsx';

const Desk = lazy(() => import('./shell/Desk.tsx'));

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <WhenKnown />
    </QueryClientProvider>
  );
}

function WhenKnown() {
  useGuardedText();
  const { data: state } = useAppState();
  return state ? <Themed state={state} /> : null;
}

function Themed({ state }: { state: AppState }) {
  const { send } = useSaveSettings();
  const onScheme = useCallback((theme: ColourScheme) => void send({ theme }), [send]);
  const dayOrder = useMemo(
    () => ({ order: state.dayOrder, choose: (order: DayOrder) => void send({ dayOrder: order }) }),
    [state.dayOrder, send],
  );
  const onTextSize = useCallback((textSize: TextSize) => void send({ textSize }), [send]);
  useTextSize(state.textSize, onTextSize);
  // A fresh vault is open before its recovery key was typed back; the gate says when one may enter.
  const [entered, setEntered] = useState(state.open);
  const enter = useCallback(() => setEntered(true), []);
  return (
    <ThemeProvider scheme={state.theme} onSchemeChange={onScheme}>
      <DayOrderChoice value={dayOrder}>
        {state.open && entered ? (
          <Suspense fallback={null}>
            <Desk key={state.opening} />
          </Suspense>
        ) : (
          <GateScreen state={state} onEnter={enter} />
        )}
      </DayOrderChoice>
    </ThemeProvider>
  );
}
