// One-page guides for the pair's own meetings: why, three questions, what to avoid, what to note for next time.

import type { Seat } from '../people/participant.ts';

/** The programme's own words for the seats, as they stand inside a sentence. */
export type SeatWords = Readonly<Record<Seat, string>>;

export type MeetingGuide = {
  readonly key: string;
  readonly title: string;
  readonly why: string;
  readonly questions: readonly [string, string, string];
  readonly avoid: string;
  readonly note: string;
};

/** `{junior}` and `{senior}` stand for the programme's own words. */
export const meetingGuides: readonly MeetingGuide[] = [
  {
    key: 'getting-to-know',
    title: 'Getting to know each other',
    why: 'People show what they do not know only to somebody they have met. Give it a whole meeting, without a task.',
    questions: [
      'How did you come to do what you do, with the bends in the road?',
      'What does a good day look like for you, and what spoils it?',
      'What made you say yes to this, and what made you hesitate?',
    ],
    avoid:
      'Solving anything. Comparing careers. Asking about lived experience that was not offered.',
    note: 'One thing you have in common, one thing you are curious about, and the date of the next two meetings.',
  },
  {
    key: 'agreement',
    title: 'Agreement and aims',
    why: 'What is said aloud early need not be guessed later. The usual order of who teaches is turned around here; name that.',
    questions: [
      'What would make you say in the end that it was worth the time?',
      'What stays between us, and where does that stop?',
      'How do we tell each other when something is not right?',
    ],
    avoid: 'Aims that only one of you would miss. Promises about other people.',
    note: 'One aim for each of you, the rhythm, who books, and the day on which you look at it again.',
  },
  {
    key: 'junior-topic',
    title: 'What the {junior} shows',
    why: 'This is the part that is new to both. It goes well when it is prepared a little and small enough to try out at once.',
    questions: [
      'What do you use or know that I would not meet in my week?',
      'May I try it now, with you beside me?',
      'What do people in my position usually misunderstand about it?',
    ],
    avoid: 'A lecture in either direction. Taking one view for the view of a whole group.',
    note: 'What the {senior} will try before the next meeting, and with whom.',
  },
  {
    key: 'senior-topic',
    title: 'What the {senior} shows, or half a day side by side',
    why: 'The exchange should pay for both. Seeing how work really goes teaches more than being told.',
    questions: [
      'What are you weighing at the moment, and what makes it hard?',
      'What did you have to learn that nobody wrote down?',
      'Whom or what should I see to understand this better?',
    ],
    avoid: 'Advice before a question. Meetings in which the guest cannot be introduced.',
    note: 'One idea to carry back, and who might need to hear it.',
  },
  {
    key: 'look-back',
    title: 'Looking back together',
    why: 'Halfway is early enough to change something.',
    questions: [
      'What have I received, and what have I given?',
      'Which promise is still open?',
      'What should we do more, less, or differently from now on?',
    ],
    avoid: 'Marks for each other. Politeness instead of an answer.',
    note: 'One change, from when it holds, and whether the aims still fit.',
  },
  {
    key: 'ending',
    title: 'Ending well',
    why: 'An ending that is spoken keeps what was good and frees both.',
    questions: [
      'What is different now from the first meeting?',
      'What stays between us for good?',
      'How do we meet from here, if we do?',
    ],
    avoid: 'Letting it fade out. Promises of favours.',
    note: 'Your thanks, said precisely, and what you want done with anything you wrote down.',
  },
];

/** A text of a guide in the programme's own words. */
export function inSeatWords(text: string, words: SeatWords): string {
  return text.replaceAll('{junior}', words.junior).replaceAll('{senior}', words.senior);
}

/** A guide as plain text to copy. */
export function guideText(guide: MeetingGuide, words: SeatWords): string {
  const parts = [
    guide.title,
    guide.why,
    `Three questions\n${guide.questions.map((question, index) => `  ${index + 1}. ${question}`).join('\n')}`,
    `Better not\n  ${guide.avoid}`,
    `Write down for next time\n  ${guide.note}`,
  ];
  return inSeatWords(parts.join('\n\n'), words);
}

/** The first guide as it stands on the first-meeting sheet. */
export function firstMeeting(words: SeatWords): string {
  return guideText(meetingGuides[0] as MeetingGuide, words);
}
