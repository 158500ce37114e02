// Everything known of one person, in parts that a page shows at length and the panel beside in
// short.

import { type PersonPage, answerWords, statusWords } from '../../shared/people/page.ts';
import { isIndependent } from '../../shared/people/participant.ts';
import { seatWord, type Programme } from '../../shared/programme/programme.ts';
import { FactList, type Fact } from '../ui/FactList.tsx';
import { formatWords, needGrades, offerGrades, slotWords } from './words.ts';
import classes from './people.module.css';

const unknown = <span className={classes.soft}>not known yet</span>;
const orUnknown = (value: React.ReactNode): React.ReactNode =>
  value === null || value === '' ? unknown : value;
const listed = (values: readonly string[]): React.ReactNode =>
  values.length === 0 ? unknown : <bdi>{values.join(', ')}</bdi>;

export function PlaceFacts({ page, programme }: { page: PersonPage; programme: Programme }) {
  const { person } = page;
  const facts: Fact[] = [
    { label: 'Seat', value: seatWord(programme, person.seat) },
    {
      label: 'Organisation',
      value: orUnknown(
        person.organisation && (
          <bdi>
            {person.organisation}
            {isIndependent(person.organisation) ? ' (on their own)' : ''}
          </bdi>
        ),
      ),
    },
    { label: 'Unit', value: orUnknown(person.unit && <bdi>{person.unit}</bdi>) },
    { label: 'Level', value: orUnknown(person.level) },
    {
      label: 'Line manager',
      value: orUnknown(
        page.managerName && (
          <bdi data-name>
            {page.managerName}
            {person.managerId === null ? ' (not on the list)' : ''}
          </bdi>
        ),
      ),
    },
    ...(page.reports > 0 ? [{ label: 'Leads', value: `${page.reports} on this list` }] : []),
    { label: 'E-mail', value: orUnknown(person.email) },
    ...(person.ref ? [{ label: 'Key', value: person.ref }] : []),
    { label: 'Status', value: statusWords[person.status] },
  ];
  return <FactList facts={facts} />;
}

export function OwnWordFacts({ page: { person } }: { page: PersonPage }) {
  const facts: Fact[] = [
    {
      label: 'Own yes',
      value:
        person.optedIn === 'unknown' ? (
          <>
            {unknown} <span className={classes.soft}>· ask them alone</span>
          </>
        ) : (
          answerWords[person.optedIn]
        ),
    },
    {
      label: 'Prepared',
      value: orUnknown(person.trained === 'unknown' ? null : answerWords[person.trained]),
    },
    { label: 'Filled in by', value: person.filledBy === 'self' ? 'themselves' : 'somebody else' },
    ...(person.source ? [{ label: 'Heard through', value: <bdi>{person.source}</bdi> }] : []),
  ];
  return <FactList facts={facts} />;
}

export function WishFacts({ page }: { page: PersonPage }) {
  const { person } = page;
  const label = (id: string): string => page.topics.find((topic) => topic.id === id)?.label ?? '';
  const graded = (
    entries: readonly { id: string; grade: number }[],
    grades: readonly { value: string; label: string }[],
  ) =>
    entries.length === 0 ? (
      unknown
    ) : (
      <ul className={classes.topics}>
        {entries
          .toSorted((a, b) => b.grade - a.grade)
          .map(({ id, grade }) => (
            <li key={id}>
              <bdi>{label(id)}</bdi>{' '}
              <span className={classes.soft}>
                · {grades.find((entry) => entry.value === String(grade))?.label}
              </span>
            </li>
          ))}
      </ul>
    );
  const facts: Fact[] = [
    {
      label: 'Can show',
      value: graded(
        person.offers.map(({ topic, level }) => ({ id: topic, grade: level })),
        offerGrades,
      ),
    },
    {
      label: 'Wants to learn',
      value: graded(
        person.needs.map(({ topic, priority }) => ({ id: topic, grade: priority })),
        needGrades,
      ),
    },
    { label: 'Languages', value: listed(person.languages) },
    { label: 'Outside work', value: listed(person.interests) },
  ];
  return <FactList facts={facts} />;
}

export function RoomFacts({ page }: { page: PersonPage }) {
  const { person } = page;
  const closed = page.topics
    .filter((topic) => person.offLimits.includes(topic.id))
    .map((topic) => topic.label);
  const facts: Fact[] = [
    { label: 'Hours a month', value: orUnknown(person.hoursPerMonth) },
    { label: 'Partners at most', value: person.capacity },
    { label: 'Half-days', value: listed(person.slots.map(slotWords)) },
    { label: 'Meets', value: orUnknown(person.format && formatWords[person.format]) },
    { label: 'Time zone', value: orUnknown(person.timeZone) },
    {
      label: 'Rather not',
      value:
        closed.length === 0 ? (
          <span className={classes.soft}>nothing named</span>
        ) : (
          <bdi>{closed.join(', ')}</bdi>
        ),
    },
  ];
  return <FactList facts={facts} />;
}

export function AloneFacts({ page: { person } }: { page: PersonPage }) {
  const facts: Fact[] = [
    {
      label: 'Safe contact',
      value: orUnknown(
        person.safeContact && (
          <span className={classes.lines} dir="auto">
            {person.safeContact}
          </span>
        ),
      ),
    },
    {
      label: 'Remark',
      value: person.remark ? (
        <span className={classes.lines} dir="auto">
          {person.remark}
        </span>
      ) : (
        <span className={classes.soft}>none</span>
      ),
    },
  ];
  return <FactList facts={facts} />;
}
