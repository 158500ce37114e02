// Templates for reflective sessions: prompts with minutes. The models are named where we follow one; the words are ours.

import { z } from 'zod';
import { line } from '../kernel/field.ts';
import type { Infer } from '../kernel/infer.ts';

export const mostPrompts = 20;
export const longestPrompt = 400;

export const Prompt = z.object({
  text: line('A question', longestPrompt),
  minutes: z
    .int('Minutes are whole numbers.')
    .min(1, 'At least one minute for each question.')
    .max(240, 'At most 240 minutes for one question.'),
});
export type Prompt = Infer<typeof Prompt>;

/** What one session asks. */
export const Prompts = z
  .array(Prompt)
  .min(1, 'A session needs at least one question.')
  .max(mostPrompts, `At most ${mostPrompts} questions fit one session.`);

export type SessionTemplate = {
  readonly key: string;
  readonly title: string;
  /** When it helps, in one sentence. */
  readonly use: string;
  /** Who it is written for, where it is not for everybody. */
  readonly suits: 'junior' | 'senior' | 'both' | 'alone' | null;
  readonly prompts: readonly Prompt[];
  /** The model it follows. */
  readonly after: string | null;
};

export const templates: readonly SessionTemplate[] = [
  {
    key: 'quick-look-back',
    title: 'Quick look back',
    use: 'A short start, or when there is little time.',
    suits: null,
    after: 'Driscoll',
    prompts: [
      { text: 'Choose one moment since we last spoke. What took place?', minutes: 8 },
      { text: 'What did it mean for you, and what may it have meant for the other?', minutes: 9 },
      { text: 'What will you do differently, and by when?', minutes: 8 },
    ],
  },
  {
    key: 'jarring-moment',
    title: 'A moment that hurt or jarred',
    use: 'Something happened that has not let go.',
    suits: null,
    after: 'Gibbs',
    prompts: [
      { text: 'Tell it as a camera would have seen it.', minutes: 8 },
      { text: 'What did you feel then, and what now?', minutes: 8 },
      { text: 'What helped in it, and what did not?', minutes: 6 },
      { text: 'What made it go this way? Look at position and power too.', minutes: 9 },
      { text: 'What else could have been done, by you or by others?', minutes: 7 },
      { text: 'If it comes again, what is your plan?', minutes: 7 },
    ],
  },
  {
    key: 'stuck-goal',
    title: 'A goal that is stuck',
    use: 'Good will is there and nothing moves.',
    suits: null,
    after: 'GROW',
    prompts: [
      { text: 'What would be good to see by your next meeting?', minutes: 8 },
      { text: 'Where are you now, honestly?', minutes: 10 },
      { text: 'Name four ways forward, one of them odd.', minutes: 12 },
      { text: 'Which one? What is the first step, and who needs to know of it?', minutes: 10 },
    ],
  },
  {
    key: 'insight-to-practice',
    title: 'From insight to practice',
    use: 'They learned something and would like to use it.',
    suits: null,
    after: 'Kolb',
    prompts: [
      { text: 'What did you live through?', minutes: 8 },
      { text: 'What did you notice in it?', minutes: 9 },
      { text: 'What does it tell you about work, and where does that not hold?', minutes: 9 },
      { text: 'Which small trial would put it to the test?', minutes: 9 },
    ],
  },
  {
    key: 'power-and-safety',
    title: 'Power and safety',
    use: 'With one person alone, early and again halfway.',
    suits: 'alone',
    after: null,
    prompts: [
      { text: 'What have you kept back so far?', minutes: 7 },
      { text: 'What could it cost you to say it?', minutes: 7 },
      { text: 'Which of you carries more of the effort?', minutes: 5 },
      { text: 'Which topic is closed from now on?', minutes: 5 },
      { text: 'What do you need from me, and may I act on it?', minutes: 6 },
    ],
  },
  {
    key: 'promises-kept',
    title: 'Promises kept?',
    use: 'When promises were made and it has become quiet around them.',
    suits: null,
    after: null,
    prompts: [
      { text: 'What was promised, and by whom?', minutes: 7 },
      { text: 'What has moved since, and what has not?', minutes: 8 },
      { text: 'What does silence about it tell the other?', minutes: 6 },
      { text: 'Take them one by one: keep it, give it a new date, or let it go.', minutes: 9 },
    ],
  },
  {
    key: 'curious',
    title: 'Curious, not defensive',
    use: 'For the one who is used to being asked.',
    suits: 'senior',
    after: null,
    prompts: [
      { text: 'What surprised you?', minutes: 9 },
      { text: 'Where did you explain when you could have asked?', minutes: 10 },
      {
        text: 'One person’s view is not the view of a group. What do you still have to check, and with whom?',
        minutes: 11,
      },
    ],
  },
  {
    key: 'give-and-get',
    title: 'Give and get',
    use: 'To see whether both gain.',
    suits: 'both',
    after: null,
    prompts: [
      { text: 'What have I received, and what have I given?', minutes: 12 },
      { text: 'Is it even?', minutes: 8 },
      { text: 'What would make it fair for the one with less say?', minutes: 10 },
    ],
  },
  {
    key: 'ending-well',
    title: 'Ending well',
    use: 'The last session of a pair.',
    suits: 'both',
    after: null,
    prompts: [
      { text: 'What has changed since you began?', minutes: 12 },
      { text: 'What is not finished?', minutes: 8 },
      { text: 'What stays confidential for good?', minutes: 8 },
      { text: 'How do you meet from here?', minutes: 8 },
      { text: 'Your thanks to each other, said precisely.', minutes: 9 },
    ],
  },
  {
    key: 'circle',
    title: 'Circle',
    use: 'Four to eight people of different pairs. What was told stays; what was learned may travel. Nobody speaks about a partner who is not there.',
    suits: null,
    after: null,
    prompts: [
      { text: 'How do you arrive today, in one sentence each?', minutes: 10 },
      { text: 'One practice that worked.', minutes: 15 },
      { text: 'One puzzle. Questions before advice.', minutes: 25 },
      { text: 'What should the programme change?', minutes: 15 },
      { text: 'One thing each that you will do.', minutes: 10 },
    ],
  },
];

/** Templates for a session with a pair or one of the two; a circle is for groups. */
export const pairTemplates: readonly SessionTemplate[] = templates.filter(
  (template) => template.key !== 'circle',
);

/** The template of a key, or null where it was one of a later version. */
export function templateOf(key: string): SessionTemplate | null {
  return templates.find((template) => template.key === key) ?? null;
}

/** Whole minutes of all prompts. */
export function minutesOf(prompts: readonly Prompt[]): number {
  return prompts.reduce((sum, prompt) => sum + prompt.minutes, 0);
}

/** The minute at which each prompt begins, counted from the start. */
export function beginnings(prompts: readonly Prompt[]): number[] {
  let at = 0;
  return prompts.map((prompt) => {
    const begins = at;
    at += prompt.minutes;
    return begins;
  });
}
