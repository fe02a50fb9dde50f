import type { Mark } from "#domain/document/block.ts";
import { BLOCK_KINDS, MAX_LEVEL } from "#domain/document/schema.ts";
import { isElement, type XmlElement } from "../../xml.ts";
import type { PreparedParagraph } from "../word/readParts.ts";
import { instantOf } from "../word/wordComments.ts";
import { elementsOf } from "../word/wordXml.ts";
import { listLabels } from "./listLabels.ts";
import { fieldOf, isThreads, ownFate, ownRole, type Fate } from "./ownPage.ts";
import {
  AROUND,
  AROUND_ROLES,
  BLOCKS,
  classesOf,
  CONTROLS,
  DROPPED,
  isUnshown,
  isNamedIn,
  OBJECTS,
  SILENT,
} from "./pageElements.ts";
import type { PageNotes } from "./pageNotes.ts";
import { createPageParagraphs, START, type Here, type PageFindings } from "./pageParagraphs.ts";
import { cellsOf, isRow, rowsOf } from "./pageTables.ts";
import { asidesIn, collapsed, commentWords, wordsIn } from "./pageWords.ts";
import { COMMENT } from "./readHtmlTree.ts";

export type PageBody = {
  readonly paragraphs: readonly PreparedParagraph[];
  readonly findings: PageFindings;
};

export type PageSource = {
  readonly root: XmlElement;
  /** A page of our own says of each of its parts what it is. */
  readonly isOwn: boolean;
  readonly notes: PageNotes;
  /** Classes and ids that the page's style sheets hide. */
  readonly hidden: ReadonlySet<string>;
  /** Elements outside which nothing is the text; null where the page does not say. */
  readonly text: ReadonlySet<XmlElement> | null;
  readonly languageOf: (section: number) => string;
  /** Whether the one heading of the first rank is the page's title. */
  readonly hasTitle: boolean;
};

const MARKS: Readonly<
  Record<string, Exclude<Mark["type"], "quotation" | "option" | "comment" | "insertion" | "deletion">>
> = {
  b: "strong",
  strong: "strong",
  i: "emphasis",
  em: "emphasis",
  cite: "emphasis",
  dfn: "emphasis",
  u: "underline",
  sup: "superscript",
  sub: "subscript",
};

/** As much of an address as tells where it led; one may hold a whole picture. */
const MAX_ADDRESS_CHARS = 300;

