import { BLOCK_KINDS } from "#domain/document/schema.ts";
import { CITATION_STYLES } from "#domain/citation/citationStyles.ts";
import type { ChamberStyle } from "../chamberStyle.ts";

/**
 * A resolution (결의안) of the National Assembly of the Republic of Korea: header, an optional unnumbered preamble, the
 * operative part (주문), the statement of reasons (제안이유). Seven numbered levels: 1., 가., 1), 가), (1), (가), ①.
 */
export const korea: ChamberStyle = {
  id: "korea",
  name: { ko: "대한민국 국회", en: "National Assembly of the Republic of Korea" },
  timeZone: "Asia/Seoul",
  operative: [
    { counter: "decimal", before: "", after: "." },
    { counter: "hangulSyllable", before: "", after: "." },
    { counter: "decimal", before: "", after: ")" },
    { counter: "hangulSyllable", before: "", after: ")" },
    { counter: "decimal", before: "(", after: ")" },
    { counter: "hangulSyllable", before: "(", after: ")" },
    { counter: "circledDecimal", before: "", after: "" },
  ],
  citation: { counter: "none", before: "", after: "" },
  recital: { counter: "none", before: "", after: "" },
  singleItemUnnumbered: true,
  endings: { preamble: ",", operative: ".", last: "." },
  openings: {
    citation: {
      ko: ["상기하며", "재확인하며", "유념하며", "근거하여", "존중하며"],
      en: ["Recalling", "Reaffirming", "Bearing in mind", "Pursuant to", "Respecting"],
    },
    recital: {
      ko: ["우려하며", "깊이 우려하며", "주목하며", "인식하며", "개탄하며", "확신하며", "환영하며"],
      en: ["Concerned", "Deeply concerned", "Noting", "Recognizing", "Deploring", "Convinced", "Welcoming"],
    },
    operative: {
      ko: ["규탄한다", "촉구한다", "강력히 촉구한다", "요구한다", "지지한다", "결의한다", "확인한다", "요청한다"],
      en: ["Condemns", "Urges", "Strongly urges", "Demands", "Supports", "Resolves", "Affirms", "Requests"],
    },
  },
  emphasiseOpening: false,
  header: [
    { key: "billNumber", label: { ko: "의안번호", en: "Bill number" } },
    { key: "proposedOn", label: { ko: "발의연월일", en: "Date of motion" } },
    { key: "movers", label: { ko: "발의자", en: "Movers" } },
  ],
  headerForm: "bill",
  partHeadings: {
    operative: { ko: "주문", en: "Operative part" },
    reasons: { ko: "제안이유", en: "Statement of reasons" },
  },
  partOrder: ["preamble", "operative", "reasons", "closing"],
  formula: { ko: "대한민국 국회는,", en: "The National Assembly of the Republic of Korea," },
  citationStyle: CITATION_STYLES.korea,
  kinds: [...BLOCK_KINDS],
};
