// The facts of one pair in full: benefit, reasons, points that add up, rules and open questions.

import type { Why } from '../../../shared/matching/round/why.ts';
import { ReasonLine } from '../../ui/ReasonLine.tsx';
import { shortName, type Names } from '../names.ts';
import { segmentsOf } from '../words.ts';
import { BenefitBar } from './BenefitBar.tsx';
import classes from '../matching.module.css';

type Props = { why: Why; names: Names };

export function BenefitOfBoth({ why, names }: Props) {
  return (
    <BenefitBar
      left={{
        share: why.benefit.junior,
        floor: why.benefit.floors.junior,
        label: `${shortName(names(why.juniorId))} gets`,
      }}
      right={{
        share: why.benefit.senior,
        floor: why.benefit.floors.senior,
        label: `${shortName(names(why.seniorId))} gets`,
      }}
    />
  );
}

export function PointTable({ why }: { why: Why }) {
  return (
    <table className={classes.points}>
      <thead className="lp-unseen">
        <tr>
          <th>What counts</th>
          <th>Points</th>
        </tr>
      </thead>
      <tbody>
        {why.points.map((line) => (
          <PointLines key={line.criterion} line={line} />
        ))}
        <tr className={classes.sum}>
          <th scope="row">Together</th>
          <td className={classes.number}>{why.score} of 1000</td>
        </tr>
      </tbody>
    </table>
  );
}

function PointLines({ line }: { line: Why['points'][number] }) {
  return (
    <>
      <tr>
        <th scope="row">{line.label}</th>
        <td className={classes.number}>
          {line.state === 'no-data' ? 'no data' : `${line.points} of ${line.max}`}
        </td>
      </tr>
      <tr>
        <td className={classes.why} colSpan={2}>
          <ReasonLine segments={segmentsOf(line.reason)} soft />
        </td>
      </tr>
    </>
  );
}

const stateWords = {
  clear: 'clear',
  blocked: 'speaks against it',
  unknown: 'not known yet',
  waived: 'set aside',
} as const;

type RulesProps = {
  rules: Why['rules'];
  names: Names;
  onWaive?: ((rule: Why['rules'][number]) => void) | undefined;
};

export function RuleList({ rules, names, onWaive }: RulesProps) {
  return (
    <ul className={classes.rules}>
      {rules.map((rule) => (
        <li key={rule.constraint}>
          <div>
            <b>{rule.label}</b>{' '}
            <span className={classes.state} data-state={rule.state}>
              {stateWords[rule.state]}
            </span>
          </div>
          <ReasonLine segments={segmentsOf(rule.reason)} soft />
          {rule.asks.map((ask) => (
            <p key={`${ask.who} ${ask.what}`} className={classes.small}>
              {ask.who === null ? 'You' : `Ask ${names(ask.who)}`}: {ask.what}
            </p>
          ))}
          {rule.waivedFor ? <p className={classes.small}>Set aside: “{rule.waivedFor}”</p> : null}
          {onWaive &&
          rule.strength === 'waivable' &&
          rule.stage === 'pair' &&
          (rule.state === 'blocked' || rule.state === 'unknown') ? (
            <button type="button" className={classes.wait} onClick={() => onWaive(rule)}>
              set this rule aside for these two
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
