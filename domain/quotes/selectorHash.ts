import { sha256Hex } from "#domain/document/sha256.ts";
import type { QuoteSelector } from "./selector.ts";

/**
 * Names words at their place in one archived text: the SHA-256 of where they begin and of the words themselves. The text
 * never changes, so that what stands around them adds nothing.
 */
export const selectorHash = ({ start, exact }: Pick<QuoteSelector, "start" | "exact">): string =>
  sha256Hex(new TextEncoder().encode(`${start} ${exact}`));
