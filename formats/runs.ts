import type { Inline, Mark } from "#domain/document/block.ts";
import type { CitedNote } from "#domain/citation/citationNotes.ts";
import type { CitedEvidence, VersionBlock } from "#domain/document/version.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { clauseName } from "./clauseName.ts";
import type { ExportModel, ExportWarning } from "./model.ts";

export type Revision = {
  readonly kind: "insertion" | "deletion";
  readonly author: string | null;
  readonly at: string | null;
};

export type RunStyle = {
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly underline: boolean;
  readonly superscript: boolean;
  readonly subscript: boolean;
  /** Evidence that the words are quoted from. */
  readonly quotation: string | null;
  readonly revision: Revision | null;
};

/** What the editor's room adds to the words: a reader must never take it for text that was agreed. */
export type FlagKind = "brokenReference" | "blank" | "alternative" | "stale";

export type Run =
  | (Printed & { readonly type: "text"; readonly text: string; readonly style: RunStyle })
  /** `afterNote`: nothing stands between it and the note before, and "34" must not be read for "3,4". */
  | (Printed & { readonly type: "note"; readonly number: number; readonly afterNote: boolean })
  | (Printed & { readonly type: "reference"; readonly blockId: string; readonly text: string })
  | (Printed & { readonly type: "flag"; readonly flag: FlagKind; readonly text: string });

/** `at`: which piece of the block's content it prints, of joined ones the first. Absent where the page adds it. */
type Printed = { readonly at?: number };

/** A note in printed order, before its words are composed. */
export type ResolvedNote = CitedNote;

export type RunPrinter = {
  /** The block's runs. Notes are numbered in the order of the calls: call it in the order of the page. */
  readonly runsOf: (block: VersionBlock) => readonly Run[];
  readonly notes: () => readonly ResolvedNote[];
  readonly warnings: () => readonly ExportWarning[];
};

/** Turns blocks of the printed language into runs, with references, notes, blanks and alternatives resolved. */
export function createRunPrinter(model: ExportModel, blocks: readonly VersionBlock[]): RunPrinter {
  const evidence = new Map(model.value.evidence.map((item) => [item.id, item]));
  const byId = new Map(blocks.toReversed().map((block) => [block.id, block]));
  const numbered = new Map(
    (model.value.notes[model.language] ?? []).map((note) => [`${note.blockId} ${note.at}`, note]),
  );
  const notes: ResolvedNote[] = [];
  const warnings: ExportWarning[] = [];

  const broken = (block: VersionBlock, message: string): Run => {
    warnings.push({ code: "brokenReference", blockId: block.id, message });
    return { type: "flag", flag: "brokenReference", text: `[${model.words.brokenReference}]` };
  };
  const noteRun = (block: VersionBlock, at: number, item: CitedEvidence | null, text: string): Run => {
    const number = notes.length + 1;
    const stored = numbered.get(`${block.id} ${at}`);
    if (stored !== undefined && stored.number !== number) {
      const message = `Note ${stored.number} of the version is note ${number} on the printed page, which orders the parts differently.`;
      warnings.push({ code: "noteRenumbered", blockId: block.id, message });
    }
    notes.push({ number, evidence: item, text });
    return { type: "note", number, afterNote: false };
  };
  const pieceRun = (block: VersionBlock, piece: Inline, at: number): Run => {
    switch (piece.type) {
      case "text":
        return { type: "text", text: piece.text, style: styleOf(piece.marks, warnings, block.id, evidence) };
      case "note":
        return noteRun(block, at, null, numbered.get(`${block.id} ${at}`)?.text ?? piece.text);
      case "cite": {
        const item = evidence.get(piece.evidenceId);
        return item === undefined
          ? broken(block, "A citation names evidence that is not part of this text.")
          : noteRun(block, at, item, "");
      }
      case "crossReference": {
        const target = byId.get(piece.blockId);
        if (target === undefined) return broken(block, "A reference names a clause that is not part of this text.");
        return { type: "reference", blockId: target.id, text: clauseName(target, blocks) };
      }
      case "blank":
        warnings.push({ code: "blank", blockId: block.id, message: "A blank is still to be filled in." });
        return {
          type: "flag",
          flag: "blank",
          text: `[${piece.hint === "" ? model.words.blank : `${model.words.blank}: ${piece.hint}`}]`,
        };
    }
  };
  const runsOf = (block: VersionBlock): readonly Run[] => {
    const runs: Run[] = [];
    if (block.group !== null) runs.push(flag("alternative", `[${alternativeName(model, block.party)}] `));
    let open: { readonly group: string; readonly party: string | null } | null = null;
    block.content.forEach((piece, at) => {
      const option = piece.marks.find((mark) => mark.type === "option") ?? null;
      runs.push(...bracketRuns(model, open, option));
      open = option;
      runs.push({ ...pieceRun(block, piece, at), at });
    });
    runs.push(...bracketRuns(model, open, null));
    if (block.stale) {
      warnings.push({
        code: "staleTranslation",
        blockId: block.id,
        message: "The original has changed since this was translated.",
      });
      runs.push(flag("stale", ` [${model.words.staleTranslation}]`));
    }
    const printed = runs.filter((run) => run.type === "note" || run.text !== "");
    return merged(block, emphasisedOpening(model, block, parted(printed)));
  };
  return { runsOf, notes: () => notes, warnings: () => warnings };
}

