import { clauseName } from "../clauseName.ts";
import { distributionLines } from "../distributionLines.ts";
import type { PlacedThread } from "../placedThreads.ts";
import { runsText, type Printable, type PrintedNote } from "../printable.ts";
import { nestedBlocks, type NestedBlock, type PrintedBlock } from "../printedParts.ts";
import type { Run } from "../runs.ts";
import { gluedUnits } from "./glue.ts";

/** A run as the template sets it, a note with its words. */
type SetRun = Run | (Extract<Run, { type: "note" }> & { readonly segments: PrintedNote["segments"] });
type Unit = { readonly glued: boolean; readonly runs: readonly SetRun[] };

type Node = {
  readonly kind: PrintedBlock["kind"];
  readonly label: string | null;
  readonly runs: readonly Unit[];
  readonly children: readonly Node[];
  /** Where references to the block lead; null for all but the first block of an id. */
  readonly anchor: string | null;
};

/** As much of a clause as stands on a line beside its number and its page. */
const EXCERPT_CHARS = { korean: 42, latin: 68 };

/** What the template reads of a page: its clauses nested, so that they can be tagged as lists. `at` tells pages apart. */
export function pageData(printed: Printable, at: number) {
  const { parts, title, titleText, marking, annex, decisions, has, tables, notes } = printed;
  const anchors = anchorsOf(
    parts.flatMap((part) => part.blocks),
    at,
  );
  const units = (runs: readonly Run[]): Unit[] => unitsOf(runs, anchors.byId, notes);
  return {
    page: {
      language: printed.language,
      chamber: printed.chamber,
      title: units(title),
      name: titleText.trim() === "" ? marking : titleText,
      marking,
      isDraft: printed.isDraft,
      partyOnly: printed.partyOnly,
      translationNotice: printed.translationNotice,
      headerForm: printed.headerForm,
      header: printed.header,
      look: printed.look,
      distribution: distributionLines(printed),
      lineNumbers: has("lineNumbers"),
      textSha256: printed.textSha256,
      words: printed.words,
    },
    contents: has("contents") ? contentsOf(printed, anchors) : null,
    parts: parts.map(({ kind, heading, blocks }) => ({
      part: { kind, heading },
      blocks: nestedBlocks(blocks).map((node) => nodeOf(node, anchors, units)),
    })),
    tables,
    threads: printed.threads.map((thread) => threadOf(thread, printed, anchors)),
    annex,
    decisions,
    signers: has("signatures") ? printed.parties : null,
  };
}

type Anchors = { readonly byId: ReadonlyMap<string, string>; readonly byBlock: ReadonlyMap<PrintedBlock, string> };

/** An id may hold any character, some of which the fonts lack: anchors are positions. */
function anchorsOf(blocks: readonly PrintedBlock[], page: number): Anchors {
  const first = new Map(blocks.toReversed().map((block) => [block.id, block]));
  const numbered = [...first].map(([id, block], index) => ({ id, block, anchor: `clause-${page}-${index + 1}` }));
  return {
    byId: new Map(numbered.map(({ id, anchor }) => [id, anchor])),
    byBlock: new Map(numbered.map(({ block, anchor }) => [block, anchor])),
  };
}

function nodeOf(
  { block, children }: NestedBlock,
  anchors: Anchors,
  units: (runs: readonly Run[]) => readonly Unit[],
): Node {
  return {
    kind: block.kind,
    label: block.label,
    runs: units(block.runs),
    anchor: anchors.byBlock.get(block) ?? null,
    children: children.map((child) => nodeOf(child, anchors, units)),
  };
}

/** Runs in units, references by the anchor they lead to; one to a block that is not on the page has none. */
function unitsOf(runs: readonly Run[], anchors: Anchors["byId"], notes: readonly PrintedNote[]): Unit[] {
  const setRun = (run: Run): SetRun => {
    if (run.type === "reference") return { ...run, blockId: anchors.get(run.blockId) ?? "" };
    return run.type === "note" ? { ...run, segments: notes[run.number - 1]?.segments ?? [] } : run;
  };
  return gluedUnits(runs).map((unit) => ({ ...unit, runs: unit.runs.map(setRun) }));
}

/** The outermost clauses and the headings, each with its beginning. */
function contentsOf({ parts }: Printable, anchors: Anchors) {
  const listed = parts
    .flatMap(({ blocks }) => blocks)
    .filter(({ kind, label, depth }) => kind === "heading" || (kind === "operative" && label !== null && depth === 0));
  return listed.flatMap((block) => {
    const words = excerpt(runsText(block.runs).trim());
    const anchor = anchors.byBlock.get(block);
    return words === "" || anchor === undefined ? [] : [{ label: block.label, words, anchor }];
  });
}

function excerpt(words: string): string {
  const most = /\p{Script=Hangul}/u.test(words) ? EXCERPT_CHARS.korean : EXCERPT_CHARS.latin;
  if (words.length <= most) return words;
  const cut = words.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2)).trimEnd()}…`;
}

/** A thread under the name of the clause that it stands on, where that clause is still there. */
function threadOf({ blockId, quote, resolved, internal, comments }: PlacedThread, page: Printable, anchors: Anchors) {
  const { value, language } = page.model;
  const blocks = value.blocks[language] ?? [];
  const block = blocks.find(({ id }) => id === blockId);
  const clause = block === undefined || block.label === null ? null : clauseName(block, blocks);
  return { clause, anchor: anchors.byId.get(blockId) ?? null, quote, resolved, internal, comments };
}
