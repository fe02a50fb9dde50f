import { proposeStatements } from "#domain/quotes/proposeStatements.ts";
import type { ProposedStatement } from "#domain/quotes/proposeStatements.ts";
import { ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { Article, CaptureFailure } from "./article.ts";
import { readArticle } from "./readArticle.ts";
import type { ArticleInput } from "./readArticle.ts";

/** What an article proposes as evidence, for a person to correct and confirm. Selectors point into `article.text`. */
export type ExtractedEvidence = {
  readonly article: Article;
  readonly source: Pick<Article, "title" | "outlet" | "authors" | "publishedAt" | "modifiedAt" | "language">;
  readonly statements: readonly ProposedStatement[];
};

/** Reads an article and proposes its source and who said what in it. Fails as `readArticle` does. */
export async function extractEvidence(input: ArticleInput): Promise<Result<ExtractedEvidence, CaptureFailure>> {
  const read = await readArticle(input);
  if (!read.ok) return read;
  const article = read.value;
  const { title, outlet, authors, publishedAt, modifiedAt, language } = article;
  const source = { title, outlet, authors, publishedAt, modifiedAt, language };
  return ok({ article, source, statements: proposeStatements(article.text) });
}
