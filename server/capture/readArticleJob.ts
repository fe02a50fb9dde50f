import { withoutInvisible } from "#domain/visibleText.ts";
import type { ProposedStatement } from "#domain/quotes/proposeStatements.ts";
import { ok, type Result } from "#domain/result.ts";
import type { CaptureFailure, ParsedArticle, ReadFile } from "./article.ts";
import type { ArticleJob } from "./captureJob.ts";
import { readFile } from "./files/readFile.ts";
import { parseHtmlArticle } from "./parseHtmlArticle.ts";
import { parseTextArticle } from "./parseTextArticle.ts";
import { statementsIn } from "./statementsIn.ts";

type ReadArticle = ReadFile & { readonly statements: readonly ProposedStatement[] };

/** Reads the article that a thread was given and proposes statements where asked. */
export async function readArticleJob(job: ArticleJob): Promise<Result<ReadArticle, CaptureFailure>> {
  const read = await articleOf(job);
  if (!read.ok) return read;
  const { article } = read.value;
  const { text } = article;
  const publishedAt = job.publishedAt === undefined ? article.publishedAt : job.publishedAt;
  return ok({
    ...read.value,
    article: withVisibleParticulars(article),
    statements: job.proposes ? statementsIn(text, publishedAt) : [],
  });
}

/** The text stays as it is, for what was archived is quoted by its offsets; a name is only its letters. */
function withVisibleParticulars(article: ParsedArticle): ParsedArticle {
  const visible = (words: string | null): string | null => words && withoutInvisible(words).trim();
  return {
    ...article,
    title: visible(article.title),
    outlet: visible(article.outlet),
    authors: article.authors.map((author) => withoutInvisible(author).trim()),
    section: visible(article.section),
  };
}

function articleOf({
  content,
  url,
}: ArticleJob): Result<ReadFile, CaptureFailure> | Promise<Result<ReadFile, CaptureFailure>> {
  if ("bytes" in content) return readFile(content.format, content.bytes, url);
  const parse = content.format === "html" ? parseHtmlArticle : parseTextArticle;
  return ok({ article: parse(content.text, url), leftOut: [] });
}
