// The start of the app: walls first, then the settings, the line to the vault process, the window.

import { app } from 'electron';
import { keepNoRecentNames } from './main/desktop-traces.ts';
import { registerScheme } from './main/protocol.ts';
import { closeNetworkSwitches, refuseUnknownSwitches } from './main/security.ts';
import { isFirstInstance } from './main/single-instance.ts';
import { startDesk } from './main/start.ts';

// Whatever this process makes, or a library makes for it, is this user's alone.
process.umask(0o077);
refuseUnknownSwitches();
closeNetworkSwitches();
keepNoRecentNames();
registerScheme();
// Waiting at the top level would keep the app from ever being ready.
if (isFirstInstance()) void app.whenReady().then(startDesk);
