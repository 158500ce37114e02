// The start of the app: walls first, then the settings, the line to the vault process, the window.

import { app } from 'electron';
import { onlyOnce } from './only-once.ts';
import { registerScheme } from './protocol.ts';
import { closeNetworkSwitches, refuseDangerousSwitches } from './security.ts';
import { startDesk } from './start.ts';

refuseDangerousSwitches();
closeNetworkSwitches();
registerScheme();
// Waiting at the top level would keep the app from ever being ready.
if (onlyOnce()) void app.whenReady().then(startDesk);
