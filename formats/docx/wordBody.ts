import { BOOKMARK_PREFIX } from "./styleIds.ts";
import type { XmlElement } from "../xml.ts";
import { changeOf, PARAGRAPH_SIGN, type ChangeContext, type WordChange } from "./wordChanges.ts";
import { createFields } from "./wordFields.ts";
import { cellsOf, chosen, CLEAR, rowParagraph, rowsOf } from "./wordTables.ts";
import { runLook } from "./wordFormatting.ts";
import type { ListPlace } from "./wordNumbering.ts";
import type { WordStyles } from "./wordStyles.ts";
import type { Role, Token } from "./wordTokens.ts";
import { plainWords, SIGNS, symbolOf } from "./wordWords.ts";
import { childNamed, descendantsNamed, elementsOf, textOf, valueOf } from "./wordXml.ts";

/** A paragraph of the file in its order, before its structure is known. */
export type WordParagraph = {
  readonly tokens: readonly Token[];
  readonly properties: XmlElement | null;
  readonly styleId: string | null;
  readonly list: ListPlace | null;
  readonly place: string;
  readonly changes: readonly WordChange[];
  /** In a table of contents, which the page makes itself. */
  readonly inContents: boolean;
};

/** What the body has beside its words. */
export type BodyFindings = {
  readonly hidden: string[];
  readonly objects: string[];
  readonly formatting: Set<string>;
  readonly replaced: Set<string>;
  readonly unknown: Set<string>;
  readonly tables: { readonly place: string; readonly rows: number }[];
  /** The words that stood for each reference, by its token's id. */
  readonly references: Map<string, { readonly bookmark: string; readonly text: string }>;
};

export type WordNotes = (
  kind: "footnote" | "endnote",
  id: string,
) => { readonly old: string; readonly new: string } | null;

export type BodySource = {
  readonly styles: WordStyles;
  readonly list: (properties: XmlElement | null, styleId: string | null) => ListPlace | null;
  readonly note: WordNotes;
  readonly comments: ReadonlySet<string>;
};

type Growing = { tokens: Token[]; changes: WordChange[] };

/** Elements without words: places, proofing marks, what is read elsewhere. */
const SILENT = new Set([
  "w:pPr",
  "w:rPr",
  "w:proofErr",
  "w:bookmarkEnd",
  "w:permStart",
  "w:permEnd",
  "w:lastRenderedPageBreak",
  "w:sdtPr",
  "w:sdtEndPr",
  "w:annotationRef",
  "w:footnoteRef",
  "w:endnoteRef",
  "w:separator",
  "w:continuationSeparator",
  "w:moveFromRangeStart",
  "w:moveFromRangeEnd",
  "w:moveToRangeStart",
  "w:moveToRangeEnd",
  "w:customXmlInsRangeStart",
  "w:customXmlInsRangeEnd",
  "w:customXmlDelRangeStart",
  "w:customXmlDelRangeEnd",
  "w:smartTagPr",
  "w:customXmlPr",
  "w:fldData",
  "w:ffData",
  "w:delInstrText",
  "w:sectPr",
  "w:tblPr",
  "w:tblGrid",
  "w:trPr",
  "w:tcPr",
  "w:tblPrEx",
  "w:rubyPr",
]);

