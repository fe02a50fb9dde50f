import { isKorean } from "#domain/isKorean.ts";
import type { Printable } from "../printable.ts";
import { element, type XmlElement } from "../xml.ts";
import { BORDER } from "./headElements.ts";
import { NOTE_SUFFIX } from "./inline.ts";
import { control, furnitureIds, paragraph, run, subList, textNode, type HwpxContext } from "./paragraphs.ts";
import { NAMESPACES } from "./namespaces.ts";
import { TEXT_WIDTH } from "./table.ts";

/** A4 with the margins of a Korean official document: 20 mm above and at the sides, 15 below. In HWPUNIT. */
const PAGE = { width: "59528", height: "84186" };
const MARGIN = {
  header: "2835",
  footer: "2835",
  gutter: "0",
  left: "5669",
  right: "5669",
  top: "5669",
  bottom: "4252",
};

const DRAFT_COLOR = "#9B1C1C";
const PARTY_ONLY_COLOR = "#9B1C1C";

/** One section: what the page needs to be set stands in its first run, before any words. */
export function sectionXml(page: Printable, paragraphs: readonly XmlElement[], context: HwpxContext): XmlElement {
  const [first, ...rest] = paragraphs;
  const setting = run(
    0,
    sectionSetting(page),
    control(
      element("hp:colPr", {
        id: "",
        type: "NEWSPAPER",
        layout: "LEFT",
        colCount: "1",
        sameSz: "1",
        sameGap: "0",
      }),
    ),
    control(markingHeader(page, context)),
    control(
      element("hp:pageNum", {
        pos: "BOTTOM_CENTER",
        formatType: "DIGIT",
        sideChar: isKorean(page.language) ? "-" : "",
      }),
    ),
  );
  const opened: XmlElement =
    first === undefined
      ? paragraph(furnitureIds(context, "Cell"), [setting])
      : { ...first, children: [setting, ...first.children] };
  return element("hs:sec", NAMESPACES, opened, ...rest);
}

/** On every page: what this text is, and that it holds what one party alone may read. */
function markingHeader(page: Printable, context: HwpxContext): XmlElement {
  const ids = furnitureIds(context, "Marking");
  const base = { height: 850, color: page.isDraft ? DRAFT_COLOR : "#555555" };
  const line = (words: string, look: typeof base & { readonly bold?: boolean }): XmlElement =>
    paragraph(ids, [run(context.head.char(look), textNode(words))]);
  const lines = [
    ...(page.partyOnly === null ? [] : [line(page.partyOnly, { height: 900, color: PARTY_ONLY_COLOR, bold: true })]),
    line(page.marking, base),
  ];
  return element(
    "hp:header",
    { id: String(context.nextId()), applyPageType: "BOTH" },
    subList(lines, "TOP", TEXT_WIDTH),
  );
}

function sectionSetting(page: Printable): XmlElement {
  const numbered = page.has("lineNumbers");
  return element(
    "hp:secPr",
    {
      id: "",
      textDirection: "HORIZONTAL",
      spaceColumns: "1134",
      tabStop: "8000",
      tabStopVal: "4000",
      tabStopUnit: "HWPUNIT",
      outlineShapeIDRef: "1",
      memoShapeIDRef: "1",
      textVerticalWidthHead: "0",
      masterPageCnt: "0",
    },
    element("hp:grid", { lineGrid: "0", charGrid: "0", wonggojiFormat: "0" }),
    element("hp:startNum", { pageStartsOn: "BOTH", page: "0", pic: "0", tbl: "0", equation: "0" }),
    element("hp:visibility", {
      hideFirstHeader: "0",
      hideFirstFooter: "0",
      hideFirstMasterPage: "0",
      border: "SHOW_ALL",
      fill: "SHOW_ALL",
      hideFirstPageNum: "0",
      hideFirstEmptyLine: "0",
      showLineNumber: numbered ? "1" : "0",
    }),
    element("hp:lineNumberShape", {
      restartType: "0",
      countBy: numbered ? "1" : "0",
      distance: numbered ? "850" : "0",
      startNumber: numbered ? "1" : "0",
    }),
    element("hp:pagePr", { landscape: "WIDELY", ...PAGE, gutterType: "LEFT_ONLY" }, element("hp:margin", MARGIN)),
    notesSetting("hp:footNotePr", "EACH_COLUMN"),
    notesSetting("hp:endNotePr", "END_OF_DOCUMENT"),
    ...["BOTH", "EVEN", "ODD"].map((type) =>
      element(
        "hp:pageBorderFill",
        {
          type,
          borderFillIDRef: String(BORDER.none),
          textBorder: "PAPER",
          headerInside: "0",
          footerInside: "0",
          fillArea: "PAPER",
        },
        element("hp:offset", { left: "1417", right: "1417", top: "1417", bottom: "1417" }),
      ),
    ),
  );
}

/** Notes begin anew with each section: a further language's text has its own. */
const notesSetting = (name: string, place: string): XmlElement =>
  element(
    name,
    {},
    element("hp:autoNumFormat", {
      type: "DIGIT",
      userChar: "",
      prefixChar: "",
      suffixChar: NOTE_SUFFIX.sign,
      supscript: "0",
    }),
    element("hp:noteLine", { length: "-1", type: "SOLID", width: "0.12 mm", color: "#000000" }),
    element("hp:noteSpacing", { betweenNotes: "283", belowLine: "567", aboveLine: "850" }),
    element("hp:numbering", { type: "ON_SECTION", newNum: "1" }),
    element("hp:placement", { place, beneathText: "0" }),
  );
