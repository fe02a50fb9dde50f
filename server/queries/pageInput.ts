import type { ArticleInput } from "#server/capture/captureArticle.ts";
import type { PageAsFetched } from "./readPages.ts";

/** A fetched page as the reader of articles takes it; the address it was found at in the end is the article's. */
export const pageInput = ({ bytes, contentType, url }: PageAsFetched): ArticleInput => ({
  file: { bytes, name: "", type: contentType },
  url,
});
