import { createHash } from "node:crypto";
import { jsonBytes, putFile, type FileEntry } from "../manifestZip.ts";
import { createZipStream } from "../zip.ts";
import {
  capturePath,
  snapshotPath,
  textPath,
  type EvidencePackModel,
  type PackedCapture,
  type ReadCapture,
} from "./model.ts";
import { packPage } from "./page.ts";
import { WARC_FILENAME, warcRecords } from "./warc.ts";

/** What `manifest.json` says it is. */
const MANIFEST_FORMAT = "whereas.evidence-pack/1";

/**
 * The evidence of a resolution as a zip, chunk by chunk (rules Z1 to Z5): the captures as archived, how pages
 * looked, their readable texts, citations for reference managers, a WARC, a page that shows it all offline, and a manifest of
 * every file. Captures are read one at a time, once for their file and once for the WARC. Equal models and captures give
 * equal bytes.
 *
 * @throws Error where a capture's bytes are not those its hash was made from: no pack vouches for them
 */
export async function* writeEvidencePack(
  model: EvidencePackModel,
  readCapture: ReadCapture,
): AsyncGenerator<Uint8Array> {
  const captures = model.sources.flatMap((source) => source.captures).toSorted(byTime);
  const bytesOf = ({ id, sha256 }: PackedCapture): Promise<Uint8Array> =>
    verified(sha256, () => readCapture(id, "capture"));
  const zip = createZipStream();
  const files: FileEntry[] = [];
  // In the order of their paths, the manifest alone last: it names all others.
  for (const [path, capture] of [...firstByPath(captures, capturePath)].toSorted(byPath)) {
    yield* putFile(
      zip,
      files,
      path,
      one(() => bytesOf(capture)),
    );
  }
  yield* putFile(zip, files, "citations.json", [jsonBytes(model.citations)]);
  yield* putFile(zip, files, WARC_FILENAME, warcRecords(captures, bytesOf));
  yield* putFile(zip, files, "index.html", [new TextEncoder().encode(packPage(model))]);
  for (const [sha256, id] of snapshotsOf(captures)) {
    yield* putFile(
      zip,
      files,
      snapshotPath(sha256),
      one(() => verified(sha256, () => readCapture(id, "snapshot"))),
    );
  }
  for (const [path, { text }] of [...firstByPath(captures, textPath)].toSorted(byPath)) {
    yield* putFile(zip, files, path, [new TextEncoder().encode(text)]);
  }
  yield* putFile(zip, [], "manifest.json", [jsonBytes(manifestOf(model, files))]);
  zip.end();
  yield* zip.take();
}

const byTime = (a: PackedCapture, b: PackedCapture): number =>
  compare(a.capturedAt, b.capturedAt) || compare(a.id, b.id);

const byPath = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => compare(a, b);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Two sources may have been archived from equal bytes: their file is there once. */
const firstByPath = (
  captures: readonly PackedCapture[],
  pathOf: (capture: PackedCapture) => string,
): Map<string, PackedCapture> => new Map(captures.toReversed().map((capture) => [pathOf(capture), capture]));

/** SHA-256 of each snapshot -> a capture that has it, in the order of their paths. */
const snapshotsOf = (captures: readonly PackedCapture[]): [sha256: string, captureId: string][] => {
  const named = captures.flatMap(({ id, snapshotSha256 }): [string, string][] =>
    snapshotSha256 === null ? [] : [[snapshotSha256, id]],
  );
  return [...new Map(named)].toSorted(byPath);
};

async function verified(sha256: string, read: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const bytes = await read();
  if (createHash("sha256").update(bytes).digest("hex") === sha256) return bytes;
  throw new Error("An archived copy is not what its hash was made from.");
}

async function* one(read: () => Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await read();
}

function manifestOf({ resolutionId, texts, partyOnly }: EvidencePackModel, files: readonly FileEntry[]) {
  const [{ source, sha256 }] = texts;
  return {
    format: MANIFEST_FORMAT,
    resolutionId,
    text: source.kind === "version" ? { version: source.n, sha256 } : { draftHead: source.head, sha256 },
    audience: partyOnly ? "party" : "all",
    files,
  };
}
