// What needs a look before one reads the rows: people changed, pins not followed, nothing to propose, too few places.

import type { Board } from '../../../shared/matching/round/board.ts';
import { plain } from '../../../shared/matching/terms/sentence.ts';
import { ErrorNote } from '../../ui/feedback/ErrorNote.tsx';
import type { Moves } from '../moves/use-moves.ts';
import { inside, nameList, type Names } from '../names.ts';
import { insteadWords } from '../words.ts';
import classes from '../matching.module.css';

type Props = {
  board: Board;
  seatLabel: { junior: string; senior: string };
  names: Names;
  moves: Moves;
  onQuestions: () => void;
};

export function BoardNotices({ board, seatLabel, names, moves, onQuestions }: Props) {
  const round = board.round!;
  const words = board.instead
    ? insteadWords(board.instead, board.counts, {
        junior: inside(seatLabel.junior),
        senior: inside(seatLabel.senior),
      })
    : null;
  const nobodyYet =
    board.rows.length > 0 && board.rows.every((row) => !row.agreeable) && board.counts.agreed === 0;
  return (
    <>
      {words ? (
        <div className={classes.noteLine}>
          <ErrorNote tone="look" what={words.title} next={words.text} />
        </div>
      ) : null}
      {round.stale ? (
        <div className={classes.noteLine}>
          <ErrorNote
            tone="look"
            what="The people changed since this was proposed."
            next="What you see may not be what would come out now."
            action={{ label: 'Propose again', onDo: () => void moves.propose(), busy: moves.busy }}
          />
        </div>
      ) : null}
      {round.conditions > 0 && (round.gap > 0 || !round.complete) ? (
        <div className={classes.noteLine}>
          <ErrorNote
            tone="look"
            what="The time ran out before the best set was proven."
            next={`${round.gap > 0 ? `At most ${(100 * round.gap).toFixed(1)} % more could be possible. ` : ''}Look longer under “More ways to look”, “Rules”.`}
          />
        </div>
      ) : null}
      {nobodyYet && !round.stale ? (
        <div className={classes.noteLine}>
          <ErrorNote
            tone="look"
            what="None of these pairs can be agreed yet."
            next={`${board.counts.questions} questions are open; what is not known never counts as a yes.`}
            action={{ label: 'See whom to ask what', onDo: onQuestions }}
          />
        </div>
      ) : null}
      {round.notices.map((notice, index) => (
        <div key={index} className={classes.noteLine}>
          <ErrorNote
            tone="look"
            what={[
              nameList([notice.juniorId, notice.seniorId].filter((id) => id !== null).map(names)),
              plain(notice.reason),
            ]
              .filter(Boolean)
              .join(': ')}
          />
        </div>
      ))}
    </>
  );
}
