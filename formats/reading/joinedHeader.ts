import type { VersionHeader } from "#domain/document/version.ts";

/** The header of a text in several languages: a line that stands in several is one field with all of them. */
export function joinedHeader(headers: readonly Partial<VersionHeader>[]): Partial<VersionHeader> {
  const joined: Record<string, unknown> = {};
  for (const [key, value] of headers.flatMap((header) => Object.entries(header))) {
    const before = joined[key];
    joined[key] =
      typeof before === "object" && before !== null && typeof value === "object" ? { ...before, ...value } : value;
  }
  return joined;
}
