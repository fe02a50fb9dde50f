import type { XmlElement } from "../xml.ts";
import { attribute, childElements, childOf, descendants, localName, wordsIn } from "./elements.ts";

const allOf = (node: XmlElement): XmlElement[] => [node, ...childElements(node).flatMap(allOf)];

const namesOf = (node: XmlElement): string[] => childElements(node).map(localName);

/** The lists of the header: Hangul takes numbers for places in them. */
const FIRST_ID: Readonly<Record<string, number>> = {
  borderFills: 1,
  charProperties: 0,
  tabProperties: 0,
  numberings: 1,
  bullets: 1,
  paraProperties: 0,
  styles: 0,
  memoProperties: 1,
  trackChanges: 1,
  trackChangeAuthors: 1,
};

const LANGUAGES = ["HANGUL", "LATIN", "HANJA", "JAPANESE", "OTHER", "SYMBOL", "USER"];

export function headFaults(head: XmlElement): string[] {
  const counts = allOf(head).filter(
    (node) =>
      node.attributes["itemCnt"] !== undefined && attribute(node, "itemCnt") !== String(childElements(node).length),
  );
  const ids = Object.entries(FIRST_ID).flatMap(([list, first]) =>
    descendants(head, list).flatMap((node) =>
      childElements(node).flatMap((child, index) =>
        attribute(child, "id") === String(first + index) ? [] : [`${list}: id ${attribute(child, "id")}`],
      ),
    ),
  );
  const faces = descendants(head, "fontface");
  const levels = descendants(head, "numberings")
    .flatMap(childElements)
    .filter((node) => childElements(node).some((each, index) => attribute(each, "level") !== String(index + 1)));
  const short = descendants(head, "numberings")
    .flatMap(childElements)
    .filter((node) => ![7, 10].includes(childElements(node).length));
  // A number that names a level below its own has nothing to count there.
  const deep = descendants(head, "paraHead").filter((node) =>
    [...wordsIn(node).matchAll(/\^(\d+)/gu)].some(([, level]) => Number(level) > Number(attribute(node, "level"))),
  );
  const styles = descendants(head, "style");
  const names = styles.flatMap((node) => ["name", "engName"].map((key) => `${key} ${attribute(node, key)}`));
  return [
    ...counts.map((node) => `${localName(node)}: itemCnt`),
    ...ids,
    ...(faces.map((node) => attribute(node, "lang")).join() === LANGUAGES.join() ? [] : ["fontfaces: languages"]),
    ...faces
      .filter((node) => attribute(node, "fontCnt") !== String(childElements(node).length))
      .map((node) => `fontface ${attribute(node, "lang")}: fontCnt`),
    ...levels.map((node) => `numbering ${attribute(node, "id")}: levels`),
    ...short.map((node) => `numbering ${attribute(node, "id")}: ${childElements(node).length} levels`),
    ...deep.map((node) => `paraHead: ${wordsIn(node)}`),
    // Styles of one name become one when the file is opened.
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `style: two of ${name}`),
    ...(attribute(styles[0] ?? head, "engName") === "Normal" ? [] : ["style 0 is not Normal"]),
  ];
}

const REFERENCES: Readonly<Record<string, string>> = {
  charPrIDRef: "charPr",
  paraPrIDRef: "paraPr",
  styleIDRef: "PARA style",
  nextStyleIDRef: "style",
  borderFillIDRef: "borderFill",
  tabPrIDRef: "tabPr",
  outlineShapeIDRef: "numbering",
  memoShapeIDRef: "memoPr",
  TcId: "trackChange",
  authorID: "trackChangeAuthor",
};

