// What the log says happened, with the small facts beside it.

import { showDay } from '../../../shared/kernel/date.ts';
import type { Objective } from '../../../shared/matching/input/settings.ts';
import type { LogEntry } from '../../../shared/matching/round/log.ts';
import { endingWords } from '../ending-words.ts';
import { moveWords } from '../moves/move-words.ts';
import { nameList } from '../names.ts';
import { objectiveWords } from '../words.ts';

/** What the log says happened, with the small facts beside it. */
export function logWords(entry: LogEntry): string {
  const pair = nameList([entry.juniorName, entry.seniorName].filter((name) => name !== null));
  const { detail } = entry;
  switch (entry.what) {
    case 'proposed':
      return 'Pairs were proposed';
    case 'weight':
      return `Weight of “${detail['criterion']}”: ${detail['from']} → ${detail['to']}`;
    case 'objective':
      return `Way to choose: ${objectiveTitle(detail['from'])} → ${objectiveTitle(detail['to'])}`;
    case 'floors':
      return `Floors: junior ${percent(detail['junior'])}, senior ${percent(detail['senior'])}`;
    case 'rules':
      return `Rules: ${detail['minLevelGap']} grades apart at least, at most ${detail['maxPairs']} pairs a person, ${acrossWords(detail['across'])}${Number(detail['waitingBonus']) > 0 ? `, ${detail['waitingBonus']} points for who waited` : ''}`;
    case 'bridge':
      return detail['label'] === null
        ? 'The difference to bridge: none'
        : `The difference to bridge: ${detail['label']}`;
    case 'conditions':
      return detail['count'] === 0
        ? 'Conditions for the whole set: none'
        : `Conditions for the whole set: ${detail['count']}`;
    case 'waived':
      return `Set aside for ${pair}: ${detail['rule']}`;
    case 'waiver-lifted':
      return `Holds again for ${pair}: ${detail['rule']}`;
    case 'asked':
      return `${seatName(entry)} was asked about ${otherName(entry)}${detail['early'] === true ? ', before the others' : ''}`;
    case 'seniors-asked':
      return `Asked together: ${detail['count']} in the senior seat`;
    case 'seniors-from':
      return typeof detail['on'] === 'string'
        ? `Seniors are asked from ${showDay(detail['on'], entry.at.slice(0, 10))} on, also if a junior has not answered`
        : 'Seniors are asked once every junior has answered';
    case 'said-yes':
      return `${seatName(entry)} said yes to ${otherName(entry)}`;
    case 'said-no':
      return `${seatName(entry)} said no to ${otherName(entry)}`;
    case 'taken-back':
      return `Taken back: the answer of ${seatName(entry)} about ${otherName(entry)}`;
    case 'question-answered':
      return `${questionAnswer(detail['answer'])}${pair === '' ? '' : ` (${pair})`}`;
    case 'ended':
      return `${pair} ended: ${endingWords(detail['ending'])}`;
    case 'undone':
      return 'One step back';
    default:
      return moveWords[entry.what](pair);
  }
}

function seatName(entry: LogEntry): string {
  return (entry.detail['seat'] === 'senior' ? entry.seniorName : entry.juniorName) ?? 'Someone';
}

function otherName(entry: LogEntry): string {
  return (entry.detail['seat'] === 'senior' ? entry.juniorName : entry.seniorName) ?? 'someone';
}

function objectiveTitle(value: unknown): string {
  return objectiveWords[value as Objective]?.title ?? '';
}

function percent(value: unknown): string {
  return `${Math.round(Number(value) * 100)} %`;
}

function questionAnswer(answer: unknown): string {
  if (answer === 'yes') return 'Takes part, in their own word';
  if (answer === 'no') return 'Does not take part, in their own word';
  return answer === 'clear' ? 'A question was settled' : 'A question ruled a pair out';
}

function acrossWords(across: unknown): string {
  if (across === 'other-organisation') return 'across organisations';
  return across === 'other-unit' ? 'across units' : 'in any unit';
}
