// The words in which a difference is shown: topics and people by name, lists with semicolons.

import type { Id } from '../../kernel/id.ts';
import type { Participant } from '../participant.ts';
import type { ChangeField } from './changes.ts';

export type ShownNames = {
  readonly topic: (id: Id) => string;
  readonly person: (id: Id) => string;
};

/** A field of a person in words; "" where nothing is known. */
export function wordsOf(field: ChangeField, person: Participant, names: ShownNames): string {
  switch (field) {
    case 'manager':
      return person.managerId === null
        ? (person.managerName ?? '')
        : [names.person(person.managerId), person.managerName].filter(Boolean).join('; ');
    case 'offers':
      return person.offers.map(({ topic, level }) => `${names.topic(topic)} (${level})`).join('; ');
    case 'needs':
      return person.needs
        .map(({ topic, priority }) => `${names.topic(topic)} (${priority})`)
        .join('; ');
    case 'offLimits':
      return person.offLimits.map(names.topic).join('; ');
    case 'languages':
    case 'interests':
      return person[field].join('; ');
    case 'slots':
      return person.slots
        .map((slot) => `${slot.charAt(0).toUpperCase()}${slot.slice(1).replace('-', ' ')}`)
        .join('; ');
    case 'hours':
      return said(person.hoursPerMonth);
    case 'filledBy':
      return person.filledBy === 'self' ? 'by themselves' : 'by somebody else';
    case 'optedIn':
    case 'trained':
      return person[field] === 'unknown' ? '' : person[field];
    case 'firstName':
    case 'namePrefix':
    case 'lastName':
    case 'meet':
    case 'apart':
      return '';
    default:
      return said(person[field]);
  }
}

function said(value: string | number | null): string {
  return value === null ? '' : String(value);
}
