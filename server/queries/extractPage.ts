import type { ExtractAnswer } from "#domain/api/articles.ts";
import type { Actor } from "#domain/policy/actor.ts";
import type { Result } from "#domain/result.ts";
import type { CaptureOptions } from "#server/capture/captureArticle.ts";
import type { FetchOptions } from "#server/capture/fetch/fetchPage.ts";
import type { Failure } from "#server/commands/failure.ts";
import { extractArticle } from "./extractArticle.ts";
import { fetchForPerson } from "./fetchForPerson.ts";
import { pageInput } from "./pageInput.ts";
import { keepReadPage } from "./readPages.ts";

/**
 * Proposes the particulars and statements of the article at an address. No evidence is made of it; the page is kept for the
 * actor for some hours, so that they can archive the very copy they saw.
 */
export async function extractPage(
  actor: Actor,
  url: string,
  options: Partial<FetchOptions> = {},
  corrected: Pick<CaptureOptions, "publishedAt"> = {},
): Promise<Result<ExtractAnswer, Failure>> {
  const page = await fetchForPerson(actor, url, options);
  if (!page.ok) return page;
  const answer = await extractArticle(pageInput(page.value), corrected);
  if (answer.ok) await keepReadPage(actor, page.value, answer.value.sha256);
  return answer;
}
