import { segmentText, type Segment } from "#domain/citation/segment.ts";
import type { VersionBlock } from "#domain/document/version.ts";
import type { PlacedThread } from "../placedThreads.ts";
import type { PrintedBlock } from "../printedParts.ts";
import type { Run, RunStyle } from "../runs.ts";
import { element, type XmlElement, type XmlNode } from "../xml.ts";
import { FLAG_MARK, OPENING_MARK, REFERENCE_MARK, STALE_MARK } from "./head.ts";
import { furnitureLook, OWN_STYLE, type CharLook } from "./looks.ts";
import { memoBegin, memoEnd } from "./memo.ts";
import { control, furnitureIds, paragraph, run, subList, textNode, type HwpxContext } from "./paragraphs.ts";

/** Open points stand out, so that nobody takes them for text that was agreed. */
const FLAG_COLOR = "#8A4B00";
const REFERENCE_COLOR = "#14467A";

/** A tracked change needs a date; where the text has none, one that nobody takes for real. */
const NO_DATE = "1980-01-01T00:00:00Z";

/** The name of the fields that stand for blanks. */
export const BLANK_FIELD = `${OWN_STYLE}Blank`;
/** What Hangul calls the kind of field that is filled in by clicking on it, and its setting for a field of the text. */
const BLANK_FIELD_ID = "627272811";
const BLANK_FIELD_SETTING = "9";

/** The runs of a block, its notes as footnotes, its threads as memos on their words. */
export function inlineRuns(
  { runs, source }: Pick<PrintedBlock, "runs" | "source">,
  base: CharLook,
  context: HwpxContext,
  threads: readonly PlacedThread[],
): XmlElement[] {
  const memos = threads.map((thread) => ({ thread, place: thread.place, id: context.nextId() }));
  let at = 0;
  return runs.flatMap((item): XmlElement[] => {
    if (item.type !== "text") return [atomRun(item, base, context)];
    const start = at;
    at += item.text.length;
    const cuts = memos.flatMap(({ place }) => (place === null ? [] : [place.start, place.end]));
    return piecesOf(item.text, start, cuts).flatMap((piece): XmlElement[] => {
      const begins = memos.filter(({ place }) => place?.start === piece.start);
      const ends = memos.filter(({ place }) => place?.end === piece.end).toReversed();
      const char = context.head.char(lookOf(base, item.style), isOpening(item, source) ? OPENING_MARK : undefined);
      return [
        ...begins.map(({ thread, id }) => run(char, control(memoBegin(thread, id, context)))),
        run(char, textNode(...revised(piece.text, item.style, context))),
        ...ends.map(({ id }) => run(char, control(memoEnd(id)))),
      ];
    });
  });
}

/** Set in italics by the chamber, not by whoever wrote it. */
const isOpening = ({ at, style }: Extract<Run, { readonly type: "text" }>, { content }: VersionBlock): boolean =>
  style.emphasis && at !== undefined && content[at]?.marks.some(({ type }) => type === "emphasis") === false;

type Piece = { readonly text: string; readonly start: number; readonly end: number };

/** The text that stands at `start`, cut where a memo begins or ends. */
function piecesOf(text: string, start: number, cuts: readonly number[]): Piece[] {
  const inside = cuts.map((cut) => cut - start).filter((cut) => cut > 0 && cut < text.length);
  const edges = [...new Set([0, ...inside, text.length])].toSorted((a, b) => a - b);
  return edges.slice(1).map((end, index) => {
    const from = edges[index] ?? 0;
    return { text: text.slice(from, end), start: start + from, end: start + end };
  });
}

const lookOf = (base: CharLook, style: RunStyle): CharLook => ({
  ...base,
  ...(style.strong ? { bold: true } : {}),
  ...(style.emphasis ? { italic: true } : {}),
  ...(style.underline ? { underline: true } : {}),
  ...(style.superscript ? { script: "superscript" } : style.subscript ? { script: "subscript" } : {}),
});

/** Hangul's own tracked changes, which a person there accepts or refuses. */
function revised(text: string, { revision }: RunStyle, { head, nextId }: HwpxContext): XmlNode[] {
  if (revision === null) return [text];
  const insertion = revision.kind === "insertion";
  const name = insertion ? "insert" : "delete";
  const change = head.change({
    kind: insertion ? "Insert" : "Delete",
    author: revision.author ?? "",
    at: instantOr(revision.at, NO_DATE),
  });
  const tag = { Id: String(nextId()), TcId: String(change) };
  return [element(`hp:${name}Begin`, tag), text, element(`hp:${name}End`, { ...tag, paraend: "0" })];
}

