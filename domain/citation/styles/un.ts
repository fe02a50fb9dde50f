import type { CitationStyle } from "../citationStyle.ts";
import { notInForce } from "./notInForce.ts";

/**
 * Notes as the United Nations Editorial Manual sets them ("Footnotes and other references", chapters IV and V): author,
 * title in quotation marks, outlet in italics, date; Ibid. for the source of the note before, else a shortened reference.
 */
export const unCitations: CitationStyle = {
  id: "un",
  name: { ko: "국제연합", en: "United Nations" },
  dates: "long",
  publication: ["authors", "title", "outlet", "date"],
  title: { ko: { before: "“", after: "”", emphasis: false }, en: { before: "“", after: "”", emphasis: false } },
  instrument: { en: { before: "", after: "", emphasis: false } },
  outlet: { ko: { before: "", after: "", emphasis: false }, en: { before: "", after: "", emphasis: true } },
  quotation: { ko: { before: "“", after: "”" }, en: { before: "“", after: "”" } },
  provision: { article: { ko: "제{n}조", en: "article {n}" }, paragraph: { ko: "제{n}항", en: "paragraph {n}" } },
  notInForce,
  andOthers: { ko: " 외", en: " and others" },
  archived: { ko: "보존 사본", en: "Archived copy" },
  translated: { ko: "번역", en: "translation" },
  repeats: {
    ibid: { ko: "위와 같음", en: "Ibid." },
    short: { ko: "{name}(각주 {n} 참조)", en: "{name} (see footnote {n})" },
  },
  groupedBibliography: false,
};
