// The page's start: no HTML from strings, the nonce for styles, then the app.

import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { forbidHtmlStrings } from './trusted-types.ts';
import { giveStyleNonce } from './ui/theme/style-nonce.ts';

forbidHtmlStrings(window as unknown as Parameters<typeof forbidHtmlStrings>[0]);
giveStyleNonce(document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '');
const place = document.getElementById('root');
if (place) createRoot(place).render(<App />);
