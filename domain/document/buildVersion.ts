import type { Block, BlocksByLanguage } from "./block.ts";
import { canonicalText } from "./canonical.ts";
import { evidenceIdsIn } from "./citations.ts";
import { withoutCommentMarks } from "./content.ts";
import { numberedNotes } from "./notes.ts";
import { alignTranslation } from "./translation.ts";
import { documentTree, nodesOf } from "./tree.ts";
import { VERSION_FORMAT, versionValue, type CitedEvidence, type VersionBlock, type VersionValue } from "./version.ts";

export type VersionInput = Pick<
  VersionValue,
  "resolutionId" | "schemaVersion" | "chamber" | "style" | "header" | "parties" | "requiredApprovers" | "proceedings"
> & {
  /** Authoritative language first. */
  readonly languages: readonly string[];
  /** Each language's root as it stands, comment marks and all. */
  readonly blocksByLanguage: BlocksByLanguage;
  /** What may be shown to every participant; what the text does not cite is left out of the version. */
  readonly evidence: readonly CitedEvidence[];
};

/**
 * The version value of a text: everything a writer prints and an approval covers, and nothing else (rule V1).
 * Translations are laid along the authoritative text; strings come out in NFC. Throws if the input is no valid version.
 */
export function buildVersion(input: VersionInput): VersionValue {
  const blocks = Object.fromEntries(input.languages.map((language) => [language, blocksOf(language, input)]));
  const notes = Object.fromEntries(
    input.languages.map((language) => [language, numberedNotes(blocks[language] ?? [])]),
  );
  const cited = evidenceIdsIn(input.languages.flatMap((language) => blocks[language] ?? []));
  const byId = new Map(input.evidence.map((item) => [item.id, item]));
  const value = {
    format: VERSION_FORMAT,
    schemaVersion: input.schemaVersion,
    resolutionId: input.resolutionId,
    languages: input.languages,
    chamber: input.chamber,
    style: input.style,
    header: input.header,
    parties: input.parties,
    requiredApprovers: input.requiredApprovers,
    blocks,
    notes,
    evidence: cited.flatMap((id) => byId.get(id) ?? []),
    ...(input.proceedings === undefined ? {} : { proceedings: input.proceedings }),
  };
  // Through canonical text once, so that the value in hand already is what its hash says; the parse leaves out what is no
  // part of a version.
  return versionValue.parse(JSON.parse(canonicalText(value)));
}

function blocksOf(language: string, { languages, blocksByLanguage, style }: VersionInput): VersionBlock[] {
  const authoritative = languages[0] ?? language;
  const original = cleaned(blocksByLanguage[authoritative]);
  const blocks =
    language === authoritative
      ? original.map((block) => ({ ...block, stale: false }))
      : alignTranslation(original, cleaned(blocksByLanguage[language])).aligned;
  const nodes = [...nodesOf(documentTree(blocks, style))].toSorted((a, b) => a.index - b.index);
  return nodes.map(({ block, label, parentId }) => ({ ...block, label, parentId }));
}

const cleaned = (blocks: readonly Block[] = []): Block[] =>
  blocks.map((block) => ({ ...block, content: withoutCommentMarks(block.content) }));
