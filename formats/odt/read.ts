import { CHAMBER_STYLE_IDS } from "#domain/numbering/chamberStyles.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { finding, leftOut, listed } from "../reading/finding.ts";
import { joinedHeader } from "../reading/joinedHeader.ts";
import { readLanguages } from "../reading/word/readLanguages.ts";
import { PROPERTIES } from "../styleIds.ts";
import { childNamed, descendantsNamed, elementsOf, textOf } from "../reading/word/wordXml.ts";
import type { ImportedText, ImportFinding, ImportRefusal, Reader, ReadOptions } from "../reading/imported.ts";
import { ofOneParty } from "../reading/ofOneParty.ts";
import { readXml } from "../reading/readXml.ts";
import { readZip } from "../reading/readZip.ts";
import { textLanguage } from "../reading/textLanguage.ts";
import type { XmlElement } from "../xml.ts";
import { plain } from "./odtWords.ts";
import { readOdtBody, type OdtBody } from "./readBody.ts";
import { readOdtStyles } from "./readStyles.ts";

const PARTS = ["mimetype", "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"];

/**
 * An OpenDocument text: its clauses with the numbers of its lists, notes, annotations and tracked changes as threads. The text
 * keeps the wording before every change. Nothing that the file names outside itself is opened.
 */
export const readOdt: Reader = (bytes, options) => Promise.resolve(read(bytes, options));

/** How every zip begins. */
const ZIP = [0x50, 0x4b];

type OdtPackage = {
  readonly content: XmlElement;
  readonly styles: XmlElement | null;
  readonly meta: XmlElement | null;
};

function opened(bytes: Uint8Array): Result<OdtPackage, ImportRefusal> {
  const refused = (code: ImportRefusal["code"]): Result<never, ImportRefusal> => err({ code, params: {} });
  if (bytes[0] !== ZIP[0] || bytes[1] !== ZIP[1]) return refused("notThisFormat");
  const zip = readZip(bytes, (name) => PARTS.includes(name));
  if (!zip.ok) return zip;
  const { names, bytes: entries } = zip.value;
  const says = (name: string): string => new TextDecoder().decode(entries[name] ?? new Uint8Array());
  if (!says("mimetype").startsWith("application/vnd.oasis.opendocument.text")) return refused("notThisFormat");
  if (says("META-INF/manifest.xml").includes("encryption-data")) return refused("encrypted");
  if (names.some((name) => /^(?:Basic|Scripts|Dialogs)\//iu.test(name))) return refused("macros");
  const content = entries["content.xml"];
  if (content === undefined) return refused("damaged");
  const tree = readXml(content);
  if (!tree.ok) return tree;
  if (tree.value.name !== "office:document-content") return refused("notThisFormat");
  if (["office:script", "script:event-listener"].some((name) => descendantsNamed(tree.value, name).length > 0))
    return refused("macros");
  const other = ["styles.xml", "meta.xml"].map((name) => {
    const part = entries[name];
    return part === undefined ? ok(null) : readXml(part);
  });
  const failed = other.find((part) => !part.ok);
  if (failed !== undefined && !failed.ok) return failed;
  const [styles = null, meta = null] = other.map((part) => (part.ok ? part.value : null));
  return ok({ content: tree.value, styles, meta });
}

function read(bytes: Uint8Array, options: ReadOptions): Result<ImportedText, ImportRefusal> {
  const file = opened(bytes);
  if (!file.ok) return file;
  const { content, styles: named, meta } = file.value;
  const text = childNamed(childNamed(content, "office:body"), "office:text");
  if (text === null) return err({ code: "noText", params: {} });
  const styles = readOdtStyles(named === null ? [content] : [named, content]);
  const body = readOdtBody(text, styles);
  const { references } = body.findings;
  const languages = languagesOf(meta, textOf(text), options.language);
  const styleId = CHAMBER_STYLE_IDS.find((known) => known === propertyOf(meta, PROPERTIES.chamberStyle)) ?? null;
  const texts = readLanguages({ ...body, styles: styles.paragraphs, references, languages }, { ...options, styleId });
  if (!texts.ok) return texts;
  const { ready, sections } = texts.value;
  const threads = ofOneParty(
    sections.flatMap((section) => section.threads),
    propertyOf(meta, PROPERTIES.partyOnly) !== null,
  );
  const apart = ready.flatMap(({ sorted, words }): ImportFinding[] => [
    ...(sorted.type === "furniture" ? leftOut("furnitureLeftOut", sorted.words) : []),
    ...(sorted.type === "beside" ? leftOut("partLeftOut", sorted.words) : []),
    ...words.leftOut.flatMap((each) => leftOut("furnitureLeftOut", each)),
    ...listed("warning", "characterReplaced", words.replaced),
  ]);
  return ok({
    languages: sections.map(({ language }) => language),
    blocks: Object.fromEntries(sections.map(({ language, blocks }) => [language, blocks])),
    styleId: sections[0].styleId,
    header: joinedHeader(sections.map(({ header }) => header)),
    evidence: [],
    threads,
    report: [
      ...sections.flatMap(({ report }) => report),
      ...apart,
      ...sections.flatMap(({ placeless }) => placeless).flatMap((words) => leftOut("partLeftOut", words)),
      ...threads.flatMap(({ origin, blockId }) =>
        origin.kind === "change"
          ? [finding("warning", "changeBecameThread", { before: origin.before, after: origin.after }, blockId)]
          : [],
      ),
      ...bodyFindings(body, named),
    ],
  });
}

function bodyFindings({ findings, notes }: OdtBody, named: XmlElement | null): ImportFinding[] {
  const edges = [
    "style:header",
    "style:footer",
    "style:header-left",
    "style:footer-left",
    "style:header-first",
    "style:footer-first",
  ];
  const running = named === null ? [] : edges.flatMap((name) => descendantsNamed(named, name));
  return [
    ...[...new Set(running.map((node) => elementsOf(node).map(plain).join(" ").trim()))].flatMap((words) =>
      leftOut("furnitureLeftOut", words),
    ),
    ...findings.hidden.flatMap((words) => leftOut("hiddenLeftOut", words)),
    ...notes.map(({ words, citation }) => finding("info", citation ? "citationBecameNote" : "noteToMatch", { words })),
    ...findings.tables.map(({ place, rows }) => finding("warning", "tableFlattened", { rows }, null, place)),
    ...findings.links.map(({ words, address }) => finding("info", "linkBecameWords", { words, address })),
    ...findings.objects.map((name) => finding("warning", "objectLeftOut", { name })),
    ...listed("warning", "unknownElement", [...findings.unknown]),
  ];
}

const propertyOf = (meta: XmlElement | null, name: string): string | null => {
  const nodes = meta === null ? [] : descendantsNamed(meta, "meta:user-defined");
  const own = nodes.find(({ attributes }) => attributes["meta:name"] === name);
  return own === undefined ? null : textOf(own).trim();
};

/** One of our own files says which languages its pages are in. */
function languagesOf(meta: XmlElement | null, words: string, otherwise: string): readonly string[] {
  const own = propertyOf(meta, PROPERTIES.languages)?.split(" ") ?? [];
  const named = [...new Set(own.filter((language) => /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/u.test(language)))];
  const [stated] = meta === null ? [] : descendantsNamed(meta, "dc:language");
  return named.length > 0 ? named : [textLanguage(words, stated === undefined ? null : textOf(stated), otherwise)];
}
