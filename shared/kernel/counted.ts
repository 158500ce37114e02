// A number with its noun, in English.

/** "1 person", "64 people", "1,200 rows". */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
