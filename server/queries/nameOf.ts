import { localizedText, type LocalizedText } from "#domain/localizedText.ts";

/** A stored name, or null where nothing is stored: a row keeps {} for a speaker known by organisation alone. */
export function nameOf(stored: unknown): LocalizedText | null {
  const name = localizedText.parse(stored ?? {});
  return Object.keys(name).length === 0 ? null : name;
}
