import { CHAMBER_STYLES } from "#domain/numbering/chamberStyles.ts";
import type { VersionInput } from "./buildVersion.ts";
import { blockOf, cite, text } from "./builders.testkit.ts";
import { wordsHash } from "./hashes.ts";
import type { CitedEvidence } from "./version.ts";

/** A statement of an invented minister, as evidence. */
const evidenceOf = (id: string): CitedEvidence => ({
  id,
  kind: "statement",
  speaker: { en: "Mara Ilves", ko: "마라 일베스" },
  office: { en: "Foreign Minister of Norland", ko: "노를란드 외교부 장관" },
  organisation: null,
  quote: "we will not send anyone",
  quoteKind: "direct",
  quoteLanguage: "en",
  saidOn: "2031-03",
  title: "Minister rules out troops",
  outlet: "The Norland Courier",
  authors: ["Jon Aster"],
  publishedAt: "2031-03-02T09:00:00+02:00",
  url: "https://courier.example/troops",
  captureSha256: "ab".repeat(32),
});

/** A small resolution in Korean with a translation into English that lacks its last clause. */
export function versionInput(changes: Partial<VersionInput> = {}): VersionInput {
  const recital = blockOf("recital", "r", [
    text("우려하며", { type: "comment", threadId: "t" }),
    cite("e2"),
    text(","),
  ]);
  const first = blockOf("operative", "a", "파병을 규탄한다.");
  return {
    resolutionId: "resolution-1",
    schemaVersion: 1,
    languages: ["ko", "en"],
    blocksByLanguage: {
      ko: [blockOf("title", "t", "결의안"), recital, first, blockOf("operative", "b", [text("촉구한다."), cite("e1")])],
      en: [
        blockOf("operative", "a", "Condemns the dispatch.", { basis: wordsHash(first) }),
        blockOf("title", "t", "Resolution", { basis: "made from older words" }),
        blockOf("recital", "r", [text("Concerned"), cite("e2"), text(",")], { basis: wordsHash(recital) }),
      ],
    },
    style: CHAMBER_STYLES.korea,
    chamber: { name: { en: "Norland Assembly", ko: "노를란드 의회" } },
    header: {
      billNumber: "12",
      proposedOn: "2031-03-04",
      movers: null,
      committee: null,
      symbol: null,
      session: null,
      agendaItem: null,
    },
    parties: [{ id: "p1", name: { en: "Tide Party" }, shortName: { en: "TP" } }],
    requiredApprovers: [{ partyId: "p1" }],
    evidence: [evidenceOf("e1"), evidenceOf("e2"), evidenceOf("never cited")],
    ...changes,
  };
}
