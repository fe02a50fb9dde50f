import { clauseName } from "../clauseName.ts";
import type { PlacedThread } from "../placedThreads.ts";
import { runsText, type Printable } from "../printable.ts";
import { nestedBlocks, type NestedBlock, type PrintedBlock } from "../printedParts.ts";
import type { Run } from "../runs.ts";
import { gluedUnits, type Unit } from "./glue.ts";

type Node = {
  readonly kind: PrintedBlock["kind"];
  readonly label: string | null;
  readonly runs: readonly Unit[];
  readonly children: readonly Node[];
  /** Where references to the block lead; null for all but the first block of an id. */
  readonly anchor: string | null;
};

/** As much of a clause as stands on a line beside its number and its page. */
const EXCERPT_CHARS = { korean: 32, latin: 62 };

/** What the template reads of a page: its clauses nested, so that they can be tagged as lists. `at` tells pages apart. */
export function pageData(page: Printable, at: number) {
  const { parts, title, titleText, marking, annex, decisions, has, threads, ...rest } = page;
  const anchors = anchorsOf(
    parts.flatMap((part) => part.blocks),
    at,
  );
  return {
    language: rest.language,
    chamber: rest.chamber,
    parties: rest.parties,
    title: unitsOf(title, anchors.byId),
    name: titleText.trim() === "" ? marking : titleText,
    marking,
    isDraft: rest.isDraft,
    partyOnly: rest.partyOnly,
    translationNotice: rest.translationNotice,
    headerForm: rest.headerForm,
    header: rest.header,
    look: rest.look,
    distribution: distributionOf(page),
    contents: has("contents") ? contentsOf(page, anchors) : null,
    lineNumbers: has("lineNumbers"),
    parts: parts.map((part) => ({
      ...part,
      blocks: nestedBlocks(part.blocks).map((node) => nodeOf(node, anchors)),
    })),
    notes: rest.notes,
    tables: rest.tables,
    threads: threads.map((thread) => threadOf(thread, page, anchors)),
    annex,
    decisions,
    signatures: has("signatures"),
    textSha256: rest.textSha256,
    words: rest.words,
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

/** How widely a parliament's own file says that it goes out: "Distr.: General". */
const distributionOf = ({ model }: Printable): string[] =>
  (model.value.proceedings?.lines ?? []).filter(({ name }) => name === "docStatus").map(({ text }) => text);
