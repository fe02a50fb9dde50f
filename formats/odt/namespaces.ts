const OASIS = "urn:oasis:names:tc:opendocument:xmlns:";

export const ODF_VERSION = "1.3";

/** The prefixes that every program writes. The last is LibreOffice's own, for answered and settled comments. */
export const NAMESPACES = {
  "xmlns:office": `${OASIS}office:1.0`,
  "xmlns:style": `${OASIS}style:1.0`,
  "xmlns:text": `${OASIS}text:1.0`,
  "xmlns:table": `${OASIS}table:1.0`,
  "xmlns:fo": `${OASIS}xsl-fo-compatible:1.0`,
  "xmlns:svg": `${OASIS}svg-compatible:1.0`,
  "xmlns:meta": `${OASIS}meta:1.0`,
  "xmlns:xlink": "http://www.w3.org/1999/xlink",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  "xmlns:loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
} as const;
