import { parentPort, workerData } from "node:worker_threads";

import { proposeStatements } from "#domain/quotes/proposeStatements.ts";
import { z } from "#domain/zod.ts";

// An object with an empty list of transfers: a thread's port has no origin to name.
parentPort?.postMessage(proposeStatements(z.string().parse(workerData)), []);
