import type { Inline, Mark } from "#domain/document/block.ts";
import { normalContent } from "#domain/document/content.ts";
import type { ImportFinding } from "../reading/imported.ts";
import type { ReadParagraph } from "../reading/readParagraph.ts";
import { isElement, type XmlElement, type XmlNode } from "../xml.ts";
import { attribute, childElements, childOf, descendants, localName, wordsIn } from "./elements.ts";
import { FLAG_MARK, LABEL_MARK, OPENING_MARK, REFERENCE_MARK, STALE_MARK } from "./head.ts";
import { BLANK_FIELD } from "./inline.ts";
import { furnitureStyleId, OWN_STYLE, PAGE_PREFIX } from "./looks.ts";
import { createChanges, type SharedChanges } from "./readChanges.ts";
import { objectWords } from "./objectWords.ts";
import { noteStyle, noteWords, paragraphLists, parameterOf, runWords, SETTINGS, SPACES } from "./paragraphWords.ts";
import { readMemo, type ReadMemo } from "./readMemo.ts";
import { NO_MARKS, type Change, type CharMarks, type HeadTables, type ParaStyle } from "./readHead.ts";

/** A memo or a tracked change, under the key that the paragraphs' anchors have. */
export type ReadThread =
  | { readonly kind: "memo"; readonly memo: ReadMemo }
  | { readonly kind: "change"; readonly change: Change; readonly before: string; readonly after: string };

/** What the paragraphs of a file share while it is read. */
export type ReadContext = {
  readonly tables: HeadTables;
  readonly threads: Map<string, ReadThread>;
  readonly nextKey: () => string;
  /** Adds to the report; of all that say the same `once`, the first alone. */
  readonly tell: (code: ImportFinding["code"], params: ImportFinding["params"], once?: string) => void;
  readonly tellNote: (code: "noteToMatch" | "citationBecameNote", words: string) => void;
  /** The words of a memo that stand beside the text; each is asked for once. */
  readonly takeMemo: (id: string) => XmlElement | undefined;
  readonly changes: SharedChanges;
  /** The numbering that the section's outline takes. */
  readonly setOutline: (id: string) => void;
};

export type ReadRuns = {
  readonly content: readonly Inline[];
  readonly anchors: ReadParagraph["anchors"];
  /** Words that their look sets apart as the name of a line of the header. */
  readonly label: string;
  /** What stands in the paragraph and holds paragraphs of its own: tables, text boxes. */
  readonly boxes: readonly XmlElement[];
};

type Anchor = { readonly key: string; start: number; end: number };

/** A field that has begun at a place in the content: a memo's key, what a blank is to be filled with, where a link leads. */
type OpenField = {
  readonly id: string;
  readonly at: number;
  readonly key: string | null;
  readonly hint: string | null;
  readonly address: string | null;
};

/** What may stand in a run beside its words as well as among them. */
const IN_WORDS = /^(?:markpen|insert|delete)(?:Begin|End)$/u;

