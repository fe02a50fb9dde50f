import { writeZip } from "../zip.ts";
import { NAMESPACES } from "./namespaces.ts";

/** An OpenDocument text made by hand, as LibreOffice itself writes one, of the parts that a test is about. */
export type OdtFile = {
  /** Inside `office:text`. */
  readonly body: string;
  /** Inside the `office:automatic-styles` of the content. */
  readonly automatic?: string;
  /** Before the body, as scripts are. */
  readonly before?: string;
  /** Inside the `office:styles` of a part of its own. */
  readonly styles?: string;
  readonly mimetype?: string;
  readonly entries?: Readonly<Record<string, string>>;
};

const OFFICE = Object.entries({
  ...NAMESPACES,
  "xmlns:draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
  "xmlns:script": "urn:oasis:names:tc:opendocument:xmlns:script:1.0",
})
  .map(([name, uri]) => `${name}="${uri}"`)
  .join(" ");

export const ODT = "application/vnd.oasis.opendocument.text";

export const content = ({ body, automatic = "", before = "" }: OdtFile): string =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${OFFICE} office:version="1.3">${before}` +
  `<office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;

export function odtFile(file: OdtFile): Uint8Array {
  const entries: Record<string, string> = {
    mimetype: file.mimetype ?? ODT,
    "content.xml": content(file),
    ...(file.styles === undefined
      ? {}
      : {
          "styles.xml": `<office:document-styles ${OFFICE}><office:styles>${file.styles}</office:styles></office:document-styles>`,
        }),
    ...file.entries,
  };
  const encoder = new TextEncoder();
  return writeZip(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, encoder.encode(text)])), [
    "mimetype",
  ]);
}

export const p = (inner: string, style = "Standard"): string => `<text:p text:style-name="${style}">${inner}</text:p>`;

const info = (author: string): string =>
  `<office:change-info><dc:creator>${author}</dc:creator><dc:date>2031-03-04T09:30:00</dc:date></office:change-info>`;

const region = (id: string, inner: string): string =>
  `<text:changed-region xml:id="${id}" text:id="${id}">${inner}</text:changed-region>`;

export const insertion = (id: string, author = "Ida"): string =>
  region(id, `<text:insertion>${info(author)}</text:insertion>`);
export const deletion = (id: string, paragraphs: string, author = "Ida", inner = ""): string =>
  region(id, `<text:deletion>${info(author)}${paragraphs}</text:deletion>${inner}`);
export const formatting = (id: string, author = "Ida"): string =>
  region(id, `<text:format-change>${info(author)}</text:format-change>`);

export const tracked = (...regions: readonly string[]): string =>
  `<text:tracked-changes>${regions.join("")}</text:tracked-changes>`;

export const from = (id: string): string => `<text:change-start text:change-id="${id}"/>`;
export const to = (id: string): string => `<text:change-end text:change-id="${id}"/>`;
export const at = (id: string): string => `<text:change text:change-id="${id}"/>`;
