import { CITATION_STYLES } from "#domain/citation/citationStyles.ts";
import type { ChamberStyle } from "../chamberStyle.ts";

/**
 * A simple resolution of the United States House of Representatives: an unnumbered preamble of "Whereas ...;", the last of
 * which leads over ("Now, therefore, be it"), the resolving clause, and numbered paragraphs (1), (A), (i), (I).
 */
export const usHouse: ChamberStyle = {
  id: "usHouse",
  name: { ko: "미국 하원", en: "United States House of Representatives" },
  timeZone: "America/New_York",
  dates: "monthFirst",
  operative: [
    { counter: "decimal", before: "(", after: ")" },
    { counter: "upperAlpha", before: "(", after: ")" },
    { counter: "lowerRoman", before: "(", after: ")" },
    { counter: "upperRoman", before: "(", after: ")" },
  ],
  citation: { counter: "none", before: "", after: "" },
  recital: { counter: "none", before: "", after: "" },
  // "Resolved, That the House of Representatives condemns ...": one clause goes on in the resolving clause's line.
  singleItemUnnumbered: true,
  endings: {
    preamble: ";",
    lastRecital: { ko: ", 이에", en: ": Now, therefore, be it" },
    operative: ";",
    opensList: "—",
    last: ".",
  },
  openings: {
    citation: { en: ["Whereas, under"], ko: ["근거하여"] },
    recital: { en: ["Whereas"], ko: ["이므로"] },
    operative: {
      en: [
        "condemns",
        "strongly condemns",
        "deplores",
        "affirms",
        "reaffirms",
        "recognizes",
        "supports",
        "calls on",
        "urges",
        "requests",
      ],
      ko: [
        "규탄한다",
        "강력히 규탄한다",
        "개탄한다",
        "확인한다",
        "재확인한다",
        "인정한다",
        "지지한다",
        "요청한다",
        "촉구한다",
        "당부한다",
      ],
    },
  },
  emphasiseOpening: false,
  header: [
    { key: "session", label: { ko: "의회 및 회기", en: "Congress and session" } },
    { key: "billNumber", label: { ko: "결의안 번호", en: "Number" } },
    { key: "proposedOn", label: { ko: "제출일", en: "Submitted on" } },
    { key: "movers", label: { ko: "제출 의원", en: "Submitted by" } },
    { key: "committee", label: { ko: "회부 위원회", en: "Referred to" } },
  ],
  headerForm: "house",
  look: {
    documentName: { ko: "결의안", en: "RESOLUTION" },
    houseLine: { ko: "하원", en: "IN THE HOUSE OF REPRESENTATIVES" },
    emphasised: { en: "Resolved," },
    numberPrefix: { ko: "하원 결의안 ", en: "H. RES. " },
    sentences: {
      movers: { ko: "제출: {value}", en: "{value} submitted the following resolution" },
      committee: { ko: "회부: {value}", en: "which was referred to the {value}" },
    },
  },
  // The House writes none; a text that comes from a chamber that does must not read as if they were part of what is resolved.
  partHeadings: { operative: null, reasons: { ko: "제안 설명", en: "Explanatory note" } },
  partOrder: ["preamble", "operative", "reasons", "closing"],
  formula: { ko: "하원은 다음과 같이 결의한다.", en: "Resolved, That the House of Representatives—" },
  formulaPlace: "beforeOperative",
  citationStyle: CITATION_STYLES.usHouse,
  kinds: ["title", "formula", "recital", "operative", "continuation", "heading", "closing"],
};
