import { element, isElement, type XmlElement, type XmlNode } from "../xml.ts";
import { COMMENT } from "../reading/page/readHtmlTree.ts";
import { readOwnComment, type OwnComment } from "./ownComments.ts";

type Of<Type extends OwnComment["type"]> = Extract<OwnComment, { type: Type }>;

const commentOf = (node: XmlNode): OwnComment | null =>
  isNamed(node, COMMENT) ? readOwnComment(node.children.join("")) : null;

/** What the last comment of the file says of it, if it is one of ours. */
export function ownFile(root: XmlElement): Of<"file"> | null {
  const last = root.children.findLast((child) => typeof child !== "string" || child.trim() !== "");
  const comment = last === undefined ? null : commentOf(last);
  return comment?.type === "file" ? comment : null;
}

/**
 * The page that one of our own files stands for, with what its comments say as the attributes that our own pages have: then one
 * reader reads both.
 */
export function ownTree(root: XmlElement, { style, languages, partyOnly }: Of<"file">): XmlElement {
  const [language, ...further] = languages;
  const page: XmlNode[] = [];
  const notes: XmlNode[] = [];
  const articles = further.map((each): [string, XmlNode[]] => [each, []]);
  let text = page;
  let translation = 0;
  let section: { readonly comment: OwnComment; readonly children: XmlNode[] } | null = null;
  const close = (): void => {
    if (section !== null) text.push(sectionOf(section.comment, section.children));
    section = null;
  };
  for (const node of root.children) {
    if (!isAny(node) || commentOf(node)?.type === "file") continue;
    const next = articles[translation];
    if (node.name === "hr" && next !== undefined) {
      close();
      text = next[1];
      translation++;
    } else if (node.attributes["role"] === "doc-endnotes") notes.push(withMarks(node));
    else if (node.name === "h2") {
      close();
      const comment = node.children.map(commentOf).find((each) => each !== null) ?? null;
      const heading = { ...node, children: node.children.filter((child) => commentOf(child) === null) };
      if (comment === null) text.push(heading);
      else section = { comment, children: [heading] };
    } else if (section !== null) {
      section.children.push(node);
      // The text follows on it without a heading where the chamber prints none.
      if (section.comment.type === "contents") close();
    } else text.push(node.name === "blockquote" ? element("header", {}, node) : ofText(node));
  }
  close();
  const numbered = [page, ...articles.map(([, children]) => children)].map((children) => withIds(children));
  const whole = element(
    "html",
    { lang: language, "data-chamber-style": style, class: partyOnly ? "party-only" : undefined },
    ...(numbered[0] ?? []),
    ...articles.map(([lang], index) =>
      element("article", { class: "translation", lang }, ...(numbered[index + 1] ?? [])),
    ),
    ...notes,
  );
  return element("#document", {}, whole);
}

function sectionOf({ type }: OwnComment, children: readonly XmlNode[]): XmlNode {
  if (type === "contents") return element("nav", { class: "contents" }, ...children);
  if (type !== "threads") return element("section", {}, ...children);
  return element("section", {}, ...children.map((child) => (isNamed(child, "ul") ? threadsOf(child) : child)));
}

/** A paragraph, heading or list of the text, its comments turned into what they say. */
function ofText(node: XmlElement): XmlElement {
  // A paragraph that has no words but its comment.
  if (node.name === COMMENT) return ofText(element("p", {}, node));
  const at = node.children.findIndex((child) => commentOf(child) !== null);
  const comment = at < 0 ? null : commentOf(node.children[at] ?? null);
  if (comment === null) return withMarks({ ...node, children: node.children.map(ofTextNode) });
  const children = marked(node.children);
  const [before, after] = [children.slice(0, at), children.slice(at + 1)];
  switch (comment.type) {
    case "field":
      return element("header", {}, element("p", {}, ...before, fieldOf(comment, after)));
    case "notice":
      return element("header", {}, element("p", {}, ...before));
    case "block":
      return comment.opens
        ? element(node.name === "h3" ? "h3" : "div", {}, blockOf(comment, before, after))
        : { ...node, children: closed(children) };
    default:
      return node;
  }
}

const ofTextNode = (child: XmlNode): XmlNode => (isAny(child) ? ofText(child) : child);

