// The start of the app: walls first, then the settings, the line to the vault process, the window.

import { app } from 'electron';
import { keepNoRecentNames } from './desktop-traces.ts';
import { onlyOnce } from './only-once.ts';
import { registerScheme } from './protocol.ts';
import { closeNetworkSwitches, refuseUnknownSwitches } from './security.ts';
import { startDesk } from './start.ts';

// Whatever this process makes, or a library makes for it, is this user's alone.
process.umask(0o077);
refuseUnknownSwitches();
closeNetworkSwitches();
keepNoRecentNames();
registerScheme();
// Waiting at the top level would keep the app from ever being ready.
if (onlyOnce()) void app.whenReady().then(startDesk);
