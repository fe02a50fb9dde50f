import type { CitationStyle } from "../citationStyle.ts";
import { notInForce } from "./notInForce.ts";

/**
 * Notes for resolutions of the United States House of Representatives. The House itself cites nothing in a simple
 * resolution: its recitals assert, and neither the Office of the Legislative Counsel nor the Government Publishing Office
 * has a form for evidence in one. So the notes follow what American lawyers read without a key: titles in italics, the
 * outlet plain, the month before the day, "Id." and "supra".
 */
export const usHouseCitations: CitationStyle = {
  id: "usHouse",
  name: { ko: "미국 하원", en: "United States House of Representatives" },
  dates: "monthFirst",
  publication: ["authors", "title", "outlet", "date"],
  title: { ko: { before: "“", after: "”", emphasis: false }, en: { before: "", after: "", emphasis: true } },
  instrument: { en: { before: "", after: "", emphasis: false } },
  outlet: { en: { before: "", after: "", emphasis: false } },
  quotation: { ko: { before: "“", after: "”" }, en: { before: "“", after: "”" } },
  provision: { article: { ko: "제{n}조", en: "art. {n}" }, paragraph: { ko: "제{n}항", en: "para. {n}" } },
  notInForce,
  andOthers: { ko: " 외", en: " et al." },
  archived: { ko: "보존 사본", en: "Archived copy" },
  translated: { ko: "번역", en: "translation" },
  repeats: {
    ibid: { ko: "위와 같음", en: "Id." },
    short: { ko: "{name}, 앞의 글, 각주 {n}", en: "{name}, supra note {n}" },
  },
  groupedBibliography: true,
};
