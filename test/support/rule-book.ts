// The table of docs/matching-rules.md as the rules themselves tell it.

import type { Constraint } from '../../shared/matching/constraints/constraint.ts';
import type { Profile } from '../../shared/matching/input/prepared-input.ts';
import { plain } from '../../shared/matching/terms/sentence.ts';

const head = [
  '| Rule | Id | Strength | Stands in the way of | On screen | Where it leaves somebody over | What then helps | File |',
  '|---|---|---|---|---|---|---|---|',
];

/** Stands for anybody: rules speak of a person by name and by seat. */
const anybody = { id: '', shortName: 'Ana', seat: 'junior' } as Profile;

/** One line a rule, by number and then as the engine goes through them. `fileOf` names the rule's file below constraints/. */
export function ruleBook(
  rules: readonly Constraint[],
  fileOf: (rule: Constraint) => string,
): readonly string[] {
  const byNumber = [...rules].sort((a, b) => Number(a.rule.slice(1)) - Number(b.rule.slice(1)));
  return [...head, ...byNumber.map((rule) => line(rule, fileOf(rule)))];
}

function line(rule: Constraint, file: string): string {
  const cells = [
    rule.rule,
    `\`${rule.id}\``,
    rule.strength,
    rule.stage === 'pair' ? 'an agreement' : 'the first meeting',
    rule.label,
    plain(rule.clause(anybody)),
    rule.suggestion(anybody) || '–',
    `[${file}](../shared/matching/constraints/${file})`,
  ];
  return `| ${cells.join(' | ')} |`;
}
