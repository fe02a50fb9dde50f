import { createHash } from "node:crypto";

import type { ProposedStatement } from "#domain/quotes/proposeStatements.ts";
import { err, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import { z } from "#domain/zod.ts";
import { CAPTURE_FAILURES, MEDIA_TYPES } from "./article.ts";
import type { Article, CaptureFailure, LeftOut, ParsedArticle } from "./article.ts";
import type { ArticleContent } from "./captureJob.ts";
import { decodeInput } from "./decodeInput.ts";
import { charsetOf, fileKind } from "./files/fileKind.ts";
import type { GivenFile } from "./files/fileKind.ts";
import { webAddress } from "./htmlMetadata.ts";
import { isTooDeep } from "./isTooDeep.ts";
import { proposedStatements } from "./proposedStatements.ts";
import { runInThread } from "./runInThread.ts";

/** The longest reports of a newspaper have a tenth of this; quotes are later searched for in it on the server's own thread. */
const MAX_TEXT_LENGTH = 1_000_000;

/** A large page takes about a second on a busy machine. */
const PARSE_TIMEOUT_MS = 10_000;
/** A report of some hundred pages takes some seconds. */
const FILE_TIMEOUT_MS = 30_000;

/** A page as HTML, an article as plain text, or a file of any kind that can be read; bytes are decoded as they declare. */
export type ArticleInput = {
  readonly html?: string | Uint8Array | undefined;
  readonly text?: string | Uint8Array | undefined;
  readonly file?: GivenFile | undefined;
  readonly url?: string | undefined;
};

export type CaptureOptions = {
  readonly timeoutMs?: number;
  /** What a person says of the date of publication; null where it is not known. Without it the article's own counts. */
  readonly publishedAt?: string | null | undefined;
};

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

const leftOut = z.array(
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("attachment"), name: z.string() }),
    z.object({ kind: z.literal("page"), number: z.int() }),
    z.object({ kind: z.literal("trackedChanges") }),
  ]) satisfies z.ZodType<LeftOut>,
);

const answer = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), value: z.object({ article, leftOut, statements: proposedStatements }) }),
  z.object({ ok: z.literal(false), error: z.object({ code: z.enum(CAPTURE_FAILURES) }) }),
]);

/** Checks the input, then parses it, and proposes statements where asked, in a thread that is ended on overrun. */
export async function captureArticle(
  input: ArticleInput,
  { timeoutMs, publishedAt, proposes }: CaptureOptions & { readonly proposes: boolean },
): Promise<Result<{ readonly article: Article; readonly statements: readonly ProposedStatement[] }, CaptureFailure>> {
  const given = givenOf(input);
  if (!given.ok) return given;
  const { content, bytes, limitMs } = given.value;
  if (content.format === "html" && isTooDeep(content.text)) return err({ code: "tooDeep" });
  const url = webAddress(input.url ?? null)?.href ?? null;
  const ran = await runInThread({ kind: "article", content, url, proposes, publishedAt }, timeoutMs ?? limitMs);
  if (!ran.ok) return ran;
  const read = answer.parse(ran.value);
  if (!read.ok) return read;
  const { article: parsed, statements, leftOut: rest } = read.value;
  if (parsed.text === "") return err({ code: "empty" });
  if (parsed.text.length > MAX_TEXT_LENGTH) return err({ code: "tooLarge" });
  const hashes = { sha256: sha256(bytes), textSha256: sha256(parsed.text) };
  const captured = { ...parsed, url, leftOut: rest, contentType: MEDIA_TYPES[content.format], bytes, ...hashes };
  return ok({ article: captured, statements });
}

/** What is to be read, the bytes to archive, and how long reading them may take. */
type Given = {
  readonly content: ArticleContent;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly limitMs: number;
};

function givenOf({ html, text, file }: ArticleInput): Result<Given, CaptureFailure> {
  if (file !== undefined) return givenFile(file);
  const given = html ?? text;
  return given === undefined ? err({ code: "empty" }) : decoded(html === undefined ? "text" : "html", given, null);
}

function givenFile(file: GivenFile): Result<Given, CaptureFailure> {
  const kind = fileKind(file);
  if (!kind.ok) return kind;
  if (kind.value === "html" || kind.value === "text") return decoded(kind.value, file.bytes, charsetOf(file));
  const bytes = new Uint8Array(file.bytes);
  return ok({ content: { format: kind.value, bytes }, bytes, limitMs: FILE_TIMEOUT_MS });
}

function decoded(
  format: "html" | "text",
  given: string | Uint8Array,
  charset: string | null,
): Result<Given, CaptureFailure> {
  const read = decodeInput(given, charset);
  if (!read.ok) return read;
  const { bytes, text } = read.value;
  return ok({ content: { format, text }, bytes, limitMs: PARSE_TIMEOUT_MS });
}

function sha256(of: string | Uint8Array): string {
  return createHash("sha256").update(of).digest("hex");
}
