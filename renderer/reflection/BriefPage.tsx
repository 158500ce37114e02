// The calm page before a session: what was last, what is open, how to reach them. Nothing on it was said by the other alone.

import { useLocation } from 'wouter';
import type { SessionBrief } from '../../shared/coaching/brief.ts';
import { showDay } from '../../shared/kernel/date.ts';
import { seatWord, type Programme } from '../../shared/programme/programme.ts';
import { QuietLink } from '../ui/QuietLink.tsx';
import { SeatChip } from '../ui/SeatChip.tsx';
import { Section } from '../ui/Section.tsx';
import { Prompts } from './Prompts.tsx';
import classes from './reflection.module.css';

type Props = { brief: SessionBrief; programme: Programme; today: string };

export function BriefPage({ brief, programme, today }: Props) {
  const [, go] = useLocation();
  const { lastNote, openPoints, safeContacts, session, keptOut } = brief;
  return (
    <div className={classes.brief}>
      <Section title="Last note" note={lastNote ? showDay(lastNote.happenedOn, today) : undefined}>
        {lastNote ? (
          <>
            <p className={classes.written} dir="auto">
              {lastNote.title ? <b>{lastNote.title}. </b> : null}
              {lastNote.excerpt}
            </p>
            <QuietLink onGo={() => go(`/pairs/${session.pairId}/note/${lastNote.id}`)}>
              Read the whole note
            </QuietLink>
          </>
        ) : (
          <p className={classes.soft}>None yet.</p>
        )}
        {keptOut > 0 ? (
          <p className={classes.soft}>
            {keptOut === 1 ? 'One note stays' : `${keptOut} notes stay`} out of this page, so that
            nobody in the room reads what was not said before them.
          </p>
        ) : null}
      </Section>
      <Section title="Open points">
        {openPoints.length === 0 ? (
          <p className={classes.soft}>Nothing is open.</p>
        ) : (
          <ul className={classes.points}>
            {openPoints.map((point) => (
              <li key={point} dir="auto">
                {point}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title="How to reach them safely">
        {safeContacts.length === 0 ? (
          <p className={classes.soft}>
            Nobody told you a safe way yet. Ask, and note it with the person.
          </p>
        ) : (
          <ul className={classes.points}>
            {safeContacts.map(({ seat, text }) => (
              <li key={seat}>
                <SeatChip
                  seat={seat}
                  seatLabel={seatWord(programme, seat)}
                  name={brief[seat].name}
                />{' '}
                <bdi>{text}</bdi>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title="What you will ask">
        <Prompts prompts={session.prompts} startsAt={session.atTime} small />
      </Section>
    </div>
  );
}
