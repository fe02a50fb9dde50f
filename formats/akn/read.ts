import type { Inline } from "#domain/document/block.ts";
import type { CitedEvidence, VersionHeader } from "#domain/document/version.ts";
import type { Proceedings } from "#domain/document/proceedings.ts";
import { CHAMBER_STYLE_IDS, CHAMBER_STYLES, type ChamberStyleId } from "#domain/numbering/chamberStyles.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { chamberOf } from "../reading/chamberOf.ts";
import type { ImportedText, ImportFinding, ImportRefusal, Reader, ReadOptions } from "../reading/imported.ts";
import { labelFindings } from "../reading/labelFindings.ts";
import { readXml } from "../reading/readXml.ts";
import type { XmlElement } from "../xml.ts";
import { aknTree, childOf, descendantsOf, elementsOf } from "./aknTree.ts";
import { assembleBlocks, inTextOrder, withReferences, type Assembled } from "./assemble.ts";
import { documentsIn, tellOthers } from "./documents.ts";
import { tellHidden } from "./hiddenWords.ts";
import { tellReferenceFaults } from "./references.ts";
import { languageTag } from "./languageCode.ts";
import { readFront } from "./readFront.ts";
import { createReading, type Reading } from "./reading.ts";
import { readOwn, readOwnThreads, type OwnFile } from "./readOwn.ts";
import { readParts } from "./readParts.ts";
import { readProceedings } from "./readProceedings.ts";
import type { FoundBlock } from "./foundBlock.ts";
import { readBlocks } from "./readStructure.ts";
import { styleOfCountry } from "./usage.ts";

/**
 * A text from Akoma Ntoso: one of our own files as it was, or another parliament's as far as our blocks go, with what became of
 * it there. It is read and not validated: what the schema would refuse is mended where its meaning is plain, and told. No
 * address in it is fetched.
 */
export const readAkn: Reader = (bytes, options) => Promise.resolve(readText(bytes, options));

function readText(bytes: Uint8Array, options: ReadOptions): Result<ImportedText, ImportRefusal> {
  const xml = readXml(bytes);
  if (!xml.ok) return xml;
  const root = aknTree(xml.value);
  const documents = root === null ? null : documentsIn(root);
  if (root === null || documents === null) return err({ code: "notThisFormat", params: {} });
  const text = readDocument(documents.text, options, (reading) => {
    tellReferenceFaults(root, reading);
    tellOthers(documents, reading);
  });
  if (!text.ok) return text;
  // A language that has no words yet is no language of the text.
  const translations = documents.translations.flatMap((document) => {
    const read = readDocument(document, options);
    return read.ok ? [read.value] : [];
  });
  return ok(inAllLanguages(text.value, translations));
}

/** The text with its translations: what goes with it is the text's own, but for the discussions of each language. */
function inAllLanguages(text: ImportedText, translations: readonly ImportedText[]): ImportedText {
  const all = [text, ...translations];
  const report = all.flatMap((one) => one.report);
  return {
    ...text,
    languages: all.flatMap(({ languages }) => languages),
    blocks: Object.fromEntries(all.flatMap(({ blocks }) => Object.entries(blocks))),
    threads: all.flatMap(({ threads }) => threads),
    report: [...new Map(report.map((finding) => [JSON.stringify(finding), finding])).values()],
  };
}

/** `tellOfFile` tells what is to be told of the file as a whole. */
function readDocument(
  text: XmlElement,
  { newId, language }: ReadOptions,
  tellOfFile: (reading: Reading) => void = () => {},
): Result<ImportedText, ImportRefusal> {
  const meta = childOf(text, "meta") ?? NO_META;
  const own = readOwn(meta);
  const reading = createReading({
    own: own !== null,
    language: own?.language ?? languageOf(text, meta) ?? language,
    newId,
    evidenceIds: new Set(own?.evidence.map(({ id }) => id)),
    notes: notesIn(meta),
  });
  tellOfFile(reading);
  const stated = own === null ? styleStated(meta) : (own.styleId ?? styleStated(meta));
  const above = own === null ? othersFront(text, stated ?? null, reading) : ownFront(text, own, reading);
  if (own === null) tellHidden(text, meta, reading);
  const { blocks, threads } = assembleBlocks([...above.found, ...readParts(text, reading)], reading);
  if (blocks.length === 0) return err({ code: "noText", params: {} });
  const ordered = inTextOrder(blocks, own?.order ?? []);
  const styleId = stated === undefined ? styleFound(ordered, above.header) : stated;
  const settled = withReferences(ordered, CHAMBER_STYLES[styleId ?? "un"], reading);
  return ok({
    languages: [reading.language],
    blocks: { [reading.language]: settled.map(({ block }) => block) },
    styleId,
    header: above.header,
    evidence: above.evidence,
    threads: [...threads, ...(own === null ? [] : ownThreads(text, reading))],
    proceedings: readProceedings(meta, above.lines, own !== null),
    report: [...styleFindings(styleId), ...reading.report, ...blockFindings(settled, styleId)],
  });
}

