import { parentPort, workerData } from "node:worker_threads";

import { proposeStatements } from "#domain/quotes/proposeStatements.ts";
import { z } from "#domain/zod.ts";
import { parseHtmlArticle } from "./parseHtmlArticle.ts";
import { parseTextArticle } from "./parseTextArticle.ts";

const input = z
  .object({
    content: z.string(),
    contentType: z.enum(["text/html", "text/plain"]),
    url: z.string().nullable(),
    proposes: z.boolean(),
  })
  .parse(workerData);

const article =
  input.contentType === "text/html"
    ? parseHtmlArticle(input.content, input.url)
    : parseTextArticle(input.content, input.url);

// An object with an empty list of transfers: a thread's port has no origin to name.
parentPort?.postMessage({ article, statements: input.proposes ? proposeStatements(article.text) : [] }, []);
