import type { Block } from "#domain/document/block.ts";
import { wordsOf } from "#domain/document/block.ts";
import type { BlockKind } from "#domain/document/schema.ts";
import { MAX_LEVEL } from "#domain/document/schema.ts";
import type { VersionHeader } from "#domain/document/version.ts";
import type { ChamberStyleId } from "#domain/numbering/chamberStyles.ts";
import { chamberOf } from "./chamberOf.ts";
import { readHeaderLine } from "./headerLine.ts";
import { moversIn, openingPage } from "./openingPage.ts";
import type { ImportFinding, ImportedThread, ReadOptions } from "./imported.ts";
import { labelFindings } from "./labelFindings.ts";
import { createLabelLevels } from "./labelLevels.ts";
import { paragraphKind, partOf, type Part } from "./paragraphKind.ts";
import { partOfHeading } from "./partWords.ts";
import type { ReadParagraph } from "./readParagraph.ts";
import { withoutTypedLabel } from "./withoutTypedLabel.ts";

export type RecogniseOptions = ReadOptions & {
  /** The chamber's style that one of our own files names: nothing is left to recognise then. */
  readonly styleId?: ChamberStyleId | null;
};

export type Recognised = {
  readonly blocks: readonly Block[];
  readonly styleId: ChamberStyleId | null;
  readonly header: Partial<VersionHeader>;
  /** Where each key of the paragraphs' anchors stands now. */
  readonly anchors: ReadonlyMap<string, Pick<ImportedThread, "blockId" | "start" | "end">>;
  readonly report: readonly ImportFinding[];
};

type Placed = {
  readonly paragraph: ReadParagraph;
  readonly kind: BlockKind;
  readonly level: number;
  /** The label of the file, where it has one. */
  readonly label: string | null;
  readonly guessed: boolean;
};

/**
 * The clauses that a file's paragraphs are. What one of our own files says of itself counts; otherwise numbers, the chamber's
 * words and headings tell, and what they leave open comes in as what stands around it, with a finding. Every paragraph
 * that has words is in the answer: as a block, as a line of the header, or as a part's heading that the style prints itself.
 */
export function recogniseStructure(
  paragraphs: readonly ReadParagraph[],
  { newId, language, styleId = null }: RecogniseOptions,
): Recognised {
  const report: ImportFinding[] = [];
  const header: Record<string, unknown> = {};
  // That somebody moved a text tells nothing of its chamber.
  const movers: string[] = [];
  const placed: Placed[] = [];
  let part: Part = "top";
  let levelOf = createLabelLevels();
  /** A list begins anew with its part. */
  const enter = (next: Part): void => {
    part = next;
    levelOf = createLabelLevels();
  };
  const told = (code: ImportFinding["code"], { place }: ReadParagraph, params: ImportFinding["params"] = {}): void =>
    void report.push({ severity: "info", code, params, where: { blockId: null, place } });

  const worded = paragraphs.filter(hasContent);
  const opening = openingPage(worded, (words) => readHeaderLine(words, language) !== null);
  for (const [index, original] of worded.entries()) {
    if (original.kind !== null) {
      placed.push({
        paragraph: original,
        kind: original.kind,
        level: original.level ?? 0,
        label: original.label,
        guessed: false,
      });
      const stated: Part = partOf(original.kind) ?? part;
      if (stated !== part) levelOf = createLabelLevels();
      part = stated;
      // What somebody added between our clauses goes on with their numbers.
      if (original.label !== null) levelOf(original.label);
      continue;
    }
    const words = wordsOf(original).trim();
    if (index === opening.title) {
      placed.push({ paragraph: original, kind: "title", level: 0, label: null, guessed: !isNamed(original) });
      continue;
    }
    const line = index < opening.length ? readHeaderLine(words, language) : null;
    if (line !== null) {
      Object.assign(header, line);
      told("furnitureLeftOut", original, { words: allSaid(original) });
      continue;
    }
    const isAbove = opening.title !== null && index < opening.length;
    const moved = isAbove ? moversIn(words) : null;
    if (moved !== null) movers.push(moved);
    if (moved !== null || (isAbove && (index < (opening.title ?? 0) || original.centred || opening.isFront))) {
      told("furnitureLeftOut", original, { words: allSaid(original) });
      continue;
    }
    const heading = partOfHeading(words);
    if (heading !== null) {
      enter(heading);
      told("furnitureLeftOut", original, { words: allSaid(original) });
      continue;
    }
    const { paragraph, label, level } = labelled(original, part === "reasons" ? () => null : levelOf);
    const has = (kind: BlockKind): boolean => placed.some((before) => before.kind === kind);
    const { kind, guessed } = paragraphKind(paragraph, { part, label, level, has });
    const next = partOf(kind) ?? part;
    // Lettered recitals after citations with dashes stand under none of them.
    const isFirstRecital = kind === "recital" && /^[A-Z]\.?$/u.test(label ?? "") && !has("recital");
    const opens = next !== part || isFirstRecital;
    if (opens) enter(next);
    // The number that opened a part is the first of its list.
    const depth = opens && label !== null ? (levelOf(label)?.level ?? 0) : level;
    const isNumbered = kind === "operative" || kind === "recital" || kind === "citation";
    const own = isNumbered ? Math.min(depth ?? paragraph.level ?? 0, MAX_LEVEL) : 0;
    placed.push({ paragraph, kind, level: own, label, guessed });
  }
  const recognised = assembled(placed, header, report, { newId, styleId });
  return movers.length === 0
    ? recognised
    : { ...recognised, header: { movers: { [language]: movers.join("; ") }, ...recognised.header } };
}

