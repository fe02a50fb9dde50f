import type { XmlElement } from "../../xml.ts";
import { changeOf, PARAGRAPH_SIGN, signedChange, type ChangeContext, type WordChange } from "./wordChanges.ts";
import { chosen, CLEAR, SILENT } from "./wordElements.ts";
import { createInlineReader, emptyParagraph, type BodyFindings, type BodySource, type Growing } from "./wordInline.ts";
import type { ListPlace } from "./wordNumbering.ts";
import { cellsOf, rowParagraph, rowsOf } from "./wordTables.ts";
import type { Token } from "./wordTokens.ts";
import { plainWords } from "./wordWords.ts";
import { childNamed, descendantsNamed, elementsOf, valueOf } from "./wordXml.ts";

/** A paragraph of the file in its order, before its structure is known. */
export type WordParagraph = {
  readonly tokens: readonly Token[];
  readonly properties: XmlElement | null;
  readonly styleId: string | null;
  readonly list: ListPlace | null;
  readonly place: string;
  /** Of how many sections of the file it stands behind. */
  readonly section: number;
  readonly changes: readonly WordChange[];
  /** In a table of contents, which the page makes itself. */
  readonly inContents: boolean;
};

const PARAGRAPHS = ["w:p", "w:tbl"];

/** Reads the body to paragraphs: tables row by row, text boxes after the paragraph that holds them. */
export function readWordBody(
  body: XmlElement,
  source: BodySource,
): { readonly paragraphs: readonly WordParagraph[]; readonly findings: BodyFindings } {
  const paragraphs: WordParagraph[] = [];
  const boxes: XmlElement[] = [];
  let [count, section] = [0, 0];
  const placed = (): string => `paragraph ${count}`;
  const inline = createInlineReader(source, boxes, placed);
  /** Of paragraphs whose end somebody inserted: in the old wording it is of the paragraph that follows. */
  let carried = emptyParagraph();
  let sink = paragraphs;

  const paragraph = (node: XmlElement, context: ChangeContext | null): void => {
    count += 1;
    const current = carried;
    carried = emptyParagraph();
    inline.enter(current);
    const now = childNamed(node, "w:pPr");
    const { properties, change } = statedProperties(now);
    const styleId = valueOf(properties, "w:pStyle") ?? source.styles.usual;
    const inContents = inline.inContents();
    inline.read(node, null, context);
    inline.leave(context);
    const mark = childNamed(now, "w:rPr");
    const inserted = childNamed(mark, "w:ins") ?? childNamed(mark, "w:moveTo");
    const deleted = childNamed(mark, "w:del") ?? childNamed(mark, "w:moveFrom");
    const ofMark = inserted ?? deleted;
    const markChange = ofMark === null ? null : changeOf(ofMark);
    if (change !== null) inline.change(change.context, change.before, change.after, null);
    if (markChange !== null && inserted !== null) {
      inline.change(sameChange(current, markChange), "", PARAGRAPH_SIGN, null);
      carried = current;
      return afterBoxes(context);
    }
    if (markChange !== null) inline.change(sameChange(current, markChange), PARAGRAPH_SIGN, "", null);
    const list = source.list(properties, styleId);
    const { tokens, changes } = current;
    sink.push({
      tokens,
      changes,
      properties,
      styleId,
      list,
      place: placed(),
      section,
      inContents: inContents || inline.inContents(),
    });
    // A section's last paragraph has its properties.
    if (childNamed(now, "w:sectPr") !== null) section += 1;
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
    inline.findings.tables.push({ place: placed(), rows: rows.length });
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
    for (const node of elementsOf(parent)) block(node, context);
  };

  const block = (node: XmlElement, context: ChangeContext | null): void => {
    const { name } = node;
    if (name === "w:p") paragraph(node, context);
    else if (name === "w:tbl") table(node, context);
    else if (name === "w:altChunk") inline.findings.objects.push(placed());
    else if (name === "mc:AlternateContent") blocks(chosen(node), context);
    else if (name === "w:bookmarkStart" || name.startsWith("w:commentRange")) {
      inline.enter(carried);
      inline.readOne(node, null, context);
    } else if (!SILENT.has(name)) wrapped(node, context);
  };

  /** Wrappers of paragraphs, known or not; words that stand in no paragraph are one. */
  const wrapped = (node: XmlElement, context: ChangeContext | null): void => {
    if (!CLEAR.has(node.name) && changeOf(node) === null) inline.findings.unknown.add(node.name);
    if (PARAGRAPHS.some((name) => descendantsNamed(node, name).length > 0)) blocks(node, context ?? changeOf(node));
    else if (plainWords(node, "old") !== "") paragraph({ name: "w:p", attributes: {}, children: [node] }, context);
  };

  for (const name of lookChanges(body)) inline.findings.formatting.add(name);
  blocks(body, null);
  if (carried.tokens.length > 0) {
    paragraphs.push({
      ...carried,
      properties: null,
      styleId: null,
      list: null,
      place: placed(),
      section,
      inContents: false,
    });
  }
  return { paragraphs, findings: inline.findings };
}

type Stated = {
  readonly properties: XmlElement | null;
  readonly change: { readonly context: ChangeContext; readonly before: string; readonly after: string } | null;
};

/** A paragraph's properties before a tracked change of them, and the change where it made another clause of it. */
function statedProperties(now: XmlElement | null): Stated {
  const changed = childNamed(now, "w:pPrChange");
  if (changed === null) return { properties: now, change: null };
  const old = childNamed(changed, "w:pPr");
  const [before, after] = [clauseLook(old), clauseLook(now)];
  if (before === after) return { properties: old, change: null };
  return { properties: old, change: { context: signedChange(changed, "formatting"), before, after } };
}

/** The style and the level of a list, which say what a paragraph is: "[WhereasOperative1 · 2]". */
function clauseLook(properties: XmlElement | null): string {
  const level = valueOf(childNamed(properties, "w:numPr"), "w:ilvl");
  const parts = [valueOf(properties, "w:pStyle"), level === null ? null : String(Number(level) + 1)];
  return `[${parts.filter((part) => part !== null).join(" · ")}]`;
}

/** Tracked changes of looks that no text has: of pages, tables, distances. */
const LOOK_CHANGES: ReadonlySet<string> = new Set([
  "w:pPrChange",
  "w:sectPrChange",
  "w:numberingChange",
  "w:tblPrChange",
  "w:tblGridChange",
  "w:trPrChange",
  "w:tcPrChange",
  "w:cellIns",
  "w:cellDel",
  "w:cellMerge",
]);

const lookChanges = (node: XmlElement): ReadonlySet<string> => {
  const found = new Set<string>();
  const walk = (parent: XmlElement): void => {
    for (const child of elementsOf(parent)) {
      const isSeen = child.name === "w:pPrChange" && statedProperties(parent).change !== null;
      if (LOOK_CHANGES.has(child.name) && !isSeen) found.add(child.name.slice(2));
      walk(child);
    }
  };
  walk(node);
  return found;
};

/** A paragraph's end that was changed together with its last words is of that change. */
function sameChange({ changes }: Growing, context: ChangeContext): ChangeContext {
  const last = changes.at(-1)?.context;
  return last !== undefined && last.kind === context.kind && last.author === context.author ? last : context;
}
