// The renderer: everything bundled, no inlined assets (strict CSP), one page.

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// What the first screen is made of, in one file: each further file costs a way to main and back before the first paint.
const firstScreen =
  /node_modules\/(react|react-dom|scheduler|clsx|get-nonce|@tanstack\/(query-core|react-query)|@mantine\/hooks|@mantine\/core\/esm\/(core|components\/(ActionIcon|Button|CloseButton|Input|InputBase|Loader|PasswordInput|Transition|UnstyledButton)))\/|createReactComponent|\/renderer\/(main|app|trusted-types|api\/|vault\/(GateLayout|GateScreen|UnlockScreen|WaitLine|data|use-focus-at-start|vault\.module)|ui\/(LinkingPin|QuietLink|SecretField|feedback\/(ErrorNote|use-shown-after)|theme\/(ThemeProvider|base-styles|colour|style-nonce|theme)))/;

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'first', test: firstScreen }] } },
    },
    chunkSizeWarningLimit: 3000,
  },
});
