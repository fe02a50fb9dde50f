import { wordsOf, type Block } from "#domain/document/block.ts";
import { CHAMBER_STYLE_IDS } from "#domain/numbering/chamberStyles.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { isElement, type XmlElement } from "../../xml.ts";
import { finding, leftOut, listed } from "../finding.ts";
import type { ImportedText, ImportedThread, ImportFinding, ImportRefusal, ReadOptions } from "../imported.ts";
import { joinedHeader } from "../joinedHeader.ts";
import { ofOneParty } from "../ofOneParty.ts";
import { textLanguage } from "../textLanguage.ts";
import { asTranslationOf, readSection, type ReadSection } from "../word/readSection.ts";
import { ownStyleOf, ownThreads, type OwnThread } from "./ownPage.ts";
import { readPageBody, type PageBody } from "./pageBody.ts";
import { AROUND, AROUND_ROLES, classesOf, hiddenNames } from "./pageElements.ts";
import { pageNotes } from "./pageNotes.ts";
import { collapsed, elementsBelow, firstNamed, wordsIn } from "./pageWords.ts";

/**
 * The text of a page: its clauses with the numbers of its lists, notes where their numbers stand, insertions and deletions as
 * threads. The text keeps the wording before every change. Pages of our own say of each part what it is.
 */
export function readPage(root: XmlElement, options: ReadOptions): Result<ImportedText, ImportRefusal> {
  const own = ownStyleOf(root);
  const isOwn = own !== null;
  const all = [...elementsBelow(root)];
  const languages = languagesOf(root, all, isOwn, options.language);
  const notes = pageNotes(root, isOwn);
  const sheets = all.filter(({ name }) => name === "style").map(({ children }) => children.join(""));
  const body = readPageBody({
    root,
    isOwn,
    notes,
    hidden: isOwn ? new Set() : hiddenNames(sheets.join("\n")),
    text: isOwn ? null : textElements(root, all),
    languageOf: (section) => languages[section] ?? options.language,
    hasTitle: all.filter(({ name }) => name === "h1").length === 1,
  });
  const styleId = CHAMBER_STYLE_IDS.find((known) => known === own) ?? null;
  const sections = languages.map((language, index) =>
    readSection(
      body.paragraphs.filter(({ raw }) => Math.min(raw.section, languages.length - 1) === index),
      [],
      body.findings.references,
      { ...options, language, styleId },
    ),
  );
  const [first] = sections;
  if (first === undefined || first.blocks.length === 0) return err({ code: "noText", params: {} });
  const parts = sections.map((section, index) => (index === 0 ? section : asTranslationOf(first, section)));
  const listedThreads = isOwn ? ownThreads(root).map((thread) => placed(thread, first)) : [];
  const isPartyOnly = isOwn && all.some((node) => classesOf(node).includes("party-only"));
  const threads = ofOneParty(
    [...parts.flatMap((part) => part.threads), ...listedThreads.flatMap(({ thread }) => thread ?? [])],
    isPartyOnly,
  );
  return ok({
    languages: parts.map(({ language }) => language),
    blocks: Object.fromEntries(parts.map(({ language, blocks }) => [language, blocks])),
    styleId: first.styleId,
    header: joinedHeader(parts.map(({ header }) => header)),
    evidence: [],
    threads,
    report: [
      ...parts.flatMap(({ report }) => report),
      ...body.findings.titles.flatMap((words) => (isSaid(words, first) ? [] : leftOut("pageNameLeftOut", words))),
      ...notes.asides().flatMap((words) => leftOut("hiddenLeftOut", words)),
      ...parts.flatMap(({ placeless }) => placeless).flatMap((words) => leftOut("partLeftOut", words)),
      ...listedThreads.flatMap(({ report }) => report),
      ...notes.unread().flatMap((words) => leftOut("partLeftOut", words)),
      ...bodyFindings(body, isOwn),
      ...threads.flatMap(({ origin, blockId }) =>
        origin.kind === "change"
          ? [finding("warning", "changeBecameThread", { before: origin.before, after: origin.after }, blockId)]
          : [],
      ),
    ],
  });
}

/** In a page of our own each article below the page is a further language; others say theirs, or their letters do. */
function languagesOf(
  root: XmlElement,
  all: readonly XmlElement[],
  isOwn: boolean,
  otherwise: string,
): readonly string[] {
  const stated = firstNamed(root, "html")?.attributes["lang"] ?? null;
  const articles = all.filter((node) => node.name === "article" && classesOf(node).includes("translation"));
  if (isOwn)
    return [...new Set([stated ?? otherwise, ...articles.map(({ attributes }) => attributes["lang"] ?? "")])].filter(
      Boolean,
    );
  return [textLanguage(wordsIn(root), stated, otherwise)];
}

/**
 * The elements that a page says hold its text: `main`, or its one article. A title that stands above them is of it. Null where
 * it says nothing: then the whole page is the text, but for what stands around it.
 */
