import { CHARACTERS, foldedStyle } from "../styleIds.ts";
import type { WordParagraph } from "../reading/word/wordBody.ts";
import type { ChangeContext, WordChange } from "../reading/word/wordChanges.ts";
import { instantOf, type WordComment } from "../reading/word/wordComments.ts";
import type { BodyFindings } from "../reading/word/wordInline.ts";
import type { Role, Token } from "../reading/word/wordTokens.ts";
import { childNamed, childrenNamed, elementsOf, textOf } from "../reading/word/wordXml.ts";
import { isElement, element, type XmlElement } from "../xml.ts";
import { NOTE_MARK } from "./inline.ts";
import { isFurtherLanguage } from "./pageLayout.ts";
import type { OdtStyles } from "./readStyles.ts";

export type OdtBody = {
  readonly paragraphs: readonly WordParagraph[];
  readonly comments: readonly WordComment[];
  readonly notes: readonly { readonly words: string; readonly citation: boolean }[];
  readonly findings: BodyFindings;
};

const ROLES: ReadonlyMap<string, Role> = new Map([
  [foldedStyle(CHARACTERS.label), "label"],
  [foldedStyle(CHARACTERS.blank), "blank"],
  [foldedStyle(CHARACTERS.alternative), "alternative"],
  [foldedStyle(CHARACTERS.stale), "stale"],
  [foldedStyle(CHARACTERS.brokenReference), "brokenReference"],
  [foldedStyle(NOTE_MARK), "noteMark"],
]);

type Region = { readonly context: ChangeContext; readonly content: XmlElement };

type Growing = { readonly tokens: Token[]; readonly changes: WordChange[] };

type Place = {
  readonly list: { readonly style: string; readonly counts: number[] } | null;
  readonly label: { text: string | null } | null;
  readonly inContents: boolean;
};

type Spoken = { readonly marks: Extract<Token, { type: "text" }>["marks"]; readonly role: Role };

/** Words as the format shows them: runs of white space are one space, more are elements. */
const collapsed = (text: string): string => text.replace(/[ \t\r\n]+/gu, " ");

