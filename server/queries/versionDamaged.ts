import type { Failure } from "#server/commands/failure.ts";

/** Stored bytes that are not what was frozen carry nothing further: no approval, no text, no export. */
export const versionDamaged: Failure = { kind: "conflict", code: "versionDamaged" };
