import type { Actor } from "#domain/policy/actor.ts";
import type { Result } from "#domain/result.ts";
import type { Failure } from "#server/commands/failure.ts";
import { readingOf } from "./readingOf.ts";
import { sourceOnDesk } from "./sourceOnDesk.ts";

/** The archived bytes of a source, as they came. */
export type CaptureBytes = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
  /** What they were said to be; never to be served as such. */
  readonly contentType: string;
};

/** @param captureId one that was made later; without it the one that the source was archived with */
export const readCapture = (
  actor: Actor,
  resolutionId: string,
  sourceId: string,
  captureId?: string,
): Promise<Result<CaptureBytes, Failure>> =>
  readingOf(actor, resolutionId, async (tx) => {
    const source = await sourceOnDesk(tx, resolutionId, sourceId);
    if (!source) return null;
    return tx.capture.findFirst({
      where: { sourceId, ...(captureId === undefined ? {} : { id: captureId }) },
      select: { bytes: true, sha256: true, contentType: true },
      orderBy: [{ capturedAt: "asc" }, { id: "asc" }],
    });
  });
