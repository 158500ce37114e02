// Named places between two durable steps, so that tests can stop the process at every one of them.

type Visitor = (name: string) => void;
let visitor: Visitor | null = null;

/** Marks a place where a crash must leave the old state or the new one. Does nothing unless a test listens. */
export function faultPoint(name: string): void {
  visitor?.(name);
}

/** For tests: hears every place that is passed; `null` stops listening. */
export function visitFaultPoints(next: Visitor | null): void {
  visitor = next;
}
