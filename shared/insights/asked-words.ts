// What to say when someone asks about a person. No name stands here and none can be typed.

/** The sentence to say, as one would say it aloud. */
export const answerAloud =
  'I never say how anyone is doing, neither good things nor bad. On the date we agreed you get a report about the whole cohort. Please do ask them yourself, without pressing.';

export type HelpPart = { readonly title: string; readonly paragraphs: readonly string[] };

/** The parts under it. `juniorWord` is the programme's word for the junior seat, as it stands inside a sentence. */
export function askedParts(juniorWord: string): readonly HelpPart[] {
  return [
    {
      title: 'What was agreed',
      paragraphs: [
        'The mandate says: reports are about the cohort, on agreed dates. Never about one person or one pair, never about who takes part more or less, and never between those dates.',
        'This holds for good news too. Where praise is passed on, its absence says something.',
        'There is no list of talents, stars or quiet ones, here or anywhere else. So there is none to hand over.',
      ],
    },
    {
      title: 'When someone is in danger, or the law asks',
      paragraphs: [
        'Then say no more than is needed, and only to the one who can help or must be told. Tell the person first where that is safe. Write down what you passed on, to whom and why, and speak with your supervisor.',
      ],
    },
    {
      title: 'Asked twice about the same person',
      paragraphs: [
        `Two questions about one ${juniorWord} can be a sign of pressure on them. Speak with that person alone, in the safe way you agreed, and ask what they want. Consider raising a concern.`,
        'The log below does not know about whom. You are the one who remembers.',
      ],
    },
  ];
}
