import { asSystem } from "#server/db/asSystem.ts";
import { settleText } from "./settleText.ts";
import { snapshotText } from "./snapshotText.ts";

/** A pause that long ends a thought; lists and history may then show it. */
const PAUSE_MS = 4_000;
/** Who writes without a pause is seen in lists all the same. */
const AT_MOST_MS = 120_000;
/** What failed once may fail each time, and rebuilding a long text costs seconds. */
const RETRY_AFTER_MS = 60_000;

type Due = { timer: NodeJS.Timeout; readonly latest: number };

/** Settles texts after their edits pause, and snapshots them when their journals have grown. */
export class TextJobs {
  readonly #due = new Map<string, Due>();
  readonly #running = new Set<Promise<void>>();
  #stopped = false;

  /** Takes up what was left when the server last stopped. */
  async resume(): Promise<void> {
    const unsettled = await asSystem(
      (tx) => tx.$queryRaw<{ id: string }[]>`
        SELECT h.resolution_id AS id FROM resolution_head h
        WHERE h.head > 0 AND NOT EXISTS (
          SELECT FROM settled_states s WHERE s.resolution_id = h.resolution_id AND s.head = h.head)`,
    );
    for (const { id } of unsettled) this.touched(id);
  }

  /** Says that a resolution's text has changed. */
  touched(resolutionId: string): void {
    this.#settleIn(resolutionId, PAUSE_MS);
  }

  #settleIn(resolutionId: string, waitMs: number): void {
    if (this.#stopped) return;
    const now = Date.now();
    const due = this.#due.get(resolutionId);
    if (due) clearTimeout(due.timer);
    const latest = due?.latest ?? now + AT_MOST_MS;
    const timer = setTimeout(() => this.#start(resolutionId), Math.min(waitMs, Math.max(0, latest - now)));
    this.#due.set(resolutionId, { timer: timer.unref(), latest });
  }

  /** Does at once what is due, and takes on no more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const [resolutionId, { timer }] of this.#due) {
      clearTimeout(timer);
      this.#start(resolutionId);
    }
    await Promise.all(this.#running);
  }

  #start(resolutionId: string): void {
    this.#due.delete(resolutionId);
    const run = this.#run(resolutionId).finally(() => this.#running.delete(run));
    this.#running.add(run);
  }

  async #run(resolutionId: string): Promise<void> {
    try {
      await settleText(resolutionId);
      await snapshotText(resolutionId);
    } catch (error) {
      console.error(`The text of ${resolutionId} cannot be settled now:`, error);
      if (!this.#due.has(resolutionId)) this.#settleIn(resolutionId, RETRY_AFTER_MS);
    }
  }
}
