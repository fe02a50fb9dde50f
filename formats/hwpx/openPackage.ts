import { err, ok, type Result } from "#domain/result.ts";
import type { ImportFinding, ImportRefusal } from "../reading/imported.ts";
import { readXml } from "../reading/readXml.ts";
import { readZip, type ZipEntries } from "../reading/readZip.ts";
import type { XmlElement } from "../xml.ts";
import { attribute, descendants, wordsIn } from "./elements.ts";
import { readOwnKeywords, type OwnFile } from "./ownKeywords.ts";
import { holdsCode } from "./scripts.ts";

/** Hangul's own name for its files, and the standard's. */
const MIMETYPES = ["application/hwp+zip", "application/owpml"];

/** The first bytes of a compound file: what Hangul wrote before HWPX. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
/** The first bytes of any zip. */
const ZIP = [0x50, 0x4b];

export type HwpxPackage = {
  readonly head: XmlElement;
  /** In reading order. */
  readonly sections: readonly XmlElement[];
  /** Null where the file does not say. */
  readonly language: string | null;
  /** What a file of ours says of itself. */
  readonly own: OwnFile | null;
  readonly report: readonly ImportFinding[];
};

const refused = (code: ImportRefusal["code"], params: ImportRefusal["params"] = {}): Result<never, ImportRefusal> =>
  err({ code, params });

const startsWith = (bytes: Uint8Array, first: readonly number[]): boolean =>
  first.every((byte, index) => bytes[index] === byte);

/**
 * Opens the package and finds its parts. Refused are files of another kind (an older document of Hangul says so: it is to be
 * saved as HWPX first), encrypted ones, and those whose scripts hold code.
 */
export function openPackage(bytes: Uint8Array): Result<HwpxPackage, ImportRefusal> {
  if (startsWith(bytes, COMPOUND_FILE)) return refused("notThisFormat", { found: "hwp" });
  if (!startsWith(bytes, ZIP)) return refused("notThisFormat", { found: "other" });
  const zip = readZip(bytes, isPart);
  if (!zip.ok) return zip;
  const refusal = refusalOf(zip.value);
  if (refusal !== null) return err(refusal);
  const content = xmlPart(zip.value, "Contents/content.hpf");
  const head = xmlPart(zip.value, "Contents/header.xml");
  if (!content.ok) return content;
  if (!head.ok) return head;
  const sections: XmlElement[] = [];
  for (const name of sectionNames(content.value, zip.value)) {
    const section = xmlPart(zip.value, name);
    if (!section.ok) return section;
    sections.push(section.value);
  }
  const [language] = descendants(content.value, "language");
  const keywords = descendants(content.value, "meta").find((meta) => attribute(meta, "name") === "keyword");
  return ok({
    head: head.value,
    sections,
    language: language === undefined ? null : wordsIn(language).trim() || null,
    own: keywords === undefined ? null : readOwnKeywords(wordsIn(keywords)),
    report: leftOut(zip.value),
  });
}

const isPart = (name: string): boolean =>
  name === "mimetype" || /^(?:META-INF\/[^/]+\.xml|Contents\/[^/]+\.(?:xml|hpf)|Scripts\/[^/]+)$/u.test(name);

function refusalOf(zip: ZipEntries): ImportRefusal | null {
  const mimetype = zip.bytes["mimetype"];
  const found = mimetype === undefined ? "" : new TextDecoder().decode(mimetype).trim();
  if (!MIMETYPES.includes(found)) return { code: "notThisFormat", params: { found: "other" } };
  const manifest = zip.bytes["META-INF/manifest.xml"];
  if (manifest !== undefined) {
    const read = readXml(manifest);
    if (!read.ok) return read.error;
    if (descendants(read.value, "encryption-data").length > 0) return { code: "encrypted", params: {} };
  }
  const scripts = Object.entries(zip.bytes).filter(([name]) => name.startsWith("Scripts/"));
  return scripts.some(([, bytes]) => holdsCode(bytes)) ? { code: "macros", params: {} } : null;
}

function xmlPart(zip: ZipEntries, name: string): Result<XmlElement, ImportRefusal> {
  const bytes = zip.bytes[name];
  return bytes === undefined ? refused("damaged") : readXml(bytes);
}

/** The sections in the order of the spine; in the order of their numbers where the spine names none. */
function sectionNames(content: XmlElement, { bytes }: ZipEntries): string[] {
  const items = new Map(descendants(content, "item").map((item) => [attribute(item, "id"), attribute(item, "href")]));
  const isSection = (name: string): boolean => /(?:^|\/)section\d+\.xml$/iu.test(name);
  const spine = descendants(content, "itemref")
    .map((item) => items.get(attribute(item, "idref")) ?? "")
    .map((href) => (bytes[href] === undefined ? `Contents/${href}` : href))
    .filter((name) => isSection(name) && bytes[name] !== undefined);
  const all = Object.keys(bytes)
    .filter(isSection)
    .toSorted((a, b) => numberIn(a) - numberIn(b));
  // What the spine forgets is still text.
  return [...new Set([...spine, ...all])];
}

const numberIn = (name: string): number => Number(/(\d+)\.xml$/u.exec(name)?.[1] ?? 0);

/** Pages behind the text and older states of it, which a file may hold beside its sections. */
function leftOut({ bytes }: ZipEntries): ImportFinding[] {
  return Object.entries(bytes).flatMap(([name, part]): ImportFinding[] => {
    if (!/^Contents\/(?:masterpage\d*|.*history.*)\.xml$/iu.test(name)) return [];
    const read = readXml(part);
    const words = read.ok ? wordsIn(read.value).trim() : name;
    return words === ""
      ? []
      : [{ severity: "info", code: "partLeftOut", params: { words }, where: { blockId: null, place: name } }];
  });
}
