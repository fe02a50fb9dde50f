import { element, type XmlElement } from "../xml.ts";
import {
  BORDER_FILLS,
  bulletElement,
  charPr,
  counted,
  fontfaces,
  MEMO_LOOK,
  numberingElement,
  paraPr,
  styleElement,
  TABS,
  type Heading,
  type ParaHead,
} from "./headElements.ts";
import { blockLook, furnitureLook, OWN_STYLE, type CharLook, type ParaLook, type StyleLook } from "./looks.ts";
import { NAMESPACES } from "./namespaces.ts";

export type TrackedChange = { readonly kind: "Insert" | "Delete"; readonly author: string; readonly at: string };

/**
 * Collects what header.xml defines while the sections are written, each thing once under the number by which they name it.
 * Numbers follow the order of first use, so that equal texts are equal bytes.
 */
export type Head = {
  readonly char: (look: CharLook, mark?: string) => number;
  /** The style of that English name with its look; the number of the paragraph's shape beside it, with its heading. */
  readonly style: (
    id: string,
    look: StyleLook,
    heading?: Heading,
  ) => { readonly style: number; readonly para: number; readonly char: number };
  /** The shape of a paragraph that is set otherwise than its style. */
  readonly para: (look: ParaLook, heading?: Heading) => number;
  readonly numbering: (key: string, heads: readonly ParaHead[]) => number;
  readonly bullet: (sign: string) => number;
  readonly change: (change: TrackedChange) => number;
  readonly xml: (sectionCount: number) => XmlElement;
};

/** Things that are numbered by what they are, in the order in which they were first asked for. */
function createTable<T>(first: number) {
  const items = new Map<string, { readonly id: number; readonly value: T }>();
  return {
    idOf: (key: string, make: (id: number) => T): number => {
      const known = items.get(key);
      if (known !== undefined) return known.id;
      const id = first + items.size;
      items.set(key, { id, value: make(id) });
      return id;
    },
    values: (): T[] => [...items.values()].map(({ value }) => value),
  };
}

export function createHead(language: string): Head {
  const chars = createTable<XmlElement>(0);
  const paras = createTable<XmlElement>(0);
  const styles = createTable<XmlElement>(0);
  const numberings = createTable<XmlElement>(1);
  const bullets = createTable<XmlElement>(1);
  const authors = createTable<XmlElement>(1);
  const changes: XmlElement[] = [];

  const char = (look: CharLook, mark?: string): number =>
    chars.idOf(JSON.stringify([look, mark]), (id) => charPr(id, look));
  const para = (look: ParaLook, heading?: Heading): number =>
    paras.idOf(JSON.stringify([look, heading]), (id) => paraPr(id, look, heading));
  const body = furnitureLook("Cell", language);
  // Numbers are set like the clause and not like its first word, which may be in italics.
  const clause = blockLook("operative", 0, language).char;
  /** Looks that stand for something, each once. */
  const marked: { readonly char: number; readonly mark: string }[] = [];

  const head: Head = {
    char: (look, mark) => {
      const id = char(look, mark);
      if (mark !== undefined && !marked.some((known) => known.char === id)) marked.push({ char: id, mark });
      return id;
    },
    style: (id, look, heading) => {
      const charId = char(look.char);
      const paraId = para(look.para, heading);
      const style = styles.idOf(id, (number) =>
        styleElement({ id: number, type: "PARA", name: look.name, engName: id, para: paraId, char: charId }),
      );
      return { style, para: paraId, char: charId };
    },
    para,
    numbering: (key, heads) => numberings.idOf(key, (id) => numberingElement(id, heads, char(clause))),
    bullet: (sign) => bullets.idOf(sign, (id) => bulletElement(id, sign, char(clause))),
    change: ({ kind, author, at }) => {
      const authorId = authors.idOf(author, (id) =>
        element("hh:trackChangeAuthor", { name: author, mark: "1", color: "#FF0000", id: String(id) }),
      );
      const id = changes.length + 1;
      changes.push(
        element("hh:trackChange", { type: kind, date: at, authorID: String(authorId), hide: "0", id: String(id) }),
      );
      return id;
    },
    xml: (sectionCount) => {
      const first = styles.values().length;
      const charStyles = marked.map(({ char: charId, mark }, index) =>
        styleElement({
          id: first + index,
          type: "CHAR",
          name: `${MARK_NAMES[mark] ?? mark} ${index + 1}`,
          engName: `${mark}${index + 1}`,
          para: 0,
          char: charId,
        }),
      );
      return element(
        "hh:head",
        { ...NAMESPACES, version: "1.4", secCnt: String(sectionCount) },
        element("hh:beginNum", { page: "1", footnote: "1", endnote: "1", pic: "1", tbl: "1", equation: "1" }),
        element(
          "hh:refList",
          {},
          fontfaces(language),
          counted("hh:borderFills", BORDER_FILLS),
          counted("hh:charProperties", chars.values()),
          counted("hh:tabProperties", TABS),
          counted("hh:numberings", numberings.values()),
          bullets.values().length === 0 ? null : counted("hh:bullets", bullets.values()),
          counted("hh:paraProperties", paras.values()),
          counted("hh:styles", [...styles.values(), ...charStyles]),
          counted("hh:memoProperties", [MEMO_LOOK]),
          changes.length === 0 ? null : counted("hh:trackChanges", changes),
          changes.length === 0 ? null : counted("hh:trackChangeAuthors", authors.values()),
        ),
        element("hh:compatibleDocument", { targetProgram: "HWP201X" }, element("hh:layoutCompatibility")),
        element("hh:docOption", {}, element("hh:linkinfo", { path: "", pageInherit: "0", footnoteInherit: "0" })),
        element("hh:trackchageConfig", { flags: "56" }),
      );
    },
  };
  // What every Hangul file begins with: style 0 is the one that text without a style of its own takes.
  head.style("Normal", { ...body, name: "바탕글" });
  // A list that no clause is in: sections name the first numbering for their outline.
  head.numbering("outline", []);
  return head;
}

/** The runs that stand for something: the reader tells them by these styles of characters. */
export const FLAG_MARK = `${OWN_STYLE}Flag`;
export const STALE_MARK = `${OWN_STYLE}Stale`;
export const REFERENCE_MARK = `${OWN_STYLE}Reference`;
export const LABEL_MARK = `${OWN_STYLE}Label`;
export const OPENING_MARK = `${OWN_STYLE}Opening`;
const MARK_NAMES: Readonly<Record<string, string>> = {
  [FLAG_MARK]: "미결 표시",
  [STALE_MARK]: "이전 문안 표시",
  [REFERENCE_MARK]: "조항 참조",
  [LABEL_MARK]: "항목 이름",
  [OPENING_MARK]: "첫머리 말",
};
