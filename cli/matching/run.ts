// Both commands behind one call: what to print where, and the exit code.

import { Problem } from '../../shared/kernel/problem.ts';
import { matchCommand, matchHelp } from './match-command.ts';
import { solveCommand, solveHelp } from './solve-command.ts';
import type { Surroundings } from './solve-command.ts';

export interface Outcome {
  readonly out: string;
  readonly error: string;
  readonly code: 0 | 1 | 2;
}

/** Runs `solve` or `match` with the words after the command's name. Never throws for an expected refusal. */
export async function run(
  command: 'solve' | 'match',
  argv: readonly string[],
  surroundings: Surroundings,
): Promise<Outcome> {
  const help = command === 'solve' ? solveHelp : matchHelp;
  if (argv.includes('--help') || argv.includes('-h')) return { out: help, error: '', code: 0 };
  try {
    const text =
      command === 'solve'
        ? await solveCommand(argv, surroundings)
        : await matchCommand(argv, surroundings);
    return { out: `${text}\n`, error: '', code: 0 };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return {
      out: '',
      error: `${error.message}\n`,
      code: error.fields.includes('arguments') || argv.length === 0 ? 2 : 1,
    };
  }
}
