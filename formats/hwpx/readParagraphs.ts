import type { ImportFinding } from "../reading/imported.ts";
import type { ReadParagraph } from "../reading/readParagraph.ts";
import type { XmlElement } from "../xml.ts";
import { attribute, childElements, descendants, localName, wordsIn } from "./elements.ts";
import { createHeadLabels } from "./headLabels.ts";
import { paragraphLists } from "./paragraphWords.ts";
import { blockOfStyle, NO_SHAPE, type HeadTables, type ParaStyle } from "./readHead.ts";
import { sharedChanges } from "./readChanges.ts";
import { rowParagraphs } from "./rowParagraphs.ts";
import { readRuns, type ReadContext, type ReadThread } from "./readRuns.ts";

export type HwpxParagraph = ReadParagraph & {
  readonly style: ParaStyle | null;
  /** Words that their look sets apart as the name of a line of the header. */
  readonly lineLabel: string;
};

export type ReadText = {
  readonly paragraphs: readonly HwpxParagraph[];
  readonly threads: ReadonlyMap<string, ReadThread>;
  readonly report: readonly ImportFinding[];
};

/** What a person should weigh rather than merely know. */
const WARNINGS: ReadonlySet<ImportFinding["code"]> = new Set(["objectLeftOut", "unknownElement", "tableFlattened"]);

/** The paragraphs of a section as the page shows them: numbers counted, notes where they stand, tables row by row. */
export function readParagraphs(section: XmlElement, tables: HeadTables): ReadText {
  const threads = new Map<string, ReadThread>();
  const report: ImportFinding[] = [];
  const told = new Set<string>();
  let [outline, keys, place, notes] = ["1", 0, 0, 0];
  const labelOf = createHeadLabels(tables, () => outline);
  const beside = childElements(section).filter((node) => localName(node) !== "p");
  const memos = new Map(
    beside.flatMap((node) => descendants(node, "memo")).map((memo) => [attribute(memo, "id"), memo] as const),
  );

  const add = (code: ImportFinding["code"], params: ImportFinding["params"], where: string): void =>
    void report.push({
      severity: WARNINGS.has(code) ? "warning" : "info",
      code,
      params,
      where: { blockId: null, place: where },
    });
  const context: ReadContext = {
    tables,
    threads,
    nextKey: () => `thread ${++keys}`,
    tell: (code, params, once) => {
      const key = `${code} ${once}`;
      if (once === undefined || !told.has(key)) add(code, params, `paragraph ${place}`);
      told.add(key);
    },
    tellNote: (code, words) => add(code, { words }, `footnote ${++notes}`),
    takeMemo: (id) => {
      const memo = memos.get(id);
      memos.delete(id);
      return memo;
    },
    changes: sharedChanges(section),
    setOutline: (id) => {
      outline = id === "" ? outline : id;
    },
  };

  const read = (node: XmlElement): HwpxParagraph[] => {
    place += 1;
    const style = tables.styles.get(attribute(node, "styleIDRef")) ?? null;
    const shape = tables.paras.get(attribute(node, "paraPrIDRef")) ?? tables.paras.get(style?.para ?? "") ?? NO_SHAPE;
    const at = `paragraph ${place}`;
    const { content, anchors, label: lineLabel, boxes } = readRuns(node, style, context);
    const own = style === null ? null : blockOfStyle(style);
    const label = labelOf(shape);
    const paragraph: HwpxParagraph = {
      content,
      label,
      level: own?.level ?? (label === null ? null : shape.heading.level),
      heading: isTitleStyle(style) ? 0 : null,
      kind: own?.kind ?? null,
      centred: shape.centred,
      place: at,
      anchors,
      style,
      lineLabel,
    };
    // A change goes on in the paragraph after this one, not in a box that stands in this.
    const { carried } = context.changes;
    context.changes.carried = null;
    const inBoxes = boxes.flatMap(readBox);
    context.changes.carried = carried;
    return [paragraph, ...inBoxes];
  };
  const readLists = (node: XmlElement): HwpxParagraph[] => paragraphLists(node).flatMap(childElements).flatMap(read);
  const readBox = (box: XmlElement): HwpxParagraph[] =>
    localName(box) === "tbl"
      ? childElements(box).flatMap((part) =>
          localName(part) === "tr" ? rowParagraphs(childElements(part).map(readLists)) : readLists(part),
        )
      : readLists(box);
  const paragraphs = childElements(section).flatMap((node) => (localName(node) === "p" ? read(node) : []));
  for (const node of [...memos.values(), ...beside.filter((each) => descendants(each, "memo").length === 0)]) {
    const words = wordsIn(node).trim();
    if (words !== "") add("partLeftOut", { words }, "beside the text");
  }
  return { paragraphs, threads, report };
}

/** Names that offices give the style of a document's title; "차례 제목" is another thing. */
const isTitleStyle = (style: ParaStyle | null): boolean =>
  style !== null && (/^(?:제목|문서 ?제목|표제)$/u.test(style.name.trim()) || /^title$/iu.test(style.id.trim()));
