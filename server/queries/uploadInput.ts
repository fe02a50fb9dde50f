import type { extractUpload } from "#domain/api/articles.ts";
import type { z } from "#domain/zod.ts";
import type { ArticleInput } from "#server/capture/captureArticle.ts";

export type Upload = z.output<typeof extractUpload>;

/** An uploaded file as the reader of articles takes it. */
export async function uploadInput({ file, url }: Upload): Promise<ArticleInput> {
  return { file: { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name, type: file.type }, url };
}
