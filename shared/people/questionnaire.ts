// Nine questions to ask people with, in any survey tool; and the headings of an empty spreadsheet.

import { fields } from './import/fields.ts';

export type FormQuestion = {
  readonly text: string;
  /** Who will read the answer, to be said with the question. */
  readonly readBy: string;
};

const matcher = 'Read by the matcher alone.';
const partner = 'Read by the matcher; your partner may hear of it.';

export const questions: readonly FormQuestion[] = [
  {
    text: 'What could you show or explain to someone from another generation or level? For each topic: how well, from 1 to 3.',
    readBy: partner,
  },
  { text: 'What would you like to learn? The most wanted first.', readBy: partner },
  { text: 'What would you rather not be asked about?', readBy: matcher },
  { text: 'Who should not be your partner? No reason needed.', readBy: matcher },
  {
    text: 'Which languages do you speak at work, where can you meet, and on which half-days?',
    readBy: partner,
  },
  { text: 'How many hours a month can you really give, and who agreed to it?', readBy: matcher },
  {
    text: 'What do you like talking about outside work?',
    readBy: 'Read by the matcher; may be passed on to your partner.',
  },
  {
    text: 'How can I reach you safely, at what hours, and who may know that we talk?',
    readBy: matcher,
  },
  {
    text: 'Are you taking part because you want to? You can say no to me alone, now or later, and nobody learns of it.',
    readBy: matcher,
  },
];

/** All nine as plain text, numbered, each with who reads it. */
export function questionsText(): string {
  return questions
    .map((question, place) => `${place + 1}. ${question.text}\n   (${question.readBy})`)
    .join('\n\n');
}

const own = fields.filter((field) => field.id !== 'firstName' && field.id !== 'lastName');

/** The headings as a CSV file that spreadsheets open as UTF-8: the mark of the encoding, then one row. */
export function emptySheetFile(): string {
  return `\uFEFF${own.map(({ label }) => (/[",\n]/.test(label) ? `"${label.replaceAll('"', '""')}"` : label)).join(',')}\r\n`;
}

/** The headings as one tab-separated row, with a second row that shows how each is written. */
export function emptySheet(): string {
  return `${own.map((field) => field.label).join('\t')}\n${own.map((field) => field.hint).join('\t')}\n`;
}
