import type { CitationStyle } from "../citationStyle.ts";
import { notInForce } from "./notInForce.ts";

const bare = { before: "", after: "", emphasis: false } as const;

/**
 * Notes in the manner of Korean official and legal writing: corner brackets around titles, "위의 글" right after the same
 * source, else "앞의 글" with the number of the note that has it in full.
 */
export const koreaCitations: CitationStyle = {
  id: "korea",
  name: { ko: "대한민국 국회", en: "National Assembly of the Republic of Korea" },
  dates: "long",
  publication: ["authors", "title", "outlet", "date"],
  title: { ko: { before: "「", after: "」", emphasis: false }, en: { before: "“", after: "”", emphasis: false } },
  instrument: { ko: { before: "「", after: "」", emphasis: false }, en: bare },
  outlet: { ko: { before: "『", after: "』", emphasis: false }, en: bare },
  quotation: { ko: { before: "“", after: "”" }, en: { before: "“", after: "”" } },
  provision: { article: { ko: "제{n}조", en: "Article {n}" }, paragraph: { ko: "제{n}항", en: "paragraph {n}" } },
  notInForce,
  andOthers: { ko: " 외", en: " et al." },
  archived: { ko: "보존 사본", en: "Archived copy" },
  translated: { ko: "번역", en: "translation" },
  repeats: {
    ibid: { ko: "위의 글", en: "Ibid." },
    short: { ko: "{name}, 앞의 글(각주 {n})", en: "{name}, note {n} above" },
  },
  groupedBibliography: true,
};
