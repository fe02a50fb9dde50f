import { err, ok, type Result } from "#domain/result.ts";
import type { ImportRefusal } from "../reading/imported.ts";
import { readXml } from "../reading/readXml.ts";
import { readZip } from "../reading/readZip.ts";
import type { XmlElement } from "../xml.ts";
import { childrenNamed } from "../reading/word/wordXml.ts";

export type WordPackage = {
  readonly names: readonly string[];
  readonly document: XmlElement;
  /** The part that the document names by this kind of relationship; null where it has none. */
  readonly part: (kind: string) => XmlElement | null;
  /** Every part of the kind, as headers and footers are. */
  readonly parts: (kind: string) => readonly XmlElement[];
  /** Where a link of the text leads out of the file, by the relationship's id; it is named and never followed. */
  readonly address: (id: string) => string | null;
  /** Properties that a program of its own wrote, by name. */
  readonly properties: ReadonlyMap<string, string>;
};

const refused = (code: ImportRefusal["code"]): Result<never, ImportRefusal> => err({ code, params: {} });

/** Beginnings of a zip, and of the container in which Office puts what it encrypts and what it wrote before 2007. */
const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** Names in that container are in UTF-16. */
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");

const begins = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/** A Word file's parts as XML. What names anything outside the file is never followed. */
export function readWordPackage(bytes: Uint8Array): Result<WordPackage, ImportRefusal> {
  if (begins(bytes, OLE)) return refused(Buffer.from(bytes).includes(ENCRYPTED) ? "encrypted" : "notThisFormat");
  if (!begins(bytes, ZIP)) return refused("notThisFormat");
  const zip = readZip(bytes, (name) => /\.(?:xml|rels)$/iu.test(name));
  if (!zip.ok) return zip;
  if (zip.value.names.some((name) => /vbaProject|vbaData/iu.test(name))) return refused("macros");
  const read = readParts(zip.value.bytes);
  if (!read.ok) return read;
  const parts = read.value;
  const main = mainPart(parts);
  const document = parts.get(main);
  if (document === undefined || document.name !== "w:document") return refused("notThisFormat");
  if (macroEnabled(parts)) return refused("macros");
  const related = relationshipsOf(parts, main);
  const addresses = addressesOf(parts, main);
  const partsOf = (kind: string): XmlElement[] =>
    related.filter(({ type }) => type === kind).flatMap(({ target }) => parts.get(target) ?? []);
  return ok({
    names: zip.value.names,
    document,
    part: (kind) => partsOf(kind)[0] ?? null,
    parts: partsOf,
    address: (id) => addresses.get(id) ?? null,
    properties: propertiesOf(parts.get("docProps/custom.xml") ?? null),
  });
}

/** Parts that a reader looks at: themes, fonts and other programs' data may hold what they like. */
const isRead = (name: string): boolean =>
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/custom\.xml|(?:[^/]+\/)?_rels\/[^/]+\.rels|(?:[^/]+\/)?(?:document|styles|numbering|footnotes|endnotes|comments|commentsExtended|settings|header|footer)\d*\.xml)$/iu.test(
    name,
  );

function readParts(entries: Readonly<Record<string, Uint8Array>>): Result<Map<string, XmlElement>, ImportRefusal> {
  const parts = new Map<string, XmlElement>();
  for (const [name, bytes] of Object.entries(entries)) {
    if (!isRead(name)) continue;
    const xml = readXml(bytes);
    if (!xml.ok) return xml;
    parts.set(name, xml.value);
  }
  return ok(parts);
}

/** The part that lists the relationships of a part. */
function relationshipList(parts: ReadonlyMap<string, XmlElement>, of: string): XmlElement | null {
  const cut = of.lastIndexOf("/") + 1;
  return parts.get(`${of.slice(0, cut)}_rels/${of.slice(cut)}.rels`) ?? null;
}

function addressesOf(parts: ReadonlyMap<string, XmlElement>, of: string): ReadonlyMap<string, string> {
  return new Map(
    childrenNamed(relationshipList(parts, of), "Relationship").flatMap(({ attributes }): [string, string][] => {
      const { Id: id, Type: type = "", Target: target, TargetMode: mode } = attributes;
      const isLink = mode === "External" && type?.endsWith("/hyperlink") === true;
      return isLink && typeof id === "string" && typeof target === "string" ? [[id, target]] : [];
    }),
  );
}

type Relationship = { readonly type: string; readonly target: string };

/** The relationships of a part to other parts of the file; those that lead out of it are left out. */
function relationshipsOf(parts: ReadonlyMap<string, XmlElement>, of: string): Relationship[] {
  const folder = of.slice(0, of.lastIndexOf("/") + 1);
  return childrenNamed(relationshipList(parts, of), "Relationship").flatMap(({ attributes }) => {
    const { Type: type = "", Target: target = "", TargetMode: mode } = attributes;
    if (mode === "External" || type === null || target === null) return [];
    return [{ type: type.slice(type.lastIndexOf("/") + 1), target: resolved(folder, target) }];
  });
}

const resolved = (folder: string, target: string): string =>
  target.startsWith("/") ? target.slice(1) : `${folder}${target.replace(/^\.\//u, "")}`;

function mainPart(parts: ReadonlyMap<string, XmlElement>): string {
  return relationshipsOf(parts, "").find(({ type }) => type === "officeDocument")?.target ?? "word/document.xml";
}

function macroEnabled(parts: ReadonlyMap<string, XmlElement>): boolean {
  const types = parts.get("[Content_Types].xml");
  return childrenNamed(types ?? null, "Override").some(({ attributes }) =>
    /macroEnabled|vbaProject/iu.test(attributes["ContentType"] ?? ""),
  );
}

function propertiesOf(custom: XmlElement | null): Map<string, string> {
  return new Map(
    childrenNamed(custom, "property").flatMap((property) => {
      const { name } = property.attributes;
      const [value] = property.children;
      const text = typeof value === "object" && value !== null && "children" in value ? value.children.join("") : "";
      return typeof name === "string" ? [[name, text] as const] : [];
    }),
  );
}