function textElements(root: XmlElement, all: readonly XmlElement[]): ReadonlySet<XmlElement> | null {
  const mains = all.filter(({ name, attributes }) => name === "main" || attributes["role"] === "main");
  const articles = outermost(root, "article");
  const holders = mains.length > 0 ? mains : articles.length === 1 ? articles : [];
  if (holders.length === 0) return null;
  const inside = new Set(holders.flatMap((holder) => [...elementsBelow(holder)]));
  const titles = all.filter(({ name }) => name === "h1");
  const [title] = titles;
  const isAbove = titles.length === 1 && title !== undefined && !inside.has(title) && !isAround(title, root);
  return new Set([...holders, ...(isAbove ? [title] : [])]);
}

const isAround = (node: XmlElement, root: XmlElement): boolean =>
  [...elementsBelow(root)].some(
    (each) =>
      (AROUND.has(each.name) || AROUND_ROLES.has(each.attributes["role"] ?? "")) &&
      [...elementsBelow(each)].includes(node),
  );

const outermost = (parent: XmlElement, name: string): XmlElement[] =>
  parent.children
    .filter((child) => typeof child !== "string" && isElement(child))
    .flatMap((child) => (child.name === name ? [child] : outermost(child, name)));

/** A listed thread on the words it stood on, as near as they are to where they were; on its clause where they are gone. */
function placed(
  { clause, start, end, quote, resolved, comments }: OwnThread,
  { language, blocks, clauses }: ReadSection,
): { readonly thread: ImportedThread | null; readonly report: readonly ImportFinding[] } {
  const id = clause === "title" ? blocks.find(({ kind }) => kind === "title")?.id : clauses.get(clause ?? "");
  const block = blocks.find((candidate) => candidate.id === id);
  if (block === undefined) {
    const words = [quote, ...comments.map(({ author, body }) => [author, body].filter(Boolean).join(": "))].join(" · ");
    return { thread: null, report: leftOut("partLeftOut", words) };
  }
  const place = placeOf(block, start, end, quote);
  const on = place ?? { start: 0, end: wordsOf(block).length };
  return {
    thread: { language, blockId: block.id, ...on, origin: { kind: "comment" }, comments, resolved },
    report: place === null ? [finding("info", "commentOnClause", {}, block.id)] : [],
  };
}

function placeOf(block: Block, start: number, end: number, quote: string) {
  const words = wordsOf(block);
  if (quote === "") return null;
  if (words.slice(start, end) === quote) return { start, end };
  const found: number[] = [];
  for (let at = words.indexOf(quote); at >= 0; at = words.indexOf(quote, at + 1)) found.push(at);
  const [near] = found.toSorted((a, b) => Math.abs(a - start) - Math.abs(b - start));
  return near === undefined ? null : { start: near, end: near + quote.length };
}

function bodyFindings({ paragraphs, findings }: PageBody, isOwn: boolean): ImportFinding[] {
  const { hidden, objects, scripts, links, notes, tables, formatting } = findings;
  return [
    ...partsLeftOut(paragraphs),
    ...paragraphs.flatMap(({ words }) => words.leftOut.flatMap((each) => leftOut("furnitureLeftOut", each))),
    ...hidden.flatMap((words) => leftOut("hiddenLeftOut", words)),
    ...notes.map((words) => finding("info", isOwn ? "citationBecameNote" : "noteToMatch", { words })),
    ...links.map(({ words, address }) => finding("info", "linkBecameWords", { words, address })),
    ...tables.map(({ place, rows }) => finding("warning", "tableFlattened", { rows }, null, place)),
    ...objects.map((name) => finding("warning", "objectLeftOut", { name })),
    ...(scripts.length > 0 ? [finding("warning", "scriptLeftOut", { number: scripts.length })] : []),
    ...listed("info", "formattingDropped", [...formatting]),
    ...listed("warning", "characterReplaced", [...new Set(paragraphs.flatMap(({ words }) => words.replaced))]),
  ];
}

/** What follows on each other is one part. */
function partsLeftOut(paragraphs: PageBody["paragraphs"]): ImportFinding[] {
  const parts: { readonly type: "furniture" | "beside"; readonly words: string[] }[] = [];
  let last: string | null = null;
  for (const { sorted } of paragraphs) {
    if (sorted.type !== "text") {
      if (last === sorted.type) parts.at(-1)?.words.push(sorted.words);
      else parts.push({ type: sorted.type, words: [sorted.words] });
    }
    last = sorted.type;
  }
  return parts.flatMap(({ type, words }) =>
    leftOut(type === "furniture" ? "furnitureLeftOut" : "partLeftOut", words.filter((each) => each !== "").join("\n")),
  );
}

/** The browser's tab mostly says what the title says. */
const isSaid = (words: string, { blocks }: ReadSection): boolean =>
  blocks.some((block) => block.kind === "title" && collapsed(wordsOf(block)).trim() === words);
