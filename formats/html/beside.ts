import type { HtmlAnchors } from "../htmlInline.ts";
import { languageName } from "../languageName.ts";
import type { PlacedThread } from "../placedThreads.ts";
import { runsText, type Printable } from "../printable.ts";
import type { CellPiece, PrintedTable } from "../printedTable.ts";
import { element, type XmlElement, type XmlNode } from "../xml.ts";
import { section } from "./section.ts";

/** As many characters as tell a clause from its neighbours. */
const EXCERPT_CHARS = 90;

/** The table of clauses, if it was asked for, each entry a link. */
export function contentsNode(page: Printable, { blocks, notePrefix }: HtmlAnchors): XmlNode {
  if (!page.has("contents")) return null;
  const listed = page.parts
    .flatMap((part) => part.blocks)
    .filter(({ kind, label, depth }) => kind === "heading" || (kind === "operative" && label !== null && depth === 0));
  const headingId = `${notePrefix}contents-heading`;
  return element(
    "nav",
    // Several languages may have one word for it.
    notePrefix === ""
      ? { class: "contents", "aria-labelledby": headingId }
      : { class: "contents", "aria-label": `${page.words.contents}: ${languageName(page.language, page.language)}` },
    element("h2", { id: headingId }, page.words.contents),
    element(
      "ul",
      {},
      ...listed.map(({ id, label, runs }) =>
        element(
          "li",
          {},
          element(
            "a",
            { href: `#${blocks.get(id) ?? ""}`, class: label === null ? "headed" : null },
            label === null ? null : [element("span", {}, label), " "],
            element("span", {}, excerpt(runsText(runs))),
          ),
        ),
      ),
    ),
  );
}

function excerpt(words: string): string {
  const characters = [...words.trim()];
  if (characters.length <= EXCERPT_CHARS) return characters.join("");
  const cut = characters.slice(0, EXCERPT_CHARS).join("");
  // At the end of a word, unless the first one is as long as the excerpt.
  return `${cut.includes(" ") ? cut.slice(0, cut.lastIndexOf(" ")) : cut}…`;
}

/** Positions and changes, each under its heading. */
export const tableNodes = ({ tables }: Printable): XmlNode[] =>
  tables.map(({ kind, heading, columns, rows, none }) =>
    section(
      `${kind}-heading`,
      heading,
      rows.length === 0 ? element("p", {}, none) : tableNode(`${kind}-heading`, columns, rows),
      null,
    ),
  );

/** A place for each party to sign and date. */
export function signaturesNode(page: Printable): XmlNode {
  if (!page.has("signatures")) return null;
  const { party, signature, date, signatures } = page.words;
  const rows = page.parties.map((name): CellPiece[][] => [[{ text: name, revision: null }], [], []]);
  const table = tableNode("signatures-heading", [party, signature, date], rows);
  return element("div", { class: "signatures" }, section("signatures-heading", signatures, table, null));
}

/** The first column names the row. */
const tableNode = (headingId: string, columns: readonly string[], rows: PrintedTable["rows"]): XmlNode =>
  // Where the window is narrow it scrolls by itself, with the keyboard too.
  element(
    "div",
    { class: "wide", role: "group", tabindex: "0", "aria-labelledby": headingId },
    tableElement(headingId, columns, rows),
  );

const tableElement = (headingId: string, columns: readonly string[], rows: PrintedTable["rows"]): XmlElement =>
  element(
    "table",
    { "aria-labelledby": headingId },
    element("thead", {}, element("tr", {}, ...columns.map((name) => element("th", { scope: "col" }, name)))),
    element(
      "tbody",
      {},
      ...rows.map((row) =>
        element(
          "tr",
          {},
          ...row.map((pieces, index) =>
            element(index === 0 ? "th" : "td", index === 0 ? { scope: "row" } : {}, ...pieces.map(pieceNode)),
          ),
        ),
      ),
    ),
  );

const pieceNode = ({ text, revision }: CellPiece): XmlNode =>
  revision === null ? text : element(revision === "insertion" ? "ins" : "del", {}, text);

/** Threads with the words they stand on, which lead to their clause where it is printed. */
export function threadsNode(page: Printable, anchors: HtmlAnchors): XmlNode {
  if (page.threads.length === 0) return null;
  const list = element("ol", { class: "threads" }, ...page.threads.map((thread) => threadNode(thread, page, anchors)));
  return section("threads-heading", page.words.threads, list, null);
}

function threadNode(
  { blockId, place: stands, quote, resolved, comments }: PlacedThread,
  page: Printable,
  anchors: HtmlAnchors,
): XmlNode {
  const anchor = anchors.blocks.get(blockId);
  const label = page.parts.flatMap((part) => part.blocks).find(({ id }) => id === blockId)?.label ?? null;
  const place = label === null ? page.words.clause : `${page.words.clause} ${label}`;
  const isOnTitle = page.titleBlocks.some(({ id }) => id === blockId);
  return element(
    "li",
    {
      "data-clause": isOnTitle ? "title" : anchor?.replace(anchors.notePrefix, ""),
      "data-start": String(stands?.start ?? 0),
      "data-end": String(stands?.end ?? 0),
      "data-resolved": resolved ? "" : null,
    },
    element(
      "p",
      {},
      anchor === undefined ? null : element("a", { href: `#${anchor}` }, place),
      anchor === undefined || quote === "" ? null : " · ",
      quote === "" ? null : element("q", {}, quote),
      resolved ? ` (${page.words.resolved})` : null,
    ),
    ...comments.map(({ author, at, printedAt, body }) =>
      element(
        "div",
        { class: "comment" },
        element("p", {}, element("b", {}, author), " · ", element("time", { datetime: at }, printedAt)),
        element("p", {}, body),
      ),
    ),
  );
}
