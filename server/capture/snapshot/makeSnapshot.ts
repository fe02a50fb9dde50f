import { createHash } from "node:crypto";
import { err, ok, type Result } from "#domain/result.ts";
import { z } from "#domain/zod.ts";
import type { CaptureFailure } from "../article.ts";
import type { CaptureJob } from "../captureJob.ts";
import { decodeInput } from "../decodeInput.ts";
import { isTooDeep } from "../isTooDeep.ts";
import { runInThread } from "../runInThread.ts";
import { PartFetcher, type PageOrigin, type PartOptions } from "./fetchParts.ts";
import { MAX_IMPORT_DEPTH } from "./partShelf.ts";
import type { RenderedSnapshot } from "./renderSnapshot.ts";
import { MAX_SNAPSHOT_BYTES } from "./snapshotLimits.ts";
import { PART_KINDS, type Parts, type SnapshotGaps } from "./snapshotParts.ts";

/** A captured page of which a picture is to be made. */
export type CapturedPage = {
  readonly bytes: Uint8Array;
  /** What its server said that the bytes are written in. */
  readonly charset: string | null;
  /** Null for a page that a person pasted or uploaded: nothing is fetched for it. */
  readonly origin: PageOrigin | null;
};

export type Snapshot = {
  /** A page of HTML in UTF-8. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
  readonly gaps: SnapshotGaps;
};

export type SnapshotOptions = PartOptions & { readonly renderTimeoutMs?: number };

/** As long as reading the page may take; with its pictures it is longer to write. */
const RENDER_TIMEOUT_MS = 15_000;

/** Sheets, what they import, and the pictures of the last of these. */
const MAX_ROUNDS = MAX_IMPORT_DEPTH + 1;

const rendered = z.object({
  html: z.string(),
  gaps: z.object({ images: z.int(), stylesheets: z.int(), embedded: z.int() }),
  wanted: z.array(z.object({ kind: z.enum(PART_KINDS), url: z.string() })),
}) satisfies z.ZodType<RenderedSnapshot>;

/**
 * The page as a reader saw it, as one file that runs nothing and loads nothing. The page is read in a thread that is ended on
 * overrun; what it names is fetched here, under the same rules as the page itself. Stores nothing.
 */
export async function makeSnapshot(
  page: CapturedPage,
  options: SnapshotOptions,
): Promise<Result<Snapshot, CaptureFailure>> {
  const { bytes, charset, origin } = page;
  const decoded = decodeInput(bytes, charset);
  if (!decoded.ok) return decoded;
  const markup = decoded.value.text;
  if (isTooDeep(markup)) return err({ code: "tooDeep" });
  const fetcher = origin === null ? null : new PartFetcher(origin, options);
  const { renderTimeoutMs = RENDER_TIMEOUT_MS } = options;
  const render = (parts: Parts) =>
    renderInThread({ markup, address: origin?.url ?? null, parts: [...parts] }, renderTimeoutMs);
  let shown = await render(new Map());
  for (let round = 0; round < MAX_ROUNDS; round++) {
    if (fetcher === null || !shown.ok || shown.value.wanted.length === 0) break;
    shown = await render(await fetcher.fetch(shown.value.wanted));
  }
  return shown.ok ? snapshotOf(shown.value) : shown;
}

async function renderInThread(
  job: Omit<Extract<CaptureJob, { kind: "snapshot" }>, "kind">,
  timeoutMs: number,
): Promise<Result<RenderedSnapshot, CaptureFailure>> {
  const ran = await runInThread({ kind: "snapshot", ...job }, timeoutMs);
  return ran.ok ? ok(rendered.parse(ran.value)) : ran;
}

function snapshotOf({ html, gaps }: RenderedSnapshot): Result<Snapshot, CaptureFailure> {
  const bytes = new TextEncoder().encode(html);
  if (bytes.length > MAX_SNAPSHOT_BYTES) return err({ code: "tooLarge" });
  return ok({ bytes, sha256: createHash("sha256").update(bytes).digest("hex"), gaps });
}
