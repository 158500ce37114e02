// The sample register of 64 people through the whole engine.

import { describe, expect, it } from 'vitest';
import { Proposal } from '../../../../shared/matching/engine/proposal.ts';
import { propose } from '../../../../shared/matching/engine/propose.ts';
import { plain } from '../../../../shared/matching/terms/sentence.ts';
import { sampleRegister } from '../../../support/sample-register.ts';

describe.each(['total', 'most', 'fairest'] as const)('the sample register, %s', (objective) => {
  const proposal = propose(sampleRegister({ settings: { objective } }));

  it('places 30 pairs above the floors', () => {
    expect(proposal.pairs).toHaveLength(30);
    for (const pair of proposal.pairs) {
      expect(pair.benefit.junior).toBeGreaterThanOrEqual(0.35);
      expect(pair.benefit.senior).toBeGreaterThanOrEqual(0.3);
    }
  });

  it('is a valid proposal whose points add up', () => {
    expect(() => Proposal.parse(proposal)).not.toThrow();
    for (const pair of proposal.pairs) {
      expect(pair.points.reduce((sum, line) => sum + line.points, 0)).toBe(pair.score);
      expect(pair.topReasons.length).toBeGreaterThanOrEqual(2);
    }
    expect(proposal.certificate.gap).toBe(0);
    expect(proposal.certificate.violation).toBe(0);
  });

  it('names everybody who is still to place with a reason', () => {
    const ids = new Set(proposal.pairs.flatMap((pair) => [pair.juniorId, pair.seniorId]));
    expect(ids.size + proposal.unplaced.length).toBe(64);
    for (const person of proposal.unplaced) expect(plain(person.reason).length).toBeGreaterThan(10);
  });
});
