import { CITATION_STYLES } from "#domain/citation/citationStyles.ts";
import type { ChamberStyle } from "../chamberStyle.ts";

/**
 * A motion for a resolution of the European Parliament: a front page, citations behind dashes ("having regard to ..."),
 * recitals lettered A., B. ("whereas ..."), numbered clauses that end in semicolons, the last in a full stop.
 */
export const europeanParliament: ChamberStyle = {
  id: "europeanParliament",
  name: { ko: "유럽의회", en: "European Parliament" },
  timeZone: "Europe/Brussels",
  operative: [
    { counter: "decimal", before: "", after: "." },
    { counter: "lowerAlpha", before: "(", after: ")" },
    { counter: "lowerRoman", before: "(", after: ")" },
    { counter: "dash", before: "", after: "" },
  ],
  citation: { counter: "dash", before: "", after: "" },
  recital: { counter: "upperAlpha", before: "", after: "." },
  singleItemUnnumbered: false,
  endings: { preamble: ",", recital: ";", operative: ";", last: "." },
  openings: {
    citation: { en: ["having regard to"], ko: ["유념하며"] },
    recital: { en: ["whereas"], ko: ["점을 고려하여"] },
    operative: {
      en: [
        "Condemns",
        "Strongly condemns",
        "Deplores",
        "Expresses its deep concern",
        "Stresses",
        "Recalls",
        "Welcomes",
        "Reiterates its call",
        "Calls on",
        "Urges",
        "Instructs its President to forward this resolution to",
      ],
      ko: [
        "규탄한다",
        "강력히 규탄한다",
        "개탄한다",
        "깊은 우려를 표한다",
        "강조한다",
        "상기한다",
        "환영한다",
        "거듭 촉구한다",
        "요청한다",
        "촉구한다",
        "의장에게 이 결의를 송부하도록 지시한다",
      ],
    },
  },
  emphasiseOpening: false,
  header: [
    { key: "symbol", label: { ko: "문서 번호", en: "Document" } },
    { key: "billNumber", label: { ko: "절차 번호", en: "Procedure" } },
    { key: "session", label: { ko: "의회 임기", en: "Parliamentary term" } },
    { key: "proposedOn", label: { ko: "제출일", en: "Tabled on" } },
    { key: "agendaItem", label: { ko: "토론 안건", en: "To wind up the debate on" } },
    { key: "movers", label: { ko: "제출 의원", en: "Tabled by" } },
    { key: "committee", label: { ko: "위원회", en: "Committee" } },
  ],
  headerForm: "frontPage",
  look: {
    documentName: { ko: "결의안", en: "MOTION FOR A RESOLUTION" },
    houseLine: { ko: "본회의 문서", en: "Plenary sitting document" },
    textName: { ko: "유럽의회 결의", en: "European Parliament resolution" },
    sentences: {
      agendaItem: { ko: "{value}에 관한 토론을 마무리하며", en: "to wind up the debate on {value}" },
      billNumber: { ko: "({value})", en: "({value})" },
    },
  },
  partHeadings: { operative: null, reasons: { ko: "제안 설명", en: "Explanatory statement" } },
  partOrder: ["preamble", "operative", "closing", "reasons"],
  formula: { ko: "유럽의회는,", en: "The European Parliament," },
  citationStyle: CITATION_STYLES.europeanParliament,
  kinds: ["title", "formula", "citation", "recital", "operative", "continuation", "heading", "reasons", "closing"],
};
