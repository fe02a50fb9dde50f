import type { BlocksByLanguage } from "#domain/document/block.ts";
import { alignTranslation, type AlignedBlock } from "#domain/document/translation.ts";

/** A text as it stands, each translation laid along its original. */
export type LiveText = {
  readonly head: number;
  /** Authoritative language first. */
  readonly languages: readonly string[];
  readonly original: readonly AlignedBlock[];
  readonly blocks: Readonly<Record<string, readonly AlignedBlock[]>>;
  /** Each language's root as it is, unaligned. */
  readonly roots: BlocksByLanguage;
};

/** Lays the roots of a text along the authoritative one. */
export function liveTextOf(roots: BlocksByLanguage, languages: readonly string[], head: number): LiveText {
  const root = roots[languages[0] ?? ""] ?? [];
  const original = root.map((block) => ({ ...block, missing: false, stale: false }));
  const translations = languages
    .slice(1)
    .map((language) => [language, alignTranslation(root, roots[language] ?? []).aligned] as const);
  const blocks = Object.fromEntries([[languages[0] ?? "", original] as const, ...translations]);
  return { head, languages, original, blocks, roots };
}
