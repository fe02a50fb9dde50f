import type { FetchRecord } from "#domain/api/captures.ts";
import type { FetchedPage } from "#server/capture/fetch/fetchPage.ts";

/** What is kept of a fetch beside the page itself. */
export const fetchRecordOf = (page: FetchedPage): FetchRecord => ({
  requestedUrl: page.requestedUrl,
  hops: page.hops.map((hop) => ({ ...hop })),
  status: page.status,
  statusLine: page.statusLine,
  headers: page.headers.map(([name, value]) => [name, value]),
  fetchedAt: page.fetchedAt,
  sent: { ...page.sent },
  request: { line: page.request.line, headers: page.request.headers.map(([name, value]) => [name, value]) },
});