/** Reads the body to paragraphs: tables row by row, text boxes after the paragraph that holds them. */
export function readWordBody(body: XmlElement, source: BodySource) {
  const findings: BodyFindings = {
    hidden: [],
    objects: [],
    formatting: new Set(),
    replaced: new Set(),
    unknown: new Set(),
    tables: [],
    references: new Map(),
  };
  const paragraphs: WordParagraph[] = [];
  const fields = createFields();
  const boxes: XmlElement[] = [];
  let current: Growing = { tokens: [], changes: [] };
  /** Tokens of paragraphs whose end somebody inserted: in the old wording they are of the paragraph that follows. */
  let carried: Growing = { tokens: [], changes: [] };
  let [changeCount, referenceCount, count] = [0, 0, 0];
  let sink: WordParagraph[] = paragraphs;

  const placed = (): string => `paragraph ${count}`;

  const change = (context: ChangeContext, before: string, after: string, token: Token | null): void => {
    const last = current.changes.at(-1);
    const lastEdge = current.tokens.at(-1);
    // Runs of one change are one: its edge is reopened rather than a second one set beside it.
    if (last !== undefined && last.context === context && lastEdge?.type === "edge" && lastEdge.key === last.key) {
      last.before += before;
      last.after += after;
      current.tokens.pop();
      if (token !== null) current.tokens.push(token);
      current.tokens.push(lastEdge);
      return;
    }
    const key = `change:${++changeCount}`;
    current.changes.push({ key, context, before, after });
    current.tokens.push({ type: "edge", key, side: "start" });
    if (token !== null) current.tokens.push(token);
    current.tokens.push({ type: "edge", key, side: "end" });
  };

  /** Words or a note: in the text, or in a change only where somebody would insert them. */
  const emit = (token: Token, words: string, context: ChangeContext | null): void => {
    if (context === null) current.tokens.push(token);
    else if (context.kind === "insertion") change(context, "", words, null);
    else change(context, token.type === "text" ? words : "", "", token);
  };

  const say = (text: string, run: XmlElement | null, context: ChangeContext | null): void => {
    if (text === "") return;
    if (fields.inInstruction()) return void findings.hidden.push(text);
    const look = runLook(childNamed(run, "w:rPr"), source.styles);
    for (const name of look.dropped) findings.formatting.add(name);
    if (look.hidden) {
      findings.hidden.push(text);
      return;
    }
    if (text.includes("\ufffd")) findings.replaced.add("U+FFFD");
    if (context === null && fields.takes(text)) return;
    const role: Role = look.role;
    emit({ type: "text", text, marks: look.marks, role }, text, context);
  };

  const refer = (bookmark: string, text: string, context: ChangeContext | null): void => {
    if (context !== null || text === "") return say(text, null, context);
    const id = `reference:${++referenceCount}`;
    findings.references.set(id, { bookmark, text });
    current.tokens.push({ type: "reference", id });
  };

  const note = (kind: "footnote" | "endnote", node: XmlElement, context: ChangeContext | null): void => {
    const words = source.note(kind, node.attributes["w:id"] ?? "");
    if (words === null) return;
    emit({ type: "note", text: words.old }, ` [${words.new}] `, context);
    if (words.old !== words.new) {
      change({ kind: "insertion", author: null, at: null }, "", `[${words.new}]`, null);
    }
  };

  /** Text boxes keep their words, which come after this paragraph; what is no text is told. */
  const drawn = (node: XmlElement): void => {
    const found = descendantsNamed(node, "w:txbxContent");
    boxes.push(...found);
    if (found.length > 0) return;
    const described = descendantsNamed(node, "wp:docPr")[0]?.attributes;
    findings.objects.push(described?.["descr"] || described?.["title"] || described?.["name"] || placed());
  };

  const walkInline = (node: XmlElement, run: XmlElement | null, context: ChangeContext | null): void => {
    for (const child of elementsOf(node)) inline(child, run, context);
  };

  const inline = (node: XmlElement, run: XmlElement | null, context: ChangeContext | null): void => {
    const { name, attributes } = node;
    const changed = changeOf(node);
    if (changed !== null) {
      // What is inserted and then deleted was never in the text.
      const inner = context?.kind === "insertion" ? context : changed;
      return walkInline(node, run, inner);
    }
    if (SILENT.has(name)) return;
    switch (name) {
      case "w:r":
        return walkInline(node, node, context);
      case "w:t":
      case "w:delText":
        return say(node.children.join(""), run, context);
      case "w:sym":
        return say(symbolOf(node), run, context);
      case "w:fldChar":
        return fieldCharacter(attributes["w:fldCharType"] ?? "", context);
      case "w:instrText":
        return fields.instruct(textOf(node));
      case "w:fldSimple":
        fields.begin();
        fields.instruct(attributes["w:instr"] ?? "");
        fields.part();
        walkInline(node, run, context);
        return fieldCharacter("end", context);
      case "w:hyperlink": {
        const anchor = attributes["w:anchor"] ?? "";
        if (!anchor.startsWith(BOOKMARK_PREFIX)) return walkInline(node, run, context);
        return refer(anchor, plainWords(node, "old"), context);
      }
      case "w:footnoteReference":
        return note("footnote", node, context);
      case "w:endnoteReference":
        return note("endnote", node, context);
      case "w:commentRangeStart":
      case "w:commentRangeEnd":
      case "w:commentReference":
        return commentEdge(name, attributes["w:id"] ?? "");
      case "w:bookmarkStart":
        return void current.tokens.push(...edges(`bookmark:${attributes["w:name"] ?? ""}`));
      case "w:drawing":
      case "w:pict":
        return drawn(node);
      case "w:rt":
        return void findings.hidden.push(plainWords(node));
      case "w:object":
        return void findings.objects.push(placed());
      case "mc:AlternateContent":
        return walkInline(chosen(node), run, context);
      case "m:oMath":
      case "m:oMathPara":
        findings.formatting.add("math");
        return say(plainWords(node), run, context);
      default: {
        const sign = SIGNS[name];
        if (sign !== undefined) return say(sign, run, context);
        if (!CLEAR.has(name)) findings.unknown.add(name);
        return walkInline(node, run, context);
      }
    }
  };

  const fieldCharacter = (type: string, context: ChangeContext | null): void => {
    if (type === "begin") fields.begin();
    else if (type === "separate") fields.part();
    else {
      const reference = fields.end();
      if (reference !== null) refer(reference.bookmark, reference.text, context);
    }
  };

  const ranged = new Set<string>();
  const commentEdge = (name: string, id: string): void => {
    if (!source.comments.has(id)) return;
    const key = `comment:${id}`;
    if (name === "w:commentReference") {
      if (!ranged.has(id)) current.tokens.push(...edges(key));
      return;
    }
    ranged.add(id);
    const side = name === "w:commentRangeStart" ? "start" : "end";
    // A range that opened in an earlier paragraph ended with it.
    const opened = current.tokens.some((token) => token.type === "edge" && token.key === key);
    if (side === "start" || opened) current.tokens.push({ type: "edge", key, side });
  };

  const paragraph = (node: XmlElement, context: ChangeContext | null): void => {
    count += 1;
    current = carried;
    carried = { tokens: [], changes: [] };
    const properties = childNamed(node, "w:pPr");
    const styleId = valueOf(properties, "w:pStyle") ?? source.styles.usual;
    const inContents = fields.inContents();
    walkInline(node, null, context);
    say(fields.endParagraph(), null, context);
    const mark = childNamed(properties, "w:rPr");
    const inserted = childNamed(mark, "w:ins") ?? childNamed(mark, "w:moveTo");
    const deleted = childNamed(mark, "w:del") ?? childNamed(mark, "w:moveFrom");
    const ofMark = inserted ?? deleted;
    const markChange = ofMark === null ? null : changeOf(ofMark);
    if (markChange !== null && inserted !== null) {
      change(sameChange(current, markChange), "", PARAGRAPH_SIGN, null);
      carried = current;
      return afterBoxes(context);
    }
    if (markChange !== null) change(sameChange(current, markChange), PARAGRAPH_SIGN, "", null);
    const list = source.list(properties, styleId);
    const { tokens, changes } = current;
    sink.push({
      tokens,
      changes,
      properties,
      styleId,
      list,
      place: placed(),
      inContents: inContents || fields.inContents(),
    });
    current = { tokens: [], changes: [] };
    afterBoxes(context);
  };

  const afterBoxes = (context: ChangeContext | null): void => {
    for (const box of boxes.splice(0)) blocks(box, context);
  };

  const table = (node: XmlElement, context: ChangeContext | null): void => {
    const rows = rowsOf(node).map((row) => {
      const properties = childNamed(row, "w:trPr");
      const marked = childNamed(properties, "w:ins") ?? childNamed(properties, "w:del");
      const rowContext = context ?? (marked === null ? null : changeOf(marked));
      return cellsOf(row).map((cell) => within(() => blocks(cell, rowContext)));
    });
    const all = rows.flat(2);
    const ours = all.some(({ styleId }) => source.styles.get(styleId)?.folded.startsWith("whereas") === true);
    if (ours || (rows.length === 1 && rows[0]?.length === 1)) return void sink.push(...all);
    findings.tables.push({ place: placed(), rows: rows.length });
    sink.push(...rows.flatMap((cells) => rowParagraph(cells)));
  };

  /** What `read` finds, kept out of the text's order for now. */
  const within = (read: () => void): WordParagraph[] => {
    const outer = sink;
    const inner: WordParagraph[] = [];
    sink = inner;
    read();
    sink = outer;
    return inner;
  };

  const blocks = (parent: XmlElement, context: ChangeContext | null): void => {
    for (const node of elementsOf(parent)) {
      if (node.name === "w:p") paragraph(node, context);
      else if (node.name === "w:tbl") table(node, context);
      else if (node.name === "w:altChunk") findings.objects.push(placed());
      else if (node.name === "mc:AlternateContent") blocks(chosen(node), context);
      else if (changeOf(node) !== null) blocks(node, changeOf(node));
      else if (CLEAR.has(node.name)) blocks(node, context);
      else if (node.name === "w:bookmarkStart" || node.name.startsWith("w:commentRange")) {
        current = carried;
        inline(node, null, context);
      }
    }
  };

  blocks(body, null);
  if (carried.tokens.length > 0) {
    paragraphs.push({ ...carried, properties: null, styleId: null, list: null, place: placed(), inContents: false });
  }
  return { paragraphs, findings };
}

const edges = (key: string): Token[] => [
  { type: "edge", key, side: "start" },
  { type: "edge", key, side: "end" },
];

/** A paragraph's end that was changed together with its last words is of that change. */
function sameChange({ changes }: Growing, context: ChangeContext): ChangeContext {
  const last = changes.at(-1)?.context;
  return last !== undefined && last.kind === context.kind && last.author === context.author ? last : context;
}