/** A form's line that nobody has filled in has no value. */
function fieldOf({ key, date }: Of<"field">, value: readonly XmlNode[]): XmlNode {
  const isEmpty = /^_*$/u.test(value.map((each) => (typeof each === "string" ? each.trim() : "x")).join(""));
  return element("span", isEmpty ? {} : { "data-field": key, "data-date": date }, ...value);
}

const blockOf = ({ kind, level }: Of<"block">, label: readonly XmlNode[], words: readonly XmlNode[]): XmlElement =>
  element(
    "div",
    { "data-kind": kind, "data-level": String(level) },
    element("span", {}, ...label),
    element("span", {}, ...words),
  );

/** Blocks that each end with their comment: several in a title, one elsewhere. */
function closed(children: readonly XmlNode[]): XmlNode[] {
  const out: XmlNode[] = [];
  let words: XmlNode[] = [];
  for (const child of children) {
    const comment = commentOf(child);
    if (comment?.type === "block") {
      const { kind, level } = comment;
      out.push(element("span", { "data-kind": kind, "data-level": String(level) }, ...words));
      words = [];
    } else words.push(child);
  }
  return [...out, ...words];
}

/** Italics between underscores are the chamber's; a raised comma between two notes is the page's. */
const marked = (nodes: readonly XmlNode[]): XmlNode[] =>
  nodes
    .map((node) => (isAny(node) ? withMarks(node) : node))
    .map((node, index, all) => {
      const isComma = isNamed(node, "sup") && node.children.join("") === ",";
      return isComma && isNote(all[index - 1]) && isNote(all[index + 1])
        ? { ...node, attributes: { class: "note" } }
        : node;
    });

function withMarks(node: XmlElement): XmlElement {
  const isOpening = node.attributes["class"] === "underscore";
  return { ...node, attributes: isOpening ? { class: "opening" } : node.attributes, children: marked(node.children) };
}

const isAny = (node: XmlNode | undefined): node is XmlElement =>
  node !== null && node !== undefined && typeof node !== "string" && isElement(node);

const isNamed = (node: XmlNode | undefined, name: string): node is XmlElement => isAny(node) && node.name === name;

const isNote = (node: XmlNode | undefined): boolean => isNamed(node, "sup") && node.attributes["class"] === "note";

/** Clauses by their place, as references and threads name them. The title is no clause. */
function withIds(children: readonly XmlNode[]): XmlNode[] {
  let n = 0;
  const numbered = (node: XmlNode): XmlNode => {
    if (!isAny(node) || node.name === "h1") return node;
    const id = node.attributes["data-kind"] === undefined ? null : { id: `clause-${++n}` };
    return { ...node, attributes: { ...node.attributes, ...id }, children: node.children.map(numbered) };
  };
  return children.map(numbered);
}

/** The list of threads as our own pages have it. */
const threadsOf = (list: XmlElement): XmlElement =>
  element("ol", { class: "threads" }, ...list.children.map((item) => (isNamed(item, "li") ? threadOf(item) : item)));

function threadOf(item: XmlElement): XmlElement {
  const head = item.children.find((child): child is XmlElement => isNamed(child, "p"));
  const said = head?.children ?? [];
  const comment = said.map(commentOf).find((each): each is Of<"thread"> => each?.type === "thread");
  if (comment === undefined) return item;
  const words = said.map((child) => (typeof child === "string" ? child : "")).join("");
  const quote = /“(.*)”/su.exec(words)?.[1] ?? "";
  const answers = item.children.flatMap((child) => (isNamed(child, "ul") ? child.children : []));
  return element(
    "li",
    {
      "data-clause": comment.clause,
      "data-start": String(comment.start),
      "data-end": String(comment.end),
      "data-resolved": comment.resolved ? "" : undefined,
    },
    element("p", {}, element("q", {}, quote)),
    ...answers.filter((child) => isNamed(child, "li")).map(answerOf),
  );
}

function answerOf(item: XmlElement): XmlElement {
  const children = item.children.flatMap((child) => (isNamed(child, "p") ? child.children : [child]));
  const at = children.findIndex((child) => commentOf(child)?.type === "said");
  const comment = commentOf(children[at] ?? null);
  const head = children.slice(0, Math.max(at, 0)).join("");
  return element(
    "div",
    { class: "comment" },
    element(
      "p",
      {},
      element("b", {}, head.slice(0, Math.max(head.lastIndexOf(" · "), 0))),
      element("time", { datetime: comment?.type === "said" ? comment.at : "" }),
    ),
    element("p", {}, ...children.slice(at + 1)),
  );
}
