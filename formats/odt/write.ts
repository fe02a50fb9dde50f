import type { ChamberStyle } from "#domain/numbering/chamberStyle.ts";
import { BOOKMARK_PREFIX, PROPERTIES } from "../styleIds.ts";
import type { ExportModel, Written } from "../model.ts";
import { printablePages, type Printable } from "../printable.ts";
import type { PrintedBlock } from "../printedParts.ts";
import { element, xmlDocument, type XmlElement } from "../xml.ts";
import { writeZip } from "../zip.ts";
import { pageAnnotations } from "./annotations.ts";
import { createAutomaticStyles, type AutomaticStyles } from "./automaticStyles.ts";
import { annexNodes, contentsNodes, decisionNodes, signatureNodes, TABLE_WIDTHS_MM, tableNodes } from "./beside.ts";
import { bodyNodes } from "./body.ts";
import type { Bookmark, OdtContext } from "./context.ts";
import { BILL_WIDTHS_MM, headerNodes } from "./headerForms.ts";
import { fontFaces, namedStyles, type UsedStyle } from "./namedStyles.ts";
import { NAMESPACES, ODF_VERSION } from "./namespaces.ts";
import { listStyles, planNumbering, type Numbering } from "./numbering.ts";
import { odfInstant } from "./odfInstant.ts";
import { masterPage, masterPageName, pageLayout, TEXT_WIDTH_MM } from "./pageLayout.ts";
import { tableStyles } from "./table.ts";

const MEDIA_TYPE = "application/vnd.oasis.opendocument.text";

/** The text as an OpenDocument text (ODF 1.3) that an office can go on writing. Equal models give equal bytes. */
export function writeOdt(model: ExportModel): Promise<Written> {
  const pages = printablePages(model);
  const entries = {
    mimetype: MEDIA_TYPE,
    "content.xml": xmlDocument(contentXml(pages, model.value.style)),
    "styles.xml": xmlDocument(stylesXml(pages, model.value.style)),
    "meta.xml": xmlDocument(metaXml(pages, model)),
    "META-INF/manifest.xml": xmlDocument(manifestXml()),
  };
  const encoder = new TextEncoder();
  const bytes = writeZip(
    Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, encoder.encode(text)])),
    ["mimetype"],
  );
  const warnings = pages.flatMap((page) => page.warnings);
  return Promise.resolve({ bytes, mediaType: MEDIA_TYPE, extension: "odt", warnings });
}

function contentXml(pages: readonly Printable[], style: ChamberStyle): XmlElement {
  const styles = createAutomaticStyles();
  const regions: XmlElement[] = [];
  const change: OdtContext["change"] = (region) => {
    const id = `whereas_change_${regions.length + 1}`;
    regions.push(region(id));
    return id;
  };
  const contexts = contextsOf(pages, style, styles, change);
  const body = contexts.flatMap((context) => onItsOwnPages(pageNodes(context), context));
  const tracked = regions.length === 0 ? null : element("text:tracked-changes", {}, ...regions);
  return element(
    "office:document-content",
    { ...NAMESPACES, "office:version": ODF_VERSION },
    fontFaces(),
    element(
      "office:automatic-styles",
      {},
      ...styles.elements(),
      ...tableStyles([...BILL_WIDTHS_MM, ...Object.values(TABLE_WIDTHS_MM).flat()], TEXT_WIDTH_MM),
    ),
    element("office:body", {}, element("office:text", {}, tracked, ...body)),
  );
}

const pageNodes = (context: OdtContext): XmlElement[] => [
  ...headerNodes(context),
  ...contentsNodes(context),
  ...bodyNodes(context.page.parts, context),
  ...tableNodes(context),
  ...annexNodes(context),
  ...decisionNodes(context),
  ...signatureNodes(context),
];

/** The first paragraph of a further language begins its pages. */
function onItsOwnPages(nodes: readonly XmlElement[], { section, styles }: OdtContext): XmlElement[] {
  const [first, ...rest] = nodes;
  if (first === undefined || section === 0) return [...nodes];
  const style = styles.onPages(first.attributes["text:style-name"] ?? "Standard", masterPageName(section));
  return [{ ...first, attributes: { ...first.attributes, "text:style-name": style } }, ...rest];
}

function contextsOf(
  pages: readonly Printable[],
  style: ChamberStyle,
  styles: AutomaticStyles,
  change: OdtContext["change"],
): OdtContext[] {
  const clauses = new Map(
    [...new Set(pages.flatMap(blocksOf).map(({ id }) => id))].map((id, index) => [id, index + 1]),
  );
  let commentsBefore = 0;
  return pages.map((page, section) => {
    const blocks = blocksOf(page);
    const plans = planNumbering(blocks, style);
    const numbering = new Map(blocks.map((block, index) => [block, plans[index] ?? { kind: "none" as const }]));
    const annotations = pageAnnotations(page, commentsBefore);
    commentsBefore += annotations.count;
    return {
      page,
      styles,
      section,
      spoken: section === 0 ? {} : { language: page.language },
      numbering,
      bookmarks: bookmarksOf(blocks, numbering, clauses, section),
      comments: annotations.places,
      annotation: annotations.of,
      change,
    };
  });
}

