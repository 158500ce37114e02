// Command line words: every option takes one value and may be given once.

import { Problem } from '../../shared/kernel/problem.ts';

/** `--name value` or `--name=value`; throws `Problem('invalid')` for anything else. */
export function readOptions(
  argv: readonly string[],
  known: readonly string[],
): Map<string, string> {
  const options = new Map<string, string>();
  for (let at = 0; at < argv.length; at += 1) {
    const match = /^--([a-z-]+)(?:=(.*))?$/s.exec(argv[at]!);
    const name = match?.[1];
    if (name === undefined || !known.includes(name))
      throw new Problem('invalid', `Not understood: ${argv[at]}. Try --help.`, ['arguments']);
    if (options.has(name))
      throw new Problem('invalid', `--${name} was given twice.`, ['arguments']);
    const value = match?.[2] ?? argv[(at += 1)];
    if (value === undefined || value === '')
      throw new Problem('invalid', `--${name} needs a value.`, ['arguments']);
    options.set(name, value);
  }
  return options;
}
