// The row of the test table that a test's title names.

/** "H6" of "H6: nothing reaches the network"; undefined where the title names none. */
export function rowOfTitle(title: string): string | undefined {
  return /^([HT]\d+)\b/u.exec(title)?.[1];
}
