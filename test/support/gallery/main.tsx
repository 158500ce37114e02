// A page that shows every part of the look in several states; "?show=" chooses the sheet.

import { createRoot } from 'react-dom/client';
import { forbidHtmlStrings } from '../../../renderer/trusted-types.ts';
import { giveStyleNonce } from '../../../renderer/ui/theme/style-nonce.ts';
import { ThemeProvider } from '../../../renderer/ui/theme/ThemeProvider.tsx';
import { sheets } from './sheets.tsx';

forbidHtmlStrings(window as unknown as Parameters<typeof forbidHtmlStrings>[0]);
giveStyleNonce(document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '');

const wanted = new URLSearchParams(location.search).get('show') ?? '';
const Sheet = sheets[wanted];
createRoot(document.getElementById('root') as HTMLElement).render(
  <ThemeProvider scheme="system" onSchemeChange={() => undefined}>
    {Sheet ? (
      <Sheet />
    ) : (
      <ul>
        {Object.keys(sheets).map((name) => (
          <li key={name}>
            <a href={`?show=${name}`}>{name}</a>
          </li>
        ))}
      </ul>
    )}
  </ThemeProvider>,
);
