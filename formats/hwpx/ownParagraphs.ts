import { wordsOf } from "#domain/document/block.ts";
import type { VersionHeader } from "#domain/document/version.ts";
import { headerField } from "../reading/headerLine.ts";
import type { ImportFinding } from "../reading/imported.ts";
import { HEADER_PREFIX, PAGE_PREFIX } from "./looks.ts";
import type { HwpxParagraph } from "./readParagraphs.ts";

/** "WhereasHeaderBillNumber" names the field "billNumber". */
const headerKeyOf = (id: string): string =>
  id.charAt(HEADER_PREFIX.length).toLowerCase() + id.slice(HEADER_PREFIX.length + 1);

type Own = {
  readonly paragraphs: readonly HwpxParagraph[];
  readonly header: Partial<VersionHeader>;
  readonly report: readonly ImportFinding[];
};

/** What the chamber's style prints around the text; anything else of ours is printed beside it. */
const PRINTED_BY_STYLE: ReadonlySet<string> = new Set(
  [
    "Notice",
    "HeaderLine",
    "Masthead",
    "Rule",
    "House",
    "DocumentName",
    "FrontTitle",
    "TextName",
    "Part",
    "Marking",
  ].map((name) => PAGE_PREFIX + name),
);

/** The text alone: lines of the header fill it, and what a writer of ours set around and beside the text is told. */
export function withoutFurniture(paragraphs: readonly HwpxParagraph[], language: string): Own {
  const header: Partial<VersionHeader> = {};
  const report: ImportFinding[] = [];
  const kept = paragraphs.flatMap((paragraph): HwpxParagraph[] => {
    const id = paragraph.style?.id ?? "";
    const words = [paragraph.lineLabel.trim(), wordsOf(paragraph).trim()].filter((part) => part !== "").join(" ");
    const tell = (code: ImportFinding["code"]): HwpxParagraph[] => {
      const last = report.at(-1);
      // One part beside the text, under its heading, is one thing to know.
      const goesOn = code === "partLeftOut" && last?.code === code && id !== `${PAGE_PREFIX}Heading`;
      if (words === "") return [];
      if (goesOn) report[report.length - 1] = { ...last, params: { words: `${last.params["words"]}\n${words}` } };
      else report.push({ severity: "info", code, params: { words }, where: { blockId: null, place: paragraph.place } });
      return [];
    };
    if (id.startsWith(HEADER_PREFIX)) {
      Object.assign(header, headerField(headerKeyOf(id), wordsOf(paragraph).trim(), language));
      return tell("furnitureLeftOut");
    }
    if (id.startsWith(PAGE_PREFIX)) return tell(PRINTED_BY_STYLE.has(id) ? "furnitureLeftOut" : "partLeftOut");
    if (paragraph.lineLabel === "") return [paragraph];
    const label = { type: "text" as const, text: paragraph.lineLabel, marks: [] };
    return [{ ...paragraph, content: [label, ...paragraph.content] }];
  });
  return { paragraphs: kept, header, report };
}

/** A paragraph whose words are all new, or all gone, has no words to keep: what stands on it moves to the one before. */
export function withoutLostAnchors(paragraphs: readonly HwpxParagraph[]): HwpxParagraph[] {
  const kept: HwpxParagraph[] = [];
  let waiting: HwpxParagraph["anchors"] = [];
  for (const paragraph of paragraphs) {
    const isKept = paragraph.content.some((piece) => piece.type !== "text" || piece.text.trim() !== "");
    const last = kept.at(-1);
    if (isKept) {
      kept.push({
        ...paragraph,
        anchors: [...waiting.map(({ key }) => ({ key, start: 0, end: 0 })), ...paragraph.anchors],
      });
      waiting = [];
    } else if (last === undefined) waiting = [...waiting, ...paragraph.anchors];
    else {
      const end = wordsOf(last).length;
      const moved = paragraph.anchors.map(({ key }) => ({ key, start: end, end }));
      kept[kept.length - 1] = { ...last, anchors: [...last.anchors, ...moved] };
    }
  }
  return kept;
}
