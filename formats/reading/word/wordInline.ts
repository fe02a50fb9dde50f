import type { XmlElement } from "../../xml.ts";
import { BOOKMARK_PREFIX } from "../../styleIds.ts";
import { changeOf, type ChangeContext, type WordChange } from "./wordChanges.ts";
import { markedWords } from "./markedWords.ts";
import { createFields } from "./wordFields.ts";
import { runLook } from "./wordFormatting.ts";
import type { ListPlace } from "./wordNumbering.ts";
import type { WordStyles } from "./wordStyles.ts";
import { chosen, CLEAR, SILENT } from "./wordElements.ts";
import type { Token } from "./wordTokens.ts";
import { plainWords, SIGNS, symbolOf } from "./wordWords.ts";
import { childNamed, descendantsNamed, elementsOf, outermostNamed, textOf } from "./wordXml.ts";

/** What the body has beside its words. */
export type BodyFindings = {
  readonly hidden: string[];
  readonly objects: string[];
  readonly formatting: Set<string>;
  readonly replaced: Set<string>;
  readonly unknown: Set<string>;
  readonly tables: { readonly place: string; readonly rows: number }[];
  /** Where links out of the document led. */
  readonly links: { readonly words: string; readonly address: string }[];
  /** The words that stood for each reference, by its token's id. */
  readonly references: Map<string, { readonly bookmark: string; readonly text: string }>;
};

export const emptyFindings = (): BodyFindings => ({
  hidden: [],
  objects: [],
  formatting: new Set(),
  replaced: new Set(),
  unknown: new Set(),
  tables: [],
  links: [],
  references: new Map(),
});

export type WordNotes = (
  kind: "footnote" | "endnote",
  id: string,
) => { readonly old: string; readonly new: string } | null;

export type BodySource = {
  readonly styles: WordStyles;
  readonly list: (properties: XmlElement | null, styleId: string | null) => ListPlace | null;
  readonly note: WordNotes;
  readonly comments: ReadonlySet<string>;
  /** The address of a link by its id; null for one that the file does not have. */
  readonly address: (id: string) => string | null;
};

/** A paragraph while it is read. */
export type Growing = { readonly tokens: Token[]; readonly changes: WordChange[]; readonly openComments: Set<string> };

export const emptyParagraph = (): Growing => ({ tokens: [], changes: [], openComments: new Set() });

/** What a drawing shows that is no text. */
const PICTURES = ["pic:pic", "v:imagedata", "c:chart", "dgm:relIds"];

/**
 * Reads what stands in paragraphs to tokens, one paragraph after the other: fields, changes and comments go on from one to
 * the next. `placed` says where the reading is; text boxes are put in `boxes`, since they are paragraphs of their own.
 */
export function createInlineReader(source: BodySource, boxes: XmlElement[], placed: () => string) {
  const findings = emptyFindings();
  const fields = createFields();
  let current = emptyParagraph();
  let [changeCount, referenceCount] = [0, 0];

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
    fields.hear(text);
    const token = { type: "text", text, marks: look.marks, role: look.role } as const;
    if (look.changed === null || context !== null) return emit(token, text, context);
    change(look.changed.context, text, markedWords(text, look.changed.marks), token);
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

  const link = (words: string, address: string | null): void => {
    if (address !== null && address !== words.trim()) findings.links.push({ words, address });
  };

  /** Text boxes keep their words, which come after this paragraph; what is no text is told. */
  const drawn = (node: XmlElement): void => {
    const found = outermostNamed(node, "w:txbxContent");
    boxes.push(...found);
    const pictures = PICTURES.some((name) => descendantsNamed(node, name).length > 0);
    if (found.length > 0 && !pictures) return;
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
        link(plainWords(node, "old"), source.address(attributes["r:id"] ?? ""));
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
      case "w:br":
        if (attributes["w:type"] !== "page" && attributes["w:type"] !== "column") return say(" ", run, context);
        return void current.tokens.push({ type: "pageBreak" });
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
      const led = fields.link();
      if (led !== null) link(led.words, led.address);
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
    if (side === "start") current.openComments.add(key);
    // A range that opened in an earlier paragraph ended with it.
    if (current.openComments.has(key)) current.tokens.push({ type: "edge", key, side });
  };

  return {
    findings,
    change,
    read: walkInline,
    readOne: inline,
    inContents: fields.inContents,
    /** Goes on in this paragraph. */
    enter: (paragraph: Growing) => void (current = paragraph),
    /** Ends what must not stay open beyond a paragraph; its words are the text's. */
    leave: (context: ChangeContext | null) => say(fields.endParagraph(), null, context),
  };
}

const edges = (key: string): Token[] => [
  { type: "edge", key, side: "start" },
  { type: "edge", key, side: "end" },
];
