import { wordsOf, type Block } from "#domain/document/block.ts";
import type { VersionHeader } from "#domain/document/version.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { headerField } from "../reading/headerLine.ts";
import type { ImportFinding, ImportRefusal, ImportedText, ImportedThread, Reader } from "../reading/imported.ts";
import { recogniseStructure, type Recognised } from "../reading/recogniseStructure.ts";
import { textLanguage } from "../reading/textLanguage.ts";
import { HEADER_PREFIX, PAGE_PREFIX } from "./looks.ts";
import { openPackage } from "./openPackage.ts";
import { readHead } from "./readHead.ts";
import { readParagraphs, type HwpxParagraph } from "./readParagraphs.ts";
import type { ReadThread } from "./readRuns.ts";

/**
 * A document of Hangul (HWPX). What our own writer made is told by its styles; any other by numbers, words and headings.
 * Tracked changes come in as threads, the text keeping the old wording; memos as threads; notes as notes.
 */
export const readHwpx: Reader = (bytes, options) => Promise.resolve(readDocument(bytes, options));

function readDocument(
  bytes: Uint8Array,
  { newId, language }: Parameters<Reader>[1],
): Result<ImportedText, ImportRefusal> {
  const opened = openPackage(bytes);
  if (!opened.ok) return opened;
  const { head, sections, report: packageReport } = opened.value;
  const { paragraphs, threads, report } = readParagraphs(sections, readHead(head));
  const spoken = textLanguage(paragraphs.map(wordsOf).join(" "), opened.value.language, language);
  const own = withoutFurniture(paragraphs, spoken);
  const moved = withoutLostAnchors(own.paragraphs);
  const recognised = recogniseStructure(moved, { newId, language: spoken });
  if (recognised.blocks.length === 0) return err({ code: "noText", params: {} });
  const placed = placeThreads(threads, recognised, spoken);
  return ok({
    languages: [spoken],
    blocks: { [spoken]: recognised.blocks },
    styleId: recognised.styleId,
    header: { ...own.header, ...recognised.header },
    evidence: [],
    threads: placed.threads,
    report: [...packageReport, ...report, ...own.report, ...recognised.report, ...placed.report],
  });
}

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
  ["Notice", "HeaderLine", "Masthead", "DocumentName", "FrontTitle", "Part", "Marking"].map(
    (name) => PAGE_PREFIX + name,
  ),
);

/** The text alone: lines of the header fill it, and what a writer of ours set around and beside the text is told. */
function withoutFurniture(paragraphs: readonly HwpxParagraph[], language: string): Own {
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
function withoutLostAnchors(paragraphs: readonly HwpxParagraph[]): HwpxParagraph[] {
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

function placeThreads(
  threads: ReadonlyMap<string, ReadThread>,
  { anchors, blocks }: Recognised,
  language: string,
): { readonly threads: ImportedThread[]; readonly report: ImportFinding[] } {
  const placed: ImportedThread[] = [];
  const report: ImportFinding[] = [];
  for (const [key, thread] of threads) {
    const place = anchors.get(key) ?? fallbackPlace(blocks);
    if (place === null) continue;
    placed.push(threadOf(thread, place, language));
    if (thread.kind === "change") {
      const { before, after } = thread;
      report.push(finding("changeBecameThread", { before, after }, place.blockId));
    } else if (!anchors.has(key)) report.push(finding("commentOnClause", {}, place.blockId));
  }
  return { threads: placed, report };
}

/** Stood on what is no part of the text: the annex, a table of positions. */
function fallbackPlace(blocks: readonly Block[]): { blockId: string; start: number; end: number } | null {
  const [first] = blocks;
  return first === undefined ? null : { blockId: first.id, start: 0, end: wordsOf(first).length };
}

type Place = Pick<ImportedThread, "blockId" | "start" | "end">;

function threadOf(thread: ReadThread, place: Place, language: string): ImportedThread {
  if (thread.kind === "memo") return { ...place, language, origin: { kind: "comment" }, ...thread.memo };
  const { before, after, change } = thread;
  return {
    ...place,
    language,
    origin: { kind: "change", before, after },
    comments: [{ author: change.author, at: change.at, body: "" }],
    resolved: false,
  };
}

const finding = (
  code: ImportFinding["code"],
  params: ImportFinding["params"],
  blockId: string | null,
): ImportFinding => ({
  severity: "info",
  code,
  params,
  where: { blockId, place: null },
});
