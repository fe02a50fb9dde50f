import type { FetchRecord } from "#domain/api/captures.ts";
import type { ArticleInput } from "#server/capture/captureArticle.ts";
import type { FetchedPage } from "#server/capture/fetch/fetchPage.ts";

/** A fetched page as the reader of articles takes it; the address it was found at in the end is the article's. */
export const pageInput = ({ bytes, contentType, url }: FetchedPage): ArticleInput => ({
  file: { bytes, name: "", type: contentType },
  url,
});

/** What is kept of a fetch beside the page itself. */
export const fetchRecordOf = (page: FetchedPage): FetchRecord => ({
  requestedUrl: page.requestedUrl,
  hops: page.hops.map((hop) => ({ ...hop })),
  status: page.status,
  headers: page.headers.map(([name, value]) => [name, value]),
  fetchedAt: page.fetchedAt,
  sent: { ...page.sent },
});
