import { sha256Hex } from "#domain/document/sha256.ts";
import type { QuoteSelector } from "./selector.ts";

/**
 * Names words of a text: the SHA-256 of the words and of which time they stand there. It holds in a later copy of the text
 * in which they have moved.
 */
export function selectorHash(text: string, { start, exact }: Pick<QuoteSelector, "start" | "exact">): string {
  const before = text.slice(0, start).split(exact).length - 1;
  return sha256Hex(new TextEncoder().encode(`${before} ${exact}`));
}
