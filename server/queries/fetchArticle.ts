import type { FetchRecord } from "#domain/api/captures.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Article } from "#server/capture/article.ts";
import type { FetchOptions } from "#server/capture/fetch/fetchPage.ts";
import { readArticle } from "#server/capture/readArticle.ts";
import type { Failure } from "#server/commands/failure.ts";
import { captureFailed } from "./captureFailed.ts";
import { fetchForPerson } from "./fetchForPerson.ts";
import { pageInput } from "./pageInput.ts";
import { findReadPage, type PageAsFetched } from "./readPages.ts";

/** An article as it was found at its address, and what the fetch met. */
export type FetchedArticle = { readonly article: Article; readonly fetched: FetchRecord };

type Asked = {
  readonly url: string;
  /** Of the page that was read for this person before: where it is kept, nothing is fetched. */
  readonly sha256?: string | undefined;
};

/** Fetches a page for a person, or takes the one they read, and reads the article in it. Stores nothing. */
export async function fetchArticle(
  actor: Actor,
  { url, sha256 }: Asked,
  options: Partial<FetchOptions> = {},
): Promise<Result<FetchedArticle, Failure>> {
  const kept = sha256 === undefined ? null : await findReadPage(actor, { requestedUrl: url, sha256 });
  const page: Result<PageAsFetched, Failure> = kept ? ok(kept) : await fetchForPerson(actor, url, options);
  if (!page.ok) return page;
  const article = await readArticle(pageInput(page.value));
  return article.ok ? ok({ article: article.value, fetched: page.value.fetched }) : err(captureFailed(article.error));
}