/** Reads the text of a document to paragraphs, lists counted, tables row by row; nothing in it is passed over in silence. */
export function readOdtBody(body: XmlElement, styles: OdtStyles): OdtBody {
  const paragraphs: WordParagraph[] = [];
  const comments = new Map<string, WordComment>();
  const notes: { words: string; citation: boolean }[] = [];
  const findings: BodyFindings = {
    hidden: [],
    objects: [],
    formatting: new Set(),
    replaced: new Set(),
    unknown: new Set(),
    tables: [],
    references: new Map(),
  };
  const regions = regionsOf(childNamed(body, "text:tracked-changes"));
  const listCounts = new Map<string, number[]>();
  const boxes: XmlElement[] = [];
  let [section, made] = [0, 0];
  let current: Growing = { tokens: [], changes: [] };
  let insertion: { readonly context: ChangeContext; change: WordChange | null } | null = null;
  let lastList: number[] | null = null;

  const edge = (key: string, side: "start" | "end"): void => void current.tokens.push({ type: "edge", key, side });

  const beginChange = (context: ChangeContext): WordChange => {
    const change = { key: `change:${++made}`, context, before: "", after: "" };
    current.changes.push(change);
    edge(change.key, "start");
    return change;
  };

  const say = (text: string, { marks, role }: Spoken): void => {
    if (text === "") return;
    if (insertion === null) {
      current.tokens.push({ type: "text", text, marks, role });
      return;
    }
    insertion.change ??= beginChange(insertion.context);
    insertion.change.after += text;
  };

  const endInsertion = (): void => {
    if (insertion?.change) edge(insertion.change.key, "end");
    if (insertion !== null) insertion = { context: insertion.context, change: null };
  };

  const inline = (parent: XmlElement, spoken: Spoken): void => {
    for (const child of parent.children) {
      if (typeof child === "string") say(collapsed(child), spoken);
      else if (isElement(child)) inlineElement(child, spoken);
    }
  };

  const inlineElement = (node: XmlElement, spoken: Spoken): void => {
    const { attributes } = node;
    switch (node.name) {
      case "text:s":
        return say(" ".repeat(Math.min(Number(attributes["text:c"] ?? 1) || 1, 1000)), spoken);
      case "text:tab":
      case "text:line-break":
        return say(" ", spoken);
      case "text:soft-page-break":
        return;
      case "text:span":
        return spanOf(node, spoken);
      case "text:note":
        return noteOf(node);
      case "office:annotation":
        return annotationOf(node);
      case "office:annotation-end":
        return edge(`comment:${attributes["office:name"] ?? ""}`, "end");
      case "text:bookmark":
      case "text:bookmark-start":
        edge(`bookmark:${attributes["text:name"] ?? ""}`, "start");
        if (node.name === "text:bookmark") edge(`bookmark:${attributes["text:name"] ?? ""}`, "end");
        return;
      case "text:bookmark-end":
        return edge(`bookmark:${attributes["text:name"] ?? ""}`, "end");
      case "text:bookmark-ref":
        return referenceOf(node, attributes["text:ref-name"] ?? "", spoken);
      case "text:a": {
        const href = attributes["xlink:href"] ?? "";
        return href.startsWith("#") ? referenceOf(node, href.slice(1), spoken) : inline(node, spoken);
      }
      case "text:change-start":
      case "text:change-end":
      case "text:change":
        return changeOf(node);
      case "text:hidden-text":
      case "text:hidden-paragraph":
        return void findings.hidden.push(attributes["text:string-value"] ?? textOf(node));
      case "draw:frame":
      case "draw:custom-shape":
      case "draw:g":
        if (childNamed(node, "draw:text-box") === null) findings.objects.push(attributes["draw:name"] ?? node.name);
        return void boxes.push(node);
      default:
        return inline(node, spoken);
    }
  };

  const spanOf = (node: XmlElement, spoken: Spoken): void => {
    const name = node.attributes["text:style-name"] ?? "";
    if (styles.isHidden(name)) return void findings.hidden.push(textOf(node));
    const names = styles.namesOf(name);
    const role = names.map((each) => ROLES.get(each)).find((each) => each !== undefined);
    if (role !== undefined) return inline(node, { marks: [], role });
    const isOpening = names.includes(foldedStyle(CHARACTERS.opening));
    const own = styles.marksOf(name).filter(({ type }) => !(isOpening && type === "emphasis"));
    const marks = [...spoken.marks, ...own.filter(({ type }) => !spoken.marks.some((mark) => mark.type === type))];
    inline(node, { ...spoken, marks });
  };

  const noteOf = (node: XmlElement): void => {
    const bodyOf = childNamed(node, "text:note-body");
    const [first] = elementsOf(bodyOf);
    const words = plain(bodyOf).trim();
    if (insertion !== null) return say(` [${words}] `, { marks: [], role: "words" });
    const style = styles.paragraphs.get(first?.attributes["text:style-name"] ?? "")?.folded;
    notes.push({ words, citation: style === "whereascitationnote" });
    current.tokens.push({ type: "note", text: words });
  };

  const annotationOf = (node: XmlElement): void => {
    const name = node.attributes["office:name"] ?? `unnamed ${comments.size + 1}`;
    const comment = {
      author: plain(childNamed(node, "dc:creator")).trim() || null,
      at: instantOf(plain(childNamed(node, "dc:date")).trim() || null),
      body: elementsOf(node)
        .filter((child) => child.name === "text:p" || child.name === "text:list")
        .map(plain)
        .join("\n"),
    };
    const root = comments.get(node.attributes["loext:parent-name"] ?? "");
    if (root !== undefined) {
      comments.set(root.id, { ...root, comments: [...root.comments, comment] });
      return;
    }
    comments.set(name, { id: name, comments: [comment], resolved: node.attributes["loext:resolved"] === "true" });
    edge(`comment:${name}`, "start");
    if (node.attributes["office:name"] === undefined) edge(`comment:${name}`, "end");
  };

  const referenceOf = (node: XmlElement, bookmark: string, spoken: Spoken): void => {
    if (insertion !== null) return inline(node, spoken);
    const id = `reference ${findings.references.size + 1}`;
    findings.references.set(id, { bookmark, text: plain(node) });
    current.tokens.push({ type: "reference", id });
  };

  const changeOf = (node: XmlElement): void => {
    if (node.name === "text:change-end") {
      endInsertion();
      insertion = null;
      return;
    }
    const region = regions.get(node.attributes["text:change-id"] ?? "");
    if (region === undefined) return;
    if (node.name === "text:change-start") {
      insertion = { context: region.context, change: null };
      return;
    }
    const change = beginChange(region.context);
    const before = current.tokens.length;
    for (const child of elementsOf(region.content)) {
      if (child.name === "office:change-info") continue;
      if (current.tokens.length > before) say(" ", { marks: [], role: "words" });
      inline(child, { marks: [], role: "words" });
    }
    change.before = current.tokens
      .slice(before)
      .map((token) => (token.type === "text" ? token.text : ""))
      .join("");
    edge(change.key, "end");
  };

  const paragraph = (node: XmlElement, place: Place): void => {
    const styleId = node.attributes["text:style-name"] ?? "";
    if (isFurtherLanguage(styles.masterPageOf(styleId))) section += 1;
    current = { tokens: [], changes: [] };
    inline(node, { marks: [], role: "words" });
    endInsertion();
    const label = place.label?.text ?? null;
    if (place.label !== null) place.label.text = null;
    const outline = node.name === "text:h" ? Number(node.attributes["text:outline-level"] ?? 1) || 1 : null;
    const properties = element(
      "w:pPr",
      {},
      outline === null ? null : element("w:outlineLvl", { "w:val": String(outline - 1) }),
      styles.isCentred(styleId) ? element("w:jc", { "w:val": "center" }) : null,
    );
    paragraphs.push({
      ...current,
      properties,
      styleId,
      list: place.list === null || label === null ? null : { label, level: place.list.counts.length - 1 },
      place: `paragraph ${paragraphs.length + 1}`,
      section,
      inContents: place.inContents,
    });
    for (const box of boxes.splice(0)) blocks(box, { list: null, label: null, inContents: place.inContents });
  };

  const listOf = (node: XmlElement, place: Place): void => {
    const own = node.attributes["text:style-name"] ?? place.list?.style ?? "";
    const level = place.list?.counts.length ?? 0;
    const isContinued = node.attributes["text:continue-numbering"] === "true";
    const known =
      listCounts.get(node.attributes["text:continue-list"] ?? "") ?? (isContinued && lastList !== null ? lastList : []);
    const all = level === 0 ? known : (place.list?.counts ?? []);
    if (level === 0) {
      listCounts.set(node.attributes["xml:id"] ?? "", all);
      lastList = all;
    }
    itemsOf(node, own, level, level === 0 ? all : (rootOf.get(place.list?.counts ?? []) ?? []), place);
  };
  const rootOf = new WeakMap<object, number[]>();

  const itemsOf = (node: XmlElement, style: string, level: number, counts: number[], place: Place): void => {
    for (const item of elementsOf(node)) {
      const isItem = item.name === "text:list-item";
      const start = Number(item.attributes["text:start-value"] ?? Number.NaN);
      const isCounted = isItem && elementsOf(item).some(({ name }) => name !== "text:list");
      if (isCounted) {
        counts.length = Math.min(counts.length, level + 1);
        counts[level] = Number.isNaN(start) ? (counts[level] ?? styles.startOf(style, level) - 1) + 1 : start;
        for (let above = 0; above < level; above++) counts[above] ??= styles.startOf(style, above);
      }
      const here = counts.slice(0, level + 1);
      rootOf.set(here, counts);
      const filled = Array.from({ length: level + 1 }, (_, at) => here[at] ?? 1);
      const label = { text: isCounted ? styles.labelOf(style, filled) : null };
      here.length = level + 1;
      blocks(item, { list: { style, counts: here }, label, inContents: place.inContents });
    }
  };

  const tableOf = (node: XmlElement, place: Place): void => {
    let rows = 0;
    const walk = (parent: XmlElement): void => {
      for (const child of elementsOf(parent)) {
        if (child.name === "table:table-row") {
          rows += 1;
          blocks(child, place);
        } else if (child.name !== "table:table-column") walk(child);
      }
    };
    const at = paragraphs.length + 1;
    walk(node);
    if (!node.attributes["table:name"]?.startsWith("Bill")) findings.tables.push({ place: `paragraph ${at}`, rows });
  };

  const blocks = (parent: XmlElement, place: Place): void => {
    for (const node of elementsOf(parent)) {
      switch (node.name) {
        case "text:p":
        case "text:h":
          paragraph(node, place);
          break;
        case "text:list":
          listOf(node, place);
          break;
        case "table:table":
          tableOf(node, { ...place, list: null, label: null });
          break;
        case "text:tracked-changes":
        case "text:sequence-decls":
        case "text:table-of-content-source":
          break;
        case "text:change-start":
        case "text:change-end":
        case "text:change":
          changeOf(node);
          break;
        case "text:section":
          if (node.attributes["text:display"] === "none") findings.hidden.push(plain(node));
          else blocks(node, place);
          break;
        case "draw:frame":
          if (childNamed(node, "draw:text-box") === null)
            findings.objects.push(node.attributes["draw:name"] ?? "frame");
          blocks(node, place);
          break;
        case "text:table-of-content":
          blocks(node, { ...place, inContents: true });
          break;
        default:
          blocks(node, place);
      }
    }
  };
  blocks(body, { list: null, label: null, inContents: false });
  return { paragraphs, comments: [...comments.values()], notes, findings };
}

function regionsOf(tracked: XmlElement | null): ReadonlyMap<string, Region> {
  return new Map(
    childrenNamed(tracked, "text:changed-region").flatMap((node): [string, Region][] => {
      const [content] = elementsOf(node);
      const id = node.attributes["text:id"] ?? node.attributes["xml:id"];
      if (content === undefined || typeof id !== "string") return [];
      const info = childNamed(content, "office:change-info");
      const kind = content.name === "text:deletion" ? "deletion" : "insertion";
      const author = plain(childNamed(info, "dc:creator")).trim() || null;
      return [
        [id, { content, context: { kind, author, at: instantOf(plain(childNamed(info, "dc:date")).trim() || null) } }],
      ];
    }),
  );
}

/** The words of an element with its spaces. */
export function plain(node: XmlElement | null): string {
  if (node === null) return "";
  if (node.name === "text:s") return " ".repeat(Math.min(Number(node.attributes["text:c"] ?? 1) || 1, 1000));
  if (node.name === "text:tab" || node.name === "text:line-break") return " ";
  return node.children
    .map((child) => (typeof child === "string" ? collapsed(child) : isElement(child) ? plain(child) : ""))
    .join("");
}
