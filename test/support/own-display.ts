// Which display a worker's windows are on.

/** Windows of two workers would take the focus from each other: each worker has a display of its own. */
export function ownDisplay(): Readonly<Record<string, string>> {
  const displays = process.env['LINKING_PIN_DISPLAYS']?.split(',') ?? [];
  const display = displays[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)];
  return display === undefined ? {} : { DISPLAY: display };
}

/** The display that the app's window is on. */
export const displayOfWindow = (): string | undefined =>
  ownDisplay()['DISPLAY'] ?? process.env['DISPLAY'];
