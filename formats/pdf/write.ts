import type { ExportModel, ExportWarning, Written } from "../model.ts";
import { printable, type Printable } from "../printable.ts";
import { nestedBlocks, type NestedBlock, type PrintedBlock } from "../printedParts.ts";
import { compileTypst } from "./compile.ts";
import { fontCoverage } from "./fonts.ts";
import { gluedUnits, type Unit } from "./glue.ts";
import { settable } from "./settable.ts";

/** A draft's page carries no time of its own: equal text must be equal bytes, whenever it is asked for. */
const DRAFT_TIMESTAMP_SECONDS = 0;

/** The text as a tagged PDF (PDF/UA-1). Equal models give equal bytes. */
export async function writePdf(model: ExportModel): Promise<Written> {
  const page = printable(model);
  const missing = new Set<string>();
  const data = JSON.stringify(pageData(page), (_key, value: unknown) => {
    if (typeof value !== "string") return value;
    const result = settable(value, fontCoverage());
    result.missing.forEach((name) => missing.add(name));
    return result.text;
  });
  const bytes = await compileTypst(data, timestampOf(model));
  return {
    bytes,
    mediaType: "application/pdf",
    extension: "pdf",
    warnings: [...page.warnings, ...missingGlyphs(missing)],
  };
}

function timestampOf({ source }: ExportModel): number {
  if (source.kind === "draft") return DRAFT_TIMESTAMP_SECONDS;
  const time = Date.parse(source.frozenAt);
  return Number.isNaN(time) ? DRAFT_TIMESTAMP_SECONDS : Math.floor(time / 1000);
}

function missingGlyphs(missing: ReadonlySet<string>): ExportWarning[] {
  if (missing.size === 0) return [];
  const message = `The page's fonts do not have these characters, which are named by number instead: ${[...missing].join(", ")}.`;
  return [{ code: "characterNotInFont", blockId: null, message }];
}

type Node = Omit<PrintedBlock, "runs"> & {
  readonly runs: readonly Unit[];
  readonly children: readonly Node[];
  /** References lead to the first block of an id. */
  readonly first: boolean;
};

/** What the template reads: the printed page with its clauses nested, so that they can be tagged as lists. */
function pageData(page: Printable) {
  const { language, titleText, marking, isDraft, header, notes, annex, decisions, textSha256, words, chamber } = page;
  const title = gluedUnits(page.title);
  const seen = new Set<string>();
  const parts = page.parts.map((part) => ({
    ...part,
    blocks: nestedBlocks(part.blocks).map((node) => nodeOf(node, seen)),
  }));
  const name = titleText.trim() === "" ? marking : titleText;
  const anchors = [...new Set(page.parts.flatMap((part) => part.blocks.map((block) => block.id)))];
  return {
    language,
    chamber,
    title,
    name,
    marking,
    isDraft,
    header,
    parts,
    anchors,
    notes,
    annex,
    decisions,
    textSha256,
    words,
  };
}

function nodeOf({ block, children }: NestedBlock, seen: Set<string>): Node {
  const first = !seen.has(block.id);
  seen.add(block.id);
  return { ...block, runs: gluedUnits(block.runs), first, children: children.map((child) => nodeOf(child, seen)) };
}
