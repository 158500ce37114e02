// The line manager: somebody of this cohort, or a name that is not on the list.

import { Select, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { usePeople } from './data.ts';
import type { PersonFieldsProps } from './person-form.ts';
import classes from './people.module.css';

export function ManagerField({
  draft: { value, change, problemOf },
  cohortId,
  ownId,
}: PersonFieldsProps) {
  const { rows } = usePeople(cohortId);
  const others = useMemo(
    () => rows.filter((row) => row.id !== ownId).map((row) => ({ value: row.id, label: row.name })),
    [rows, ownId],
  );
  return (
    <div className={classes.two}>
      <Select
        label="Line manager"
        description="if on this list"
        placeholder="Type a name"
        searchable
        clearable
        limit={50}
        nothingFoundMessage="Nobody of that name"
        data={others}
        value={value.managerId}
        onChange={(managerId) =>
          change({ managerId, ...(managerId === null ? {} : { managerName: null }) })
        }
        error={problemOf('managerId')}
      />
      <TextInput
        label="Or their name"
        description="if not on this list"
        disabled={value.managerId !== null}
        value={value.managerName ?? ''}
        dir="auto"
        onChange={(event) =>
          change({
            managerName: event.currentTarget.value === '' ? null : event.currentTarget.value,
          })
        }
        error={problemOf('managerName')}
      />
    </div>
  );
}
