// The row of the test table that a test's title names.

/** "S6" of "S6: nothing reaches the network"; undefined where the title names none. */
export function rowOfTitle(title: string): string | undefined {
  return /^([ST]\d+)\b/u.exec(title)?.[1];
}