/** Whatever names something names what is there: a number into nothing makes the whole file a damaged one. */
export function referenceFaults(node: XmlElement, head: XmlElement): string[] {
  const defined = new Set(
    allOf(head).flatMap((each) => {
      const name = `${localName(each)} ${attribute(each, "id")}`;
      return localName(each) === "style" ? [name, `${attribute(each, "type")} ${name}`] : [name];
    }),
  );
  const fonts = new Map(
    descendants(head, "fontface").map((face) => [
      attribute(face, "lang").toLowerCase(),
      childElements(face).map((font) => attribute(font, "id")),
    ]),
  );
  return allOf(node).flatMap((each) => [
    ...Object.entries(REFERENCES)
      .filter(([key, kind]) => each.attributes[key] !== undefined && !defined.has(`${kind} ${attribute(each, key)}`))
      .map(([key]) => `${localName(each)}: ${key} ${attribute(each, key)}`),
    ...(localName(each) === "fontRef"
      ? Object.entries(each.attributes)
          .filter(([script, id]) => !(fonts.get(script) ?? []).includes(id ?? ""))
          .map(([script]) => `fontRef: ${script}`)
      : []),
    ...(localName(each) === "heading" && attribute(each, "type") !== "NONE"
      ? [`${attribute(each, "type") === "BULLET" ? "bullet" : "numbering"} ${attribute(each, "idRef")}`]
          .filter((reference) => !defined.has(reference) || Number(attribute(each, "level")) > 9)
          .map((reference) => `heading: ${reference}`)
      : []),
  ]);
}

/** What a section is set by stands first in its first run; words hold no sign that is an element in Hangul's own files. */
export function sectionFaults(section: XmlElement): string[] {
  const [first] = childElements(section);
  const [run] = first === undefined ? [] : childElements(first);
  const [setting, columns] = run === undefined ? [] : childElements(run);
  const opened = setting !== undefined && localName(setting) === "secPr";
  const inColumns = columns !== undefined && namesOf(columns)[0] === "colPr";
  const alone = ["secPr", "colPr", "pageNum"].filter((name) => descendants(section, name).length !== 1);
  const pages = descendants(section, "pageBorderFill").map((node) => attribute(node, "type"));
  const headers = descendants(section, "header").map((node) => attribute(node, "applyPageType"));
  const raw = descendants(section, "t").filter((node) =>
    // Line ends, tabs and other control characters are elements there.
    node.children.some((child) => typeof child === "string" && /[\u0000-\u001f]/u.test(child)),
  );
  return [
    ...(opened && inColumns ? [] : ["the first run does not begin with secPr and colPr"]),
    ...alone.map((name) => `${name}: not one`),
    ...(pages.join() === "BOTH,EVEN,ODD" ? [] : ["pageBorderFill: pages"]),
    ...(new Set(headers).size === headers.length ? [] : ["header: two for the same pages"]),
    ...raw.map((node) => `t: control character in ${JSON.stringify(wordsIn(node))}`),
  ];
}

/** Fields and tracked changes open and close in one paragraph, each inside the other or after it. */
export function fieldFaults(section: XmlElement): string[] {
  return [
    ...descendants(section, "p").flatMap((paragraph) => openings(paragraph)),
    ...descendants(section, "parameters")
      .filter((node) => attribute(node, "cnt") !== String(childElements(node).length))
      .map(() => "parameters: cnt"),
    ...descendants(section, "stringParam").flatMap((node) => commandFaults(wordsOf(node))),
  ];
}

const wordsOf = (node: XmlElement): string => node.children.filter((child) => typeof child === "string").join("");

function openings(paragraph: XmlElement): string[] {
  const open: string[] = [];
  const faults: string[] = [];
  const close = (mark: string): void => {
    if (open.pop() !== mark) faults.push(`crossed or unopened: ${mark}`);
  };
  const visit = (node: XmlElement): void => {
    const name = localName(node);
    if (name === "fieldBegin") open.push(`field ${attribute(node, "id")} ${attribute(node, "fieldid")}`);
    else if (name === "fieldEnd") close(`field ${attribute(node, "beginIDRef")} ${attribute(node, "fieldid")}`);
    else if (/^(?:insert|delete)Begin$/u.test(name)) open.push(`${name.slice(0, 6)} ${attribute(node, "Id")}`);
    else if (/^(?:insert|delete)End$/u.test(name)) close(`${name.slice(0, 6)} ${attribute(node, "Id")}`);
    if (["run", "ctrl", "t"].includes(name)) childElements(node).forEach(visit);
  };
  childElements(paragraph).forEach(visit);
  return [...faults, ...open.map((mark) => `never closed: ${mark}`)];
}

