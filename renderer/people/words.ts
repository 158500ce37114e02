// Small words of the people screens that more than one of them says.

import type { Participant, Slot } from '../../shared/people/participant.ts';
import type { WishKind } from '../../shared/people/preferences-and-conflicts.ts';

const dayWords: Readonly<Record<string, string>> = {
  mon: 'Mon',
  tue: 'Tue',
  wed: 'Wed',
  thu: 'Thu',
  fri: 'Fri',
};

/** "Wed am". */
export function slotWords(slot: Slot): string {
  const [day = '', half = ''] = slot.split('-');
  return `${dayWords[day] ?? day} ${half}`;
}

export const formatWords: Readonly<Record<NonNullable<Participant['format']>, string>> = {
  'in-person': 'In person',
  remote: 'Remote',
  either: 'Either',
};

/** "1 person", "64 people". */
export function countPeople(count: number): string {
  return count === 1 ? '1 person' : `${count.toLocaleString('en')} people`;
}

/** What an offer's or need's number means. */
export const offerGrades = [
  { value: '1', label: 'a little' },
  { value: '2', label: 'well' },
  { value: '3', label: 'very well' },
];
export const needGrades = [
  { value: '1', label: 'would be nice' },
  { value: '2', label: 'wants it' },
  { value: '3', label: 'wants it most' },
];

/** How a wish about a partner begins; the person, topic, way or place follows. */
export const wishStart: Readonly<Record<WishKind, string>> = {
  person: 'would like to meet',
  topic: 'somebody who can show',
  format: 'to meet',
  organisation: 'somebody of',
  unit: 'somebody of',
};
