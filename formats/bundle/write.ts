import { exportSchema } from "#domain/api/exportSchema.ts";
import { canonicalBytes } from "#domain/document/canonical.ts";
import { jsonBytes, putFile, type FileEntry } from "../manifestZip.ts";
import type { ExportModel, ExportWarning, Written } from "../model.ts";
import { createZipStream } from "../zip.ts";

/** What `manifest.json` says it is. */
const MANIFEST_FORMAT = "whereas.bundle/1";

/** A text in one format and language, made when its turn comes. */
export type BundledText = {
  readonly format: string;
  readonly language: string;
  readonly write: () => Promise<Written>;
};

export type BundleModel = {
  readonly text: ExportModel;
  /** What the texts are called, without their extension. */
  readonly name: string;
  readonly texts: readonly BundledText[];
  /** The evidence pack's zip; null where it was not asked for. */
  readonly evidencePack: AsyncIterable<Uint8Array> | null;
};

/**
 * Everything there is of a text in one zip, chunk by chunk (rule Q10): the version's value as the bytes that approvals name,
 * the approvals, each format in each language with what it could not express, the schema of the JSON, the evidence pack, and
 * last a manifest of every file. A signature or a verifier needs no more than the manifest.
 */
export async function* writeBundle({ text, name, texts, evidencePack }: BundleModel): AsyncGenerator<Uint8Array> {
  const zip = createZipStream();
  const files: FileEntry[] = [];
  const leftOut: LeftOut[] = [];
  yield* putFile(zip, files, "version.json", [canonicalBytes(text.value)]);
  yield* putFile(zip, files, "approvals.json", [jsonBytes(text.approvals)]);
  for (const { format, language, write } of texts) {
    const { bytes, extension, warnings } = await write();
    const path = `texts/${language}/${name}.${extension}`;
    yield* putFile(zip, files, path, [bytes]);
    leftOut.push(...warnings.map((warning) => ({ path, format, ...warning })));
  }
  yield* putFile(zip, files, "schema.json", [jsonBytes(exportSchema())]);
  yield* putFile(zip, files, "not-expressed.json", [jsonBytes(leftOut)]);
  if (evidencePack !== null) yield* putFile(zip, files, "evidence.zip", evidencePack);
  yield* putFile(zip, [], "manifest.json", [jsonBytes(manifestOf(text, files))]);
  zip.end();
  yield* zip.take();
}

/** What a format could not express, with the file that lacks it. */
type LeftOut = ExportWarning & { readonly path: string; readonly format: string };

const manifestOf = ({ value, source, sha256 }: ExportModel, files: readonly FileEntry[]) => ({
  format: MANIFEST_FORMAT,
  resolutionId: value.resolutionId,
  text: source.kind === "version" ? { version: source.n, sha256 } : { draftHead: source.head, sha256 },
  files,
});
