// The list of soft criteria. A new one is one file and one line here; weights, explanations and charts draw themselves.

import { benefitToJunior } from './benefit-to-junior.ts';
import { benefitToSenior } from './benefit-to-senior.ts';
import { bridgeDimension } from './bridge-dimension.ts';
import { connectionPoints } from './connection-points.ts';
import type { Criterion } from './criterion.ts';
import { novelty } from './novelty.ts';
import { overlap } from './overlap.ts';
import { preferences } from './preferences.ts';
import { siloDistance } from './silo-distance.ts';
import { workingStyle } from './working-style.ts';

export const criteria: readonly Criterion[] = [
  benefitToJunior,
  benefitToSenior,
  preferences,
  siloDistance,
  overlap,
  connectionPoints,
  bridgeDimension,
  workingStyle,
  novelty,
];
