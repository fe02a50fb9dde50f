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

type ReadOptions = Pick<CaptureOptions, "publishedAt"> & { readonly keep?: boolean };

/**
 * Proposes the particulars and statements of the article at an address, and stores nothing. Only where they ask for it is the
 * page kept for the actor, for some hours: they can then archive the very copy they saw.
 */
export async function extractPage(
  actor: Actor,
  url: string,
  options: Partial<FetchOptions> = {},
  { keep = false, ...corrected }: ReadOptions = {},
): Promise<Result<ExtractAnswer, Failure>> {
  const page = await fetchForPerson(actor, url, options);
  if (!page.ok) return page;
  const answer = await extractArticle(pageInput(page.value), corrected);
  if (answer.ok && keep) await keepReadPage(actor, page.value, answer.value.sha256);
  return answer;
}