const flag = (kind: FlagKind, text: string): Run => ({ type: "flag", flag: kind, text });

/** The party whose alternative it is, or the fixed word where none is named. */
function alternativeName({ value, words, language }: ExportModel, party: string | null): string {
  if (party === null) return words.alternative;
  const known = value.parties.find(({ id }) => id === party);
  return `${words.alternative}: ${known === undefined ? party : inLanguage(known.shortName, language)}`;
}

function optionName(model: ExportModel, party: string | null): string {
  if (party === null) return "";
  const known = model.value.parties.find(({ id }) => id === party);
  return `${known === undefined ? party : inLanguage(known.shortName, model.language)}: `;
}

type Option = { readonly group: string; readonly party: string | null };

/** The brackets, bars and party names between two neighbouring pieces: "[A: north | B: south]". */
function bracketRuns(model: ExportModel, before: Option | null, after: Option | null): Run[] {
  if (before !== null && after !== null && before.group === after.group) {
    return before.party === after.party ? [] : [flag("alternative", ` | ${optionName(model, after.party)}`)];
  }
  const closing = before === null ? "" : "]";
  const opening = after === null ? "" : `[${optionName(model, after.party)}`;
  return closing + opening === "" ? [] : [flag("alternative", closing + opening)];
}

type RevisionMark = Extract<Mark, { readonly type: "insertion" | "deletion" }>;

function styleOf(
  marks: readonly Mark[],
  warnings: ExportWarning[],
  blockId: string,
  evidence: ReadonlyMap<string, CitedEvidence>,
): RunStyle {
  const has = (type: Mark["type"]): boolean => marks.some((mark) => mark.type === type);
  const quotation = marks.find((mark) => mark.type === "quotation")?.evidenceId ?? null;
  const revision = marks.find((mark): mark is RevisionMark => mark.type === "insertion" || mark.type === "deletion");
  if (quotation !== null && !evidence.has(quotation)) {
    warnings.push({
      code: "brokenReference",
      blockId,
      message: "A quotation names evidence that is not part of this text.",
    });
  }
  return {
    strong: has("strong"),
    emphasis: has("emphasis"),
    underline: has("underline"),
    superscript: has("superscript"),
    subscript: has("subscript"),
    quotation: quotation !== null && evidence.has(quotation) ? quotation : null,
    revision: revision === undefined ? null : { kind: revision.type, author: revision.author, at: revision.at },
  };
}

/** Notes with the neighbours told that they stand right after another. */
const parted = (runs: readonly Run[]): Run[] =>
  runs.map((run, index) => (run.type === "note" ? { ...run, afterNote: runs[index - 1]?.type === "note" } : run));

/** Where the chamber sets the opening of a clause in italics, the opening words that the clause begins with, so set. */
function emphasisedOpening(model: ExportModel, block: VersionBlock, runs: readonly Run[]): readonly Run[] {
  const words = runs.map((run) => (run.type === "text" ? run.text : "")).join("");
  let left = openingLength(model, block.kind, words);
  return runs.flatMap((run): Run[] => {
    if (run.type !== "text" || left === 0) return [run];
    const head = run.text.slice(0, left);
    const tail = run.text.slice(left);
    left -= head.length;
    const set: Run = { ...run, text: head, style: { ...run.style, emphasis: true } };
    return tail === "" ? [set] : [set, { ...run, text: tail }];
  });
}

/** How many characters of the clause's words are its opening; a formula is one but for its last comma. */
function openingLength({ value: { style }, language }: ExportModel, kind: VersionBlock["kind"], words: string): number {
  const emphasised = style.look?.emphasised?.[language];
  if (emphasised !== undefined && words.startsWith(emphasised)) return emphasised.length;
  if (!style.emphasiseOpening) return 0;
  if (kind === "formula") return words.replace(/,\s*$/u, "").length;
  if (kind !== "citation" && kind !== "recital" && kind !== "operative") return 0;
  // A recital may open as a citation does, and the reverse: "Noting" and "Recalling" stand side by side.
  const lists = kind === "operative" ? ["operative" as const] : (["citation", "recital"] as const);
  const phrases = lists.flatMap((list) => style.openings[list][language] ?? []);
  const openings = phrases.filter((phrase) => words.startsWith(phrase) && !/^\p{L}/u.test(words.slice(phrase.length)));
  return Math.max(0, ...openings.map((phrase) => phrase.length));
}

/** Neighbouring text of one style and of the same marks as one run: comments are not printed and must not leave seams. */
function merged({ content }: VersionBlock, runs: readonly Run[]): Run[] {
  const marksOf = ({ at }: Run): readonly Mark[] =>
    (at === undefined ? [] : (content[at]?.marks ?? [])).filter(({ type }) => type !== "comment");
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (
      last?.type === "text" &&
      run.type === "text" &&
      sameStyle(last.style, run.style) &&
      JSON.stringify(marksOf(last)) === JSON.stringify(marksOf(run))
    ) {
      out[out.length - 1] = { ...last, text: last.text + run.text };
    } else out.push(run);
  }
  return out;
}

const sameStyle = (a: RunStyle, b: RunStyle): boolean => JSON.stringify(a) === JSON.stringify(b);
