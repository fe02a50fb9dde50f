import type { ExportModel, ExportWarning, Written } from "../model.ts";
import { printable, type Printable } from "../printable.ts";
import type { PrintedBlock } from "../printedParts.ts";
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
  readonly children: Node[];
  readonly first: boolean;
};

/** What the template reads: the printed page with its clauses nested, so that they can be tagged as lists. */
function pageData(page: Printable) {
  const { language, titleText, marking, isDraft, header, notes, annex, decisions, textSha256, words, chamber } = page;
  const title = gluedUnits(page.title);
  const seen = new Set<string>();
  const parts = page.parts.map((part) => ({ ...part, blocks: nested(part.blocks, seen) }));
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

/** Blocks that follow each other with their depth, as a tree; the first block of an id is what references lead to. */
function nested(blocks: readonly PrintedBlock[], seen: Set<string>): Node[] {
  const top: Node[] = [];
  const open: Node[] = [];
  for (const block of blocks) {
    const node: Node = { ...block, runs: gluedUnits(block.runs), children: [], first: !seen.has(block.id) };
    seen.add(block.id);
    open.length = Math.min(open.length, block.depth);
    (open.at(-1)?.children ?? top).push(node);
    open.push(node);
  }
  return top;
}
