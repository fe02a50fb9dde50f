import { printedDate } from "#domain/citation/printedDate.ts";
import { inLanguage, type LocalizedText } from "#domain/localizedText.ts";
import type { HeaderForm } from "#domain/numbering/chamberStyle.ts";
import type { ExportModel } from "./model.ts";
import type { HeaderLine, Printable } from "./printable.ts";

/** What stands above the text, in the chamber's form. */
export const printedHeader = (model: ExportModel): Pick<Printable, "headerForm" | "header" | "look"> => ({
  headerForm: headerFormOf(model),
  header: headerOf(model),
  look: lookOf(model),
});

/** The chamber decides the form, not the text: a bill that has no number yet is printed with the place for one. */
const headerFormOf = ({ value: { style } }: ExportModel): HeaderForm =>
  style.headerForm ?? (style.header.some(({ key }) => key === "billNumber") ? "bill" : "masthead");

function lookOf({ value: { style }, language }: ExportModel): Printable["look"] {
  const words = (text: LocalizedText | undefined): string | null =>
    text === undefined ? null : inLanguage(text, language);
  const { documentName, houseLine, numberPrefix, textName } = style.look ?? {};
  return {
    documentName: words(documentName),
    houseLine: words(houseLine),
    numberPrefix: words(numberPrefix),
    textName: words(textName),
  };
}

/** The chamber's lines. A bill's form keeps the places that are still empty; a masthead has no labels to keep. */
function headerOf(model: ExportModel): HeaderLine[] {
  const { style, header } = model.value;
  const lines = style.header.map(({ key, label }): HeaderLine => {
    // The sponsors of one chamber are the movers of another.
    const value = headerValue(key, header[key === "sponsors" ? "movers" : key], model);
    const sentence = style.look?.sentences?.[key];
    const said = sentence === undefined ? null : inLanguage(sentence, model.language).replace("{value}", () => value);
    return { key, label: inLanguage(label, model.language), value, sentence: value === "" ? null : said };
  });
  return headerFormOf(model) === "bill" ? lines : lines.filter((line) => line.value !== "");
}

function headerValue(key: string, field: string | LocalizedText | null, { language, value }: ExportModel): string {
  if (field === null) return "";
  const text = typeof field === "string" ? field : inLanguage(field, language);
  return key === "proposedOn" ? printedDate(text, language, value.style.timeZone, value.style.dates) : text;
}