/** The instant to the second, or the other where it is none. */
function instantOr(iso: string | null, other: string): string {
  const time = iso === null ? Number.NaN : Date.parse(iso);
  return Number.isNaN(time) ? other : new Date(time).toISOString().replace(/\.\d+Z$/u, "Z");
}

function atomRun(item: Exclude<Run, { readonly type: "text" }>, base: CharLook, context: HwpxContext): XmlElement {
  switch (item.type) {
    case "note":
      return noteRun(item.number, base, context);
    case "reference": {
      const look = { ...base, color: REFERENCE_COLOR };
      return run(context.head.char(look, REFERENCE_MARK), textNode(item.text));
    }
    case "flag": {
      const mark = item.flag === "stale" ? STALE_MARK : FLAG_MARK;
      const char = context.head.char({ ...base, bold: true, color: FLAG_COLOR }, mark);
      return item.flag === "blank" ? blankRun(item.text, char, context) : run(char, textNode(item.text));
    }
  }
}

/** A place to fill in: Hangul's own kind of field, holding the words that say so. */
function blankRun(text: string, char: number, { words, nextId }: HwpxContext): XmlElement {
  const id = String(nextId());
  const opening = `[${words.blank}: `;
  const hint = text.startsWith(opening) ? text.slice(opening.length, -1) : "";
  const begin = element(
    "hp:fieldBegin",
    {
      id,
      type: "CLICK_HERE",
      name: BLANK_FIELD,
      editable: "1",
      dirty: "0",
      zorder: "-1",
      fieldid: BLANK_FIELD_ID,
    },
    element(
      "hp:parameters",
      { cnt: "4", name: "" },
      element("hp:integerParam", { name: "Prop" }, BLANK_FIELD_SETTING),
      element("hp:stringParam", { name: "Command", "xml:space": "preserve" }, clickHereCommand(hint)),
      element("hp:stringParam", { name: "Direction" }, hint),
      element("hp:stringParam", { name: "HelpState" }),
    ),
  );
  const end = element("hp:fieldEnd", { beginIDRef: id, fieldid: BLANK_FIELD_ID });
  return run(char, control(begin), textNode(text), control(end));
}

/** The field once more as one string, whose parts say their lengths in UTF-16 units: Hangul reads no further than they say. */
function clickHereCommand(hint: string): string {
  const items = `Direction:wstring:${hint.length}:${hint} HelpState:wstring:0: `;
  return `Clickhere:set:${items.length}:${items} `;
}

/** Code of the sign after a note's number, as in "1)", the usual way in Korean. It parts two notes that follow each other. */
export const NOTE_SUFFIX = { sign: ")", code: "41" } as const;

function noteRun(number: number, base: CharLook, context: HwpxContext): XmlElement {
  const { segments = [], evidenceId = null } = context.notes.get(number) ?? {};
  const ids = furnitureIds(context, evidenceId === null ? "Note" : "CitationNote");
  const format = element("hp:autoNumFormat", {
    type: "DIGIT",
    userChar: "",
    prefixChar: "",
    suffixChar: NOTE_SUFFIX.sign,
    supscript: "0",
  });
  const counter = element("hp:autoNum", { num: String(number), numType: "FOOTNOTE" }, format);
  const note = element(
    "hp:footNote",
    { number: String(number), suffixChar: NOTE_SUFFIX.code, instId: String(context.nextId()) },
    subList([
      paragraph(ids, [
        run(ids.char, control(counter), textNode(" ")),
        ...segmentRuns(segments, furnitureLook("Note", context.language).char, context),
      ]),
    ]),
  );
  return run(context.head.char(base), control(note));
}

/** The segments of a note or of a line of the annex; an address is printed as it is. */
export const segmentRuns = (segments: readonly Segment[], base: CharLook, { head }: HwpxContext): XmlElement[] =>
  segments.map((segment) =>
    run(
      head.char(segment.type === "title" && segment.emphasis ? { ...base, italic: true } : base),
      textNode(segmentText(segment)),
    ),
  );
