// A programme in a few lines.

import type { Programme, ProgrammeForm } from '../../shared/programme/programme.ts';
import classes from './programme.module.css';

const formWords: Record<ProgrammeForm, string> = {
  reciprocal: 'Reciprocal: both teach and both learn',
  'traditional-with-reverse': 'Traditional mentoring with a reverse part',
  reverse: 'Reverse: the junior seat teaches',
};

export function ProgrammeFacts({ programme }: { programme: Programme }) {
  return (
    <dl className={classes.facts}>
      {programme.purpose ? (
        <>
          <dt>What it is for</dt>
          <dd dir="auto">{programme.purpose}</dd>
        </>
      ) : null}
      <dt>Form</dt>
      <dd>{formWords[programme.form]}</dd>
      <dt>Length</dt>
      <dd>{programme.months} months</dd>
      <dt>Words for the seats</dt>
      <dd>
        <bdi>{programme.juniorWord}</bdi>, <bdi>{programme.seniorWord}</bdi>
      </dd>
      <dt>Organisations</dt>
      <dd>
        {programme.organisations.length === 0
          ? 'none named yet'
          : programme.organisations.map((name, index) => (
              <span key={name}>
                {index > 0 ? ', ' : ''}
                <bdi>{name}</bdi>
              </span>
            ))}
      </dd>
    </dl>
  );
}
