import { besideSheet, contentsSheet } from "../office/besideSheet.ts";
import { blocksOf, clauseBookmarks, clauseNumbers } from "../office/clauseBookmarks.ts";
import { countedLines } from "../office/countedLines.ts";
import { headSheet } from "../office/headSheet.ts";
import { furtherLanguage, namedStyles, ranksOf } from "../office/namedStyles.ts";
import { planNumbering } from "../office/numberingPlan.ts";
import type { SheetNode, SheetTable } from "../office/sheet.ts";
import { threadPlaces } from "../office/threadPlaces.ts";
import { PROPERTIES } from "../styleIds.ts";
import type { ExportModel, Written } from "../model.ts";
import { printablePages, type Printable } from "../printable.ts";
import { element, xmlDocument, type XmlElement } from "../xml.ts";
import { writeZip } from "../zip.ts";
import { annotation } from "./annotations.ts";
import { createAutomaticStyles, type AutomaticStyles } from "./automaticStyles.ts";
import { bodyNodes } from "./body.ts";
import type { OdtContext } from "./context.ts";
import { fontFaces, styleElements } from "./namedStyles.ts";
import { NAMESPACES, ODF_VERSION } from "./namespaces.ts";
import { listStyles, ODF_COUNTERS } from "./numbering.ts";
import { odfInstant } from "./odfInstant.ts";
import { masterPage, masterPageName, pageLayout } from "./pageLayout.ts";
import { sheetNodes } from "./setSheet.ts";
import { tableStyles } from "./table.ts";

const MEDIA_TYPE = "application/vnd.oasis.opendocument.text";

/** The text as an OpenDocument text (ODF 1.3) that an office can go on writing. Equal models give equal bytes. */
export function writeOdt(model: ExportModel): Promise<Written> {
  const pages = printablePages(model);
  const entries = {
    mimetype: MEDIA_TYPE,
    "content.xml": xmlDocument(contentXml(pages)),
    "styles.xml": xmlDocument(stylesXml(pages)),
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

function contentXml(pages: Pages): XmlElement {
  const styles = createAutomaticStyles();
  const regions: XmlElement[] = [];
  const change: OdtContext["change"] = (region) => {
    const id = `whereas_change_${regions.length + 1}`;
    regions.push(region(id));
    return id;
  };
  const planned = contextsOf(pages, styles, change).map((context) => ({ context, sheets: sheetsOf(context) }));
  const body = planned.flatMap(({ context, sheets: { above, below } }) =>
    onItsOwnPages(
      [...sheetNodes(above, context), ...bodyNodes(context.page.parts, context), ...sheetNodes(below, context)],
      context,
    ),
  );
  const tables = planned.flatMap(({ sheets: { above, below } }) => [...above, ...below].filter(isTable));
  const tracked = regions.length === 0 ? null : element("text:tracked-changes", {}, ...regions);
  return element(
    "office:document-content",
    { ...NAMESPACES, "office:version": ODF_VERSION },
    fontFaces(),
    element("office:automatic-styles", {}, ...styles.elements(), ...tableStyles(tables)),
    element("office:body", {}, element("office:text", {}, tracked, ...body)),
  );
}

type Pages = readonly [Printable, ...Printable[]];

const isTable = (node: SheetNode): node is SheetTable => node.type === "table";

function sheetsOf({ page, bookmarks }: OdtContext): {
  readonly above: readonly SheetNode[];
  readonly below: readonly SheetNode[];
} {
  const contents = contentsSheet(page, bookmarks);
  return { above: [...headSheet(page), ...(contents === null ? [] : [contents])], below: besideSheet(page) };
}

/** The first paragraph of a further language begins its pages. */
function onItsOwnPages(nodes: readonly XmlElement[], { section, styles }: OdtContext): XmlElement[] {
  const [first, ...rest] = nodes;
  if (first === undefined || section === 0) return [...nodes];
  const style = styles.onPages(first.attributes["text:style-name"] ?? "Standard", masterPageName(section));
  return [{ ...first, attributes: { ...first.attributes, "text:style-name": style } }, ...rest];
}

function contextsOf(pages: Pages, styles: AutomaticStyles, change: OdtContext["change"]): OdtContext[] {
  const clauses = clauseNumbers(pages);
  const ranks = ranksOf(pages);
  const outlines = new Map(namedStyles(pages).map(({ id, look }) => [id, look.outline ?? null]));
  let commentsBefore = 0;
  return pages.map((page, section) => {
    const numbering = planNumbering(blocksOf(page), page.model.value.style, ODF_COUNTERS);
    const { comments, places } = threadPlaces(page, commentsBefore);
    const annotations = new Map(comments.map((comment) => [comment.id, annotation(comment)]));
    commentsBefore += comments.length;
    return {
      page,
      styles,
      section,
      spoken: section === 0 ? {} : furtherLanguage(page.language),
      ranks,
      rankOf: (style) => outlines.get(style) ?? null,
      countedLines: countedLines(page),
      numbering,
      bookmarks: clauseBookmarks(page, section, numbering, clauses),
      comments: places,
      annotation: (id) => annotations.get(id) ?? null,
      change,
    };
  });
}

function stylesXml(pages: Pages): XmlElement {
  const [page] = pages;
  return element(
    "office:document-styles",
    { ...NAMESPACES, "office:version": ODF_VERSION },
    fontFaces(),
    element(
      "office:styles",
      {},
      ...styleElements(pages),
      ...listStyles(page.model.value.style, page.headerForm),
      element("text:notes-configuration", {
        "text:note-class": "footnote",
        "style:num-format": "1",
        "text:start-value": "0",
        "text:footnotes-position": "page",
        "text:start-numbering-at": "document",
      }),
      element("text:linenumbering-configuration", {
        "text:number-lines": countedLines(page) === "none" ? "false" : "true",
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

/** A draft has no instant of its own, and equal text must be equal bytes. */
function metaXml(pages: Pages, { source, value }: ExportModel): XmlElement {
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
      element("meta:initial-creator", {}, page.chamber),
      element("dc:creator", {}, page.chamber),
      source.kind === "version" ? element("dc:date", {}, odfInstant(source.frozenAt)) : null,
      element("dc:language", {}, page.language),
      own(PROPERTIES.sha256, page.textSha256),
      own(PROPERTIES.chamberStyle, value.style.id),
      own(PROPERTIES.languages, pages.map(({ language }) => language).join(" ")),
      page.partyOnly === null ? null : own(PROPERTIES.partyOnly, "yes"),
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
