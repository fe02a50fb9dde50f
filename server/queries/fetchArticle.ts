import type { FetchRecord } from "#domain/api/captures.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Article } from "#server/capture/article.ts";
import type { FetchOptions } from "#server/capture/fetch/fetchPage.ts";
import { readArticle } from "#server/capture/readArticle.ts";
import type { Failure } from "#server/commands/failure.ts";
import { captureFailed } from "./captureFailed.ts";
import { fetchForPerson } from "./fetchForPerson.ts";
import { fetchRecordOf } from "./fetchRecordOf.ts";
import { pageInput } from "./pageInput.ts";

/** An article as it was found at its address, and what the fetch met. */
export type FetchedArticle = { readonly article: Article; readonly fetched: FetchRecord };

/** Fetches a page for a person and reads the article in it. Stores nothing. */
export async function fetchArticle(
  actor: Actor,
  url: string,
  options: Partial<FetchOptions> = {},
): Promise<Result<FetchedArticle, Failure>> {
  const page = await fetchForPerson(actor, url, options);
  if (!page.ok) return page;
  const article = await readArticle(pageInput(page.value));
  if (!article.ok) return err(captureFailed(article.error));
  return ok({ article: article.value, fetched: fetchRecordOf(page.value) });
}
