import { isKorean } from "#domain/isKorean.ts";
import { CHARACTERS, FURNITURE } from "../styleIds.ts";
import type { Printable } from "../printable.ts";
import { PAGE_MM } from "../office/measures.ts";
import { element, type XmlElement } from "../xml.ts";
import { paragraph, span, words } from "./words.ts";

const edge = (side: "top" | "bottom"): XmlElement =>
  element("style:header-footer-properties", {
    "fo:min-height": `${PAGE_MM[side] - PAGE_MM.edge}mm`,
    [side === "top" ? "fo:margin-bottom" : "fo:margin-top"]: "4mm",
  });

/** A4 with the margins of an office letter. */
export const pageLayout = (): XmlElement =>
  element(
    "style:page-layout",
    { "style:name": "WhereasPage" },
    element("style:page-layout-properties", {
      "fo:page-width": `${PAGE_MM.width}mm`,
      "fo:page-height": `${PAGE_MM.height}mm`,
      "style:print-orientation": "portrait",
      "fo:margin-top": `${PAGE_MM.edge}mm`,
      "fo:margin-bottom": `${PAGE_MM.edge}mm`,
      "fo:margin-left": `${PAGE_MM.side}mm`,
      "fo:margin-right": `${PAGE_MM.side}mm`,
    }),
    element("style:header-style", {}, edge("top")),
    element("style:footer-style", {}, edge("bottom")),
  );

/** The first language's pages are the document's own. */
export const masterPageName = (section: number): string => (section === 0 ? "Standard" : `WhereasPages${section + 1}`);

/** The pages of a further language, as our own files name them. */
export const isFurtherLanguage = (masterPage: string | null): boolean => /^WhereasPages\d+$/u.test(masterPage ?? "");

/** What stands on every page of a language: for whom it is, where it is not for all, which text it is, and the page's number. */
export const masterPage = (page: Printable, section: number): XmlElement =>
  element(
    "style:master-page",
    { "style:name": masterPageName(section), "style:page-layout-name": "WhereasPage" },
    element(
      "style:header",
      {},
      page.partyOnly === null ? null : paragraph(FURNITURE.marking, span(CHARACTERS.draft, ...words(page.partyOnly))),
      paragraph(FURNITURE.marking, span(page.isDraft ? CHARACTERS.draft : null, ...words(page.marking))),
    ),
    element("style:footer", {}, paragraph(FURNITURE.pageLine, ...pageNumber(page.language))),
  );

const pageNumber = (language: string) => {
  const current = element("text:page-number", { "text:select-page": "current" }, "1");
  return isKorean(language) ? ["- ", current, " -"] : [current, " / ", element("text:page-count", {}, "1")];
};
