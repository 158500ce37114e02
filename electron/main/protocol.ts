// app://: the scheme, and the handler that answers it on the desk's session.

import { randomBytes } from 'node:crypto';
import { protocol, type Session } from 'electron';
import { answerRequest, listFiles } from './page-files.ts';

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true } },
  ]);
}

export function servePage(desk: Session, folder: string): void {
  const files = listFiles(folder);
  desk.protocol.handle('app', (request) => {
    const nonce = randomBytes(16).toString('base64');
    const { status, headers, body } = answerRequest(files, request.method, request.url, nonce);
    return new Response(body as ConstructorParameters<typeof Response>[0], { status, headers });
  });
}
