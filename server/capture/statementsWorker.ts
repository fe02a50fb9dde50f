import { parentPort, workerData } from "node:worker_threads";

import { proposeStatements } from "#domain/quotes/proposeStatements.ts";
import { z } from "#domain/zod.ts";

const { text, publishedAt } = z.object({ text: z.string(), publishedAt: z.string().nullable() }).parse(workerData);

// An object with an empty list of transfers: a thread's port has no origin to name.
parentPort?.postMessage(proposeStatements(text, { publishedAt }), []);