/** Reads a page to paragraphs; what is no text of it is told, and nothing that it names is fetched. */
export function readPageBody(source: PageSource): PageBody {
  const { isOwn, notes } = source;
  const findings: PageFindings = {
    hidden: [],
    objects: [],
    formatting: new Set(),
    replaced: new Set(),
    unknown: new Set(),
    tables: [],
    references: new Map(),
    links: [],
    scripts: [],
    titles: [],
    notes: [],
  };
  const paragraphs = createPageParagraphs(isOwn, findings);
  const { say, flush, growing, changeFor } = paragraphs;

  const isHidden = (node: XmlElement): boolean => isUnshown(node) || isNamedIn(node, source.hidden);

  const walk = (parent: XmlElement, here: Here): void => {
    for (const child of parent.children) {
      if (typeof child === "string") textNode(child, here);
      else if (isElement(child)) elementNode(child, here);
    }
  };

  /** Preformatted text parts at empty lines. */
  const textNode = (text: string, here: Here): void => {
    const [first = "", ...more] = here.preformatted ? text.split(/\n[ \t]*\n\s*/u) : [text];
    say(first, here);
    for (const part of more) {
      flush();
      say(part, here);
    }
  };

  const elementNode = (node: XmlElement, here: Here): void => {
    const { name } = node;
    if (name === COMMENT) return void findings.hidden.push(commentWords(node));
    if (name === "script") return void findings.scripts.push(node);
    if (name === "title") return void findings.titles.push(wordsIn(node));
    if (SILENT.has(name) || notes.isBody(node)) return;
    if (isHidden(node)) return hide(node);
    if (OBJECTS.has(name)) return objectNode(node);
    if (!isOwn && !(isChange(node) && here.change?.kind !== "insertion" && wordsIn(node, isHidden) !== "")) {
      findings.hidden.push(node.attributes["title"] ?? "");
    }
    if (name === "br") return lineBreak(here);
    if (name === "a") return linkNode(node, here);
    if (BLOCKS.has(name) || CONTROLS.has(name)) return blockNode(node, here);
    inlineNode(node, here);
  };

  /** Takes an element out of the text, and tells all that it holds. */
  const hide = (node: XmlElement): void => void findings.hidden.push(wordsIn(node), ...asidesIn(node));

  const objectNode = (node: XmlElement): void => {
    const { alt, title, src, data } = node.attributes;
    const file = /([^/\\?#]{1,100})(?:[?#].*)?$/u.exec(
      (src ?? data ?? "").startsWith("data:") ? "" : (src ?? data ?? ""),
    )?.[1];
    const said = [
      ...new Set([alt, title, wordsIn(node), ...asidesIn(node)].map((words) => collapsed(words ?? "").trim())),
    ].filter(Boolean);
    findings.objects.push(said.join(" ") || (file ?? node.name));
  };

  /** One break is a space; two are how pages without paragraphs part them. */
  const lineBreak = (here: Here): void => {
    const open = paragraphs.open();
    if (open?.broken === true) return flush();
    if (open === null) return;
    say(" ", here);
    open.broken = true;
  };

  const linkNode = (node: XmlElement, here: Here): void => {
    const note = notes.wordsOf(node);
    if (note !== null) {
      if (here.change?.kind === "insertion") return say(` [${note}] `, here);
      changeFor(growing(here), here.change);
      growing(here).tokens.push({ type: "note", text: note });
      if (here.fate === "text") findings.notes.push(note);
      return;
    }
    const address = (node.attributes["href"] ?? "").trim();
    const clause = isOwn ? /^#(?:t\d+-)?clause-(\d+)$/u.exec(address)?.[1] : undefined;
    if (clause !== undefined && here.change === null && here.fate === "text") {
      const id = `reference ${findings.references.size + 1}`;
      findings.references.set(id, { bookmark: `whereas_clause_${clause}`, text: wordsIn(node) });
      growing(here).tokens.push({ type: "reference", id });
      return;
    }
    inlineNode(node, here);
    const words = wordsIn(node);
    if (
      isOwn ||
      here.fate !== "text" ||
      address === "" ||
      address.startsWith("#") ||
      words.includes(address.replace(/^mailto:/iu, ""))
    )
      return;
    findings.links.push({ words, address: address.slice(0, MAX_ADDRESS_CHARS) });
  };

  const inlineNode = (node: XmlElement, here: Here): void => {
    const { name } = node;
    if (DROPPED.has(name) && !isOwn) findings.formatting.add(name);
    const role = isOwn ? ownRole(node) : null;
    const fields = isOwn ? fieldOf(node, source.languageOf(here.section)) : null;
    const into = isOwn && node.attributes["data-kind"] !== undefined ? ownBlock(node, here) : here;
    const inner = {
      ...into,
      ...changeOf(node, here),
      ...(notes.holdsNumber(node) ? { role: "noteMark" as const } : {}),
    };
    if (into !== here) {
      flush();
      if (node.attributes["id"] !== undefined) growing(inner).ids.push(bookmarkOf(node));
    }
    walk(node, role === null ? marked(node, inner) : { ...inner, role });
    if (into !== here) flush();
    if (fields !== null) Object.assign(growing(here).fields, fields);
  };

  /** What a mark says; italics that the chamber sets in a page of our own say nothing. */
  const marked = (node: XmlElement, here: Here): Here => {
    const type = classesOf(node).includes("opening") ? undefined : MARKS[node.name];
    if (type === undefined || here.role !== "words" || here.marks.some((mark) => mark.type === type)) return here;
    return { ...here, marks: [...here.marks, { type }] };
  };

  const blockNode = (node: XmlElement, here: Here): void => {
    if (node.name === "table") return tableNode(node, here);
    if (isOwn && isThreads(node)) return;
    flush();
    if (node.name === "ul" || node.name === "ol" || node.name === "menu") listNode(node, here);
    else {
      const inner = blockPlace(node, here);
      if (inner.kind !== null && inner.kind !== here.kind) growing(inner);
      if (isOwn && node.attributes["id"] !== undefined && inner.kind !== null)
        growing(inner).ids.push(bookmarkOf(node));
      walkBlock(node, inner);
    }
    flush();
  };

  /** In a page of our own the label of a clause stands in an element of its own before the words. */
  const walkBlock = (node: XmlElement, here: Here): void => {
    const fields = isOwn ? fieldOf(node, source.languageOf(here.section)) : null;
    if (isOwn && node.name === "div" && node.attributes["data-kind"] !== undefined) {
      const [label] = elementsOf(node);
      if (label !== undefined) walk(label, { ...here, role: "label" });
      for (const child of node.children) {
        if (typeof child === "string") textNode(child, here);
        else if (isElement(child) && child !== label) walk(child, here);
      }
    } else walk(node, here);
    if (fields !== null) Object.assign(growing(here).fields, fields);
  };

  const blockPlace = (node: XmlElement, here: Here): Here => {
    const { name, attributes } = node;
    const rank = /^h([1-6])$/u.exec(name)?.[1];
    const align = /text-align\s*:\s*(\w+)/iu.exec(attributes["style"] ?? "")?.[1] ?? attributes["align"];
    const isTitle = classesOf(node).some((each) => /^(?:mso)?title$/iu.test(each));
    const heading = isTitle
      ? 0
      : rank === undefined
        ? here.heading
        : rank === "1" && source.hasTitle
          ? 0
          : Number(rank);
    const place: Here = {
      ...here,
      ...changeOf(node, here),
      fate: fateOf(node, here),
      heading,
      centred:
        align === undefined || align === null ? here.centred || name === "center" : align.toLowerCase() === "center",
      section: here.section + (isOwn && classesOf(node).includes("translation") ? 1 : 0),
      preformatted: here.preformatted || name === "pre",
    };
    return isOwn ? ownBlock(node, place) : place;
  };

  const fateOf = (node: XmlElement, here: Here): Fate => {
    if (isOwn) return here.fate;
    const { name, attributes } = node;
    if (here.fate === "outside" && source.text?.has(node)) return "text";
    if (here.fate !== "text" && here.fate !== "outside") return here.fate;
    if (notes.isList(node)) return "furniture";
    const around = AROUND.has(name) || CONTROLS.has(name) || AROUND_ROLES.has(attributes["role"] ?? "");
    return around ? "beside" : here.fate;
  };

  const listNode = (list: XmlElement, here: Here): void => {
    const labels = listLabels(list);
    const level = here.level === null ? 0 : here.level + 1;
    const place = { ...blockPlace(list, here), level };
    for (const child of list.children) {
      if (typeof child === "string") say(child, place);
      else if (isElement(child) && labels.has(child) && !notes.isBody(child)) {
        flush();
        const item = { ...blockPlace(child, place), label: { text: labels.get(child) ?? null } };
        if (isHidden(child)) hide(child);
        else walk(child, item);
        flush();
      } else if (isElement(child)) elementNode(child, place);
    }
  };

  const tableNode = (table: XmlElement, here: Here): void => {
    flush();
    const place = blockPlace(table, here);
    const rows = rowsOf(table);
    const cells = rows.map(cellsOf);
    // A table of one column sets a page and compares nothing; one in another is read with its cell.
    const isLayout = cells.every((row) => row.length <= 1) || paragraphs.isInRow();
    if (isOwn || isLayout) {
      walk(table, place);
      return flush();
    }
    walk({ ...table, children: table.children.filter((child) => !isRow(child)) }, place);
    if (place.fate === "text") findings.tables.push({ place: paragraphs.nextPlace(), rows: rows.length });
    for (const row of cells)
      paragraphs.row(
        row.map((cell) => () => elementNode(cell, place)),
        place,
      );
  };

  const ownBlock = (node: XmlElement, here: Here): Here => {
    const kind = BLOCK_KINDS.find((known) => known === node.attributes["data-kind"]);
    if (kind === undefined) return { ...here, fate: ownFate(node, here.fate) };
    const level = Number(node.attributes["data-level"] ?? "0");
    return {
      ...here,
      kind,
      level: Number.isInteger(level) ? Math.max(0, Math.min(level, MAX_LEVEL)) : 0,
      fate: "text",
    };
  };

  walk(source.root, { ...START, fate: source.text === null ? "text" : "outside" });
  flush();
  return { paragraphs: paragraphs.paragraphs, findings };
}

const isChange = ({ name }: XmlElement): boolean => name === "ins" || name === "del";

/** A change that an element marks. What somebody inserted and took back again was never in the text. */
function changeOf(node: XmlElement, here: Pick<Here, "change">): Pick<Here, "change"> {
  if (!isChange(node) || here.change?.kind === "insertion") return { change: here.change };
  const { name, attributes } = node;
  const author = (attributes["data-author"] ?? attributes["title"] ?? "").trim();
  const at = instantOf(attributes["datetime"] ?? null);
  return { change: { kind: name === "ins" ? "insertion" : "deletion", author: author === "" ? null : author, at } };
}

const bookmarkOf = ({ attributes }: XmlElement): string =>
  (attributes["id"] ?? "").replace(/^(?:t\d+-)?clause-(\d+)$/u, "whereas_clause_$1");
