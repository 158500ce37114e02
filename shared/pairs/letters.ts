// Letters and the first-meeting sheet, to copy for one person: only their own facts and what both agreed to share.

import { showDay, type Day } from '../kernel/date.ts';
import type { Seat } from '../people/participant.ts';
import { firstMeeting } from './guides.ts';

export const letterKinds = [
  'invitation',
  'offer',
  'not-placed',
  'kick-off',
  'first-meeting',
  'manager-time',
  'closing-thanks',
] as const;
export type LetterKind = (typeof letterKinds)[number];

/** Everything a letter may know. What is not here (level, remark, safe contact, off-limits topics, scores, other people) cannot slip into one. */
export type LetterFacts = {
  readonly to: {
    readonly name: string;
    readonly seat: Seat;
    readonly wantsToLearn: readonly string[];
    readonly couldShow: readonly string[];
    readonly hoursPerMonth: number | null;
  };
  /** The one they are offered or paired with; null for letters before that. */
  readonly partner: { readonly name: string; readonly organisation: string | null } | null;
  /** What both agreed may be passed on. */
  readonly sharedFacts: readonly string[];
  readonly programme: {
    readonly name: string;
    readonly purpose: string;
    readonly months: number;
    readonly kickOff: Day;
  };
  /** The programme's own words for the seats, as they stand inside a sentence. */
  readonly seatWords: Readonly<Record<Seat, string>>;
  readonly today: Day;
  readonly answerBy: Day;
};

export type Letter = { readonly title: string; readonly text: string };

const titles: Readonly<Record<LetterKind, string>> = {
  invitation: 'Invitation',
  offer: 'Offer of a partner',
  'not-placed': 'Not placed this time',
  'kick-off': 'Kick-off',
  'first-meeting': 'First-meeting sheet',
  'manager-time': 'Note to the line manager about time',
  'closing-thanks': 'Closing thanks',
};

/** The kinds that speak of a partner and need one. */
export function needsPartner(kind: LetterKind): boolean {
  return (
    kind === 'offer' || kind === 'kick-off' || kind === 'first-meeting' || kind === 'closing-thanks'
  );
}

export function letterTitle(kind: LetterKind): string {
  return titles[kind];
}

/** The letter as plain text. Square brackets mark what only the writer knows. */
export function letter(kind: LetterKind, facts: LetterFacts): Letter {
  const body = bodies[kind](facts);
  const greeting =
    kind === 'manager-time' ? 'Dear [name of the line manager],' : `Dear ${facts.to.name},`;
  const close = kind === 'first-meeting' ? [] : ['With warm regards,', '[your name]'];
  const head = kind === 'first-meeting' ? `For ${facts.to.name}` : greeting;
  return {
    title: titles[kind],
    text: [head, ...body, ...close].filter((paragraph) => paragraph !== '').join('\n\n'),
  };
}

