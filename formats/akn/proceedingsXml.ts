import type { Proceedings } from "#domain/document/proceedings.ts";
import { safeLink } from "#domain/citation/safeLink.ts";
import { element, type XmlElement } from "../xml.ts";
import type { TermList } from "./termList.ts";
import { partialDate, xmlDate } from "./xmlDate.ts";

/** What became of the text in the parliament it was brought from, in the standard's own elements. */

export function classificationXml({ keywords }: Proceedings, source: string): XmlElement[] {
  return keywords.length === 0
    ? []
    : [
        element(
          "classification",
          { source },
          ...keywords.map(({ scheme, value, name, href }) =>
            element("keyword", {
              value,
              showAs: name,
              dictionary: scheme,
              href: safeLink(href) === null ? null : href,
              // No link for other programs, and not lost for ours.
              "wh:href": safeLink(href) === null ? href : null,
            }),
          ),
        ),
      ];
}

/** A step names its parts by terms; the standard wants `by` even where nobody is named. */
export const stepXml = ({ date, outcome, as, by }: Proceedings["steps"][number], terms: TermList): XmlElement =>
  element("step", {
    date: xmlDate(date),
    "wh:date": partialDate(date),
    by: by === null ? "" : terms.refer("Organization", "body", by),
    as: as === null ? null : terms.refer("Term", "form", as),
    outcome: terms.refer("Concept", "outcome", outcome),
  });

export function votingsXml({ votings }: Proceedings, terms: TermList): XmlElement[] {
  return votings.length === 0
    ? []
    : [
        element(
          "parliamentary",
          {},
          ...votings.map(({ outcome, choices }) =>
            element(
              "voting",
              { outcome: terms.refer("Concept", "outcome", outcome) },
              ...choices.map((choice) => choiceXml(choice, terms)),
              // The schema wants one of the two even where nothing was counted.
              choices.length === 0 ? element("quorum", { value: "" }) : null,
            ),
          ),
        ),
      ];
}

const choiceXml = (
  { choice, count, voters }: Proceedings["votings"][number]["choices"][number],
  terms: TermList,
): XmlElement =>
  element(
    "count",
    { value: count === null ? "" : String(count), refersTo: terms.refer("Term", "choice", choice) },
    ...voters.map(({ name, href }) => element("wh:voter", { href }, name)),
  );

/** The lines of the first page that the chamber's header has no field for. */
export const coverPageXml = ({ lines }: Proceedings, language: string): XmlElement | null =>
  lines.length === 0
    ? null
    : element(
        "coverPage",
        { eId: "coverPage", "xml:lang": language, "xml:space": "preserve" },
        ...lines.map(({ name, text }) => element("p", {}, element("inline", { name }, text))),
      );
