import { parentPort } from "node:worker_threads";
import { captureJob } from "./captureJob.ts";

/** What none of the jobs shares is loaded with the first that needs it. */
async function answerTo(given: unknown): Promise<unknown> {
  const job = captureJob.parse(given);
  switch (job.kind) {
    case "article":
      return (await import("./readArticleJob.ts")).readArticleJob(job);
    case "statements":
      return (await import("./statementsIn.ts")).statementsIn(job.text, job.publishedAt);
    case "snapshot":
      return (await import("./snapshot/renderSnapshot.ts")).renderSnapshot(job.markup, job.address, new Map(job.parts));
    case "textFile":
      return (await import("./readTextFileJob.ts")).readTextFileJob(job);
  }
}

// One job at a time, one answer for each. What is thrown ends the thread, as it should.
parentPort?.on("message", (job: unknown) => {
  // An object with an empty list of transfers: a thread's port has no origin to name.
  void answerTo(job).then((answer) => parentPort?.postMessage(answer, []));
});
