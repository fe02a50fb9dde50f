import { isKorean } from "#domain/isKorean.ts";
import type { HeaderLine, Printable } from "../printable.ts";
import { element, type XmlElement, type XmlNode } from "../xml.ts";
import { LABEL_MARK } from "./head.ts";
import {
  furnitureLook,
  furnitureStyleId,
  headerStyleId,
  type CharLook,
  type Furniture,
  type ParaLook,
} from "./looks.ts";
import { paragraph, run, textNode, type HwpxContext, type ParagraphIds } from "./paragraphs.ts";

/** How a line is set beside its style's own look. */
export type LineLook = ParaLook & { readonly char?: Partial<CharLook> };

/** The line of that field; null where it has no value. */
export const lineOf = ({ header }: Printable, key: string): HeaderLine | null =>
  header.find((line) => line.key === key && line.value !== "") ?? null;

/** A paragraph of what the chamber prints around the text, whose style tells what it is. */
export function furniture(kind: Furniture, words: string, context: HwpxContext, look: LineLook = {}): XmlElement {
  const { ids, char } = withLook(furnitureStyleId(kind), furnitureLook(kind, context.language), look, context);
  return paragraph(ids, [run(context.head.char(char), textNode(words))]);
}

type Setting = { readonly ids: ParagraphIds; readonly char: CharLook };

/** The style has its own look; the paragraph and its words have what the form asks for. */
function withLook(
  id: string,
  style: ReturnType<typeof furnitureLook>,
  { char = {}, ...para }: LineLook,
  { head }: HwpxContext,
): Setting {
  const own = head.style(id, style);
  return {
    ids: { ...own, para: head.para({ ...style.para, ...para }) },
    char: { ...style.char, ...char },
  };
}

function headerSetting(key: string, look: LineLook, context: HwpxContext): Setting {
  const base = furnitureLook("HeaderLine", context.language);
  return withLook(headerStyleId(key), { ...base, name: `${base.name} ${key}` }, look, context);
}

/** The value of a line under its field's style, which is what a reader takes it for. */
export function valueLine(line: HeaderLine | null, context: HwpxContext, look: LineLook = {}): XmlElement[] {
  if (line === null) return [];
  const { ids, char } = headerSetting(line.key, look, context);
  return [paragraph(ids, [run(context.head.char(char), textNode(line.value))])];
}

/** A value of several parts, "119th Congress, 2d Session", a line for each. */
export function valueLines(line: HeaderLine | null, context: HwpxContext, look: LineLook = {}): XmlElement[] {
  if (line === null) return [];
  const { ids, char } = headerSetting(line.key, look, context);
  const parts = line.value.split(/(?<=,)\s+/u).flatMap((part, index) => (index === 0 ? part : [LINE_BREAK, part]));
  return [paragraph(ids, [run(context.head.char(char), textNode(...parts))])];
}

const LINE_BREAK: XmlNode = element("hp:lineBreak");

/** A name of a field alone, in a cell of its own. Korean offices spread it over the cell: "발  의  자". */
export function labelLine({ key, label }: HeaderLine, context: HwpxContext, look: LineLook): XmlElement {
  const { ids, char } = headerSetting(key, { ...look, char: { bold: true } }, context);
  return paragraph(ids, [run(context.head.char(char, LABEL_MARK), textNode(label))]);
}

/** The line as the chamber says it, or behind its label: only the value is what the field holds. */
export function saidLine(line: HeaderLine | null, context: HwpxContext, look: LineLook = {}, after = ""): XmlElement[] {
  if (line === null) return [];
  const { label, value, sentence } = line;
  const { ids, char } = headerSetting(line.key, look, context);
  const at = sentence?.indexOf(value) ?? -1;
  const said = sentence !== null && at >= 0;
  const around = (words: string, bold: boolean): XmlElement[] =>
    words === "" ? [] : [run(context.head.char({ ...char, ...(bold ? { bold } : {}) }, LABEL_MARK), textNode(words))];
  return [
    paragraph(ids, [
      ...(said ? around(sentence.slice(0, at), false) : around(`${label}: `, true)),
      run(context.head.char(char), textNode(value)),
      ...around((said ? sentence.slice(at + value.length) : "") + after, false),
    ]),
  ];
}

/** What a colon and the space behind it take. */
const SIGN_WIDTH = 700;

/** A value that stands beside its label in another cell. */
export function besideLabel({ key, value }: HeaderLine, context: HwpxContext): XmlElement {
  const korean = isKorean(context.language);
  const { ids, char } = headerSetting(key, korean ? { left: SIGN_WIDTH, indent: -SIGN_WIDTH } : {}, context);
  const sign = korean ? [run(context.head.char(char, LABEL_MARK), textNode(": "))] : [];
  return paragraph(ids, [...sign, run(context.head.char(char), textNode(value))]);
}
