import { deflateSync } from "node:zlib";

/** Words set at a place of a page, in points from its lower left corner. */
export type Words = { readonly x: number; readonly y: number; readonly size?: number; readonly text: string };

export type PdfOptions = {
  readonly info?: Readonly<Record<string, string>>;
  /** The font's dictionary, for fonts other than Helvetica. */
  readonly font?: string;
  /** More of the trailer, an /Encrypt say. */
  readonly trailer?: string;
  /** Instead of the words: the content of each page, as deflated bytes. */
  readonly deflated?: Uint8Array;
};

/** A PDF written by hand: Helvetica, one content stream for each page. */
export function pdfOf(pages: readonly (readonly Words[])[], options: PdfOptions = {}): Uint8Array<ArrayBuffer> {
  const {
    info = {},
    font = "/Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding",
    trailer = "",
  } = options;
  const entries = Object.entries(info).map(([key, value]) => `/${key}(${escaped(value)})`);
  const kids = pages.map((_page, index) => `${4 + index * 2} 0 R`);
  const objects: (string | Uint8Array)[] = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${kids.join(" ")}]/Count ${pages.length}>>`,
    `<<${entries.join("")}>>`,
  ];
  const fontNumber = 4 + pages.length * 2;
  for (const [index, page] of pages.entries()) {
    const resources = `/Resources<</Font<</F1 ${fontNumber} 0 R>>>>`;
    objects.push(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${5 + index * 2} 0 R${resources}>>`);
    const stream = options.deflated ?? deflateSync(Buffer.from(page.map(shown).join("\n"), "latin1"));
    const head = Buffer.from(`<</Length ${stream.length}/Filter/FlateDecode>>stream\n`);
    objects.push(Buffer.concat([head, stream, Buffer.from("\nendstream")]));
  }
  objects.push(`<<${font}>>`);
  return fileOf(objects, trailer);
}

/** Objects without a table of where they are, as a broken or hostile file has them; the first is the catalog. */
export const pdfOfObjects = (objects: readonly string[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    Buffer.from(
      `%PDF-1.4\n${objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj`).join("\n")}\ntrailer<</Root 1 0 R>>\n`,
    ),
  );

function fileOf(objects: readonly (string | Uint8Array)[], trailer: string): Uint8Array<ArrayBuffer> {
  let file = Buffer.from("%PDF-1.4\n");
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(file.length);
    const body = typeof object === "string" ? Buffer.from(object, "latin1") : object;
    file = Buffer.concat([file, Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from("\nendobj\n")]);
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer<</Size ${size}/Root 1 0 R/Info 3 0 R${trailer}>>\nstartxref\n${file.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([file, Buffer.from(end)]));
}

const shown = ({ x, y, size = 12, text }: Words): string =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`;

const escaped = (text: string): string => text.replace(/[\\()]/g, "\\$&");

/** Lines under one another, as a paragraph is set. */
export const column = (x: number, top: number, lines: readonly string[], size = 12): Words[] =>
  lines.map((text, index) => ({ x, y: top - index * size * 1.2, size, text }));
