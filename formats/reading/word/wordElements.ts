import type { XmlElement } from "../../xml.ts";
import { childNamed } from "./wordXml.ts";

/** Elements without words: places, proofing marks, what is read elsewhere. */
export const SILENT: ReadonlySet<string> = new Set([
  "w:pPr",
  "w:rPr",
  "w:proofErr",
  "w:bookmarkEnd",
  "w:permStart",
  "w:permEnd",
  "w:lastRenderedPageBreak",
  "w:sdtPr",
  "w:sdtEndPr",
  "w:annotationRef",
  "w:footnoteRef",
  "w:endnoteRef",
  "w:separator",
  "w:continuationSeparator",
  "w:moveFromRangeStart",
  "w:moveFromRangeEnd",
  "w:moveToRangeStart",
  "w:moveToRangeEnd",
  "w:customXmlInsRangeStart",
  "w:customXmlInsRangeEnd",
  "w:customXmlDelRangeStart",
  "w:customXmlDelRangeEnd",
  "w:smartTagPr",
  "w:customXmlPr",
  "w:fldData",
  "w:ffData",
  "w:delInstrText",
  "w:sectPr",
  "w:tblPr",
  "w:tblGrid",
  "w:trPr",
  "w:tcPr",
  "w:tblPrEx",
  "w:rubyPr",
]);

/** Wrappers whose content reads as if they were not there. */
export const CLEAR: ReadonlySet<string> = new Set([
  "w:hyperlink",
  "w:smartTag",
  "w:sdt",
  "w:sdtContent",
  "w:customXml",
  "w:dir",
  "w:bdo",
  "w:ruby",
  "w:rubyBase",
  "w:r",
]);

/** What a program that knows the newer form reads. */
export const chosen = (node: XmlElement): XmlElement =>
  childNamed(node, "mc:Choice") ?? childNamed(node, "mc:Fallback") ?? { name: node.name, attributes: {}, children: [] };
