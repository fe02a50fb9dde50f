import type { XmlElement } from "../xml.ts";
import { childElements, localName } from "./elements.ts";

/**
 * What may stand in what, in which order, and what may not be missing: KS X 6101, in the spelling of Hangul's own files where
 * the two differ. Only what our writer uses is here: anything else is a fault, for nobody has looked whether Hangul takes it.
 */

type Rule = {
  /** Children in their order; each may be left out or repeated unless `once` says otherwise. */
  readonly order?: readonly string[];
  /** Children that stand here in any order. */
  readonly any?: readonly string[];
  readonly needs?: readonly string[];
  readonly attributes?: readonly string[];
  /** Holds words of its own. */
  readonly words?: true;
};

const SCRIPTS = ["hangul", "latin", "hanja", "japanese", "other", "symbol", "user"];
const EVERY_SCRIPT: Rule = { attributes: SCRIPTS };
const BORDER: Rule = { attributes: ["type", "width", "color"] };
const DISTANCE: Rule = { attributes: ["value", "unit"] };
const counted = (item: string): Rule => ({ order: [item], attributes: ["itemCnt"] });
const LOOKS = ["margin", "lineSpacing"];
const NOTES: Rule = {
  order: ["autoNumFormat", "noteLine", "noteSpacing", "numbering", "placement"],
  needs: ["autoNumFormat", "noteLine", "noteSpacing", "numbering", "placement"],
};

const HEAD_RULES: Readonly<Record<string, Rule>> = {
  head: {
    order: ["beginNum", "refList", "compatibleDocument", "docOption", "trackchageConfig"],
    needs: ["beginNum", "refList", "trackchageConfig"],
    attributes: ["version", "secCnt"],
  },
  beginNum: { attributes: ["page", "footnote", "endnote", "pic", "tbl", "equation"] },
  refList: {
    order: [
      "fontfaces",
      "borderFills",
      "charProperties",
      "tabProperties",
      "numberings",
      "bullets",
      "paraProperties",
      "styles",
      "memoProperties",
      "trackChanges",
      "trackChangeAuthors",
    ],
    needs: ["fontfaces", "borderFills", "charProperties", "tabProperties", "numberings", "paraProperties", "styles"],
  },
  fontfaces: counted("fontface"),
  fontface: { order: ["font"], needs: ["font"], attributes: ["lang", "fontCnt"] },
  font: { attributes: ["id", "face", "type", "isEmbedded"] },
  borderFills: counted("borderFill"),
  borderFill: {
    order: ["slash", "backSlash", "leftBorder", "rightBorder", "topBorder", "bottomBorder", "diagonal", "fillBrush"],
    attributes: ["id", "threeD", "shadow", "centerLine", "breakCellSeparateLine"],
  },
  slash: { attributes: ["type", "Crooked", "isCounter"] },
  backSlash: { attributes: ["type", "Crooked", "isCounter"] },
  leftBorder: BORDER,
  rightBorder: BORDER,
  topBorder: BORDER,
  bottomBorder: BORDER,
  diagonal: BORDER,
  fillBrush: { order: ["winBrush"], needs: ["winBrush"] },
  winBrush: { attributes: ["faceColor", "hatchColor", "alpha"] },
  charProperties: counted("charPr"),
  charPr: {
    order: [
      "fontRef",
      "ratio",
      "spacing",
      "relSz",
      "offset",
      "italic",
      "bold",
      "underline",
      "strikeout",
      "outline",
      "shadow",
      "supscript",
      "subscript",
    ],
    needs: ["fontRef", "ratio", "spacing", "relSz", "offset"],
    attributes: ["id", "height", "textColor", "shadeColor", "borderFillIDRef"],
  },
  fontRef: EVERY_SCRIPT,
  ratio: EVERY_SCRIPT,
  spacing: EVERY_SCRIPT,
  relSz: EVERY_SCRIPT,
  offset: EVERY_SCRIPT,
  italic: {},
  bold: {},
  underline: { attributes: ["type", "shape", "color"] },
  strikeout: { attributes: ["shape", "color"] },
  outline: { attributes: ["type"] },
  shadow: { attributes: ["type", "color", "offsetX", "offsetY"] },
  supscript: {},
  subscript: {},
  tabProperties: counted("tabPr"),
  tabPr: { attributes: ["id", "autoTabLeft", "autoTabRight"] },
  numberings: counted("numbering"),
  numbering: { order: ["paraHead"], attributes: [] },
  bullets: counted("bullet"),
  bullet: { order: ["paraHead"], needs: ["paraHead"], attributes: ["id", "char", "useImage"] },
  paraHead: { attributes: ["level", "numFormat", "charPrIDRef"], words: true },
  paraProperties: counted("paraPr"),
  paraPr: {
    order: ["align", "heading", "breakSetting", "autoSpacing", "switch", "border"],
    needs: ["align", "heading", "breakSetting", "autoSpacing", "switch", "border"],
    attributes: ["id", "tabPrIDRef"],
  },
  align: { attributes: ["horizontal", "vertical"] },
  heading: { attributes: ["type", "idRef", "level"] },
  breakSetting: {
    attributes: [
      "breakLatinWord",
      "breakNonLatinWord",
      "widowOrphan",
      "keepWithNext",
      "keepLines",
      "pageBreakBefore",
      "lineWrap",
    ],
  },
  autoSpacing: { attributes: ["eAsianEng", "eAsianNum"] },
  switch: { order: ["case", "default"], needs: ["case", "default"] },
  case: { order: LOOKS, needs: LOOKS, attributes: ["hp:required-namespace"] },
  default: { order: LOOKS, needs: LOOKS },
  intent: DISTANCE,
  left: DISTANCE,
  right: DISTANCE,
  prev: DISTANCE,
  next: DISTANCE,
  lineSpacing: { attributes: ["type", "value", "unit"] },
  border: { attributes: ["borderFillIDRef"] },
  styles: counted("style"),
  style: {
    attributes: ["id", "type", "name", "engName", "paraPrIDRef", "charPrIDRef", "nextStyleIDRef", "langID", "lockForm"],
  },
  memoProperties: counted("memoPr"),
  memoPr: { attributes: ["id", "width", "lineType", "lineColor", "fillColor", "activeColor", "memoType"] },
  trackChanges: counted("trackChange"),
  trackChange: { attributes: ["type", "date", "authorID", "hide", "id"] },
  trackChangeAuthors: counted("trackChangeAuthor"),
  trackChangeAuthor: { attributes: ["name", "mark", "id"] },
  compatibleDocument: { order: ["layoutCompatibility"], needs: ["layoutCompatibility"], attributes: ["targetProgram"] },
  layoutCompatibility: {},
  docOption: { order: ["linkinfo"], needs: ["linkinfo"] },
  linkinfo: { attributes: ["path", "pageInherit", "footnoteInherit"] },
  trackchageConfig: { attributes: ["flags"] },
};

