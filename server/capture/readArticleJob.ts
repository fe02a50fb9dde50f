import { proposeStatements, type ProposedStatement } from "#domain/quotes/proposeStatements.ts";
import { ok, type Result } from "#domain/result.ts";
import type { CaptureFailure, ReadFile } from "./article.ts";
import type { ArticleJob } from "./captureJob.ts";
import { readFile } from "./files/readFile.ts";
import { parseHtmlArticle } from "./parseHtmlArticle.ts";
import { parseTextArticle } from "./parseTextArticle.ts";

type ReadArticle = ReadFile & { readonly statements: readonly ProposedStatement[] };

/** Reads the article that a thread was given and proposes statements where asked. */
export async function readArticleJob(job: ArticleJob): Promise<Result<ReadArticle, CaptureFailure>> {
  const read = await articleOf(job);
  if (!read.ok) return read;
  const { text } = read.value.article;
  const publishedAt = job.publishedAt === undefined ? read.value.article.publishedAt : job.publishedAt;
  return ok({ ...read.value, statements: job.proposes ? proposeStatements(text, { publishedAt }) : [] });
}

function articleOf({
  content,
  url,
}: ArticleJob): Result<ReadFile, CaptureFailure> | Promise<Result<ReadFile, CaptureFailure>> {
  if ("bytes" in content) return readFile(content.format, content.bytes, url);
  const parse = content.format === "html" ? parseHtmlArticle : parseTextArticle;
  return ok({ article: parse(content.text, url), leftOut: [] });
}