const NO_META: XmlElement = { name: "meta", attributes: {}, children: [] };

function languageOf(text: XmlElement, meta: XmlElement): string | null {
  const body = elementsOf(text).find(({ attributes }) => attributes["xml:lang"] !== undefined);
  const stated = descendantsOf(meta, "FRBRlanguage")[0]?.attributes["language"];
  return languageTag(stated ?? body?.attributes["xml:lang"] ?? undefined);
}

const notesIn = (meta: XmlElement): Reading["notes"] =>
  new Map(descendantsOf(meta, "note").map((note) => [note.attributes["eId"] ?? "", note]));

/** The style of the country that the file names; null where we have none of it, undefined where it names no country. */
function styleStated(meta: XmlElement): ChamberStyleId | null | undefined {
  const country = descendantsOf(meta, "FRBRcountry")[0]?.attributes["value"] ?? "";
  if (country === "") return undefined;
  const style = styleOfCountry(country);
  return CHAMBER_STYLE_IDS.find((id) => id === style) ?? null;
}

const styleFound = (blocks: readonly Assembled[], header: Partial<VersionHeader>): ChamberStyleId | null =>
  chamberOf(
    blocks.map(({ block }) => block),
    blocks.map(({ found }) => found.label),
    header,
  );

/** What stands above the text. */
type Above = {
  readonly found: readonly FoundBlock[];
  readonly header: Partial<VersionHeader>;
  readonly evidence: readonly CitedEvidence[];
  readonly lines: readonly Proceedings["lines"][number][];
};

/** Our own page above the text is made of the header; titles alone are of the text. */
function ownFront(text: XmlElement, { header, evidence }: OwnFile, reading: Reading): Above {
  const titles = elementsOf(childOf(text, "preface") ?? NO_META).filter(({ name }) => name === "longTitle");
  const lines = descendantsOf(childOf(text, "coverPage") ?? NO_META, "inline").map((line) => ({
    name: line.attributes["name"] ?? "",
    text: exactWords(line),
  }));
  return { found: readBlocks(titles, TITLE, reading), header, evidence, lines };
}

const exactWords = ({ children }: XmlElement): string =>
  children.map((child) => (typeof child === "string" ? child : "")).join("");

const TITLE = { kind: "title", level: 0 } as const;

function othersFront(text: XmlElement, styleId: ChamberStyleId | null, reading: Reading): Above {
  const { title, header, lines } = readFront(text, styleId, reading);
  const found =
    title === null ? [] : readBlocks([title.name === "longTitle" ? title : inParagraph(title)], TITLE, reading);
  return { found: found.map(withoutTitleWeight), header, evidence: [], lines };
}

const inParagraph = (title: XmlElement): XmlElement => ({ name: "p", attributes: title.attributes, children: [title] });

/** Every chamber sets its titles in its own weight. */
function withoutTitleWeight(block: FoundBlock): FoundBlock {
  const texts = block.pieces.flatMap((read) =>
    read.type === "piece" && read.piece.type === "text" ? [read.piece] : [],
  );
  const isStrong = ({ marks }: Inline): boolean => marks.some(({ type }) => type === "strong");
  if (!texts.filter(({ text }) => text.trim() !== "").every(isStrong)) return block;
  const pieces = block.pieces.map((read) =>
    read.type === "piece"
      ? { ...read, piece: { ...read.piece, marks: read.piece.marks.filter(({ type }) => type !== "strong") } }
      : read,
  );
  return { ...block, pieces };
}

const ownThreads = (text: XmlElement, { language }: Reading) =>
  elementsOf(childOf(text, "attachments") ?? NO_META)
    .filter((attachment) => childOf(attachment, "doc")?.attributes["name"] === "threads")
    .flatMap((attachment) => readOwnThreads(attachment, language));

const styleFindings = (styleId: ChamberStyleId | null): ImportFinding[] => [
  styleId === null
    ? { severity: "warning", code: "styleUnknown", params: {}, where: { blockId: null, place: null } }
    : { severity: "info", code: "styleRecognised", params: { style: styleId }, where: { blockId: null, place: null } },
];

function blockFindings(blocks: readonly Assembled[], styleId: ChamberStyleId | null): ImportFinding[] {
  const guessed = blocks.filter(({ found }) => found.guessed);
  const stated = blocks.map(({ block, found: { label, place } }) => ({
    // A clause without a number is compared too: the style may give it one.
    label: label ?? (block.kind === "operative" ? "" : null),
    place,
  }));
  return [
    ...guessed.map(({ block, found: { place } }): ImportFinding => ({
      severity: "warning",
      code: "kindGuessed",
      params: { kind: block.kind },
      where: { blockId: block.id, place },
    })),
    ...labelFindings(
      stated,
      blocks.map(({ block }) => block),
      styleId,
    ),
  ];
}
