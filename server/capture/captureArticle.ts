import { createHash } from "node:crypto";

import type { ProposedStatement } from "#domain/quotes/proposeStatements.ts";
import { err, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import { z } from "#domain/zod.ts";
import type { Article, CaptureFailure, ParsedArticle } from "./article.ts";
import { decodeInput } from "./decodeInput.ts";
import { htmlDepth } from "./htmlDepth.ts";
import { webAddress } from "./htmlMetadata.ts";
import { proposedStatements } from "./proposedStatements.ts";
import { runWorker } from "./runWorker.ts";

/** Real pages nest some dozens deep; the parser's stack gives out at some thousands. */
const MAX_HTML_DEPTH = 400;

/** The longest reports of a newspaper have a tenth of this; quotes are later searched for in it on the server's own thread. */
const MAX_TEXT_LENGTH = 1_000_000;

/** A large page takes about a second on a busy machine. */
const PARSE_TIMEOUT_MS = 10_000;

/** A page as HTML or an article as plain text; bytes are decoded as they declare. */
export type ArticleInput = {
  readonly html?: string | Uint8Array | undefined;
  readonly text?: string | Uint8Array | undefined;
  readonly url?: string | undefined;
};

export type CaptureOptions = { readonly timeoutMs?: number };

const article = z.object({
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  authors: z.array(z.string()),
  publishedAt: z.string().nullable(),
  modifiedAt: z.string().nullable(),
  language: z.string().nullable(),
  section: z.string().nullable(),
  text: z.string(),
}) satisfies z.ZodType<ParsedArticle>;

const answer = z.object({ article, statements: proposedStatements });

/** Checks the input, then parses it, and proposes statements where asked, in a thread that is ended on overrun. */
export async function captureArticle(
  input: ArticleInput,
  { timeoutMs = PARSE_TIMEOUT_MS, proposes }: CaptureOptions & { readonly proposes: boolean },
): Promise<Result<{ readonly article: Article; readonly statements: readonly ProposedStatement[] }, CaptureFailure>> {
  const given = input.html ?? input.text;
  if (given === undefined) return err({ code: "empty" });
  const contentType = input.html === undefined ? "text/plain" : "text/html";
  const decoded = decodeInput(given);
  if (!decoded.ok) return decoded;
  const { bytes, text: content } = decoded.value;
  if (contentType === "text/html" && htmlDepth(content) > MAX_HTML_DEPTH) return err({ code: "tooDeep" });
  const url = webAddress(input.url ?? null)?.href ?? null;
  const ran = await runWorker("articleWorker.ts", { content, contentType, url, proposes }, timeoutMs);
  if (!ran.ok) return ran;
  const { article: parsed, statements } = answer.parse(ran.value);
  if (parsed.text === "") return err({ code: "empty" });
  if (parsed.text.length > MAX_TEXT_LENGTH) return err({ code: "tooLarge" });
  const hashes = { sha256: sha256(bytes), textSha256: sha256(parsed.text) };
  return ok({ article: { ...parsed, url, contentType, bytes, ...hashes }, statements });
}

function sha256(of: string | Uint8Array): string {
  return createHash("sha256").update(of).digest("hex");
}
