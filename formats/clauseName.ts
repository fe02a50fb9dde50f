import { wordsOf } from "#domain/document/block.ts";
import type { VersionBlock } from "#domain/document/version.ts";

/** How many characters of an unlabelled clause stand for it where another place names it. */
const EXCERPT_CHARS = 30;

/**
 * What a clause is called elsewhere: "1(a)", "1.가", the labels from the outermost clause to it without the punctuation
 * that ends each; its first words in quotation marks where it has no label.
 */
export function clauseName(target: VersionBlock, blocks: readonly VersionBlock[]): string {
  if (target.label === null) return excerptOf(wordsOf(target));
  const labels: string[] = [];
  const seen = new Set<string>();
  for (let at: VersionBlock | undefined = target; at !== undefined && !seen.has(at.id);) {
    seen.add(at.id);
    if (at.label !== null) labels.unshift(at.label.trim().replace(/\.$/u, ""));
    const { parentId }: VersionBlock = at;
    at = parentId === null ? undefined : blocks.find(({ id }) => id === parentId);
  }
  return labels.reduce((path, label) => path + (/^[(①-⑳]/u.test(label) ? label : `.${label}`));
}

/** Cut between characters: half of a pair of code units is none. */
function excerptOf(words: string): string {
  const characters = [...words];
  return characters.length > EXCERPT_CHARS
    ? `“${characters.slice(0, EXCERPT_CHARS).join("").trimEnd()}…”`
    : `“${words}”`;
}
