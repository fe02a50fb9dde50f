import type { CitationStyle } from "../citationStyle.ts";
import { notInForce } from "./notInForce.ts";

/**
 * Notes in the manner of the institutions of the European Union (Interinstitutional Style Guide, section 5.9): title in
 * single quotation marks, outlet in italics, dates in figures, op. cit. with the number of the footnote.
 */
export const europeanParliamentCitations: CitationStyle = {
  id: "europeanParliament",
  name: { ko: "유럽의회", en: "European Parliament" },
  dates: "numeric",
  publication: ["authors", "title", "outlet", "date"],
  title: { ko: { before: "‘", after: "’", emphasis: false }, en: { before: "‘", after: "’", emphasis: false } },
  instrument: { en: { before: "", after: "", emphasis: false } },
  outlet: { ko: { before: "", after: "", emphasis: false }, en: { before: "", after: "", emphasis: true } },
  quotation: { ko: { before: "“", after: "”" }, en: { before: "‘", after: "’" } },
  provision: { article: { ko: "제{n}조", en: "Article {n}" }, paragraph: { ko: "제{n}항", en: "paragraph {n}" } },
  notInForce,
  andOthers: { ko: " 외", en: " et al." },
  archived: { ko: "보존 사본", en: "Archived copy" },
  translated: { ko: "번역", en: "translation" },
  repeats: {
    ibid: { ko: "위와 같음", en: "Ibid." },
    short: { ko: "{name}, 앞의 글, 각주 {n}", en: "{name}, op. cit., footnote {n}" },
  },
  groupedBibliography: true,
};
