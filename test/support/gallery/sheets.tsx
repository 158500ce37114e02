// The sheets of the gallery by name.

import type { ComponentType } from 'react';
import { ChartSheet } from './chart-sheet.tsx';
import { ListSheet } from './list-sheet.tsx';
import { PaperSheet } from './paper-sheet.tsx';
import { PartsSheet } from './parts-sheet.tsx';
import {
  CurtainSheet,
  DialogSheet,
  EmptySheet,
  GateSheet,
  KeysSheet,
  PaletteSheet,
  SideSheet,
} from './small-sheets.tsx';
import { TimeSheet } from './time-sheet.tsx';

export const sheets: Record<string, ComponentType> = {
  parts: PartsSheet,
  list: ListSheet,
  paper: PaperSheet,
  empty: EmptySheet,
  dialog: DialogSheet,
  curtain: CurtainSheet,
  gate: GateSheet,
  keys: KeysSheet,
  palette: PaletteSheet,
  side: SideSheet,
  time: TimeSheet,
  charts: ChartSheet,
};
