// The plan of a cohort as a calm timeline: roadmap on top, a row for each pair, windows as pale bands, fixed dates as knots.

import { Tooltip } from '@mantine/core';
import type { Session } from '../../shared/coaching/session.ts';
import { templateOf } from '../../shared/coaching/templates.ts';
import { showDay, type Day } from '../../shared/kernel/date.ts';
import type { PairLine } from '../../shared/pairs/page.ts';
import type { RoadmapStep } from '../../shared/programme/roadmap.ts';
import type { SessionWindow } from '../../shared/reflection/window.ts';
import { bandOf, lanesOf, monthColumns, placeOf, type Span } from './timeline-layout.ts';
import classes from './timeline.module.css';

type Props = {
  span: Span;
  today: Day;
  pairs: readonly PairLine[];
  steps: readonly RoadmapStep[];
  sessions: readonly Session[];
  windows: readonly SessionWindow[];
  /** Width of a month in pixels; narrower ones share what is there. */
  monthWidth: number;
  stateWords: (session: Session) => string;
  onSession: (id: string) => void;
  onPair: (id: string) => void;
};

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

export function Timeline({
  span,
  today,
  pairs,
  steps,
  sessions,
  windows,
  monthWidth,
  stateWords,
  onSession,
  onPair,
}: Props) {
  const columns = monthColumns(span);
  const now = placeOf(today, span);
  const byPair = new Map<string, Session[]>();
  const shownSteps = steps.filter((step) => step.state !== 'skipped');
  const lanes = lanesOf(shownSteps);
  for (const session of sessions)
    byPair.set(session.pairId, [...(byPair.get(session.pairId) ?? []), session]);
  return (
    <div className={classes.scroller} tabIndex={0} role="group" aria-label="The plan by months">
      <div className={classes.grid} style={{ minWidth: 196 + columns.length * monthWidth }}>
        <div className={classes.head}>
          <span />
          <div className={classes.lane}>
            {columns.map(({ month, left }) => (
              <span
                key={month}
                className={classes.month}
                data-january={month.slice(5, 7) === '01'}
                style={{ left: percent(left) }}
              >
                {monthName(month, monthWidth)}
              </span>
            ))}
          </div>
        </div>
        <div
          className={classes.row}
          data-kind="steps"
          style={{ height: 14 + (Math.max(0, ...lanes) + 1) * 12 }}
        >
          <span className={classes.name}>Roadmap</span>
          <div className={classes.lane}>
            <Lines columns={columns} now={now} />
            {shownSteps.map((step, index) => {
              const band = bandOf(step.startsOn, step.endsOn, span);
              return band === null ? null : (
                <Tooltip
                  key={step.id}
                  label={
                    <>
                      <bdi>{step.title}</bdi>: {showDay(step.startsOn, today)} to{' '}
                      {showDay(step.endsOn, today)}
                    </>
                  }
                  multiline
                  maw={320}
                >
                  <span
                    className={classes.step}
                    data-state={step.state}
                    tabIndex={0}
                    role="img"
                    aria-label={`${step.title}, ${showDay(step.startsOn, today)} to ${showDay(step.endsOn, today)}`}
                    style={{
                      left: percent(band.left),
                      width: percent(band.width),
                      top: 8 + (lanes[index] ?? 0) * 12,
                    }}
                  />
                </Tooltip>
              );
            })}
          </div>
        </div>
        {pairs.map((pair) => (
          <div key={pair.id} className={classes.row} data-kind="pair">
            <button type="button" className={classes.name} onClick={() => onPair(pair.id)}>
              <bdi>{first(pair.junior.name)}</bdi> and <bdi>{first(pair.senior.name)}</bdi>
            </button>
            <div className={classes.lane}>
              <Lines columns={columns} now={now} />
              {windows.map((window) => {
                const band = bandOf(window.startsOn, window.endsOn, span);
                return band === null ? null : (
                  <span
                    key={window.id}
                    className={classes.window}
                    style={{ left: percent(band.left), width: percent(band.width) }}
                  />
                );
              })}
              {byPair.get(pair.id)?.map((session) => {
                const at = placeOf(session.onDate, span);
                if (at === null) return null;
                const words = `${showDay(session.onDate, today)}${session.atTime === null ? '' : ` at ${session.atTime}`}, ${stateWords(session)}`;
                return (
                  <Tooltip
                    key={session.id}
                    label={`${templateOf(session.templateKey)?.title ?? 'Session'} · ${words}`}
                  >
                    <button
                      type="button"
                      className={classes.knot}
                      data-state={session.state}
                      style={{ left: percent(at) }}
                      aria-label={`Session of ${pair.junior.name} and ${pair.senior.name}: ${words}`}
                      onClick={() => onSession(session.id)}
                    />
                  </Tooltip>
                );
              })}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}

function Lines({ columns, now }: { columns: ReturnType<typeof monthColumns>; now: number | null }) {
  return (
    <>
      {columns.map(({ month, left }) => (
        <span key={month} className={classes.line} style={{ left: percent(left) }} />
      ))}
      {now === null ? null : <span className={classes.today} style={{ left: percent(now) }} />}
    </>
  );
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** January carries its year; where months are narrow, the year's last two figures alone. */
function monthName(month: Day, width: number): string {
  const name = months[Number(month.slice(5, 7)) - 1] ?? '';
  if (month.slice(5, 7) !== '01') return name;
  return width < 80 ? `’${month.slice(2, 4)}` : `${name} ${month.slice(0, 4)}`;
}

function first(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
