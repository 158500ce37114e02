// Where a new recovery key waits to be shown; its dialog is loaded only then.

import { lazy, Suspense } from 'react';
import { useFreshKey } from './fresh-key.ts';

const FreshKeyDialog = lazy(() => import('./FreshKeyDialog.tsx'));

export function FreshKey() {
  const fresh = useFreshKey();
  return fresh ? (
    <Suspense fallback={null}>
      <FreshKeyDialog fresh={fresh} />
    </Suspense>
  ) : null;
}
