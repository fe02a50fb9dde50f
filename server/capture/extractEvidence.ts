import type { ProposedStatement } from "#domain/quotes/proposeStatements.ts";
import { ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { Article, CaptureFailure } from "./article.ts";
import { captureArticle } from "./captureArticle.ts";
import type { ArticleInput, CaptureOptions } from "./captureArticle.ts";

/** What an article proposes as evidence, for a person to correct and confirm. Selectors point into `article.text`. */
export type ExtractedEvidence = {
  readonly article: Article;
  readonly source: Pick<
    Article,
    "title" | "outlet" | "authors" | "publishedAt" | "modifiedAt" | "language" | "section"
  >;
  readonly statements: readonly ProposedStatement[];
};

/** Reads an article and proposes its source and who said what in it. Fails as `readArticle` does. */
export async function extractEvidence(
  input: ArticleInput,
  options: CaptureOptions = {},
): Promise<Result<ExtractedEvidence, CaptureFailure>> {
  const captured = await captureArticle(input, { ...options, proposes: true });
  if (!captured.ok) return captured;
  const { article, statements } = captured.value;
  const { title, outlet, authors, publishedAt, modifiedAt, language, section } = article;
  return ok({ article, source: { title, outlet, authors, publishedAt, modifiedAt, language, section }, statements });
}
