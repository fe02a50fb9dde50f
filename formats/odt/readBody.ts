import type { WordParagraph } from "../reading/word/wordBody.ts";
import type { WordComment } from "../reading/word/wordComments.ts";
import { emptyFindings, type BodyFindings } from "../reading/word/wordInline.ts";
import { childNamed, descendantsNamed, elementsOf } from "../reading/word/wordXml.ts";
import { blockOfStyle } from "../styleIds.ts";
import { element, type XmlElement } from "../xml.ts";
import { namesOf, plain } from "./odtWords.ts";
import { isFurtherLanguage } from "./pageLayout.ts";
import { createOdtInline, type OdtParagraph } from "./readInline.ts";
import { createListReader, type OpenList } from "./readLists.ts";
import { regionsOf } from "./readRegions.ts";
import type { OdtStyles } from "./readStyles.ts";

export type OdtBody = {
  readonly paragraphs: readonly WordParagraph[];
  readonly comments: readonly WordComment[];
  readonly notes: readonly { readonly words: string; readonly citation: boolean }[];
  readonly findings: BodyFindings;
};

/** Where a paragraph stands; the first in an item takes the item's label. */
type Place = {
  readonly list: OpenList | null;
  readonly label: { text: string | null };
  readonly inContents: boolean;
};

type Progress = {
  section: number;
  /** A paragraph whose end somebody inserted, with what it is if it has words: in the old wording it goes on. */
  carried: { readonly part: OdtParagraph; readonly as: WordParagraph } | null;
};

const OUTSIDE: Place = { list: null, label: { text: null }, inContents: false };

/** What holds no words of the page. */
const WORDLESS: ReadonlySet<string> = new Set([
  "text:tracked-changes",
  "text:sequence-decls",
  "text:variable-decls",
  "text:user-field-decls",
  "text:dde-connection-decls",
  "text:alphabetical-index-auto-mark-file",
  "text:table-of-content-source",
  "text:section-source",
  "text:number",
  "text:soft-page-break",
  "office:forms",
  "table:table-column",
  "table:table-columns",
  "svg:title",
  "svg:desc",
]);

/** Reads the text of a document to paragraphs, lists counted, tables row by row; nothing in it is passed over in silence. */
export function readOdtBody(body: XmlElement, styles: OdtStyles): OdtBody {
  const paragraphs: WordParagraph[] = [];
  const findings = emptyFindings();
  const boxes: XmlElement[] = [];
  const regions = regionsOf(childNamed(body, "text:tracked-changes"));
  const inline = createOdtInline({ styles, regions, findings, boxes });
  const lists = createListReader(styles);
  const at: Progress = { section: 0, carried: null };

  const paragraph = (node: XmlElement, place: Place): void => {
    const styleId = node.attributes["text:style-name"] ?? "";
    if (isFurtherLanguage(styles.masterPageOf(styleId))) at.section += 1;
    const before = at.carried;
    at.carried = null;
    const { parts, joins } = inline.read(node, before?.part ?? null);
    const read = parts.map((part, index): WordParagraph => {
      const label = index === 0 ? place.label.text : null;
      return {
        tokens: part.tokens,
        changes: part.changes,
        ...asParagraph(part.styleId ?? styleId, node, styles),
        list: place.list === null || label === null ? null : { label, level: place.list.level },
        place: `paragraph ${paragraphs.length + index + 1}`,
        section: at.section,
        inContents: place.inContents,
      };
    });
    place.label.text = null;
    const [first] = read;
    if (first !== undefined && before !== null && hasWords(before.as)) {
      const { properties, styleId: own, list, place: where } = before.as;
      read[0] = { ...first, properties, styleId: own, list, place: where };
    }
    const last = read.at(-1);
    const part = parts.at(-1);
    if (joins && last !== undefined && part !== undefined) {
      at.carried = { part, as: last };
      read.pop();
    }
    paragraphs.push(...read);
    for (const box of boxes.splice(0)) blocks(box, { ...OUTSIDE, label: { text: null }, inContents: place.inContents });
  };

  const listOf = (node: XmlElement, place: Place): void => {
    const list = lists.open(node, place.list);
    for (const item of elementsOf(node)) {
      if (WORDLESS.has(item.name)) continue;
      blocks(item, { list, label: { text: lists.label(item, list) }, inContents: place.inContents });
    }
  };

  const tableOf = (node: XmlElement, place: Place): void => {
    let rows = 0;
    const walk = (parent: XmlElement): void => {
      for (const child of elementsOf(parent)) {
        if (child.name === "table:table-row") {
          rows += 1;
          blocks(child, place);
        } else if (!WORDLESS.has(child.name)) walk(child);
      }
    };
    const first = paragraphs.length + 1;
    walk(node);
    // What our own tables hold is told as what it is: none of it becomes a clause.
    const isOurs = paragraphs.slice(first - 1).every((each) => !hasWords(each) || isOurFurniture(each, styles));
    if (!isOurs) findings.tables.push({ place: `paragraph ${first}`, rows });
  };

  const blocks = (parent: XmlElement, place: Place): void => {
    for (const node of elementsOf(parent)) block(node, place);
  };

  const block = (node: XmlElement, place: Place): void => {
    if (WORDLESS.has(node.name)) return;
    switch (node.name) {
      case "text:p":
      case "text:h":
        return paragraph(node, place);
      case "text:list":
        return listOf(node, place);
      case "table:table":
        return tableOf(node, { ...place, list: null, label: { text: null } });
      case "text:change-start":
      case "text:change-end":
      case "text:change":
        return inline.change(node);
      case "text:section":
        if (node.attributes["text:display"] === "none") return void findings.hidden.push(plain(node));
        return blocks(node, place);
      case "text:table-of-content":
        return blocks(node, { ...place, inContents: true });
      case "draw:frame":
        if (childNamed(node, "draw:text-box") === null) findings.objects.push(namesOf(node));
        return blocks(node, place);
      default:
        return wrapped(node, place);
    }
  };

  /** Wrappers of paragraphs, known or not; words that stand in no paragraph are one. */
  const wrapped = (node: XmlElement, place: Place): void => {
    if (["text:p", "text:h"].some((name) => descendantsNamed(node, name).length > 0)) return blocks(node, place);
    if (plain(node).trim() === "") return;
    findings.unknown.add(node.name);
    paragraph({ name: "text:p", attributes: {}, children: [node] }, place);
  };

  blocks(body, OUTSIDE);
  if (at.carried !== null) paragraphs.push(at.carried.as);
  return { paragraphs, comments: inline.comments(), notes: inline.notes, findings };
}

const hasWords = ({ tokens }: WordParagraph): boolean => tokens.some(({ type }) => type !== "edge");

/** Whether its style is one that we name for what stands above or beside the clauses, or is based on one. */
const isOurFurniture = ({ styleId }: WordParagraph, styles: OdtStyles): boolean =>
  styles.paragraphs.chain(styleId).some(({ folded }) => folded.startsWith("whereas") && blockOfStyle(folded) === null);

/** What the paragraph's style says of it, in the words of the other format. */
function asParagraph(
  styleId: string,
  node: XmlElement,
  styles: OdtStyles,
): Pick<WordParagraph, "styleId" | "properties"> {
  const rank = node.name === "text:h" ? Number(node.attributes["text:outline-level"] ?? 1) || 1 : null;
  const properties = element(
    "w:pPr",
    {},
    rank === null ? null : element("w:outlineLvl", { "w:val": String(rank - 1) }),
    styles.isCentred(styleId) ? element("w:jc", { "w:val": "center" }) : null,
  );
  return { styleId, properties };
}
