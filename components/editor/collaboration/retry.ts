/** A server that starts anew is back within seconds. */
const FIRST_WAIT_MS = 1_000;
/** No longer: whoever is looking at a page wants to go on soon after the network is back. */
const LONGEST_WAIT_MS = 20_000;

/** Trying again: one thing at a time, after waits that double until something succeeds. */
export class Retry {
  #waitMs = FIRST_WAIT_MS;
  #waiting: { readonly again: () => void; readonly timer: ReturnType<typeof setTimeout> } | null = null;
  #hasEnded = false;

  /** Does it after a while; what waits already goes first, and this is left out. */
  later(again: () => void): void {
    if (this.#waiting !== null || this.#hasEnded) return;
    this.#waiting = { again, timer: setTimeout(() => this.#run(), this.#waitMs) };
    this.#waitMs = Math.min(this.#waitMs * 2, LONGEST_WAIT_MS);
  }

  /** What waits is done at once: there is reason to hope. */
  now(): void {
    this.succeeded();
    this.#run();
  }

  /** The next wait is a short one again. */
  succeeded(): void {
    this.#waitMs = FIRST_WAIT_MS;
  }

  /** Nothing is tried any more. */
  end(): void {
    this.#hasEnded = true;
    if (this.#waiting !== null) clearTimeout(this.#waiting.timer);
    this.#waiting = null;
  }

  #run(): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting === null) return;
    clearTimeout(waiting.timer);
    waiting.again();
  }
}
