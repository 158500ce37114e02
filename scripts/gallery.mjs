// Builds the gallery of the look, serves it under the app's content policy, takes pictures and checks it.
// npm run gallery [-- --only=parts,list] [-- --browser=/usr/bin/chromium]

import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import react from '@vitejs/plugin-react';
import { chromium } from 'playwright';
import { build } from 'vite';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(root, 'build', 'gallery');
const pictures = join(root, 'screens', 'gallery');
const option = (name, otherwise) =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise;
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

await build({
  root: join(root, 'test', 'support', 'gallery'),
  base: './',
  configFile: false,
  logLevel: 'warn',
  plugins: [react()],
  build: {
    outDir: out,
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 5000,
  },
});

const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://gallery').pathname;
  const file = resolve(out, `.${path === '/' ? '/index.html' : path}`);
  if (!file.startsWith(out + sep) || !existsSync(file)) return response.writeHead(404).end();
  const nonce = randomBytes(16).toString('base64');
  const body = readFileSync(file);
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; font-src 'self'; require-trusted-types-for 'script'; trusted-types default ProseMirrorClipboard`,
  });
  response.end(file.endsWith('.html') ? body.toString().replace('%NONCE%', nonce) : body);
});
await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
const address = `http://127.0.0.1:${server.address().port}/`;

const browser = await chromium.launch({
  executablePath: option('browser', '/usr/bin/chromium'),
  args: ['--no-sandbox'],
});
let bad = 0;
try {
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  const probe = await browser.newPage();
  await probe.goto(address);
  const names = option('only', '')?.split(',').filter(Boolean);
  const all = names.length > 0 ? names : await probe.locator('li').allTextContents();
  await probe.close();
  for (const colorScheme of ['light', 'dark']) {
    for (const [width, height] of [
      [1280, 800],
      [1920, 1080],
      [1024, 700],
    ]) {
      const context = await browser.newContext({
        colorScheme,
        viewport: { width, height },
        reducedMotion: 'reduce',
      });
      for (const name of all)
        bad += await show(context, name, `${name}-${width}-${colorScheme}`, width === 1280);
      await context.close();
    }
  }
} finally {
  await browser.close();
  server.close();
}
console.log(bad === 0 ? 'gallery: nothing to mend' : `gallery: ${bad} findings`);
process.exitCode = bad === 0 ? 0 : 1;

async function show(context, name, file, check) {
  const page = await context.newPage();
  const findings = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) findings.push(message.text());
  });
  page.on('pageerror', (error) => findings.push(error.message));
  await page.goto(`${address}?show=${name}`);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(250);
  await page.screenshot({ path: join(pictures, `${file}.png`) });
  if (check) {
    const { violations } = await new AxeBuilder({ page }).analyze();
    for (const one of violations)
      findings.push(
        `axe ${one.impact}: ${one.id} ${one.nodes
          .slice(0, 3)
          .map((node) => node.html.slice(0, 160))
          .join(' | ')}`,
      );
  }
  await page.close();
  for (const finding of findings) console.log(`${file}: ${finding}`);
  return findings.length;
}
