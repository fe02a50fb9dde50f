import { isKorean } from "#domain/isKorean.ts";
import { FACES } from "../office/namedStyles.ts";
import { escapeXml } from "../xml.ts";
import { readOwnZip, writeZip } from "../zip.ts";

const RELATIONSHIP_ID = /<Relationship Id="([^"]+)"/gu;

const STAMP = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/gu;

/** The library writes this last among a paragraph's properties; the schema wants it here. */
const LATE_PROPERTY =
  /(<w:pPr>(?:<w:(?:pStyle|keepNext|keepLines|pageBreakBefore|widowControl)\b[^>]*\/>)*)((?:(?!<\/w:pPr>).)*?)<w:suppressLineNumbers\/>/gu;

/** Text cannot look like this: its "<" is escaped. */
const BOOKMARK_ID = /(<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)(")/gu;

export type Settling = {
  readonly createdAt: string;
  /** A BCP 47 tag. */
  readonly language: string;
};

/**
 * The document's bytes with all that the library makes up anew each time settled (zip times, ids, the time of writing), and
 * with what it has no word for: the document's language, the faces to take in place of Office's own, and no gap between
 * Hangul and figures.
 */
export function settled(docx: Uint8Array, { createdAt, language }: Settling): Uint8Array {
  const entries = readOwnZip(docx);
  const names = Object.keys(entries).toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const parts = names.map((name) => ({ name, text: new TextDecoder().decode(entries[name]) }));
  const settledIds = relationshipIds(parts.filter(({ name }) => name.endsWith(".rels")).map(({ text }) => text));
  const written = parts.map(({ name, text }): [string, Uint8Array] => {
    const named = settledIds.reduce((out, [random, own]) => out.replaceAll(`d="${random}"`, `d="${own}"`), text);
    const ordered = completed(name, named, { createdAt, language }).replace(
      LATE_PROPERTY,
      "$1<w:suppressLineNumbers/>$2",
    );
    return [name, new TextEncoder().encode(withOwnBookmarkIds(ordered))];
  });
  return writeZip(Object.fromEntries(written));
}

function completed(name: string, xml: string, { createdAt, language }: Settling): string {
  switch (name) {
    case "docProps/core.xml":
      return xml
        .replace(STAMP, `$1${createdAt}$2`)
        .replace("</cp:coreProperties>", `<dc:language>${escapeXml(language)}</dc:language></cp:coreProperties>`);
    case "word/fontTable.xml":
      return xml.replace(/\/>$|<\/w:fonts>$/u, (end) => `${end === "/>" ? ">" : ""}${FONTS}</w:fonts>`);
    case "word/styles.xml":
      return isKorean(language)
        ? xml.replace(/(<w:style [^>]*w:styleId="Normal"[^>]*>.*?)(<\/w:style>)/su, `$1<w:pPr>${NO_GAPS}</w:pPr>$2`)
        : xml;
    default:
      return xml;
  }
}

const NO_GAPS = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>';

/** Each face with those that programs without it take in its place. */
const FONTS = Object.values(FACES)
  .map(
    ([face, ...others]) =>
      `<w:font w:name="${face}"><w:altName w:val="${others.join(";")}"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`,
  )
  .join("");

/** The library goes on counting bookmarks from document to document. */
function withOwnBookmarkIds(xml: string): string {
  const ids = new Map<string, number>();
  return xml.replace(BOOKMARK_ID, (_all, before: string, id: string, after: string) => {
    const own = ids.get(id) ?? ids.size + 1;
    ids.set(id, own);
    return `${before}${own}${after}`;
  });
}

/** Ids that the library drew at random (its counted ones are short), each with one of ours, in the order of the files. */
function relationshipIds(rels: readonly string[]): [string, string][] {
  const random = rels
    .flatMap((text) => [...text.matchAll(RELATIONSHIP_ID)].map((match) => match[1] ?? ""))
    .filter((id) => !/^rId\d*$/u.test(id));
  return [...new Set(random)].map((id, index) => [id, `rIdLink${index + 1}`]);
}

/** Readers expect the list of content types first. */
const rank = (name: string): number => (name === "[Content_Types].xml" ? 0 : 1);