const SECTION_RULES: Readonly<Record<string, Rule>> = {
  sec: { order: ["p"], needs: ["p"] },
  p: { order: ["run"], needs: ["run"], attributes: ["id", "paraPrIDRef", "styleIDRef", "pageBreak", "columnBreak"] },
  run: { any: ["secPr", "ctrl", "t", "tbl"], attributes: ["charPrIDRef"] },
  t: { any: ["insertBegin", "insertEnd", "deleteBegin", "deleteEnd", "lineBreak", "tab"], words: true },
  lineBreak: {},
  tab: { attributes: ["width", "leader", "type"] },
  insertBegin: { attributes: ["Id", "TcId"] },
  deleteBegin: { attributes: ["Id", "TcId"] },
  insertEnd: { attributes: ["Id", "TcId", "paraend"] },
  deleteEnd: { attributes: ["Id", "TcId", "paraend"] },
  ctrl: { any: ["colPr", "header", "pageNum", "footNote", "autoNum", "fieldBegin", "fieldEnd"] },
  colPr: { attributes: ["id", "type", "layout", "colCount", "sameSz", "sameGap"] },
  header: { order: ["subList"], needs: ["subList"], attributes: ["id", "applyPageType"] },
  pageNum: { attributes: ["pos", "formatType", "sideChar"] },
  footNote: { order: ["subList"], needs: ["subList"], attributes: ["number", "suffixChar", "instId"] },
  autoNum: { order: ["autoNumFormat"], needs: ["autoNumFormat"], attributes: ["num", "numType"] },
  autoNumFormat: { attributes: ["type", "userChar", "prefixChar", "suffixChar", "supscript"] },
  fieldBegin: {
    order: ["parameters", "subList"],
    needs: ["parameters"],
    attributes: ["id", "type", "name", "editable", "dirty", "zorder", "fieldid"],
  },
  fieldEnd: { attributes: ["beginIDRef", "fieldid"] },
  parameters: { any: ["integerParam", "stringParam"], attributes: ["cnt", "name"] },
  integerParam: { attributes: ["name"], words: true },
  stringParam: { attributes: ["name"], words: true },
  subList: { order: ["p"], needs: ["p"], attributes: ["id", "textDirection", "lineWrap", "vertAlign"] },
  secPr: {
    order: ["grid", "startNum", "visibility", "lineNumberShape", "pagePr", "footNotePr", "endNotePr", "pageBorderFill"],
    needs: ["grid", "startNum", "visibility", "lineNumberShape", "pagePr", "footNotePr", "endNotePr", "pageBorderFill"],
    attributes: ["id", "textDirection", "spaceColumns", "tabStop", "outlineShapeIDRef", "memoShapeIDRef"],
  },
  grid: { attributes: ["lineGrid", "charGrid", "wonggojiFormat"] },
  startNum: { attributes: ["pageStartsOn", "page", "pic", "tbl", "equation"] },
  visibility: { attributes: ["hideFirstHeader", "hideFirstFooter", "border", "fill", "showLineNumber"] },
  lineNumberShape: { attributes: ["restartType", "countBy", "distance", "startNumber"] },
  pagePr: { order: ["margin"], needs: ["margin"], attributes: ["landscape", "width", "height", "gutterType"] },
  footNotePr: NOTES,
  endNotePr: NOTES,
  noteLine: { attributes: ["length", "type", "width", "color"] },
  noteSpacing: { attributes: ["betweenNotes", "belowLine", "aboveLine"] },
  placement: { attributes: ["place", "beneathText"] },
  pageBorderFill: { order: ["offset"], needs: ["offset"], attributes: ["type", "borderFillIDRef"] },
  tbl: {
    order: ["sz", "pos", "outMargin", "inMargin", "tr"],
    needs: ["sz", "pos", "outMargin", "inMargin", "tr"],
    attributes: ["id", "zOrder", "rowCnt", "colCnt", "cellSpacing", "borderFillIDRef"],
  },
  sz: { attributes: ["width", "widthRelTo", "height", "heightRelTo", "protect"] },
  pos: { attributes: ["treatAsChar", "vertRelTo", "horzRelTo", "vertAlign", "horzAlign", "vertOffset", "horzOffset"] },
  tr: { order: ["tc"], needs: ["tc"] },
  tc: {
    order: ["subList", "cellAddr", "cellSpan", "cellSz", "cellMargin"],
    needs: ["subList", "cellAddr", "cellSpan", "cellSz", "cellMargin"],
    attributes: ["name", "header", "hasMargin", "protect", "editable", "dirty", "borderFillIDRef"],
  },
  cellAddr: { attributes: ["colAddr", "rowAddr"] },
  cellSpan: { attributes: ["colSpan", "rowSpan"] },
  cellSz: { attributes: ["width", "height"] },
};

