// What a search found, in three short lists; each line opens what it names.

import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { HitPiece } from '../../shared/coaching/search-words.ts';
import type { Found } from '../../shared/insights/found.ts';
import { showDay } from '../../shared/kernel/date.ts';
import { seatWord } from '../../shared/programme/programme.ts';
import { useCohort } from '../programme/current.tsx';
import { useToday } from '../ui/dates/use-today.ts';
import { Section } from '../ui/layout/Section.tsx';
import { SeatChip } from '../ui/SeatChip.tsx';
import { paths } from './paths.ts';
import classes from './insights.module.css';

export function FoundList({ found }: { found: Found }) {
  const today = useToday();
  const current = useCohort();
  const word = (seat: 'junior' | 'senior') => (current ? seatWord(current.programme, seat) : seat);
  if (found.notes.length + found.people.length + found.pairs.length === 0)
    return <p className={classes.quiet}>Nothing found.</p>;
  return (
    <>
      <List title="People" count={found.people.length} most={20}>
        {found.people.map((person) => (
          <Hit key={person.id} path={paths.person(person.id)}>
            <SeatChip
              seat={person.seat}
              seatLabel={word(person.seat)}
              name={person.name}
              detail={person.organisation ?? undefined}
            />
            {person.cohortId === current?.cohort.id ? null : (
              <span className={classes.small}>
                <bdi>{person.cohortName}</bdi>
              </span>
            )}
          </Hit>
        ))}
      </List>
      <List title="Pairs" count={found.pairs.length} most={20}>
        {found.pairs.map((pair) => (
          <Hit key={pair.id} path={paths.pair(pair.id)}>
            <SeatChip seat="junior" seatLabel={word('junior')} name={pair.junior.name} />
            <SeatChip seat="senior" seatLabel={word('senior')} name={pair.senior.name} />
            {pair.status === 'ended' ? <span className={classes.small}>ended</span> : null}
          </Hit>
        ))}
      </List>
      <List title="Notes" count={found.notes.length} most={50}>
        {found.notes.map((note) => (
          <Hit
            key={note.noteId}
            path={paths.note(note.pairId, note.noteId)}
            excerpt={<Excerpt pieces={note.pieces} />}
          >
            <span className={classes.hitTitle}>
              <bdi>
                {note.title === '' ? `Note of ${showDay(note.happenedOn, today)}` : note.title}
              </bdi>
            </span>
            <span className={classes.small}>
              <bdi>{note.junior}</bdi> and <bdi>{note.senior}</bdi>
              {note.title === '' ? null : <> · {showDay(note.happenedOn, today)}</>}
            </span>
          </Hit>
        ))}
      </List>
    </>
  );
}

function List({
  title,
  count,
  most,
  children,
}: {
  title: string;
  count: number;
  most: number;
  children: ReactNode;
}) {
  if (count === 0) return null;
  const note = count < most ? String(count) : `the first ${most}`;
  return (
    <Section title={title} note={title === 'Notes' && count >= most ? `the newest ${most}` : note}>
      <ul className={classes.hits}>{children}</ul>
    </Section>
  );
}

function Hit({
  path,
  excerpt,
  children,
}: {
  path: string;
  excerpt?: ReactNode;
  children: ReactNode;
}) {
  const [, go] = useLocation();
  return (
    <li>
      <button type="button" className={classes.hit} onClick={() => go(path)}>
        <span className={classes.hitHead}>{children}</span>
        {excerpt}
      </button>
    </li>
  );
}

function Excerpt({ pieces }: { pieces: readonly HitPiece[] }) {
  return (
    <span className={classes.excerpt} dir="auto">
      {pieces.map((piece, index) =>
        piece.hit ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
      )}
    </span>
  );
}
