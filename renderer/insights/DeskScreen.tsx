// The desk: today's date, what needs doing today, this week, and what waits for others.

import { useLocation } from 'wouter';
import type { Desk, DeskLine } from '../../shared/insights/desk-line.ts';
import { addDays, showDay } from '../../shared/kernel/date.ts';
import { useChooseCohort } from '../programme/data.ts';
import { useToday } from '../ui/dates/use-today.ts';
import { Page } from '../ui/layout/Page.tsx';
import { Section } from '../ui/layout/Section.tsx';
import { useDesk } from './data.ts';
import { DeskRow, Said } from './DeskRow.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { SafeKeeping } from './SafeKeeping.tsx';
import { useFocusWalk } from './use-focus-walk.ts';
import classes from './insights.module.css';

export default function DeskScreen() {
  const today = useToday();
  const { data: desk } = useDesk(today);
  const { ref } = useFocusWalk<HTMLDivElement>();
  if (!desk) return null;
  return (
    <Page title={showDay(today, today)} width="reading">
      <div ref={ref}>
        {desk.firstSteps.length > 0 ? (
          <Section title="First steps">
            <FirstSteps steps={desk.firstSteps} />
          </Section>
        ) : null}
        <Lines desk={desk} today={today} />
        <SafeKeeping />
      </div>
    </Page>
  );
}

function Lines({ desk, today }: { desk: Desk; today: string }) {
  const several =
    new Set([...desk.today, ...desk.week, ...desk.waiting].map(({ cohort }) => cohort.id)).size > 1;
  const isNew = desk.firstSteps.some(({ key, done }) => key === 'programme' && !done);
  const empty = desk.today.length === 0 && desk.week.length === 0 && desk.waiting.length === 0;
  const rows = (lines: readonly DeskLine[]) =>
    lines.map((line) => <Row key={line.key} line={line} several={several} />);
  if (isNew) return null;
  return (
    <>
      <Section title="Today">
        {desk.today.length > 0 ? (
          rows(desk.today)
        ) : (
          <p className={classes.quiet}>
            {empty ? 'Nothing waits for you.' : 'Nothing waits for you today.'} <Next desk={desk} />
          </p>
        )}
      </Section>
      {desk.week.length > 0 ? (
        <Section title="This week" note={`until ${showDay(addDays(today, 7), today)}`}>
          {rows(desk.week)}
          {desk.more > 0 ? (
            <p className={classes.quiet}>
              And {desk.more} more; the plan and the roadmap have them all.
            </p>
          ) : null}
        </Section>
      ) : null}
      {desk.waiting.length > 0 ? (
        <Section title="Waiting for others">{rows(desk.waiting)}</Section>
      ) : null}
    </>
  );
}

function Row({ line, several }: { line: DeskLine; several: boolean }) {
  const [, go] = useLocation();
  const { send } = useChooseCohort();
  const open = async () => {
    // Lists show the cohort one works on, so a line of another cohort changes over first.
    await send({ cohortId: line.cohort.id });
    go(line.action.path);
  };
  return (
    <DeskRow
      line={line}
      cohortName={several ? line.cohort.name : null}
      onOpen={() => void open()}
    />
  );
}

function Next({ desk }: { desk: Desk }) {
  return desk.today.length === 0 && desk.week.length === 0 && desk.next ? (
    <>
      The next dated thing: <Said sentence={desk.next.sentence} />
    </>
  ) : null;
}
