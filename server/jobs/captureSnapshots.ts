import { snapshotCapture } from "./snapshotCapture.ts";

/** For what a notice was lost of, and what another process left behind. */
const LOOK_EVERY_MS = 60_000;

/** Makes the snapshots of captured pages, one after another, beside everything else. */
export class CaptureSnapshots {
  readonly #timer = setInterval(() => this.wake(), LOOK_EVERY_MS).unref();
  #isBusy = false;
  #isAskedAgain = false;
  #isStopped = false;

  /** Says that there may be one to make. */
  wake(): void {
    this.#isAskedAgain = true;
    if (!this.#isBusy && !this.#isStopped) void this.#makeAll();
  }

  /** Begins no more. One that is being made is made by the next process, where this one ends before it. */
  stop(): void {
    this.#isStopped = true;
    clearInterval(this.#timer);
  }

  async #makeAll(): Promise<void> {
    this.#isBusy = true;
    try {
      while (this.#isAskedAgain) {
        this.#isAskedAgain = false;
        while (!this.#isStopped && (await snapshotCapture()));
      }
    } catch (error) {
      if (!this.#isStopped) console.error("A snapshot of a page cannot be made now:", error);
    } finally {
      this.#isBusy = false;
    }
  }
}
