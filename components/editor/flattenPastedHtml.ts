import { isClause } from "#domain/document/nesting.ts";
import { type BlockKind, MAX_LEVEL } from "#domain/document/schema.ts";

type PastedBlock = { readonly kind: BlockKind; readonly level: number; html: string };

type Place = {
  /** What a plain paragraph becomes where it is pasted. */
  readonly kind: BlockKind;
  readonly level: number;
};

/** Whatever a page or word processor puts round its words for a machine. */
const SKIPPED = new Set([
  "SCRIPT",
  "STYLE",
  "HEAD",
  "TEMPLATE",
  "TITLE",
  "META",
  "LINK",
  "NOSCRIPT",
  "O:P",
  "IFRAME",
  "SVG",
  "OBJECT",
]);

const INLINE_TAGS = new Map([
  ["B", "strong"],
  ["STRONG", "strong"],
  ["I", "em"],
  ["EM", "em"],
  ["U", "u"],
  ["SUP", "sup"],
  ["SUB", "sub"],
]);

const BLOCK_TAGS =
  /^(P|DIV|H[1-6]|LI|UL|OL|DL|DT|DD|BLOCKQUOTE|PRE|TABLE|THEAD|TBODY|TR|TD|TH|ARTICLE|SECTION|HEADER|FOOTER|MAIN|ASIDE|FIGURE|FIGCAPTION|BODY|HTML|HR|ADDRESS)$/;

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/**
 * HTML from a web page or word processor as flat paragraphs the schema reads: plain ones become what the place is (clauses
 * among clauses, reasons among reasons), list items clauses on the list's level, further paragraphs of an item
 * continuations, headings headings. Words and emphasis stay; scripts, styles, links' targets and images go.
 */
export function flattenPastedHtml(body: Node, place: Place): string {
  const blocks: PastedBlock[] = [];
  const reader = new BlockReader(blocks, place);
  reader.read(body, { listDepth: 0, isFirstOfItem: false, heading: false });
  return blocks
    .filter(({ html }) => html.replaceAll(/<[^>]*>/g, "").trim() !== "")
    .map(({ kind, level, html }) => `<p data-block="" data-kind="${kind}" data-level="${level}">${html.trim()}</p>`)
    .join("");
}

type Around = { readonly listDepth: number; isFirstOfItem: boolean; readonly heading: boolean };

class BlockReader {
  private readonly blocks: PastedBlock[];
  private readonly place: Place;
  private current: PastedBlock | null = null;

  constructor(blocks: PastedBlock[], place: Place) {
    this.blocks = blocks;
    this.place = place;
  }

  read(node: Node, around: Around): void {
    for (const child of Array.from(node.childNodes)) {
      if (child.nodeType === TEXT_NODE) this.write(escaped(child.nodeValue ?? ""), around);
      else if (child.nodeType === ELEMENT_NODE && isElement(child)) this.readElement(child, around);
    }
  }

  private readElement(element: Element, around: Around): void {
    const tag = element.tagName.toUpperCase();
    const style = element.getAttribute("style") ?? "";
    // Word writes a list's numbers into the text, in a span of this style; labels are computed here.
    if (SKIPPED.has(tag) || /mso-list:\s*ignore/i.test(style)) return;
    if (tag === "BR") this.current = null;
    else if (BLOCK_TAGS.test(tag)) this.readBlock(element, tag, style, around);
    else this.readInline(element, tag, style, around);
  }

  private readBlock(element: Element, tag: string, style: string, around: Around): void {
    this.current = null;
    const wordLevel = /mso-list:[^;]*level(\d+)/i.exec(style)?.[1];
    if (wordLevel !== undefined) this.read(element, { ...around, listDepth: Number(wordLevel), isFirstOfItem: true });
    else if (tag === "UL" || tag === "OL") this.read(element, { ...around, listDepth: around.listDepth + 1 });
    else if (tag === "LI") this.read(element, { ...around, isFirstOfItem: true });
    else if (/^H[1-6]$/.test(tag)) this.read(element, { ...around, heading: true });
    else this.read(element, around);
    this.current = null;
  }

  private readInline(element: Element, tag: string, style: string, around: Around): void {
    const name = INLINE_TAGS.get(tag);
    // Google Docs wraps everything it copies in a <b> that is not bold.
    if (name === undefined || /font-weight:\s*(normal|400)/i.test(style)) return this.read(element, around);
    this.write(`<${name}>`, around);
    this.read(element, around);
    this.write(`</${name}>`, around);
  }

  private write(html: string, around: Around): void {
    if (this.current === null && html.trim() === "") return;
    this.current ??= this.begin(around);
    this.current.html += html;
  }

  private begin(around: Around): PastedBlock {
    const block: PastedBlock = { ...this.kindFor(around), html: "" };
    around.isFirstOfItem = false;
    this.blocks.push(block);
    return block;
  }

  private kindFor({ listDepth, isFirstOfItem, heading }: Around): Omit<PastedBlock, "html"> {
    if (heading) return { kind: "heading", level: 0 };
    if (listDepth === 0 || !isClause(this.place)) return this.place;
    const level = Math.min(this.place.level + listDepth - 1, MAX_LEVEL);
    return { kind: isFirstOfItem ? this.place.kind : "continuation", level };
  }
}

const isElement = (node: Node): node is Element => "tagName" in node;

const escaped = (text: string): string =>
  text.replaceAll(/\s+/g, " ").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
