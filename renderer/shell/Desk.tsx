// The desk behind the unlock screen: layout, screens, and the keys that work everywhere.

import { IconEyeOff, IconLock } from '@tabler/icons-react';
import { Suspense, useCallback, useMemo, useState } from 'react';
import { Route, Router, Switch, useLocation } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { useAppState } from '../api/app.ts';
import { useDeskCount } from '../insights/data.ts';
import { FindPalette } from '../insights/FindPalette.tsx';
import { KeyboardMap } from '../insights/KeyboardMap.tsx';
import { CohortSwitcher } from '../programme/CohortSwitcher.tsx';
import { screens } from '../screens.ts';
import { useToday } from '../ui/dates/use-today.ts';
import { Toasts } from '../ui/feedback/Toasts.tsx';
import { useViewState } from '../ui/view-state/use-view-state.ts';
import { clearAllViewState } from '../ui/view-state/view-state.ts';
import { useVaultFacts } from '../vault/data.ts';
import { FreshKey } from '../vault/FreshKey.tsx';
import { AppLayout } from './AppLayout.tsx';
import { CodedNames } from './CodedNames.tsx';
import { Curtain } from './Curtain.tsx';
import { useLock } from './data.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { RestoredNote } from './RestoredNote.tsx';
import { safetyWords } from './safety-words.ts';
import { codesKey, home, useStoreView, useSavedView, type StartView } from './saved-view.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import { usePresence } from './use-presence.ts';
import { useRefusals } from './use-refusals.ts';
import { Working } from './Working.tsx';

const known = (path: string): boolean =>
  screens.some((screen) => screen.path.split('/')[1] === path.split('/')[1]);

export default function Desk() {
  const left = useSavedView(known);
  const [anew, setAnew] = useState(false);
  if (!left) return null;
  if (anew) return <DeskAt path={home} broughtBack={false} stored={left.stored} />;
  const beginAnew = () => {
    clearAllViewState();
    setAnew(true);
  };
  return (
    <ErrorBoundary onBroken={beginAnew}>
      <DeskAt {...left} />
    </ErrorBoundary>
  );
}

function DeskAt({ path, ...begun }: StartView) {
  const { hook } = useMemo(() => memoryLocation({ path }), [path]);
  return (
    <Router hook={hook}>
      <Inside {...begun} />
      <Toasts />
      <FreshKey />
    </Router>
  );
}

const tops = screens.filter((screen) => screen.rail === 'top');
const feet = screens.filter((screen) => screen.rail === 'foot');
const item = ({ path: id, title: label, icon }: (typeof screens)[number]) => ({ id, label, icon });

function Inside({ broughtBack, stored }: Omit<StartView, 'path'>) {
  const [path, go] = useLocation();
  useStoreView(path, stored);
  const { data: state } = useAppState();
  const { data: facts } = useVaultFacts();
  const { send: lock } = useLock();
  const waiting = useDeskCount(useToday());
  const [mapOpen, setMapOpen] = useState(false);
  const [finding, setFinding] = useState(false);
  const [inCodes, setInCodes] = useViewState(codesKey, false);
  const toggleCodes = useCallback(() => setInCodes((now) => !now), [setInCodes]);
  const lockNow = useCallback(() => void lock(undefined), [lock]);
  const onClear = () => {
    setFinding(false);
    setMapOpen(false);
  };
  usePresence();
  useRefusals();
  useDeskKeys({
    path,
    go,
    rail: tops,
    onFind: () => setFinding(true),
    onMap: () => setMapOpen(true),
    onLock: lockNow,
    onCodes: toggleCodes,
    onClear,
  });
  const actions = useMemo(
    () => [
      ...screens
        .filter((screen) => screen.rail !== 'none')
        .map(({ path: at, title, icon }) => ({ id: at, title, icon, onRun: () => go(at) })),
      {
        id: 'codes',
        title: 'Codes instead of names',
        icon: IconEyeOff,
        keys: 'mod+shift+C',
        onRun: toggleCodes,
      },
      { id: 'lock', title: 'Lock now', icon: IconLock, keys: 'mod+L', onRun: lockNow },
    ],
    [go, lockNow, toggleCodes],
  );
  const status = safetyWords(facts, state?.sample ?? false);
  const covered =
    state?.curtain === 'full' || (state?.curtain === 'talk' && !path.startsWith('/plan/session/'));
  const banner = [
    state?.sample ? 'Sample: invented people. Nothing here is kept.' : '',
    inCodes ? 'Codes instead of names: Ctrl Shift C shows the names again.' : '',
  ]
    .filter(Boolean)
    .join(' ');
  const besideCall = state?.curtain === 'talk' && !covered;
  return (
    <>
      <AppLayout
        quiet={besideCall}
        items={tops.map((screen) =>
          screen.path === '/desk'
            ? { ...item(screen), count: waiting, countLabel: 'things wait for you' }
            : item(screen),
        )}
        footItems={feet.map(item)}
        current={`/${path.split('/')[1] ?? ''}`}
        onGo={go}
        switcher={<CohortSwitcher />}
        onSearch={() => setFinding(true)}
        onLock={lockNow}
        status={{ ...status, onOpen: () => go('/offline-proof') }}
        {...(banner === '' ? {} : { banner })}
        note={broughtBack ? <RestoredNote path={path} go={go} /> : null}
      >
        <Suspense fallback={null}>
          <Switch>
            {screens.map(({ path: at, component: Screen }) => (
              <Route key={at} path={at}>
                <Screen />
              </Route>
            ))}
          </Switch>
        </Suspense>
      </AppLayout>
      <Working />
      {inCodes ? <CodedNames /> : null}
      <FindPalette
        open={finding && !besideCall}
        onClose={() => setFinding(false)}
        actions={actions}
        go={go}
      />
      <KeyboardMap open={mapOpen && !besideCall} onClose={() => setMapOpen(false)} />
      {covered ? <Curtain label="Covered while you are elsewhere" /> : null}
    </>
  );
}
