import type { ExtractAnswer } from "#domain/api/articles.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { ArticleInput, CaptureOptions } from "#server/capture/captureArticle.ts";
import { extractEvidence } from "#server/capture/extractEvidence.ts";
import type { Failure } from "#server/commands/failure.ts";
import { captureFailed } from "./captureFailed.ts";

/**
 * Proposes an article's particulars and statements, for a person to correct and confirm. Stores nothing.
 *
 * @param publishedAt the date of publication as a person corrected it, by which the statements are dated
 */
export async function extractArticle(
  input: ArticleInput,
  { publishedAt }: Pick<CaptureOptions, "publishedAt"> = {},
): Promise<Result<ExtractAnswer, Failure>> {
  const extracted = await extractEvidence(input, { publishedAt });
  if (!extracted.ok) return err(captureFailed(extracted.error));
  const { article, source, statements } = extracted.value;
  return ok({
    source: { ...source, authors: [...source.authors] },
    text: article.text,
    sha256: article.sha256,
    leftOut: article.leftOut.map((part) => ({ ...part })),
    statements: statements.map((statement) => ({ ...statement, selector: { ...statement.selector } })),
  });
}
