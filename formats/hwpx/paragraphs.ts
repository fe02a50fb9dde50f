import type { ExportWords } from "../model.ts";
import type { PrintedNote } from "../printable.ts";
import { element, type XmlElement, type XmlNode } from "../xml.ts";
import type { Head } from "./head.ts";
import { furnitureLook, furnitureStyleId, type Furniture } from "./looks.ts";

/** What the paragraphs of one file share while it is written. */
export type HwpxContext = {
  readonly head: Head;
  readonly language: string;
  readonly words: ExportWords;
  readonly notes: ReadonlyMap<number, PrintedNote>;
  /** Counts whatever needs a number of its own in the file: notes, fields, tables, changes. */
  readonly nextId: () => number;
};

export const run = (charId: number, ...children: readonly XmlNode[]): XmlElement =>
  element("hp:run", { charPrIDRef: String(charId) }, ...children);

export const textNode = (...children: readonly XmlNode[]): XmlElement => element("hp:t", {}, ...children);

export const control = (...children: readonly XmlNode[]): XmlElement => element("hp:ctrl", {}, ...children);

export type ParagraphIds = { readonly style: number; readonly para: number; readonly char: number };

export const paragraph = (ids: ParagraphIds, runs: readonly XmlNode[], pageBreak = false): XmlElement =>
  element(
    "hp:p",
    {
      id: "0",
      paraPrIDRef: String(ids.para),
      styleIDRef: String(ids.style),
      pageBreak: pageBreak ? "1" : "0",
      columnBreak: "0",
      merged: "0",
    },
    ...(runs.length === 0 ? [run(ids.char)] : runs),
  );

export const furnitureIds = ({ head, language }: HwpxContext, furniture: Furniture): ParagraphIds =>
  head.style(furnitureStyleId(furniture), furnitureLook(furniture, language));

/** A list of paragraphs inside something: a cell, a note, a header, a memo. */
export const subList = (
  paragraphs: readonly XmlElement[],
  vertAlign: "TOP" | "CENTER" | "BOTTOM" = "TOP",
  width = 0,
): XmlElement =>
  element(
    "hp:subList",
    {
      id: "",
      textDirection: "HORIZONTAL",
      lineWrap: "BREAK",
      vertAlign,
      linkListIDRef: "0",
      linkListNextIDRef: "0",
      textWidth: String(width),
      textHeight: "0",
      hasTextRef: "0",
      hasNumRef: "0",
    },
    ...paragraphs,
  );
