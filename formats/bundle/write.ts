import { createHash } from "node:crypto";
import { exportSchema } from "#domain/api/exportSchema.ts";
import { canonicalBytes } from "#domain/document/canonical.ts";
import { jsonBytes, putFile, type FileEntry } from "../manifestZip.ts";
import type { ExportModel, ExportWarning } from "../model.ts";
import { createZipStream } from "../zip.ts";
import { indexPage } from "./indexPage.ts";
import type { BundledText, BundleModel, MadeText } from "./model.ts";

/** What `manifest.json` says it is. */
const MANIFEST_FORMAT = "whereas.bundle/1";

/**
 * Everything there is of a text in one zip, chunk by chunk (rule Q10): a page that tells what is in it and what each format
 * could not express, the version's value as the bytes that approvals name, the approvals, each format in each language, the
 * schema of the JSON, the evidence pack, and last a manifest of every file. A signature or a verifier needs no more than the
 * manifest.
 */
export async function* writeBundle({
  text,
  name,
  texts,
  languages,
  evidencePack,
}: BundleModel): AsyncGenerator<Uint8Array> {
  const zip = createZipStream();
  const files: FileEntry[] = [];
  const made: MadeText[] = [];
  const index = async function* () {
    // The page stands first and names the texts with their hashes: they wait until it is written.
    for (const each of texts) made.push(await make(each, name));
    yield new TextEncoder().encode(indexPage({ text, texts: made, languages, hasEvidence: evidencePack !== null }));
  };
  yield* putFile(zip, files, "index.html", index());
  yield* putFile(zip, files, "version.json", [canonicalBytes(text.value)]);
  yield* putFile(zip, files, "approvals.json", [jsonBytes(text.approvals)]);
  for (const { path, bytes } of made) yield* putFile(zip, files, path, [bytes]);
  yield* putFile(zip, files, "schema.json", [jsonBytes(exportSchema())]);
  yield* putFile(zip, files, "not-expressed.json", [jsonBytes(made.flatMap(leftOutOf))]);
  if (evidencePack !== null) yield* putFile(zip, files, "evidence.zip", evidencePack);
  yield* putFile(zip, [], "manifest.json", [jsonBytes(manifestOf(text, files))]);
  zip.end();
  yield* zip.take();
}

async function make({ format, language, write }: BundledText, name: string): Promise<MadeText> {
  const { bytes, extension, warnings } = await write();
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { path: `texts/${language}/${name}.${extension}`, format, language, bytes, sha256, warnings };
}

/** What a format could not express, with the file that lacks it. */
type LeftOut = ExportWarning & { readonly path: string; readonly format: string };

const leftOutOf = ({ path, format, warnings }: MadeText): LeftOut[] =>
  warnings.map((warning) => ({ path, format, ...warning }));

const manifestOf = ({ value, source, sha256 }: ExportModel, files: readonly FileEntry[]) => ({
  format: MANIFEST_FORMAT,
  resolutionId: value.resolutionId,
  text: source.kind === "version" ? { version: source.n, sha256 } : { draftHead: source.head, sha256 },
  files,
});
