import type { ExportModel, ExportWarning, Written } from "../model.ts";
import { printable, type Printable } from "../printable.ts";
import { nestedBlocks, type NestedBlock, type PrintedBlock } from "../printedParts.ts";
import type { Run } from "../runs.ts";
import { compileTypst } from "./compile.ts";
import { gluedUnits, type Unit } from "./glue.ts";

/** A draft's page carries no time of its own: equal text must be equal bytes, whenever it is asked for. */
const DRAFT_TIMESTAMP_SECONDS = 0;

/** The text as a tagged PDF (PDF/UA-1). Equal models give equal bytes. */
export async function writePdf(model: ExportModel): Promise<Written> {
  const page = printable(model);
  const { bytes, missing } = await compileTypst(JSON.stringify(pageData(page)), timestampOf(model));
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

function missingGlyphs(missing: readonly string[]): ExportWarning[] {
  if (missing.length === 0) return [];
  const message = `The page's fonts do not have these characters, which are named by number instead: ${missing.join(", ")}.`;
  return [{ code: "characterNotInFont", blockId: null, message }];
}

type Node = {
  readonly kind: PrintedBlock["kind"];
  readonly label: string | null;
  readonly runs: readonly Unit[];
  readonly children: readonly Node[];
  /** Where references to the block lead; null for all but the first block of an id. */
  readonly anchor: string | null;
};

/** What the template reads: the printed page with its clauses nested, so that they can be tagged as lists. */
function pageData(page: Printable) {
  const {
    language,
    chamber,
    marking,
    isDraft,
    translationNotice,
    headerForm,
    header,
    notes,
    annex,
    decisions,
    textSha256,
    words,
  } = page;
  const anchors = anchorsOf(page.parts.flatMap((part) => part.blocks));
  const parts = page.parts.map((part) => ({
    ...part,
    blocks: nestedBlocks(part.blocks).map((node) => nodeOf(node, anchors)),
  }));
  const title = unitsOf(page.title, anchors.byId);
  const name = page.titleText.trim() === "" ? marking : page.titleText;
  return {
    language,
    chamber,
    title,
    name,
    marking,
    isDraft,
    translationNotice,
    headerForm,
    header,
    parts,
    notes,
    annex,
    decisions,
    textSha256,
    words,
  };
}

type Anchors = { readonly byId: ReadonlyMap<string, string>; readonly byBlock: ReadonlyMap<PrintedBlock, string> };

/** An id may hold any character, some of which the fonts lack: anchors are positions. */
function anchorsOf(blocks: readonly PrintedBlock[]): Anchors {
  const first = new Map(blocks.toReversed().map((block) => [block.id, block]));
  const numbered = [...first].map(([id, block], index) => ({ id, block, anchor: `clause-${index + 1}` }));
  return {
    byId: new Map(numbered.map(({ id, anchor }) => [id, anchor])),
    byBlock: new Map(numbered.map(({ block, anchor }) => [block, anchor])),
  };
}

function nodeOf({ block, children }: NestedBlock, anchors: Anchors): Node {
  return {
    kind: block.kind,
    label: block.label,
    runs: unitsOf(block.runs, anchors.byId),
    anchor: anchors.byBlock.get(block) ?? null,
    children: children.map((child) => nodeOf(child, anchors)),
  };
}

/** Runs in units, references by the anchor they lead to; one to a block that is not on the page has none. */
const unitsOf = (runs: readonly Run[], anchors: Anchors["byId"]): Unit[] =>
  gluedUnits(runs.map((run) => (run.type === "reference" ? { ...run, blockId: anchors.get(run.blockId) ?? "" } : run)));
