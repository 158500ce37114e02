// The difference the programme wants bridged. That it helps is a choice of values, not a finding.

import { foldCase } from '../../kernel/fold.ts';
import { say } from '../terms/sentence.ts';
import type { Criterion } from './criterion.ts';

export const bridgeDimension: Criterion = {
  id: 'bridge-dimension',
  label: 'The difference to bridge',
  needs:
    'The difference the programme chose, and for sensitive ones its purpose and each person’s consent',
  weight: 6,
  speaksFor: 'both',
  inUse({ settings: { bridge } }) {
    return bridge !== null && (!bridge.sensitive || bridge.purpose !== '');
  },
  quiet: ({ settings: { bridge } }) => bridge?.sensitive ?? false,
  judge(junior, senior, { settings: { bridge } }) {
    if (bridge === null) return null;
    if (bridge.dimension === 'stated')
      return junior.bridge === null || senior.bridge === null
        ? null
        : Number(!alike(junior.bridge, senior.bridge));
    const [one, other] =
      bridge.dimension === 'unit'
        ? [junior.unit, senior.unit]
        : [junior.organisation, senior.organisation];
    if (one === -1 || other === -1) return null;
    return Number(
      one !== other || (bridge.dimension === 'unit' && junior.organisation !== senior.organisation),
    );
  },
  reason(_junior, _senior, { settings: { bridge } }, value) {
    if (value === null)
      return say(
        'We do not know yet whether they differ in the way the programme wants to bridge.',
      );
    if (bridge === null || bridge.sensitive)
      return say(
        value === 1
          ? 'They bring the difference the programme wants to bridge.'
          : 'They do not differ in what the programme wants to bridge.',
      );
    return say(
      value === 1
        ? `They differ in ${bridge.label}, which the programme wants to bridge.`
        : `They do not differ in ${bridge.label}.`,
    );
  },
  asks: (junior, senior, { settings: { bridge } }) =>
    bridge?.dimension === 'stated'
      ? [junior, senior]
          .filter((person) => person.bridge === null)
          .map((person) => ({
            who: person.id,
            what: 'May we use what you tell us about the difference this programme wants to bridge?',
          }))
      : [junior, senior]
          .filter((person) => person.organisation === -1 || person.unit === -1)
          .map((person) => ({
            who: person.id,
            what: 'Which organisation and unit do you work in?',
          })),
};

function alike(one: string, other: string): boolean {
  return foldCase(one) === foldCase(other);
}
