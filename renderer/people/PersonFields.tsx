// The fields of a person in five groups. Only name and seat are needed; everything else may stay
// open.

import {
  NumberInput,
  SegmentedControl,
  Select,
  TagsInput,
  TextInput,
  Textarea,
} from '@mantine/core';
import type { PersonDraft } from '../../shared/people/draft.ts';
import { looksPersonal } from '../../shared/people/import/topics.ts';
import type { YesNoUnknown } from '../../shared/people/participant.ts';
import { seatWord } from '../../shared/programme/programme.ts';
import { useTopics } from './data.ts';
import { LooksPersonal } from './LooksPersonal.tsx';
import { ManagerField } from './ManagerField.tsx';
import type { PersonFieldsProps } from './person-form.ts';
import { WeekField } from './WeekField.tsx';
import { WishField } from './WishField.tsx';
import { formatWords, needGrades, offerGrades } from './words.ts';
import classes from './people.module.css';

const orNull = (text: string): string | null => (text === '' ? null : text);
const numberOrNull = (value: string | number): number | null =>
  value === '' ? null : Number(value);

export function PlaceFields(props: PersonFieldsProps) {
  const { value, change, problemOf } = props.draft;
  return (
    <>
      <TextInput
        label="Name"
        required
        withAsterisk={false}
        value={value.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        error={problemOf('name')}
        dir="auto"
        data-autofocus
      />
      <div>
        <div className={classes.label} id="person-seat">
          Seat
        </div>
        <SegmentedControl
          aria-labelledby="person-seat"
          value={value.seat}
          onChange={(seat) => change({ seat: seat as PersonDraft['seat'] })}
          data={(['junior', 'senior'] as const).map((seat) => ({
            value: seat,
            label: seatWord(props.programme, seat),
          }))}
        />
      </div>
      <div className={classes.two}>
        <TextInput
          label="Organisation"
          description="or “independent”"
          value={value.organisation ?? ''}
          onChange={(event) => change({ organisation: orNull(event.currentTarget.value) })}
          error={problemOf('organisation')}
          dir="auto"
        />
        <TextInput
          label="Unit"
          description="department or team"
          value={value.unit ?? ''}
          onChange={(event) => change({ unit: orNull(event.currentTarget.value) })}
          error={problemOf('unit')}
          dir="auto"
        />
      </div>
      <div className={classes.two}>
        <NumberInput
          label="Level"
          description="1 is the first step of the ladder"
          min={0}
          max={30}
          allowDecimal={false}
          clampBehavior="none"
          value={value.level ?? ''}
          onChange={(level) => change({ level: numberOrNull(level) })}
          error={problemOf('level')}
        />
        <TextInput
          label="E-mail"
          description="for letters you copy"
          type="email"
          value={value.email ?? ''}
          onChange={(event) => change({ email: orNull(event.currentTarget.value.trim()) })}
          error={problemOf('email')}
        />
      </div>
      <ManagerField {...props} />
      <TextInput
        label="Key"
        description="a short one of your own, as J01; lists that come later find the person by it"
        value={value.ref ?? ''}
        onChange={(event) => change({ ref: orNull(event.currentTarget.value) })}
        error={problemOf('ref')}
        w={{ base: '100%', sm: 260 }}
      />
    </>
  );
}

const answers: { value: YesNoUnknown; label: string }[] = [
  { value: 'unknown', label: 'Not known yet' },
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

export function OwnWordFields({ draft: { value, change } }: PersonFieldsProps) {
  const control = (label: string, key: 'optedIn' | 'trained') => (
    <div>
      <div className={classes.label} id={`person-${key}`}>
        {label}
      </div>
      <SegmentedControl
        aria-labelledby={`person-${key}`}
        value={value[key]}
        onChange={(answer) => change({ [key]: answer as YesNoUnknown })}
        data={answers}
      />
    </div>
  );
  return (
    <fieldset className={classes.group}>
      <legend>Their own word</legend>
      {control('Takes part because they want to', 'optedIn')}
      <p className={classes.small}>
        Only what they told you themselves counts. What somebody else reports stays “not known yet”.
      </p>
      <div className={classes.two}>
        {control('Preparation done', 'trained')}
        <div>
          <div className={classes.label} id="person-told">
            Who filled this in
          </div>
          <SegmentedControl
            aria-labelledby="person-told"
            value={value.filledBy}
            onChange={(filledBy) => change({ filledBy: filledBy as PersonDraft['filledBy'] })}
            data={[
              { value: 'self', label: 'They themselves' },
              { value: 'other', label: 'Somebody else' },
            ]}
          />
        </div>
      </div>
    </fieldset>
  );
}

export function WishFields({ draft: { value, change, problemOf }, cohortId }: PersonFieldsProps) {
  const { data: topics } = useTopics(cohortId);
  const known = (topics ?? []).map((topic) => topic.label);
  return (
    <fieldset className={classes.group}>
      <legend>What they bring and want</legend>
      <WishField
        label="Can show"
        wishes={value.offers}
        known={known}
        grades={offerGrades}
        onChange={(offers) => change({ offers })}
        error={problemOf('offers')}
      />
      <WishField
        label="Wants to learn"
        wishes={value.needs}
        known={known}
        grades={needGrades}
        onChange={(needs) => change({ needs })}
        error={problemOf('needs')}
      />
      <LooksPersonal
        topics={[
          ...new Set(
            [...value.offers, ...value.needs]
              .map(({ label }) => label)
              .filter((topic) => looksPersonal(topic) && !known.includes(topic)),
          ),
        ]}
      />
      <div className={classes.two}>
        <TagsInput
          label="Languages"
          description="Enter after each"
          value={[...value.languages]}
          onChange={(languages) => change({ languages })}
          error={problemOf('languages')}
          maxTags={20}
        />
        <TagsInput
          label="Outside work"
          description="what they like talking about"
          value={[...value.interests]}
          onChange={(interests) => change({ interests })}
          error={problemOf('interests')}
          maxTags={40}
        />
      </div>
    </fieldset>
  );
}

export function RoomFields({ draft: { value, change, problemOf }, cohortId }: PersonFieldsProps) {
  const { data: topics } = useTopics(cohortId);
  return (
    <fieldset className={classes.group}>
      <legend>Room and limits</legend>
      <p className={classes.small}>
        As they tell it. Being tired never costs anybody a place: these only set what may be asked
        of them.
      </p>
      <div className={classes.two}>
        <NumberInput
          label="Hours a month"
          min={0}
          max={200}
          step={0.5}
          decimalScale={2}
          clampBehavior="none"
          value={value.hoursPerMonth ?? ''}
          onChange={(hours) => change({ hoursPerMonth: numberOrNull(hours) })}
          error={problemOf('hoursPerMonth')}
        />
        <NumberInput
          label="Partners at most"
          min={0}
          max={20}
          allowDecimal={false}
          clampBehavior="none"
          value={value.capacity}
          onChange={(capacity) => change({ capacity: Number(capacity) })}
          error={problemOf('capacity')}
        />
      </div>
      <WeekField value={value.slots} onChange={(slots) => change({ slots })} />
      <div className={classes.two}>
        <Select
          label="Meets"
          placeholder="Not known yet"
          clearable
          value={value.format}
          onChange={(format) => change({ format: format as PersonDraft['format'] })}
          data={Object.entries(formatWords).map(([id, label]) => ({ value: id, label }))}
        />
        <TextInput
          label="Time zone"
          description="as Europe/Amsterdam"
          value={value.timeZone ?? ''}
          onChange={(event) => change({ timeZone: orNull(event.currentTarget.value) })}
          error={problemOf('timeZone')}
        />
      </div>
      <TagsInput
        label="Rather not asked about"
        description="topics; for the matcher alone"
        value={[...value.offLimits]}
        onChange={(offLimits) => change({ offLimits })}
        data={(topics ?? []).map((topic) => topic.label)}
        error={problemOf('offLimits')}
        maxTags={60}
      />
    </fieldset>
  );
}

export function AloneFields({ draft: { value, change, problemOf } }: PersonFieldsProps) {
  return (
    <fieldset className={classes.group}>
      <legend>For you alone</legend>
      <Textarea
        autoComplete="off"
        label="Safe contact"
        description="how, at what hours, and who may know that you talk"
        autosize
        minRows={2}
        maxRows={6}
        value={value.safeContact ?? ''}
        onChange={(event) => change({ safeContact: orNull(event.currentTarget.value) })}
        error={problemOf('safeContact')}
        dir="auto"
      />
      <Textarea
        autoComplete="off"
        label="Remark"
        autosize
        minRows={2}
        maxRows={10}
        value={value.remark ?? ''}
        onChange={(event) => change({ remark: orNull(event.currentTarget.value) })}
        error={problemOf('remark')}
        dir="auto"
      />
      <TextInput
        label="Heard of it through"
        value={value.source ?? ''}
        onChange={(event) => change({ source: orNull(event.currentTarget.value) })}
        error={problemOf('source')}
        dir="auto"
      />
    </fieldset>
  );
}