/** "name:wstring:length:characters", and a set of such with its own length: Hangul reads as far as they say. */
function commandFaults(command: string): string[] {
  const [, length, items] = /^Clickhere:set:(\d+):(.*) $/su.exec(command) ?? [];
  if (items === undefined) return command.startsWith("Clickhere") ? [`command: ${command}`] : [];
  const [, hintLength = "", rest = ""] = /^Direction:wstring:(\d+):(.*)$/su.exec(items) ?? [];
  const tail = rest.slice(Number(hintLength));
  return items.length === Number(length) && tail === " HelpState:wstring:0: " ? [] : [`command: ${command}`];
}

/** Notes are counted from 1 in each section, and say so three times. */
export function noteFaults(section: XmlElement): string[] {
  const suffix = descendants(section, "footNotePr").map((node) => {
    const format = childOf(node, "autoNumFormat");
    return format === undefined ? "" : attribute(format, "suffixChar");
  })[0];
  return descendants(section, "footNote").flatMap((note, index) => {
    const number = String(index + 1);
    const [counter] = descendants(note, "autoNum");
    const format = counter === undefined ? undefined : childOf(counter, "autoNumFormat");
    const sign = String.fromCodePoint(Number(attribute(note, "suffixChar")));
    const counted = counter !== undefined && attribute(counter, "num") === number;
    return [
      ...(attribute(note, "number") === number && counted ? [] : [`footNote: number ${attribute(note, "number")}`]),
      ...(format !== undefined && attribute(format, "suffixChar") === sign && sign === suffix
        ? []
        : ["footNote: sign"]),
    ];
  });
}

/** A table is as large as it says, and its cells fill it without lying on each other. */
export const tableFaults = (section: XmlElement): string[] => descendants(section, "tbl").flatMap(gridFaults);

function gridFaults(table: XmlElement): string[] {
  const rows = childElements(table).filter((node) => localName(node) === "tr");
  const [rowCount, columnCount] = [rows.length, Number(attribute(table, "colCnt"))];
  const size = childOf(table, "sz");
  const taken = new Map<string, number>();
  const faults: string[] = [];
  for (const [at, cell] of rows.flatMap((row, index) => childElements(row).map((each) => [index, each] as const))) {
    const part = (name: string, key: string): number => Number(attribute(childOf(cell, name) ?? cell, key));
    const [row, column] = [part("cellAddr", "rowAddr"), part("cellAddr", "colAddr")];
    if (row !== at) faults.push(`tc: row ${row} in ${at}`);
    for (let y = row; y < row + part("cellSpan", "rowSpan"); y++)
      for (let x = column; x < column + part("cellSpan", "colSpan"); x++) {
        if (taken.has(`${y} ${x}`)) faults.push(`tc: two at ${y} ${x}`);
        taken.set(`${y} ${x}`, part("cellSz", "width"));
      }
  }
  const width = Array.from({ length: columnCount }, (_, x) => taken.get(`0 ${x}`) ?? 0).reduce(
    (sum, each) => sum + each,
    0,
  );
  return [
    ...faults,
    ...(attribute(table, "rowCnt") === String(rowCount) ? [] : ["tbl: rowCnt"]),
    ...(taken.size === rowCount * columnCount ? [] : ["tbl: cells"]),
    ...(size !== undefined && Number(attribute(size, "width")) === width ? [] : ["tbl: width"]),
  ];
}
