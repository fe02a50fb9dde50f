import { CHECKPOINT_INTERVAL_MS, auditCheckpoint } from "./auditCheckpoint.ts";
import { CaptureSnapshots } from "./captureSnapshots.ts";
import { CLEAR_EXPIRED_INTERVAL_MS, clearExpired } from "./clearExpired.ts";
import { REFRESH_SEARCH_INTERVAL_MS, refreshSearch } from "./refreshSearch.ts";
import { TextJobs } from "./textJobs.ts";

export type Jobs = {
  /** Says that a resolution's text has changed: it is settled when the edits pause. */
  readonly textChanged: (resolutionId: string) => void;
  /** Says that a page may have been archived: its snapshot is made. */
  readonly evidenceChanged: () => void;
  /** Does what is due, and no more after it. */
  readonly stop: () => Promise<void>;
};

/** Starts everything that runs beside the requests, and takes up what was left when the server last stopped. */
export function startJobs(): Jobs {
  const texts = new TextJobs();
  const snapshots = new CaptureSnapshots();
  const timers = [
    every(CHECKPOINT_INTERVAL_MS, auditCheckpoint),
    every(CLEAR_EXPIRED_INTERVAL_MS, clearExpired),
    every(REFRESH_SEARCH_INTERVAL_MS, refreshSearch),
  ];
  snapshots.wake();
  void texts.resume().catch((error: unknown) => console.error("Texts cannot be settled now:", error));
  return {
    textChanged: (resolutionId) => texts.touched(resolutionId),
    evidenceChanged: () => snapshots.wake(),
    async stop() {
      timers.forEach(clearInterval);
      snapshots.stop();
      await texts.stop();
    },
  };
}

/** Runs a job at once and then at its cadence. One that fails is tried again the next time. */
function every(intervalMs: number, job: () => Promise<unknown>): NodeJS.Timeout {
  const run = () => void job().catch((error: unknown) => console.error(`The job ${job.name} failed:`, error));
  run();
  return setInterval(run, intervalMs).unref();
}
