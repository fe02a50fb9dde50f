import { createHash } from "node:crypto";

import { err, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import { z } from "#domain/zod.ts";
import type { Article, CaptureFailure, ParsedArticle } from "./article.ts";
import { decodeInput } from "./decodeInput.ts";
import { htmlDepth } from "./htmlDepth.ts";
import { webAddress } from "./htmlMetadata.ts";
import { runWorker } from "./runWorker.ts";

/** Real pages nest some dozens deep; the parser's stack gives out at some thousands. */
const MAX_HTML_DEPTH = 400;

/** A large page takes about a second on a busy machine. */
const PARSE_TIMEOUT_MS = 10_000;

const parsed = z.object({
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  authors: z.array(z.string()),
  publishedAt: z.string().nullable(),
  modifiedAt: z.string().nullable(),
  language: z.string().nullable(),
  section: z.string().nullable(),
  text: z.string(),
}) satisfies z.ZodType<ParsedArticle>;

/** A page as HTML or an article as plain text (bytes are decoded as they declare); `url` is recorded, never fetched. */
export type ArticleInput = {
  readonly html?: string | Uint8Array | undefined;
  readonly text?: string | Uint8Array | undefined;
  readonly url?: string | undefined;
};

/**
 * Reads an article out of what a person pasted or a program sent. Parsing happens in a thread of its own, which is ended
 * when it takes too long (`timeoutMs`). Returns values only; nothing is stored.
 */
export async function readArticle(
  input: ArticleInput,
  { timeoutMs = PARSE_TIMEOUT_MS }: { readonly timeoutMs?: number } = {},
): Promise<Result<Article, CaptureFailure>> {
  const given = input.html ?? input.text;
  if (given === undefined) return err({ code: "empty" });
  const contentType = input.html === undefined ? "text/plain" : "text/html";
  const decoded = decodeInput(given);
  if (!decoded.ok) return decoded;
  const { bytes, text: content } = decoded.value;
  if (contentType === "text/html" && htmlDepth(content) > MAX_HTML_DEPTH) return err({ code: "tooDeep" });
  const url = webAddress(input.url ?? null)?.href ?? null;
  const answer = await runWorker("articleWorker.ts", { content, contentType, url }, timeoutMs);
  if (!answer.ok) return answer;
  const article = parsed.parse(answer.value);
  if (article.text === "") return err({ code: "empty" });
  return ok({ ...article, url, contentType, bytes, sha256: sha256(bytes), textSha256: sha256(article.text) });
}

function sha256(of: string | Uint8Array): string {
  return createHash("sha256").update(of).digest("hex");
}
