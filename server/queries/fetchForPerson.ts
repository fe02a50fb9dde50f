import type { Actor } from "#domain/policy/actor.ts";
import { mayFetchPages } from "#domain/policy/policy.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { withinFetchLimit } from "#server/auth/fetchLimit.ts";
import { fetchPage, type FetchOptions } from "#server/capture/fetch/fetchPage.ts";
import { forbidden, type Failure } from "#server/commands/failure.ts";
import { env } from "#server/env.ts";
import { fetchFailed } from "./fetchFailed.ts";
import { fetchRecordOf } from "./fetchRecordOf.ts";
import type { PageAsFetched } from "./readPages.ts";

/**
 * Fetches a page that a person asks for, within their limits and the installation's rules. The policy is asked first: who
 * may bring no evidence makes the server fetch nothing.
 *
 * @param options other rules than the installation's, and another resolver: for tests
 */
export async function fetchForPerson(
  actor: Actor,
  url: string,
  options: Partial<FetchOptions> = {},
): Promise<Result<PageAsFetched, Failure>> {
  if (!mayFetchPages(actor)) return err(forbidden);
  return withinFetchLimit(actor, async () => {
    const page = await fetchPage(url, { rules: env.fetchRules, ...options });
    return page.ok ? ok({ ...page.value, fetched: fetchRecordOf(page.value) }) : err(fetchFailed(page.error));
  });
}
