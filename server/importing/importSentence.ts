import { createTranslator } from "next-intl";
import en from "#messages/en.json" with { type: "json" };
import ko from "#messages/ko.json" with { type: "json" };
import type { ImportFinding } from "#formats/reading/imported.ts";

export type ImportLocale = "en" | "ko";

const MESSAGES = {
  en: { ...en.import, kinds: en.editor.kinds, styles: en.newResolution.styles },
  ko: { ...ko.import, kinds: ko.editor.kinds, styles: ko.newResolution.styles },
};

const translatorIn = (locale: ImportLocale) => createTranslator({ locale, messages: MESSAGES[locale] });

/** Made once: a file has thousands of findings. */
const TRANSLATORS = { en: translatorIn("en"), ko: translatorIn("ko") };

/** What a finding says to a person. */
export function findingSentence({ code, params }: ImportFinding, locale: ImportLocale): string {
  const t = TRANSLATORS[locale];
  const styles = new Map(Object.entries(MESSAGES[locale].styles));
  const kinds = new Map<string, string>(Object.entries(MESSAGES[locale].kinds));
  const { style = "", kind = "", rows = 0, language = "", address = "" } = params;
  const [before, after] = [wordsOf(params["before"]), wordsOf(params["after"])];
  return t(`findings.${code}`, {
    words: String(params["words"] ?? params["name"] ?? params["number"] ?? params["text"] ?? ""),
    style: styles.get(String(style)) ?? String(style),
    kind: kinds.get(String(kind)) ?? String(kind),
    before,
    after,
    change: changeKind(before, after),
    rows,
    language,
    address,
  });
}

/** Where in the file something stands: readers say "paragraph 12", or name an element; a person is told in their language. */
export function placeSentence(place: string | null, locale: ImportLocale): string {
  if (place !== null && ELEMENT_NAME.test(place)) return TRANSLATORS[locale]("places.element", { name: place });
  const [, name, number] = /^(paragraph|line|footnote|page|section) (\d+)$/u.exec(place ?? "") ?? [];
  const places = MESSAGES[locale].places;
  const known = Object.keys(places).find((key): key is keyof typeof places => key === name);
  return known === undefined || number === undefined
    ? (place ?? "")
    : TRANSLATORS[locale](`places.${known}`, { number });
}

/** What was proposed in the file, as the first words of the thread that it becomes. */
export function changeSentence(before: string, after: string, locale: ImportLocale): string {
  const words = { before: wordsOf(before), after: wordsOf(after) };
  return TRANSLATORS[locale](`changes.${changeKind(before, after)}`, words);
}

const changeKind = (before: string, after: string): "insertion" | "deletion" | "replacement" =>
  before === "" ? "insertion" : after === "" ? "deletion" : "replacement";

/** In quotation marks, without the blank that parts them from their neighbours, unless that is all there is. */
const wordsOf = (given: unknown): string => {
  const words = String(given ?? "");
  return words.trim() || words;
};

/** An element of a file, or its id, as XML spells it. */
const ELEMENT_NAME = /^[A-Za-z_][\w.-]*$/u;
