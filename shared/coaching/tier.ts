// How far a note may go, and the sentence that says who could ever see it.

import type { Day } from '../kernel/date.ts';
import { Problem } from '../kernel/problem.ts';
import type { Seat } from '../people/participant.ts';
import type { SpokenWith, Tier } from './note.ts';

export type Reach = {
  readonly spokenWith: SpokenWith;
  readonly tier: Tier;
  readonly sharedYesBy: Seat | null;
  readonly sharedYesOn: Day | null;
};

/** The seat that was alone with the coach, or null. */
export function aloneWith(spokenWith: SpokenWith): Seat | null {
  return spokenWith === 'junior' || spokenWith === 'senior' ? spokenWith : null;
}

/** Makes a note shared or working again. A talk with one person alone needs that person's own yes. Throws `refused` naming `yes`. */
export function withTier(
  reach: Reach,
  tier: Tier,
  yes: { readonly by: Seat; readonly on: Day } | null,
): Reach {
  if (tier === 'working')
    return { spokenWith: reach.spokenWith, tier, sharedYesBy: null, sharedYesOn: null };
  const alone = aloneWith(reach.spokenWith);
  if (alone === null)
    return { spokenWith: reach.spokenWith, tier, sharedYesBy: null, sharedYesOn: null };
  if (yes === null || yes.by !== alone) {
    throw new Problem(
      'refused',
      'You spoke with one person alone. This note can only be shared after that person said yes. It stays a working note.',
      ['yes'],
    );
  }
  return { spokenWith: reach.spokenWith, tier, sharedYesBy: yes.by, sharedYesOn: yes.on };
}

/** Says who was there. A shared note that now comes from a talk with one person alone, whose yes is not there, becomes a working note. */
export function withSpokenWith(reach: Reach, spokenWith: SpokenWith): Reach {
  const alone = aloneWith(spokenWith);
  const covered = alone === null || reach.sharedYesBy === alone;
  if (reach.tier === 'shared' && covered) {
    return {
      spokenWith,
      tier: 'shared',
      sharedYesBy: alone,
      sharedYesOn: alone === null ? null : reach.sharedYesOn,
    };
  }
  return { spokenWith, tier: 'working', sharedYesBy: null, sharedYesOn: null };
}

/** A page that both may see (a session with both, a print for both) never shows what one said alone, unless shared; one for a seat alone never what the other said alone. */
export function mayStandBefore(
  reach: Pick<Reach, 'spokenWith' | 'tier'>,
  present: SpokenWith,
): boolean {
  if (reach.tier === 'shared' || reach.spokenWith === 'both') return true;
  return reach.spokenWith === present && present !== 'nobody';
}

export type PrivacyWords = { readonly tier: string; readonly sees: string };

/** The line under the editor. `seatWords` are the programme's own words for the seats. */
export function privacyWords(
  reach: Pick<Reach, 'spokenWith' | 'tier'>,
  seatWords: Readonly<Record<Seat, string>>,
): PrivacyWords {
  if (reach.tier === 'shared') {
    return {
      tier: 'Shared note',
      sees: 'you, and both of them when you read it out or print it; on request also the people it is about; a court. Not in reports.',
    };
  }
  const alone = aloneWith(reach.spokenWith);
  const about =
    alone === null ? 'the people it is about' : `your ${seatWords[alone]}, whom it is about`;
  const apart = alone === null ? '' : ` Never on a page for both.`;
  return {
    tier: 'Working note',
    sees: `you alone; on request also ${about}; a court. Not in reports.${apart}`,
  };
}

/** The line under a private reflection. */
export const reflectionPrivacyWords: PrivacyWords = {
  tier: 'Private reflection',
  sees: 'sealed as you write; you alone can read it back, with your passphrase. Never in search, print, export or hand-over. A court could still order you to open it.',
};
