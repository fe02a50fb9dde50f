import { runsText, type Printable } from "../printable.ts";
import { element, type XmlElement } from "../xml.ts";
import { partBytes } from "./elements.ts";
import { NAMESPACES } from "./namespaces.ts";
import { ownKeywords } from "./ownKeywords.ts";

/** How much of the text a file manager shows. */
const PREVIEW_CHARS = 1_000;

const OCF = "urn:oasis:names:tc:opendocument:xmlns:container";
const ODF_MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const PACKAGE = "http://www.hancom.co.kr/hwpml/2016/meta/pkg#";

/** The files of the package around header and sections. */
export function packageParts(
  pages: readonly [Printable, ...Printable[]],
  createdAt: string,
): Readonly<Record<string, Uint8Array>> {
  return {
    "version.xml": partBytes(VERSION),
    "settings.xml": partBytes(SETTINGS),
    "META-INF/container.xml": partBytes(CONTAINER),
    "META-INF/container.rdf": partBytes(packageRdf(pages.length)),
    "META-INF/manifest.xml": partBytes(element("odf:manifest", { "xmlns:odf": ODF_MANIFEST })),
    "Contents/content.hpf": partBytes(contentHpf(pages, createdAt)),
    "Preview/PrvText.txt": new TextEncoder().encode(previewText(pages[0])),
  };
}

/** Hangul spells the first attribute so, and looks for it. */
const VERSION = element("hv:HCFVersion", {
  "xmlns:hv": "http://www.hancom.co.kr/hwpml/2011/version",
  tagetApplication: "WORDPROCESSOR",
  major: "5",
  minor: "1",
  micro: "0",
  buildNumber: "1",
  os: "1",
  xmlVersion: "1.4",
  application: "Hancom Office Hangul",
  appVersion: "11, 0, 0, 3524 WIN32LEWindows_8",
});

const SETTINGS = element(
  "ha:HWPApplicationSetting",
  { "xmlns:ha": NAMESPACES["xmlns:ha"], "xmlns:config": NAMESPACES["xmlns:config"] },
  element("ha:CaretPosition", { listIDRef: "0", paraIDRef: "0", pos: "0" }),
);

const CONTAINER = element(
  "ocf:container",
  { "xmlns:ocf": OCF, "xmlns:hpf": NAMESPACES["xmlns:hpf"] },
  element(
    "ocf:rootfiles",
    {},
    ...[
      ["Contents/content.hpf", "application/hwpml-package+xml"],
      ["Preview/PrvText.txt", "text/plain"],
      ["META-INF/container.rdf", "application/rdf+xml"],
    ].map(([path, type]) => element("ocf:rootfile", { "full-path": path, "media-type": type })),
  ),
);

function packageRdf(sections: number): XmlElement {
  const part = (path: string, type: string): XmlElement[] => [
    element(
      "rdf:Description",
      { "rdf:about": "" },
      element("ns0:hasPart", { "xmlns:ns0": PACKAGE, "rdf:resource": path }),
    ),
    element("rdf:Description", { "rdf:about": path }, element("rdf:type", { "rdf:resource": PACKAGE + type })),
  ];
  return element(
    "rdf:RDF",
    { "xmlns:rdf": RDF },
    ...part("Contents/header.xml", "HeaderFile"),
    ...Array.from({ length: sections }, (_, index) => part(`Contents/section${index}.xml`, "SectionFile")).flat(),
    element("rdf:Description", { "rdf:about": "" }, element("rdf:type", { "rdf:resource": `${PACKAGE}Document` })),
  );
}

function contentHpf(pages: readonly [Printable, ...Printable[]], createdAt: string): XmlElement {
  const [page] = pages;
  const meta = (name: string, value: string): XmlElement => element("opf:meta", { name, content: "text" }, value);
  const parts = ["header", ...pages.map((_, index) => `section${index}`)];
  return element(
    "opf:package",
    { ...NAMESPACES, version: "", "unique-identifier": "", id: "" },
    element(
      "opf:metadata",
      {},
      element("opf:title", {}, page.titleText),
      element("opf:language", {}, page.language),
      meta("creator", page.chamber),
      meta("subject", page.marking),
      meta("description", `SHA-256 ${page.textSha256}`),
      meta("lastsaveby", page.chamber),
      meta("CreatedDate", createdAt),
      meta("ModifiedDate", createdAt),
      meta(
        "keyword",
        ownKeywords({
          languages: pages.map(({ language }) => language),
          styleId: page.model.value.style.id,
          partyOnly: page.partyOnly !== null,
        }),
      ),
    ),
    element(
      "opf:manifest",
      {},
      ...parts.map((id) => element("opf:item", { id, href: `Contents/${id}.xml`, "media-type": "application/xml" })),
      element("opf:item", { id: "settings", href: "settings.xml", "media-type": "application/xml" }),
    ),
    element("opf:spine", {}, ...parts.map((idref) => element("opf:itemref", { idref, linear: "yes" }))),
  );
}

function previewText(page: Printable): string {
  const blocks = page.parts.flatMap((part) => part.blocks);
  const lines = blocks.map(({ label, runs }) => [label, runsText(runs)].filter(Boolean).join(" "));
  // By characters, not by code units: half of one is no text.
  return [...[page.titleText, ...lines].join("\r\n")].slice(0, PREVIEW_CHARS).join("");
}
