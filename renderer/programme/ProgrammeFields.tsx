// The fields of a programme, the same when it is made and when it is changed.

import { Input, Radio, SegmentedControl, TagsInput, Textarea, TextInput } from '@mantine/core';
import {
  independent,
  programmeLengths,
  type Months,
  type ProgrammeDraft,
  type ProgrammeForm,
} from '../../shared/programme/programme.ts';
import { useOrganisations } from './data.ts';
import type { FormDraft } from './use-draft.ts';
import classes from './programme.module.css';

const forms: readonly { value: ProgrammeForm; label: string; description: string }[] = [
  {
    value: 'reciprocal',
    label: 'Reciprocal',
    description: 'Both teach and both learn, from the first meeting on.',
  },
  {
    value: 'traditional-with-reverse',
    label: 'Traditional with a reverse part',
    description: 'The senior seat mentors; in a fixed part of the meetings the roles turn round.',
  },
  {
    value: 'reverse',
    label: 'Reverse',
    description: 'The junior seat teaches, the senior seat learns.',
  },
];

export function ProgrammeFields({ draft }: { draft: FormDraft<ProgrammeDraft> }) {
  const { value, change, problemOf } = draft;
  const { data: known } = useOrganisations();
  return (
    <div className={classes.fields}>
      <TextInput
        label="Name"
        value={value.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        error={problemOf('name')}
        dir="auto"
        data-autofocus
      />
      <Textarea
        autoComplete="off"
        label="What is it for?"
        description="A few sentences, as you would tell a participant. You can leave this for later."
        value={value.purpose}
        onChange={(event) => change({ purpose: event.currentTarget.value })}
        error={problemOf('purpose')}
        autosize
        minRows={2}
        maxRows={8}
        dir="auto"
      />
      <Radio.Group
        label="Form"
        value={value.form}
        onChange={(form) => change({ form: form as ProgrammeForm })}
      >
        <div className={classes.choices}>
          {forms.map((form) => (
            <Radio
              key={form.value}
              value={form.value}
              label={form.label}
              description={form.description}
            />
          ))}
        </div>
      </Radio.Group>
      <div className={classes.two}>
        <TextInput
          label="Word for the junior seat"
          value={value.juniorWord}
          onChange={(event) => change({ juniorWord: event.currentTarget.value })}
          error={problemOf('juniorWord')}
          dir="auto"
        />
        <TextInput
          label="Word for the senior seat"
          value={value.seniorWord}
          onChange={(event) => change({ seniorWord: event.currentTarget.value })}
          error={problemOf('seniorWord')}
          dir="auto"
        />
      </div>
      <div>
        <Input.Label id="programme-length" labelElement="div" display="block" mb={4}>
          Length
        </Input.Label>
        <SegmentedControl
          aria-labelledby="programme-length"
          data={programmeLengths.map((months) => ({
            value: String(months),
            label: `${months} months`,
          }))}
          value={String(value.months)}
          onChange={(months) => change({ months: Number(months) as Months })}
        />
      </div>
      <TagsInput
        label="Organisations taking part"
        description="Type a name and press Enter. Choose “independent” if people outside every organisation may take part."
        data={[...new Set([independent, ...(known ?? [])])]}
        value={[...value.organisations]}
        onChange={(organisations) => change({ organisations })}
        error={problemOf('organisations')}
        acceptValueOnBlur
        dir="auto"
      />
    </div>
  );
}