const SIDES: Rule = { attributes: ["left", "right", "top", "bottom"] };

/** Names that stand for two things are told apart by what they stand in. */
const IN_PLACE: Readonly<Record<string, Rule>> = {
  "numberings numbering": { order: ["paraHead"], needs: ["paraHead"], attributes: ["id", "start"] },
  "footNotePr numbering": { attributes: ["type", "newNum"] },
  "endNotePr numbering": { attributes: ["type", "newNum"] },
  "case margin": {
    order: ["intent", "left", "right", "prev", "next"],
    needs: ["intent", "left", "right", "prev", "next"],
  },
  "default margin": {
    order: ["intent", "left", "right", "prev", "next"],
    needs: ["intent", "left", "right", "prev", "next"],
  },
  "pagePr margin": { attributes: [...(SIDES.attributes ?? []), "header", "footer", "gutter"] },
  "pageBorderFill offset": SIDES,
  "tbl outMargin": SIDES,
  "tbl inMargin": SIDES,
  "tc cellMargin": SIDES,
};

/** Every place of the tree where something is missing, unknown or in the wrong order. */
export function grammarFaults(node: XmlElement, parent = ""): string[] {
  const name = localName(node);
  const rule = IN_PLACE[`${parent} ${name}`] ?? HEAD_RULES[name] ?? SECTION_RULES[name];
  if (rule === undefined) return [`${parent}: nobody has looked at <${name}>`];
  const children = childElements(node).map(localName);
  const order = rule.order ?? [];
  const places = children.map((child) => order.indexOf(child));
  const words = node.children.some((child) => typeof child === "string" && child.trim() !== "");
  return [
    ...children
      .filter((child) => ![...order, ...(rule.any ?? [])].includes(child))
      .map((child) => `${name}: <${child}>`),
    ...(rule.any === undefined && places.some((place, index) => place < (places[index - 1] ?? 0))
      ? [`${name}: order ${children.join(" ")}`]
      : []),
    ...(rule.needs ?? []).filter((child) => !children.includes(child)).map((child) => `${name}: no <${child}>`),
    ...(rule.attributes ?? [])
      .filter((attribute) => node.attributes[attribute] === undefined)
      .map((attribute) => `${name}: no ${attribute}`),
    ...(words && rule.words !== true ? [`${name}: words`] : []),
    ...childElements(node).flatMap((child) => grammarFaults(child, name)),
  ];
}
