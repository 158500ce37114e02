// The start of the app: walls first, then the settings, the line to the vault process, the window.

import { app } from 'electron';
import { registerScheme } from './main/protocol.ts';
import { closeNetworkSwitches, refuseDangerousSwitches } from './main/security.ts';
import { isFirstInstance } from './main/single-instance.ts';
import { startDesk } from './main/start.ts';

refuseDangerousSwitches();
closeNetworkSwitches();
registerScheme();
// Waiting at the top level would keep the app from ever being ready.
if (isFirstInstance()) void app.whenReady().then(startDesk);
