// Letters say a person's own facts and what both agreed to share. Canary names show that nothing else gets in.

import { describe, expect, it } from 'vitest';
import { guideText, meetingGuides } from '../../../shared/pairs/guides.ts';
import {
  letter,
  letterKinds,
  needsPartner,
  type LetterFacts,
} from '../../../shared/pairs/letters.ts';
import { quietGuide } from '../../../shared/pairs/quiet.ts';

const facts = (seat: 'junior' | 'senior'): LetterFacts => ({
  to: {
    name: 'Amara van Dijk',
    seat,
    wantsToLearn: ['negotiation', 'strategy', 'finance', 'law'],
    couldShow: ['generative AI at work'],
    hoursPerMonth: 4,
  },
  partner: { name: 'Philippe Haddad', organisation: 'Atelier Rhône' },
  sharedFacts: ['Both like to walk while they talk.'],
  programme: {
    name: 'Minds 2027',
    purpose: 'Learn from each other across levels.',
    months: 12,
    kickOff: '2027-03-01',
  },
  seatWords: { junior: 'junior partner', senior: 'senior partner' },
  today: '2026-11-22',
  answerBy: '2026-11-27',
});

describe('letters', () => {
  it.each(letterKinds)('%s has a greeting and no gap left over', (kind) => {
    for (const seat of ['junior', 'senior'] as const) {
      const { text } = letter(kind, facts(seat));
      expect(text).not.toMatch(/undefined|null|NaN|\n{3}|!/);
      expect(text).not.toMatch(/score|points|percent/i);
      if (kind !== 'manager-time')
        expect(
          text.startsWith(kind === 'first-meeting' ? 'For Amara van Dijk' : 'Dear Amara van Dijk,'),
        ).toBe(true);
    }
  });

  it.each(letterKinds.filter((kind) => !needsPartner(kind)))(
    '%s does not name the partner, although one is known',
    (kind) => {
      expect(letter(kind, facts('junior')).text).not.toContain('Haddad');
    },
  );

  it('an offer to the junior promises that a no stays with the matcher', () => {
    const { text } = letter('offer', facts('junior'));
    expect(text).toContain('Philippe Haddad (Atelier Rhône)');
    expect(text).toContain('A no needs no reason; nobody is told that I asked');
    expect(text).toContain('Fri 27 Nov');
  });

  it('an offer to the senior does not say that the junior was asked, or answered', () => {
    expect(letter('offer', facts('senior')).text).not.toMatch(
      /already|said yes|agreed to|has been asked/i,
    );
  });

  it('not placed reads the same whatever the cause', () => {
    const one = letter('not-placed', facts('junior')).text;
    const other = letter('not-placed', {
      ...facts('senior'),
      partner: null,
      sharedFacts: [],
      to: {
        name: 'Amara van Dijk',
        seat: 'senior',
        wantsToLearn: [],
        couldShow: [],
        hoursPerMonth: null,
      },
    }).text;
    expect(one).toBe(other);
  });

  it('the line manager reads nothing but name, programme and time', () => {
    const { text } = letter('manager-time', facts('junior'));
    expect(text).toContain('4 hours a month');
    expect(text).not.toMatch(/negotiation|generative|walk|Haddad/);
  });

  it('names at most three wishes', () => {
    expect(letter('offer', facts('junior')).text).toContain('negotiation, strategy and finance.');
  });
});

describe('meeting guides', () => {
  it('are six, each on less than a page', () => {
    expect(meetingGuides).toHaveLength(6);
    for (const guide of meetingGuides)
      expect(
        guideText(guide, { junior: 'guide', senior: 'explorer' }).split(/\s+/).length,
      ).toBeLessThan(200);
  });

  it("speak in the programme's own words for the seats", () => {
    const all = meetingGuides
      .map((guide) => guideText(guide, { junior: 'guide', senior: 'explorer' }))
      .join('\n');
    expect(all).toContain('What the guide shows');
    expect(all).not.toMatch(/[{}]|junior|senior/);
    expect(quietGuide({ junior: 'guide', senior: 'explorer' }).text).not.toMatch(
      /[{}!]|junior|senior/,
    );
  });
});
