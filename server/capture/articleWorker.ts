import { parentPort, workerData } from "node:worker_threads";

import { proposeStatements } from "#domain/quotes/proposeStatements.ts";
import { ok } from "#domain/result.ts";
import { z } from "#domain/zod.ts";
import { readFile } from "./files/readFile.ts";
import { parseHtmlArticle } from "./parseHtmlArticle.ts";
import { parseTextArticle } from "./parseTextArticle.ts";

const given = { url: z.string().nullable(), proposes: z.boolean() };
const input = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.enum(["html", "text"]), content: z.string(), ...given }),
    z.object({ kind: z.enum(["pdf", "docx", "mail"]), bytes: z.instanceof(Uint8Array), ...given }),
  ])
  .parse(workerData);

const parse = input.kind === "html" ? parseHtmlArticle : parseTextArticle;
const read =
  "content" in input
    ? ok({ article: parse(input.content, input.url), leftOut: [] })
    : await readFile(input.kind, input.bytes, input.url);

const answer = read.ok
  ? ok({
      ...read.value,
      statements: input.proposes
        ? proposeStatements(read.value.article.text, { publishedAt: read.value.article.publishedAt })
        : [],
    })
  : read;

// An object with an empty list of transfers: a thread's port has no origin to name.
parentPort?.postMessage(answer, []);
