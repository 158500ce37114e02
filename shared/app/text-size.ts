// The sizes of text one may choose, in per cent; free of the contract, for main reads the choice before anything else is loaded.

export const textSizes = [100, 110, 125, 150] as const;
export type TextSize = (typeof textSizes)[number];

/** One step larger or smaller, or back to the usual size; at the end of the steps it stays. */
export function nextTextSize(size: TextSize, step: 'larger' | 'smaller' | 'usual'): TextSize {
  if (step === 'usual') return 100;
  const at = textSizes.indexOf(size) + (step === 'larger' ? 1 : -1);
  return textSizes[at] ?? size;
}
