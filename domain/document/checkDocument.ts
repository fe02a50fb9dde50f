import { elementAt } from "#domain/elementAt.ts";
import type { QuotationCheck } from "#domain/api/quotations.ts";
import type { ChamberStyle } from "#domain/numbering/chamberStyle.ts";
import type { Block, BlocksByLanguage } from "./block.ts";
import { endingFindings } from "./checkEndings.ts";
import { blockFaults, idFaults, isEmpty, wholeTextFaults } from "./checkFreezing.ts";
import { evidenceReferencesIn } from "./citations.ts";
import type { UnknownPart } from "./docJson.ts";
import { advice, blocking, type Finding } from "./finding.ts";
import { longestIncreasing } from "./longestIncreasing.ts";
import { isClause, nestingOf } from "./nesting.ts";
import { alignTranslation, type AlignedBlock } from "./translation.ts";

export type QuotationPlace = {
  readonly blockId: string;
  readonly language: string;
  readonly evidenceId: string;
  readonly words: string;
};

export type CheckInput = {
  /** Authoritative language first. */
  readonly languages: readonly string[];
  readonly blocksByLanguage: BlocksByLanguage;
  readonly style: ChamberStyle;
  /** Evidence that every participant may see; a reference to any other is broken. */
  readonly publicEvidenceIds: ReadonlySet<string>;
  /** What became of quoted words. Left out where there is no archive to ask. */
  readonly quotationStatus?: (quotation: QuotationPlace) => QuotationCheck["status"];
  /** What reading the shared document left out, by language. */
  readonly unknownByLanguage?: Readonly<Record<string, readonly UnknownPart[]>>;
};

/**
 * Everything there is to say about a text, in document order within each language: what stops freezing, and advice. Labels
 * and places are judged in the authoritative text alone, words in every language.
 */
export function checkDocument(input: CheckInput): Finding[] {
  const [authoritative, ...translations] = input.languages;
  if (authoritative === undefined) return [];
  const original = input.blocksByLanguage[authoritative] ?? [];
  return [
    ...wholeTextFaults(original, authoritative),
    ...idFaults(original, authoritative),
    ...placeFindings(original, input.style, authoritative),
    ...wordFindings(original, original, authoritative, input),
    ...translations.flatMap((language) => translationFindings(original, language, input)),
  ];
}

/** Whether a text with these findings may be frozen. */
export const mayFreeze = (findings: readonly Finding[]): boolean =>
  findings.every(({ severity }) => severity !== "blocksFreezing");

function translationFindings(original: readonly Block[], language: string, input: CheckInput): Finding[] {
  const translation = input.blocksByLanguage[language] ?? [];
  const { aligned, orphans } = alignTranslation(original, translation);
  return [
    ...idFaults(translation, language),
    ...aligned.flatMap((block) => ageFinding(block, language)),
    ...orphans.map(({ id }) => advice("orphanTranslation", language, id === "" ? null : id)),
    ...wordFindings(aligned, original, language, input),
  ];
}

function ageFinding({ id, missing, stale }: AlignedBlock, language: string): Finding[] {
  if (missing) return [advice("missingTranslation", language, id)];
  return stale ? [advice("staleTranslation", language, id)] : [];
}

/** What one language's words have wrong. Cross-references point at blocks of the original in every language. */
function wordFindings(
  blocks: readonly Block[],
  original: readonly Block[],
  language: string,
  { style, publicEvidenceIds, quotationStatus, unknownByLanguage }: CheckInput,
): Finding[] {
  const known = { publicEvidenceIds, blockIds: new Set(original.map(({ id }) => id).filter((id) => id !== "")) };
  const quoted = (block: Block) =>
    evidenceReferencesIn(block)
      .filter(({ via, evidenceId }) => via === "quotation" && publicEvidenceIds.has(evidenceId))
      .flatMap(({ evidenceId, words }): Finding[] => {
        const status = quotationStatus?.({ blockId: block.id, language, evidenceId, words }) ?? "exact";
        if (status === "exact") return [];
        const params = { evidenceId, words };
        // Words that nothing vouches for are no quotation; ones that differ may be what the writer means to mend.
        return status === "untranslated"
          ? [blocking("untranslatedQuotation", language, block.id, params)]
          : [advice("quotationDiffers", language, block.id, params)];
      });
  return [
    ...blocks.flatMap((block) => [...blockFaults(block, language, known), ...quoted(block)]),
    ...endingFindings(blocks, style, language),
    ...(unknownByLanguage?.[language] ?? []).map(({ what, name, text }) =>
      advice("unknownContent", language, null, { what, name, text }),
    ),
  ];
}

function placeFindings(blocks: readonly Block[], style: ChamberStyle, language: string): Finding[] {
  const nesting = nestingOf(blocks);
  const inOrder = longestIncreasing(nesting.map(({ part }) => (part === "title" ? -1 : style.partOrder.indexOf(part))));
  return blocks.flatMap((block, i) => {
    const { part, parent, depth } = elementAt(nesting, i);
    const { id, kind, level } = block;
    const adrift = kind === "continuation" && parent === null && (part === "preamble" || part === "operative");
    return [
      ...(style.kinds.includes(kind) ? [] : [advice("kindNotInStyle", language, id, { kind })]),
      ...(inOrder.has(i) && !adrift ? [] : [advice("outOfPlace", language, id, { kind })]),
      ...(isClause(block) && level > depth ? [advice("levelJump", language, id, { level, expected: depth })] : []),
      ...(isEmpty(block) && kind !== "title" ? [advice("emptyClause", language, id, { kind })] : []),
    ];
  });
}
