import { expect, test } from "vitest";
import { readXml } from "../readXml.ts";
import type { XmlElement } from "../../xml.ts";
import { level, listItem } from "../../docx/wordFile.testkit.ts";
import { createListCounter } from "./wordNumbering.ts";
import { wordNumber } from "./wordNumberFormat.ts";
import { readWordStyles } from "./wordStyles.ts";

function parsed(xml: string): XmlElement {
  const read = readXml(new TextEncoder().encode(xml));
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

const counter = (numbering: string, styles = "") =>
  createListCounter(
    parsed(`<w:numbering>${numbering}</w:numbering>`),
    readWordStyles(parsed(`<w:styles>${styles}</w:styles>`)),
  );

const labels = (numbering: string, items: readonly (readonly [number, number])[]): (string | null)[] => {
  const count = counter(numbering);
  return items.map(([numId, ilvl]) => count(parsed(`<w:pPr>${listItem(numId, ilvl)}</w:pPr>`), null)?.label ?? null);
};

const KOREAN =
  level(0, "decimal", "%1.") +
  level(1, "ganada", "%2.") +
  level(2, "decimal", "%3)") +
  level(3, "decimalEnclosedCircle", "%4");
const list = (id: number, levels: string) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const num = (id: number, abstract: number, more = "") =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;
const startsAt = (ilvl: number, start: number) =>
  `<w:lvlOverride w:ilvl="${ilvl}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;

test("levels are counted on their own and begin anew under each clause above", () => {
  expect(
    labels(list(1, KOREAN) + num(1, 1), [
      [1, 0],
      [1, 1],
      [1, 1],
      [1, 2],
      [1, 3],
      [1, 0],
      [1, 1],
    ]),
  ).toEqual(["1.", "가.", "나.", "1)", "①", "2.", "가."]);
});

test("two lists of one definition go on with each other's numbers, unless one states where it begins", () => {
  expect(
    labels(list(1, KOREAN) + num(1, 1) + num(2, 1), [
      [1, 0],
      [2, 0],
    ]),
  ).toEqual(["1.", "2."]);
  expect(
    labels(list(1, KOREAN) + num(1, 1) + num(2, 1, startsAt(0, 1)), [
      [1, 0],
      [2, 0],
      [2, 0],
    ]),
  ).toEqual(["1.", "1.", "2."]);
  expect(
    labels(list(1, KOREAN) + num(1, 1, startsAt(0, 5)), [
      [1, 0],
      [1, 0],
    ]),
  ).toEqual(["5.", "6."]);
});

test("a level that never begins anew goes on, one that begins after a named level waits for it", () => {
  const levels = level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)", '<w:lvlRestart w:val="0"/>');
  expect(
    labels(list(1, levels) + num(1, 1), [
      [1, 0],
      [1, 1],
      [1, 0],
      [1, 1],
    ]),
  ).toEqual(["1.", "a)", "2.", "b)"]);
});

test("a label may hold the numbers above it, in figures where the list is legal", () => {
  const levels =
    level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2", "<w:isLgl/>") + level(2, "decimal", "%1.%2.%3");
  expect(
    labels(list(1, levels) + num(1, 1), [
      [1, 0],
      [1, 1],
      [1, 2],
    ]),
  ).toEqual(["I.", "1.1", "I.1.1"]);
});

test("a level of its own in one list, a bullet, a list that is none", () => {
  const own = `<w:lvlOverride w:ilvl="0">${level(0, "upperLetter", "%1.")}</w:lvlOverride>`;
  expect(labels(list(1, KOREAN) + num(1, 1, own), [[1, 0]])).toEqual(["A."]);
  expect(
    labels(list(1, level(0, "bullet", "\uf0b7")) + num(1, 1), [
      [1, 0],
      [0, 0],
      [7, 0],
    ]),
  ).toEqual(["•", null, null]);
});

test("a paragraph's style may have the list, and the list say which level is the style's", () => {
  const styles =
    '<w:style w:styleId="S"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="T"><w:basedOn w:val="S"/></w:style>';
  const levels = level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)", '<w:pStyle w:val="T"/>');
  const count = counter(list(1, levels) + num(1, 1), styles);
  expect([count(null, "S"), count(null, "T"), count(parsed(`<w:pPr>${listItem(0)}</w:pPr>`), "S")]).toEqual([
    { label: "1.", level: 0 },
    { label: "(a)", level: 1 },
    null,
  ]);
});

test.each([
  ["ganada", 3, "다"],
  ["chosung", 2, "ㄴ"],
  ["koreanCounting", 23, "이십삼"],
  ["koreanLegal", 12, "열둘"],
  ["koreanDigital", 10, "일영"],
  ["decimalEnclosedCircle", 21, "㉑"],
  ["decimalEnclosedParen", 2, "⑵"],
  ["decimalEnclosedFullstop", 30, "30"],
  ["upperLetter", 28, "BB"],
  ["lowerRoman", 14, "xiv"],
  ["decimalZero", 7, "07"],
  ["ordinal", 112, "112th"],
  ["ordinal", 22, "22nd"],
  ["ideographTraditional", 1, "甲"],
  ["chineseCounting", 20, "二十"],
  ["unheardOf", 4, "4"],
] as const)("%s %d is %s", (format, n, sign) => {
  expect(wordNumber(format, n)).toBe(sign);
});
