import { writeZip } from "../zip.ts";

/** A Word file made by hand, as Word itself writes one, of the parts that a test is about. */
export type WordFile = {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly commentsExtended?: string;
  readonly header?: string;
  readonly entries?: Readonly<Record<string, Uint8Array>>;
};

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
].join(" ");

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const PARTS = ["styles", "numbering", "footnotes", "endnotes", "comments", "commentsExtended", "header"] as const;

const ROOTS: Readonly<Record<(typeof PARTS)[number], string>> = {
  styles: "w:styles",
  numbering: "w:numbering",
  footnotes: "w:footnotes",
  endnotes: "w:endnotes",
  comments: "w:comments",
  commentsExtended: "w15:commentsEx",
  header: "w:hdr",
};

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

const xml = (root: string, inner: string): Uint8Array =>
  encoded(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${root} ${NAMESPACES}>${inner}</${root}>`);

const related = (type: string, target: string, index: number): string =>
  `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`;

export function wordFile(file: WordFile): Uint8Array {
  const given = PARTS.filter((part) => file[part] !== undefined);
  const relationships = given.map((part, index) => related(`${RELATIONSHIPS}/${part}`, `${part}.xml`, index)).join("");
  const rels = (inner: string): Uint8Array =>
    encoded(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`,
    );
  return writeZip({
    "[Content_Types].xml": encoded('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    "_rels/.rels": rels(related(`${RELATIONSHIPS}/officeDocument`, "word/document.xml", 0)),
    "word/document.xml": xml("w:document", `<w:body>${file.body}</w:body>`),
    "word/_rels/document.xml.rels": rels(
      `${relationships}<Relationship Id="rIdOut" Type="${RELATIONSHIPS}/image" Target="https://spy.example/x.png" TargetMode="External"/>` +
        `<Relationship Id="rIdLink" Type="${RELATIONSHIPS}/hyperlink" Target="https://a.example/x" TargetMode="External"/>`,
    ),
    ...Object.fromEntries(given.map((part) => [`word/${part}.xml`, xml(ROOTS[part], file[part] ?? "")])),
    ...file.entries,
  });
}

export const run = (text: string, properties = ""): string =>
  `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs, or of one run with the words. */
export const para = (inner: string, properties = ""): string =>
  `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${inner.startsWith("<") ? inner : run(inner)}</w:p>`;

const by = (author: string, id: number): string => `w:id="${id}" w:author="${author}" w:date="2031-03-04T09:30:00Z"`;

export const inserted = (text: string, author = "Ida", id = 1): string =>
  `<w:ins ${by(author, id)}>${run(text)}</w:ins>`;

export const deleted = (text: string, author = "Ida", id = 1): string =>
  `<w:del ${by(author, id)}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;

export const insertedMark = (author = "Ida"): string => `<w:rPr><w:ins ${by(author, 9)}/></w:rPr>`;
export const deletedMark = (author = "Ida"): string => `<w:rPr><w:del ${by(author, 9)}/></w:rPr>`;

/** A list's level in numbering.xml. */
export const level = (ilvl: number, format: string, text: string, more = ""): string =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

export const listItem = (numId: number, ilvl = 0): string =>
  `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`;
