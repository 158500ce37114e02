// What every group of fields of a person is given.

import type { PersonDraft } from '../../shared/people/draft.ts';
import type { Programme } from '../../shared/programme/programme.ts';
import type { FormDraft } from '../programme/use-draft.ts';

export type PersonFieldsProps = {
  draft: FormDraft<PersonDraft>;
  programme: Programme;
  cohortId: string;
  ownId: string | null;
};
