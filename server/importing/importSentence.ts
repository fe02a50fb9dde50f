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

/** What a finding says to a person. What only programs name (ids, elements) stays in the params. */
export function findingSentence({ code, params }: ImportFinding, locale: ImportLocale): string {
  const t = TRANSLATORS[locale];
  const styles = new Map(Object.entries(MESSAGES[locale].styles));
  const kinds = new Map<string, string>(Object.entries(MESSAGES[locale].kinds));
  const { style = "", kind = "", rows = 0, count = 0, what = "", language = "", address = "" } = params;
  const [before, after] = [wordsOf(params["before"]), wordsOf(params["after"])];
  const words = String(params["words"] ?? params["name"] ?? params["number"] ?? params["text"] ?? "").trim();
  const sentence = t(`findings.${code}`, {
    words,
    style: styles.get(String(style)) ?? String(style),
    kind: kinds.get(String(kind)) ?? String(kind),
    before,
    after,
    change: changeKind(before, after),
    rows,
    count,
    what,
    language,
    address,
  }).trim();
  return words === "" ? sentence.replace(/:$/u, ".") : sentence;
}

/**
 * Where in the file something stands: readers say "paragraph 12", or name an element, "art_2__para_1"; a person is told in
 * their language. "" where only a program could find it.
 */
export function placeSentence(place: string | null, locale: ImportLocale): string {
  const given = place ?? "";
  const isElement = ELEMENT_NAME.test(given);
  const [, name, number] = /^(paragraph|line|footnote|page|section) (\d+)$/u.exec(given) ?? elementPlace(given);
  const places = MESSAGES[locale].places;
  const known = Object.keys(places).find((key): key is keyof typeof places => key === name);
  if (known === undefined || number === undefined) return isElement ? "" : given;
  return TRANSLATORS[locale](`places.${known}`, { number });
}

/** The innermost numbered part that an eId names, as a match of a reader's own form would be. */
function elementPlace(eId: string): readonly (string | undefined)[] {
  const parts = eId.split("__").map((part) => /^([A-Za-z]+)_(\d+)$/u.exec(part));
  const [, kind = "", number] = parts.findLast((part) => PARTS.has(part?.[1] ?? "")) ?? [];
  return [eId, PARTS.get(kind), number];
}

/** Parts as eIds abbreviate them, and the place that a person knows them by. */
const PARTS: ReadonlyMap<string, string> = new Map([
  ["authorialNote", "footnote"],
  ["fn", "footnote"],
  ["para", "paragraph"],
  ["paragraph", "paragraph"],
  ["sec", "section"],
  ["section", "section"],
]);

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