const bodies: Readonly<Record<LetterKind, (facts: LetterFacts) => readonly string[]>> = {
  invitation: ({ programme, seatWords, to, answerBy, today }) => [
    `I am writing to invite you to ${programme.name} (your seat in it: ${seatWords[to.seat]}). ${programme.purpose}`.trim(),
    `It is an exchange between two people at different stages of their working life, and both are there to learn. It begins on ${showDay(programme.kickOff, today)} and lasts ${programme.months} months. Most pairs meet every four to six weeks, for an hour to an hour and a half.`,
    'Taking part is your own choice. You can say yes, no or not now, and you can say no to me alone at any later time. Nobody hears of it from me, and it has no effect on how your work is judged.',
    `If you are curious, please answer my few questions by ${showDay(answerBy, today)}. Each of them says who will read your answer.`,
  ],
  offer: (facts) => (facts.to.seat === 'junior' ? offerToJunior(facts) : offerToSenior(facts)),
  'not-placed': ({ programme }) => [
    `Thank you for being ready to take part in ${programme.name}. This time I could not place everyone, and I have no partner to offer you.`,
    'A good place needs two people whose wishes, time and distance at work fit each other. When that does not come together, it says nothing about you.',
    'May I keep your answers for the next round? If you would rather have them deleted, one word to me is enough and it is done. If you would like to talk about what could come next, I am glad to.',
  ],
  'kick-off': ({ programme, partner, today, sharedFacts }) => [
    `It is settled: you and ${who(partner)} are partners in ${programme.name}. We begin on ${showDay(programme.kickOff, today)}.`,
    shared(sharedFacts),
    'Please keep the whole of your first meeting for getting to know each other, without a task. Put your first two dates in the calendar before it. If one of them has to move, find a new one within seven days.',
    'What you say to each other stays with the two of you, within the limits that we talked about. If anything feels wrong, or you want to stop, tell me. You need no reason, and nobody is blamed.',
  ],
  'first-meeting': ({ partner, to, sharedFacts, seatWords }) => [
    `You meet ${who(partner)}.`,
    shared(sharedFacts),
    to.wantsToLearn.length > 0
      ? `You told me that you would like to learn about ${listed(to.wantsToLearn)}. It can wait until the second meeting.`
      : '',
    to.couldShow.length > 0 ? `You told me that you could show ${listed(to.couldShow)}.` : '',
    firstMeeting(seatWords),
  ],
  'manager-time': ({ to, programme, today }) => [
    `${to.name} takes part in ${programme.name}, which begins on ${showDay(programme.kickOff, today)} and lasts ${programme.months} months, and agreed that I write to you about the time it takes.`,
    `Please count on ${hours(to.hoursPerMonth)} in working time: a meeting every four to six weeks, some preparation, and three or four talks with me over the whole time.`,
    'I ask you for two things: keep this time free as you would any other appointment, and do not ask what is being talked about. I do not report on anyone who takes part, to you or to others. The programme has no part in appraisal, pay or promotion.',
    'If the time becomes difficult, please write to me rather than moving a meeting, and we will find a way.',
  ],
  'closing-thanks': ({ programme, partner }) => [
    `Your time with ${who(partner)} in ${programme.name} has come to its end. Thank you for the hours you gave to it, and for being open to what you could not know beforehand.`,
    'What you told each other in confidence stays confidential for good. How you keep in touch from here is for the two of you to decide.',
    'My notes are kept only as long as we agreed and are then deleted. You can ask me at any time what I still have about you.',
    'If you would like your part in the programme to be recognised, tell me how, and for whom to hear. Without your yes nothing is said.',
  ],
};

function offerToJunior({
  programme,
  partner,
  to,
  sharedFacts,
  answerBy,
  today,
}: LetterFacts): readonly string[] {
  return [
    `For ${programme.name} I would like to suggest ${who(partner)} as your partner. You are the first to be asked, and so far nobody else knows of this suggestion.`,
    to.wantsToLearn.length > 0
      ? `You told me that you would like to learn about ${listed(to.wantsToLearn)}. I kept that in mind.`
      : '',
    shared(sharedFacts),
    `Please tell me by ${showDay(answerBy, today)} whether you would like it. A no needs no reason; nobody is told that I asked, and you stay in the round for somebody else.`,
    'If a yes depends on something, tell me that too.',
  ];
}

function offerToSenior({
  programme,
  partner,
  to,
  seatWords,
  sharedFacts,
  answerBy,
  today,
}: LetterFacts): readonly string[] {
  return [
    `For ${programme.name} I would like to suggest ${who(partner)} as your partner. In this exchange your ${seatWords.junior} is also the one who shows and explains, and you are the one who asks.`,
    to.wantsToLearn.length > 0
      ? `You told me that you would like to learn about ${listed(to.wantsToLearn)}. I kept that in mind.`
      : '',
    shared(sharedFacts),
    `Please tell me by ${showDay(answerBy, today)} whether you would like it. A no needs no reason. Please do not speak with others about this suggestion until I confirm it.`,
    'With your yes, please keep two dates free now. Moved meetings are what exchanges like this most often end of.',
  ];
}

function who(partner: LetterFacts['partner']): string {
  if (partner === null) return '[name of the partner]';
  return partner.organisation === null ? partner.name : `${partner.name} (${partner.organisation})`;
}

function shared(facts: readonly string[]): string {
  return facts.length === 0
    ? ''
    : `Both of you were glad for me to pass this on:\n${facts.map((fact) => `  – ${fact}`).join('\n')}`;
}

/** "a", "a and b", "a, b and c"; at most three, the first ones. */
function listed(topics: readonly string[]): string {
  const some = topics.slice(0, 3);
  return some.length < 2 ? (some[0] ?? '') : `${some.slice(0, -1).join(', ')} and ${some.at(-1)}`;
}

function hours(perMonth: number | null): string {
  if (perMonth === null) return '[number] hours a month';
  return perMonth === 1 ? '1 hour a month' : `${perMonth} hours a month`;
}
