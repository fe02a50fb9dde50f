import type { ExportPart } from "#domain/api/exporting.ts";
import type { Block } from "#domain/document/block.ts";
import { buildVersion } from "#domain/document/buildVersion.ts";
import { SCHEMA_VERSION } from "#domain/document/schema.ts";
import { hashVersion } from "#domain/document/versionHash.ts";
import { CHAMBER_STYLES } from "#domain/numbering/chamberStyles.ts";
import type { ExportModel } from "#formats/model.ts";
import { exportWords } from "#server/queries/exportModel.ts";

type Language = "en" | "ko";

export type TextWish = {
  readonly pages: number;
  readonly language: Language;
  readonly parts: readonly ExportPart[];
  /** Texts of two editions share no clause. */
  readonly edition: number;
};

const NOTE_EVERY = 10;
const RECITALS_SHARE = 0.3;

const TEXTS = {
  en: {
    style: CHAMBER_STYLES.un,
    title: "The northern ferries",
    /** Of clauses of this length, as the PDF sets them. */
    clausesPerPage: 11,
    sentence: (index: number, edition: number) =>
      `Urges the authorities of harbour ${index + 1} in year ${edition + 1} to keep the ferries of the northern islands sailing on every day of the year, to tell those who live there of each change at least nine days before it, and to report to the Assembly what came of it;`,
    note: (index: number) => `Courier of Verel, report ${index}, page 3.`,
    movers: "Ada Kell, Orrin Vash",
  },
  ko: {
    style: CHAMBER_STYLES.korea,
    title: "북부 도서 여객선 운항 보장 촉구 결의안",
    clausesPerPage: 7,
    sentence: (index: number, edition: number) =>
      `${index + 1}번 항구의 관계 당국이 ${edition + 1}년에 북부 도서를 잇는 여객선을 연중 매일 운항하도록 하고, 운항 시각을 바꿀 때에는 적어도 아흐레 전에 섬에 사는 주민에게 알리며, 그 결과를 의회에 보고할 것을 강력히 촉구하고, 이를 위하여 필요한 예산과 인력을 마련하며, 관계 기관이 서로 협력하여 주민의 이동권을 보장하도록 요구한다.`,
    note: (index: number) => `베렐 신문, 보도 ${index}, 3면.`,
    movers: "연다온, 도하람",
  },
} as const;

/** A resolution of so many printed pages, with a note in every tenth clause. */
export function longText({ pages, language, parts, edition }: TextWish): ExportModel {
  const { style, title, clausesPerPage, sentence, note, movers } = TEXTS[language];
  const count = pages * clausesPerPage;
  const clauses = Array.from({ length: count }, (_, index): Block => {
    const kind = index / count < RECITALS_SHARE ? "recital" : "operative";
    const level = kind === "operative" && index % 4 === 3 ? 1 : 0;
    const notes = index % NOTE_EVERY === 5 ? [{ type: "note" as const, text: note(index), marks: [] }] : [];
    return blockOf(`c-${index}`, kind, level, [{ type: "text", text: sentence(index, edition), marks: [] }, ...notes]);
  });
  const titleBlock = blockOf("title", "title", 0, [{ type: "text", text: title, marks: [] }]);
  const value = buildVersion({
    resolutionId: "bench",
    schemaVersion: SCHEMA_VERSION,
    languages: [language],
    chamber: { name: style.name },
    style,
    header: {
      billNumber: null,
      proposedOn: "2031-03-04",
      movers: { [language]: movers },
      committee: { [language]: title },
      symbol: "A/1/L.7",
      session: { [language]: "1" },
      agendaItem: { [language]: title },
    },
    parties: [],
    requiredApprovers: [],
    blocksByLanguage: { [language]: [titleBlock, ...clauses] },
    evidence: [],
  });
  return {
    value,
    sha256: hashVersion(value),
    source: { kind: "version", n: 1, frozenAt: "2031-03-04T09:00:00.000Z" },
    approvals: [],
    parts,
    positions: [],
    threads: [],
    earlier: null,
    language,
    alsoIn: [],
    words: exportWords(language),
  };
}

const blockOf = (id: string, kind: Block["kind"], level: number, content: Block["content"]): Block => ({
  id,
  kind,
  level,
  group: null,
  party: null,
  basis: null,
  content,
});
