import type { Result } from "#domain/result.ts";
import type { CaptureFailure, ReadFile } from "../article.ts";
import type { FileKind } from "./fileKind.ts";

/** The kinds that are read from their bytes; pages and plain text are decoded first. */
export type PackedKind = Exclude<FileKind, "html" | "text">;

/** Reads a file of a kind that its bytes were found to be. Each reader is large, so none is loaded for another's files. */
export async function readFile(
  kind: PackedKind,
  bytes: Uint8Array,
  url: string | null,
): Promise<Result<ReadFile, CaptureFailure>> {
  switch (kind) {
    case "pdf":
      return (await import("./readPdf.ts")).readPdf(bytes, url);
    case "docx":
      return (await import("./readDocx.ts")).readDocx(bytes, url);
    case "mail":
      return (await import("./readMail.ts")).readMail(bytes, url);
  }
}
