import { elementAt } from "#domain/elementAt.ts";
import type { Block, Inline, Mark } from "./block.ts";
import { wordsOf } from "./block.ts";
import { evidenceReferencesIn } from "./citations.ts";
import { duplicateIds } from "./duplicateIds.ts";
import { blocking, type Finding } from "./finding.ts";

/** What stops freezing in the authoritative text as a whole. */
export function wholeTextFaults(blocks: readonly Block[], language: string): Finding[] {
  if (blocks.every(isEmpty)) return [blocking("emptyDocument", language, null)];
  const titled = blocks.some((block) => block.kind === "title" && wordsOf(block).trim() !== "");
  return [...(titled ? [] : [blocking("noTitle", language, null)]), ...openAlternatives(blocks, language)];
}

/** Nothing to read in it: no atom, and no text but spaces. */
export const isEmpty = ({ content }: Pick<Block, "content">): boolean =>
  content.every((piece) => piece.type === "text" && piece.text.trim() === "");

/** Ids that are missing or doubled in one language's root. */
export function idFaults(blocks: readonly Block[], language: string): Finding[] {
  const nameless = blocks.filter(({ id }) => id === "").map(() => blocking("missingId", language, null));
  const doubled = [...duplicateIds(blocks)].map(([id, count]) => blocking("duplicateId", language, id, { count }));
  return [...nameless, ...doubled];
}

function openAlternatives(blocks: readonly Block[], language: string): Finding[] {
  const groups = Map.groupBy(
    blocks.filter(({ group }) => group !== null),
    ({ group }) => group,
  );
  // A single block left in its group is still one party's proposal until somebody accepts it.
  return [...groups.values()].map((alternatives) =>
    blocking("openAlternatives", language, elementAt(alternatives, 0).id, { count: alternatives.length }),
  );
}

export type Known = {
  /** Evidence that every participant may see. */
  readonly publicEvidenceIds: ReadonlySet<string>;
  readonly blockIds: ReadonlySet<string>;
};

/** What stops freezing inside one block: blanks, brackets, unaccepted changes, references that lead nowhere. */
export function blockFaults(block: Block, language: string, known: Known): Finding[] {
  const found = (code: Parameters<typeof blocking>[0], params = {}) => blocking(code, language, block.id, params);
  const broken = evidenceReferencesIn(block)
    .filter(({ evidenceId }) => !known.publicEvidenceIds.has(evidenceId))
    .map(({ evidenceId, via }) => found("brokenEvidence", { evidenceId, via }));
  const atoms = block.content.flatMap((piece) => {
    if (piece.type === "blank") return [found("blank", { hint: piece.hint })];
    const dangling = piece.type === "crossReference" && !known.blockIds.has(piece.blockId);
    return dangling ? [found("brokenCrossReference", { target: piece.blockId })] : [];
  });
  const options = optionGroups(block.content).map((group) => found("openOption", { group }));
  const changes = block.content.some((piece) => piece.marks.some(isChange)) ? [found("unacceptedChange")] : [];
  return [...broken, ...atoms, ...options, ...changes];
}

const isChange = ({ type }: Mark): boolean => type === "insertion" || type === "deletion";

const optionGroups = (content: readonly Inline[]): string[] => [
  ...new Set(content.flatMap(({ marks }) => marks.flatMap((mark) => (mark.type === "option" ? mark.group : [])))),
];
