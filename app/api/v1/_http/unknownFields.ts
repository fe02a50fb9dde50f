/**
 * The paths that a value holds and its parsed form lost: zod strips what a schema does not name, and a misspelt optional
 * field that is silently dropped looks like success.
 */
export function unknownFields(given: unknown, parsed: unknown, path = ""): string[] {
  if (typeof given !== "object" || typeof parsed !== "object" || given === null || parsed === null) return [];
  const kept = new Map<string, unknown>(Object.entries(parsed));
  return Object.entries(given).flatMap(([key, value]) => {
    const at = path === "" ? key : `${path}.${key}`;
    return kept.has(key) ? unknownFields(value, kept.get(key), at) : [at];
  });
}