/** The words of a paragraph as they stood before any tracked change, with its notes, memos and changes. */
export function readRuns(node: XmlElement, style: ParaStyle | null, context: ReadContext): ReadRuns {
  const { tables, tell } = context;
  const base = tables.chars.get(style?.char ?? "") ?? NO_MARKS;
  const isBeside = style?.id.startsWith(PAGE_PREFIX) === true;
  const content: Inline[] = [];
  const anchors: Anchor[] = [];
  const boxes: XmlElement[] = [];
  const fields: OpenField[] = [];
  let length = 0;
  let label = "";

  const anchorAt = (key: string): void => void anchors.push({ key, start: length, end: length });
  const endAnchor = (key: string | null): void => {
    const anchor = anchors.find((each) => each.key === key);
    if (anchor !== undefined) anchor.end = length;
  };

  const push = (words: string, marks: readonly Mark[]): void => {
    if (words === "") return;
    if (changes.takes(words)) return;
    content.push({ type: "text", text: words, marks: [...marks] });
    length += words.length;
  };

  const changes = createChanges(context, {
    length: () => length,
    begin: anchorAt,
    end: endAnchor,
    drop: (key) => {
      anchors.splice(
        anchors.findIndex((each) => each.key === key),
        1,
      );
    },
  });

  const readRun = (run: XmlElement): void => {
    const char = attribute(run, "charPrIDRef");
    const mark = tables.marks.get(char) ?? null;
    const look = tables.chars.get(char) ?? NO_MARKS;
    if (look.strike && !base.strike && !isBeside) tell("formattingDropped", { words: runWords(run) }, "strike");
    const marks = mark === FLAG_MARK ? [] : marksOf(look, base, mark);
    for (const child of childElements(run)) readRunChild(child, marks, mark);
  };

  const readRunChild = (child: XmlElement, marks: readonly Mark[], mark: string | null): void => {
    const name = localName(child);
    if (SPACES[name] !== undefined || IN_WORDS.test(name)) return readPiece(child, marks, mark);
    if (name === "t") return child.children.forEach((piece) => readPiece(piece, marks, mark));
    if (name === "ctrl") return childElements(child).forEach((control) => readControl(control, marks));
    if (name === "secPr") return context.setOutline(attribute(child, "outlineShapeIDRef"));
    if (SETTINGS.has(name)) return;
    if (name === "switch") return readSwitch(child, marks);
    if (name === "compose") return readUnknown(child, marks, attribute(child, "composeText"));
    if (name === "dutmal") return readUnknown(child, marks);
    if (name === "tbl" && !isOwnTable(child, tables)) tell("tableFlattened", { rows: descendants(child, "tr").length });
    const holdsText = paragraphLists(child).length > 0;
    // A table that somebody put in with a change is told with it, and is no part of the text yet.
    if (holdsText && changes.takes(wordsIn(child).trim())) return;
    if (holdsText) boxes.push(child);
    const own = objectWords(child);
    if (own !== "" || (!holdsText && name !== "tbl")) tell("objectLeftOut", { words: own });
  };

  const readPiece = (piece: XmlNode, marks: readonly Mark[], mark: string | null): void => {
    if (typeof piece === "string") return readWords(piece, marks, mark);
    if (piece === null || !isElement(piece)) return;
    const name = localName(piece);
    const space = SPACES[name];
    if (space !== undefined) return push(space, marks);
    if (name === "insertBegin" || name === "deleteBegin") return changes.begin(name === "insertBegin", piece);
    if (name === "insertEnd" || name === "deleteEnd") return changes.end(name === "insertEnd", piece);
    if (name === "markpenBegin") return tell("formattingDropped", { words: "" }, "highlight");
    if (!SETTINGS.has(name)) readUnknown(piece, marks);
  };

  const readWords = (words: string, marks: readonly Mark[], mark: string | null): void => {
    if (mark === LABEL_MARK) label += words;
    else if (mark === STALE_MARK) tell("furnitureLeftOut", { words });
    else {
      if (mark === REFERENCE_MARK) tell("referenceBecameWords", { words });
      push(words, marks);
    }
  };

  const readControl = (control: XmlElement, marks: readonly Mark[]): void => {
    const name = localName(control);
    switch (name) {
      case "footNote":
      case "endNote":
        return readNote(control, marks);
      case "header":
      case "footer": {
        const words = wordsIn(control).trim();
        return words === "" ? undefined : tell("furnitureLeftOut", { words });
      }
      case "fieldBegin":
        return beginField(control, marks);
      case "fieldEnd":
        return endField(attribute(control, "beginIDRef"), marks);
      case "autoNum":
        return push(attribute(control, "num"), marks);
      case "hiddenComment":
        return anchorAt(memoKey(control));
      case "indexmark":
        return tell("objectLeftOut", { words: objectWords(control) });
      default:
        if (!SETTINGS.has(name)) readUnknown(control, marks);
    }
  };

  const readNote = (note: XmlElement, marks: readonly Mark[]): void => {
    const words = noteWords(note);
    if (changes.takes(`(${words})`)) return;
    content.push({ type: "note", text: words, marks: [...marks] });
    const cites = tables.styles.get(noteStyle(note))?.id === furnitureStyleId("CitationNote");
    context.tellNote(cites ? "citationBecameNote" : "noteToMatch", words);
  };

  const memoKey = (memo: XmlElement): string => {
    const key = context.nextKey();
    const body = paragraphLists(memo).length > 0 ? undefined : context.takeMemo(parameterOf(memo, "ID"));
    context.threads.set(key, { kind: "memo", memo: readMemo(memo, tables, body) });
    return key;
  };

  const beginField = (field: XmlElement, marks: readonly Mark[]): void => {
    const begun = { id: attribute(field, "id"), at: content.length, key: null, hint: null, address: null };
    const type = attribute(field, "type");
    if (type === "MEMO") {
      const key = memoKey(field);
      anchorAt(key);
      fields.push({ ...begun, key });
      return;
    }
    const hint = attribute(field, "name") === BLANK_FIELD ? parameterOf(field, "Direction") : null;
    fields.push({ ...begun, hint, address: type === "HYPERLINK" ? linkAddress(field) : null });
    const list = childOf(field, "subList");
    if (list !== undefined) push(wordsIn(list), marks);
  };

  const endField = (id: string, marks: readonly Mark[]): void => {
    const index = fields.findLastIndex((field) => field.id === id);
    const field = index < 0 ? undefined : fields.splice(index, 1)[0];
    if (field === undefined) return;
    endAnchor(field.key);
    if (field.hint !== null) settleBlank(field.at, field.hint, marks);
    if (field.address !== null) tell("linkBecameWords", { words: wordsFrom(field.at), address: field.address });
  };

  const wordsFrom = (at: number): string =>
    content
      .slice(at)
      .map((piece) => (piece.type === "text" ? piece.text : ""))
      .join("");

  /** A blank that still says it is one; what somebody filled in is text. */
  const settleBlank = (at: number, hint: string, marks: readonly Mark[]): void => {
    const words = wordsFrom(at);
    if (!/^\[.*\]$/su.test(words) || !words.endsWith(hint === "" ? "]" : `: ${hint}]`)) return;
    content.length = at;
    length -= words.length;
    content.push({ type: "blank", hint, marks: [...marks] });
  };

  /** Of what is written twice, for programs that know an extension and for others, the others' is read. */
  const readSwitch = (twice: XmlElement, marks: readonly Mark[]): void => {
    const chosen = childOf(twice, "default") ?? childOf(twice, "case");
    if (chosen !== undefined) for (const child of childElements(chosen)) readRunChild(child, marks, null);
  };

  const readUnknown = (unknown: XmlElement, marks: readonly Mark[], more = ""): void => {
    const words = [more, wordsIn(unknown)].filter((part) => part.trim() !== "").join(" ");
    tell("unknownElement", { words }, localName(unknown));
    push(words, marks);
  };

  changes.resume();
  for (const child of childElements(node)) if (localName(child) === "run") readRun(child);
  changes.suspend();
  for (const { key } of fields) endAnchor(key);
  return { content: normalContent(content), anchors, label, boxes };
}

/** Where a link leads: its path, or the command before its settings, in which a colon is written "\\:". */
const linkAddress = (field: XmlElement): string =>
  parameterOf(field, "Path") || (parameterOf(field, "Command").split(";")[0] ?? "").replaceAll("\\:", ":");

const MARKS = ["strong", "emphasis", "underline", "superscript", "subscript"] as const;

/** The marks that the run's look has beyond its style's; italics that the chamber sets are none. */
const marksOf = (look: CharMarks, base: CharMarks, mark: string | null): Mark[] =>
  MARKS.filter((name) => look[name] && !base[name] && !(name === "emphasis" && mark === OPENING_MARK)).map((type) => ({
    type,
  }));

/** A table that our writer sets, whose paragraphs tell by their styles what they are. */
const isOwnTable = (table: XmlElement, { styles }: HeadTables): boolean =>
  descendants(table, "p").every((node) => styles.get(attribute(node, "styleIDRef"))?.id.startsWith(OWN_STYLE) === true);
