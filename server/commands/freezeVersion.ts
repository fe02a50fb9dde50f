import { encodeStateAsUpdate } from "yjs";
import { id } from "#domain/api/common.ts";
import { freezeRequest } from "#domain/api/resolutions.ts";
import { canonicalBytes } from "#domain/document/canonical.ts";
import { evidenceIdsIn } from "#domain/document/citations.ts";
import type { Finding } from "#domain/document/finding.ts";
import { SCHEMA_VERSION } from "#domain/document/schema.ts";
import { hashVersion } from "#domain/document/versionHash.ts";
import { styleOf } from "#domain/numbering/styleOf.ts";
import { mayFreeze } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
import { checkText } from "#server/queries/checkText.ts";
import { composeVersion } from "#server/queries/composeVersion.ts";
import { liveTextOf } from "#server/queries/liveText.ts";
import { loadArchive } from "#server/queries/loadArchive.ts";
import { loadDocument } from "#server/text/loadDocument.ts";
import { readBlocks } from "#server/text/readBlocks.ts";
import type { Failure } from "./failure.ts";
import { onResolution } from "./onResolution.ts";
import { command } from "./perform.ts";

/** A resolution of a hundred pages with a long journal is rebuilt, checked and hashed in one transaction. */
const TIMEOUT_MS = 60_000;

/**
 * Freezes the text as a version. The head's lock is held from before the text is read until the state says frozen, and
 * every edit takes the same lock: no edit can come between what is hashed and what is fenced. What stops freezing rolls
 * everything back.
 */
export const freezeVersion = command({
  name: "freezeVersion",
  input: freezeRequest.extend({ resolutionId: id }),
  timeoutMs: TIMEOUT_MS,
  ...onResolution(mayFreeze, { lock: true }),
  run: async ({ tx, actor, facts: { row }, audit, notify }, { resolutionId, note }) => {
    const { doc, head } = await loadDocument(tx, resolutionId);
    const text = liveTextOf(readBlocks(doc, row.languages), row.languages, head);
    const cited = evidenceIdsIn(Object.values(text.roots).flat());
    const findings = checkText(text, styleOf(row.style), await loadArchive(tx, cited, row));
    const blocking = findings.filter(({ severity }) => severity === "blocksFreezing");
    if (blocking.length > 0) return err(notReady(blocking));
    const value = await composeVersion(tx, row, text);
    const sha256 = hashVersion(value);
    const { _max } = await tx.version.aggregate({ where: { resolutionId }, _max: { n: true } });
    const n = (_max.n ?? 0) + 1;
    const { id: versionId } = await tx.version.create({
      data: {
        resolutionId,
        n,
        bytes: new Uint8Array(canonicalBytes(value)),
        sha256,
        head,
        schemaVersion: SCHEMA_VERSION,
        yjsSnapshot: new Uint8Array(encodeStateAsUpdate(doc)),
        note,
        frozenBy: actor.userId,
      },
      select: { id: true },
    });
    doc.destroy();
    await tx.resolutionHead.update({ where: { resolutionId }, data: { state: "frozen" } });
    audit({ type: "versionFrozen", resolutionId, data: { n, sha256, head } });
    notify({ kind: "state", resolutionId });
    // Writers come back with another right; readers, the approvers among them, stay connected and must be told.
    notify({ kind: "row", resolutionId, row: "version", id: versionId, audiencePartyId: null });
    return ok({ n, sha256 });
  },
});

const notReady = (findings: readonly Finding[]): Failure => ({
  kind: "conflict",
  code: "notReadyToFreeze",
  params: { count: findings.length },
  errors: findings.map(({ code, language, blockId }) => ({
    path: [language, blockId].filter((part) => part !== null).join("."),
    message: `finding${code.charAt(0).toUpperCase()}${code.slice(1)}`,
  })),
});
