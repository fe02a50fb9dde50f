import { wordsOf, type Block } from "#domain/document/block.ts";
import type { VersionHeader } from "#domain/document/version.ts";
import { CHAMBER_STYLE_IDS, type ChamberStyleId } from "#domain/numbering/chamberStyles.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { ImportFinding, ImportRefusal, ImportedText, ImportedThread, Reader } from "../reading/imported.ts";
import { ofOneParty } from "../reading/ofOneParty.ts";
import { recogniseStructure, type RecogniseOptions } from "../reading/recogniseStructure.ts";
import { textLanguage } from "../reading/textLanguage.ts";
import { element, type XmlElement } from "../xml.ts";
import { childElements } from "./elements.ts";
import { openPackage } from "./openPackage.ts";
import type { OwnFile } from "./ownKeywords.ts";
import { withoutFurniture, withoutLostAnchors } from "./ownParagraphs.ts";
import { placeThreads } from "./placeThreads.ts";
import { readHead, type HeadTables } from "./readHead.ts";
import { readParagraphs } from "./readParagraphs.ts";

/**
 * A document of Hangul (HWPX). What our own writer made is told by its styles; any other by numbers, words and headings.
 * Tracked changes come in as threads, the text keeping the old wording; memos as threads; notes as notes.
 */
export const readHwpx: Reader = (bytes, options) => Promise.resolve(readDocument(bytes, options));

function readDocument(bytes: Uint8Array, options: Parameters<Reader>[1]): Result<ImportedText, ImportRefusal> {
  const opened = openPackage(bytes);
  if (!opened.ok) return opened;
  const { head, sections, own, language: stated } = opened.value;
  const tables = readHead(head);
  const [first, ...further] = textsOf(sections, own);
  const styleId = ownStyle(own);
  const read = (text: XmlElement, spoken: string | null) =>
    readText(text, tables, { ...options, styleId, stated: spoken ?? stated, sure: spoken !== null });
  const original = read(first, own?.languages[0] ?? null);
  if (original.blocks.length === 0) return err({ code: "noText", params: {} });
  const translations = further.map((text, index) => read(text, own?.languages[index + 1] ?? null));
  const matched = translations.map((each) => translationOf(original.blocks, each));
  const texts = [original, ...matched.flatMap(({ text }) => (text === null ? [] : [text]))];
  return ok({
    languages: texts.map(({ language }) => language),
    blocks: Object.fromEntries(texts.map(({ language, blocks }) => [language, blocks])),
    styleId: original.styleId,
    header: headerOf(texts),
    evidence: [],
    threads: ofOneParty(
      texts.flatMap(({ threads }) => threads),
      own?.partyOnly === true,
    ),
    report: [
      ...opened.value.report,
      ...texts.flatMap(({ report }) => report),
      ...matched.flatMap(({ report }) => report),
    ],
  });
}

/** A file of ours has a section for each language; any other is one text, however many sections it is set in. */
function textsOf(sections: readonly XmlElement[], own: OwnFile | null): [XmlElement, ...XmlElement[]] {
  const [first, ...rest] = sections;
  const isOurs = own !== null && own.languages.length === sections.length;
  return first !== undefined && isOurs
    ? [first, ...rest]
    : [element("sections", {}, ...sections.flatMap(childElements))];
}

type ReadLanguage = {
  readonly language: string;
  readonly blocks: readonly Block[];
  readonly styleId: ChamberStyleId | null;
  readonly header: Partial<VersionHeader>;
  readonly threads: readonly ImportedThread[];
  readonly report: readonly ImportFinding[];
};

type TextOptions = RecogniseOptions & { readonly stated: string | null; readonly sure: boolean };

function readText(
  section: XmlElement,
  tables: HeadTables,
  { newId, styleId, language: otherwise, stated, sure }: TextOptions,
): ReadLanguage {
  const { paragraphs, threads, report } = readParagraphs(section, tables);
  const words = paragraphs.map(wordsOf).join(" ");
  const language = sure && stated !== null ? stated : textLanguage(words, stated, otherwise);
  const { paragraphs: text, header, report: furniture } = withoutFurniture(paragraphs, language);
  const recognised = recogniseStructure(withoutLostAnchors(text), { newId, language, styleId: styleId ?? null });
  const placed = placeThreads(threads, recognised, language);
  return {
    language,
    blocks: recognised.blocks,
    styleId: recognised.styleId,
    header: { ...header, ...recognised.header },
    threads: placed.threads,
    report: [...report, ...furniture, ...recognised.report, ...placed.report],
  };
}

/**
 * A translation with the ids of its originals, block by block. Where somebody added or removed a clause in one language alone
 * nothing tells which belong together: then its words are told, and the text is left out.
 */
function translationOf(
  originals: readonly Block[],
  text: ReadLanguage,
): { readonly text: ReadLanguage | null; readonly report: readonly ImportFinding[] } {
  const matches =
    originals.length === text.blocks.length &&
    text.blocks.every(({ kind, level }, index) => originals[index]?.kind === kind && originals[index]?.level === level);
  if (!matches) {
    const words = [...text.blocks.map(wordsOf), ...text.threads.flatMap(threadWords)].join("\n");
    const where = { blockId: null, place: text.language };
    return {
      text: null,
      report: [...text.report, { severity: "warning", code: "partLeftOut", params: { words }, where }],
    };
  }
  const ids = new Map(text.blocks.map(({ id }, index) => [id, originals[index]?.id ?? id]));
  const idOf = (id: string): string => ids.get(id) ?? id;
  return {
    text: {
      ...text,
      blocks: text.blocks.map((block) => ({ ...block, id: idOf(block.id) })),
      threads: text.threads.map((thread) => ({ ...thread, blockId: idOf(thread.blockId) })),
      report: text.report.map((finding) => ({
        ...finding,
        where: { ...finding.where, blockId: finding.where.blockId === null ? null : idOf(finding.where.blockId) },
      })),
    },
    report: [],
  };
}

const threadWords = ({ origin, comments }: ImportedThread): string[] => [
  ...(origin.kind === "change" ? [origin.before, origin.after] : []),
  ...comments.map(({ body }) => body),
];

const ownStyle = (own: OwnFile | null): ChamberStyleId | null =>
  CHAMBER_STYLE_IDS.find((known) => known === own?.styleId) ?? null;

/** Names of one field in several languages stand beside each other. */
function headerOf(texts: readonly ReadLanguage[]): Partial<VersionHeader> {
  const header: Record<string, unknown> = {};
  for (const [key, value] of texts.flatMap((text) => Object.entries(text.header))) {
    const known = header[key];
    const both = typeof known === "object" && known !== null && typeof value === "object" && value !== null;
    header[key] = both ? { ...known, ...value } : (known ?? value);
  }
  return header;
}
