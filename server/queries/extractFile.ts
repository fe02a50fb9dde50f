import type { ExtractAnswer } from "#domain/api/articles.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { mayReadFiles } from "#domain/policy/policy.ts";
import { err, type Result } from "#domain/result.ts";
import { forbidden, type Failure } from "#server/commands/failure.ts";
import { extractArticle } from "./extractArticle.ts";
import { type Upload, uploadInput } from "./uploadInput.ts";

/** Proposes the particulars and statements of the article in a file. The policy is asked before the file is looked at. */
export async function extractFile(actor: Actor, upload: Upload): Promise<Result<ExtractAnswer, Failure>> {
  return mayReadFiles(actor) ? extractArticle(await uploadInput(upload), upload) : err(forbidden);
}
