import { CITATION_STYLES } from "#domain/citation/citationStyles.ts";
import type { ChamberStyle } from "../chamberStyle.ts";

/**
 * A resolution as the organs of the United Nations set one: an unnumbered preamble of participles that end in commas, then
 * numbered clauses that end in semicolons, the last in a full stop; opening words in italics.
 */
export const un: ChamberStyle = {
  id: "un",
  name: { ko: "국제연합", en: "United Nations" },
  timeZone: "America/New_York",
  operative: [
    { counter: "decimal", before: "", after: "." },
    { counter: "lowerAlpha", before: "(", after: ")" },
    { counter: "lowerRoman", before: "(", after: ")" },
    { counter: "lowerAlpha", before: "", after: "." },
    { counter: "lowerRoman", before: "", after: "." },
  ],
  citation: { counter: "none", before: "", after: "" },
  recital: { counter: "none", before: "", after: "" },
  singleItemUnnumbered: false,
  endings: { preamble: ",", operative: ";", last: "." },
  openings: {
    citation: {
      en: ["Recalling", "Reaffirming", "Bearing in mind", "Guided by", "Having considered", "Taking note of"],
      ko: ["상기하며", "재확인하며", "유념하며", "지침으로 삼아", "검토하고", "유의하며"],
    },
    recital: {
      en: [
        "Noting",
        "Noting with concern",
        "Deeply concerned",
        "Gravely concerned",
        "Alarmed",
        "Recognizing",
        "Emphasizing",
        "Welcoming",
        "Convinced",
      ],
      ko: [
        "주목하며",
        "우려를 가지고 주목하며",
        "깊이 우려하며",
        "심각하게 우려하며",
        "경악하며",
        "인식하며",
        "강조하며",
        "환영하며",
        "확신하며",
      ],
    },
    operative: {
      en: [
        "Condemns",
        "Strongly condemns",
        "Deplores",
        "Demands",
        "Calls upon",
        "Urges",
        "Reaffirms",
        "Encourages",
        "Requests",
        "Decides",
        "Decides to remain seized of the matter",
      ],
      ko: [
        "규탄한다",
        "강력히 규탄한다",
        "개탄한다",
        "요구한다",
        "요청한다",
        "촉구한다",
        "재확인한다",
        "장려한다",
        "당부한다",
        "결정한다",
        "이 사안을 계속 다루기로 결정한다",
      ],
    },
  },
  emphasiseOpening: true,
  header: [
    { key: "symbol", label: { ko: "문서 기호", en: "Symbol" } },
    { key: "proposedOn", label: { ko: "문서 일자", en: "Date" } },
    { key: "session", label: { ko: "회기", en: "Session" } },
    { key: "agendaItem", label: { ko: "의제", en: "Agenda item" } },
    { key: "sponsors", label: { ko: "공동제안국", en: "Sponsors" } },
  ],
  headerForm: "masthead",
  // Its organs write none; a text that comes from a chamber that does must not read as if they were part of what is resolved.
  partHeadings: { operative: null, reasons: { ko: "제안 설명", en: "Explanatory note" } },
  partOrder: ["preamble", "operative", "reasons", "closing"],
  formula: { ko: "총회는,", en: "The General Assembly," },
  citationStyle: CITATION_STYLES.un,
  kinds: ["title", "formula", "citation", "recital", "operative", "continuation", "heading", "closing"],
};
