import type { Result } from "#domain/result.ts";
import type { Article, CaptureFailure } from "./article.ts";
import { captureArticle } from "./captureArticle.ts";
import type { ArticleInput, CaptureOptions } from "./captureArticle.ts";

/**
 * Reads an article out of what a person pasted or a program sent. Parsing happens in a thread of its own, which is ended
 * when it takes too long. Returns values only; nothing is stored, and `url` is recorded, never fetched.
 */
export async function readArticle(
  input: ArticleInput,
  options: CaptureOptions = {},
): Promise<Result<Article, CaptureFailure>> {
  const captured = await captureArticle(input, { ...options, proposes: false });
  return captured.ok ? { ok: true, value: captured.value.article } : captured;
}
