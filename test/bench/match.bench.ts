// `npm run bench -- match`: the engine against scipy, munkres and HiGHS in one run, interleaved, medians, results checked.

import { sides } from './match/conditions.ts';
import { fairAgainstSum } from './match/fair.ts';
import { againstHighs } from './match/highs-peer.ts';
import { civilService, register, scores } from './match/register.ts';
import type { Setting } from './match/setting.ts';
import { cold, coldChild, solverAgainstPeers } from './match/solver.ts';

const help = `Usage: npm run bench -- match [--only=CASES] [--sizes=500,1000] [--runs=5] [--full]

--only   solver, highs, cold, fair, score, register, civil-service-500, sides; left out = all
--sizes  table sizes of "solver"; left out = 500, 1000, 2000
--runs   runs after the warm-up; medians are printed
--full   adds the sizes 200 and 4000 to "solver": several minutes, and 128 MB a table
`;

const cases: Readonly<Record<string, (setting: Setting) => void | Promise<void>>> = {
  solver: solverAgainstPeers,
  highs: againstHighs,
  cold,
  fair: fairAgainstSum,
  score: scores,
  register,
  'civil-service-500': civilService,
  sides,
};

export async function run(setting: Setting): Promise<void> {
  const { only, options } = setting;
  if (options.includes('--cold-child')) return coldChild();
  if (options.includes('--help') || only.some((name) => cases[name] === undefined)) {
    process.stderr.write(help);
    if (!options.includes('--help')) process.exitCode = 2;
    return;
  }
  for (const [name, measure] of Object.entries(cases))
    if (only.length === 0 || only.includes(name)) await measure(setting);
}
