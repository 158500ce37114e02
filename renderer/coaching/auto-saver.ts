// Auto-saver: saves after a pause, at the latest two seconds after the first unsaved letter, one
// save at a time.

export type SaveState =
  /** Nothing typed since it was opened. */
  | { readonly kind: 'untouched' }
  /** Something is typed that no answer has confirmed yet. */
  | { readonly kind: 'unsaved' }
  /** The vault answered: everything typed so far is in it. `at` is the vault's time. */
  | { readonly kind: 'saved'; readonly at: string }
  | {
      readonly kind: 'failed';
      readonly message: string;
      readonly why: 'may-pass' | 'too-long' | 'never';
    };

type Parts<T> = {
  /**
   * Resolves with the vault's time once it is stored; rejects where it was not. `leaving` is true
   * for the last one.
   */
  readonly save: (value: T, leaving: boolean) => Promise<string>;
  readonly onState: (state: SaveState) => void;
  /** Only what may pass by itself is tried again; the rest waits until something else is typed. */
  readonly whyOf: (error: unknown) => 'may-pass' | 'too-long' | 'never';
};

const pause = 600;
const longest = 1800;
const again = 4000;

export class AutoSaver<T> {
  readonly #parts: Parts<T>;
  #waiting: { readonly value: T } | null = null;
  /** Kept until an answer says that it is stored. */
  #under: { readonly value: T } | null = null;
  /** What was typed last, for the state to keep when one leaves. */
  #last: { readonly value: T } | null = null;
  #since: number | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #running: Promise<void> = Promise.resolve();

  constructor(parts: Parts<T>) {
    this.#parts = parts;
  }

  /** Something was typed: the whole of what stands there now. */
  change(value: T): void {
    this.#waiting = { value };
    this.#last = this.#waiting;
    this.#since ??= Date.now();
    this.#parts.onState({ kind: 'unsaved' });
    const left = Math.max(0, this.#since + longest - Date.now());
    this.#after(Math.min(pause, left));
  }

  /** True while something typed is not confirmed. */
  get unsaved(): boolean {
    return this.#waiting !== null || this.#under !== null;
  }

  /**
   * Hands in at once what is waiting; when `leaving`, also what is saved already, so that this
   * state is kept. Resolves when everything handed in so far was answered.
   */
  flush(leaving = false): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (leaving) this.#waiting ??= this.#last;
    if (this.#waiting === null) return this.#running;
    this.#running = this.#running.then(() => this.#send(leaving));
    return this.#running;
  }

  async #send(leaving: boolean): Promise<void> {
    const sending = this.#waiting;
    if (sending === null) return;
    this.#waiting = null;
    this.#under = sending;
    this.#since = null;
    try {
      const at = await this.#parts.save(sending.value, leaving);
      this.#under = null;
      // More may have been typed meanwhile; then the mark must not say that all is saved.
      if (this.#waiting === null) this.#parts.onState({ kind: 'saved', at });
    } catch (error) {
      this.#under = null;
      this.#waiting ??= sending;
      this.#since ??= Date.now();
      const why = this.#parts.whyOf(error);
      this.#parts.onState({
        kind: 'failed',
        message: error instanceof Error ? error.message : '',
        why,
      });
      if (!leaving && why === 'may-pass') this.#after(again);
    }
  }

  #after(milliseconds: number): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), milliseconds);
  }
}