/** Whether the file itself, or its place in the middle of the page, says that it is a title. */
const isNamed = ({ heading, centred }: ReadParagraph): boolean => heading !== null || centred;

/** The words with those of the notes in them, of a paragraph of which nothing else comes in. */
const allSaid = ({ content }: ReadParagraph): string =>
  content
    .map((piece) => (piece.type === "text" ? piece.text : piece.type === "note" ? ` [${piece.text}] ` : ""))
    .join("")
    .trim();

const hasContent = ({ content }: ReadParagraph): boolean =>
  content.some((piece) => piece.type !== "text" || piece.text.trim() !== "");

/** The paragraph without a number typed before its words, if it is one here: a list must begin or go on with it. */
function labelled(
  paragraph: ReadParagraph,
  levelOf: (label: string) => { readonly level: number } | null,
): { readonly paragraph: ReadParagraph; readonly label: string | null; readonly level: number | null } {
  if (paragraph.label !== null) {
    const counted = levelOf(paragraph.label)?.level ?? paragraph.level;
    return { paragraph, label: paragraph.label, level: paragraph.nested === true ? paragraph.level : counted };
  }
  const typed = withoutTypedLabel(paragraph);
  const found = typed === null ? null : levelOf(typed.label);
  return typed === null || found === null
    ? { paragraph, label: null, level: null }
    : { paragraph: typed.paragraph, label: typed.label, level: found.level };
}

function assembled(
  placed: readonly Placed[],
  header: Partial<VersionHeader>,
  told: readonly ImportFinding[],
  { newId, styleId: stated }: Pick<Required<RecogniseOptions>, "newId" | "styleId">,
): Recognised {
  const report = [...told];
  const anchors = new Map<string, Pick<ImportedThread, "blockId" | "start" | "end">>();
  const blocks = placed.map(({ paragraph, kind, level, guessed }): Block => {
    const id = newId();
    for (const { key, start, end } of paragraph.anchors) anchors.set(key, { blockId: id, start, end });
    if (guessed) report.push(finding("kindGuessed", { kind }, id, paragraph.place));
    return { id, kind, level, group: null, party: null, basis: null, content: [...paragraph.content] };
  });
  const labels = placed.map(({ label }) => label);
  const styleId = stated ?? chamberOf(blocks, labels, header);
  if (stated === null) {
    report.push(
      styleId === null
        ? finding("styleUnknown", {}, null, null)
        : finding("styleRecognised", { style: styleId }, null, null),
    );
  }
  return {
    blocks,
    styleId,
    header,
    anchors,
    report: [
      ...report,
      ...labelFindings(
        placed.map(({ label, paragraph: { place } }) => ({ label, place })),
        blocks,
        styleId,
      ),
    ],
  };
}

const finding = (
  code: ImportFinding["code"],
  params: ImportFinding["params"],
  blockId: string | null,
  place: string | null,
): ImportFinding => ({
  severity: code === "kindGuessed" || code === "labelDiffers" || code === "styleUnknown" ? "warning" : "info",
  code,
  params,
  where: { blockId, place },
});
