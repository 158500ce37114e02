// Work on the same thing, one after the other.

const turns = new WeakMap<object, Promise<unknown>>();

/** Begins `work` when everything that was handed in before for the same `owner` has ended, well or not. */
export function enqueue<T>(owner: object, work: () => T | Promise<T>): Promise<T> {
  const turn = (turns.get(owner) ?? Promise.resolve()).then(work);
  turns.set(
    owner,
    turn.catch(() => undefined),
  );
  return turn;
}