const blocksOf = (page: Printable): readonly PrintedBlock[] => page.parts.flatMap((part) => part.blocks);

/** One number for a clause in all languages, so that a reader finds the translation of each. */
function bookmarksOf(
  blocks: readonly PrintedBlock[],
  numbering: ReadonlyMap<PrintedBlock, Numbering>,
  clauses: ReadonlyMap<string, number>,
  section: number,
): ReadonlyMap<string, Bookmark> {
  const first = new Map(blocks.toReversed().map((block) => [block.id, block]));
  const path = (block: PrintedBlock): string | null => {
    const above = block.parentId === null ? undefined : first.get(block.parentId);
    const before = above === undefined ? "" : path(above);
    return before === null || numbering.get(block)?.kind !== "automatic" ? null : before + (block.label ?? "");
  };
  const suffix = section === 0 ? "" : `_${section + 1}`;
  return new Map(
    [...first].map(([id, block]) => [
      id,
      { name: `${BOOKMARK_PREFIX}${clauses.get(id) ?? 0}${suffix}`, said: path(block)?.replace(/\.$/u, "") ?? null },
    ]),
  );
}

function stylesXml(pages: readonly [Printable, ...Printable[]], style: ChamberStyle): XmlElement {
  const [page] = pages;
  return element(
    "office:document-styles",
    { ...NAMESPACES, "office:version": ODF_VERSION },
    fontFaces(),
    element(
      "office:styles",
      {},
      ...namedStyles({ language: page.language, form: page.headerForm, chamber: style, used: usedStyles(pages) }),
      ...listStyles(style, page.headerForm),
      element("text:notes-configuration", {
        "text:note-class": "footnote",
        "style:num-format": "1",
        "text:start-value": "0",
        "text:footnotes-position": "page",
        "text:start-numbering-at": "document",
      }),
      element("text:linenumbering-configuration", {
        "text:number-lines": page.has("lineNumbers") ? "true" : "false",
        "text:offset": "5mm",
        "style:num-format": "1",
        "text:number-position": "left",
        "text:increment": "1",
        "text:count-empty-lines": "false",
        "text:restart-on-page": "true",
      }),
    ),
    element("office:automatic-styles", {}, pageLayout()),
    element("office:master-styles", {}, ...pages.map(masterPage)),
  );
}

function usedStyles(pages: readonly Printable[]): UsedStyle[] {
  const blocks = pages.flatMap((page) => [...page.titleBlocks, ...blocksOf(page)]);
  const used = new Map(blocks.map(({ kind, source: { level } }) => [`${kind} ${level}`, { kind, level }] as const));
  return [...used].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, style]) => style);
}

/** A draft has no instant of its own, and equal text must be equal bytes. */
function metaXml(pages: readonly [Printable, ...Printable[]], { source, value }: ExportModel): XmlElement {
  const [page] = pages;
  const own = (name: string, text: string) => element("meta:user-defined", { "meta:name": name }, text);
  return element(
    "office:document-meta",
    { ...NAMESPACES, "office:version": ODF_VERSION },
    element(
      "office:meta",
      {},
      element("meta:generator", {}, "Whereas"),
      element("dc:title", {}, page.titleText),
      element("dc:description", {}, `${page.marking} · SHA-256 ${page.textSha256}`),
      element("dc:creator", {}, page.chamber),
      source.kind === "version" ? element("dc:date", {}, odfInstant(source.frozenAt)) : null,
      element("dc:language", {}, page.language),
      own(PROPERTIES.sha256, page.textSha256),
      own(PROPERTIES.chamberStyle, value.style.id),
      own(PROPERTIES.languages, pages.map(({ language }) => language).join(" ")),
    ),
  );
}

const manifestXml = (): XmlElement =>
  element(
    "manifest:manifest",
    { "xmlns:manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest:version": ODF_VERSION },
    ...[
      ["/", MEDIA_TYPE],
      ["content.xml", "text/xml"],
      ["styles.xml", "text/xml"],
      ["meta.xml", "text/xml"],
    ].map(([path, type]) =>
      element("manifest:file-entry", {
        "manifest:full-path": path,
        "manifest:version": path === "/" ? ODF_VERSION : null,
        "manifest:media-type": type,
      }),
    ),
  );
