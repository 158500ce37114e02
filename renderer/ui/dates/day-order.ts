// Which number of 04/12 is the day: asked once by a field, kept by whoever provides it.

import { createContext, useContext } from 'react';
import type { DayOrder } from '../../../shared/kernel/typed-day.ts';

type Choice = {
  /** Null until somebody has said it. */
  readonly order: DayOrder | null;
  readonly choose: (order: DayOrder) => void;
};

export const DayOrderChoice = createContext<Choice>({ order: null, choose: () => undefined });

export const useDayOrder = (): Choice => useContext(DayOrderChoice);
