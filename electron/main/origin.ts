// The one address of our page, and the policy it is served with.

export const origin = 'app://app';

/** True for an address of our own page. */
export function isOwn(url: string): boolean {
  return url === origin || url.startsWith(`${origin}/`);
}

/** The page's policy; `nonce` is fresh for each load and lets the UI library place its style element. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default ProseMirrorClipboard',
  ].join('; ');
}
