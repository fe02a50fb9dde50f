import type { Block } from "./block.ts";

/** One place where a text leans on evidence: a citation, or words quoted from it. */
export type EvidenceReference = {
  readonly evidenceId: string;
  readonly via: "cite" | "quotation";
  /** The quoted words when `via` is "quotation", else "". */
  readonly words: string;
};

/** A block's references to evidence, in reading order; a quotation cut into runs by other marks is one. */
export function evidenceReferencesIn({ content }: Pick<Block, "content">): EvidenceReference[] {
  const references: EvidenceReference[] = [];
  let quoting = false;
  for (const piece of content) {
    const quotation = piece.marks.find((mark) => mark.type === "quotation");
    const last = references.at(-1);
    if (piece.type === "text" && quotation !== undefined) {
      const goesOn = quoting && last?.evidenceId === quotation.evidenceId;
      const words = (goesOn ? last.words : "") + piece.text;
      if (goesOn) references.pop();
      references.push({ evidenceId: quotation.evidenceId, via: "quotation", words });
    }
    quoting = piece.type === "text" && quotation !== undefined;
    if (piece.type === "cite") references.push({ evidenceId: piece.evidenceId, via: "cite", words: "" });
  }
  return references;
}

/** The ids of all evidence these blocks cite or quote, in order of first mention, each once. */
export const evidenceIdsIn = (blocks: readonly Pick<Block, "content">[]): string[] => [
  ...new Set(blocks.flatMap((block) => evidenceReferencesIn(block).map(({ evidenceId }) => evidenceId))),
];
