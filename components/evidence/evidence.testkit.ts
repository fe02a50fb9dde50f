import type { DeskSource, EvidenceEntry, StatementView } from "#domain/api/evidence.ts";

const SOURCE_ID = "0f2f7d52-3c11-4f0e-8a35-7f1f5a1f9d11";

/** A statement of an invented article; `fields` say what the example is about. */
export const statement = (fields: Partial<StatementView>): StatementView => ({
  id: "8a4f5b0e-7a55-4f39-9f0e-2d6a3c7b1e10",
  audience: "all",
  sourceId: SOURCE_ID,
  kind: "direct",
  quote: "a grave step",
  speaker: null,
  office: null,
  organisation: null,
  speakerId: null,
  verb: null,
  saidOn: null,
  place: null,
  language: "en",
  translation: {},
  translators: {},
  selector: { exact: fields.quote ?? "a grave step", prefix: "", suffix: "", start: 0, end: 12 },
  citedIn: [],
  ...fields,
});

export const entry = (fields: Partial<DeskSource>, statements: StatementView[]): EvidenceEntry => ({
  source: {
    id: SOURCE_ID,
    audience: "all",
    title: "Envoy summoned",
    outlet: "Brenmark Post",
    authors: [],
    publishedAt: null,
    modifiedAt: null,
    language: "en",
    section: null,
    proposed: [],
    url: null,
    capture: {
      id: "5b8f7a30-9c2d-4a57-8f6e-1c2d3e4f5a6b",
      sha256: "0".repeat(64),
      textSha256: "1".repeat(64),
      capturedAt: "2031-05-02T09:00:00Z",
      sizeBytes: 2048,
    },
    addedBy: { id: "c1d2e3f4-a5b6-4c7d-8e9f-0a1b2c3d4e5f", name: "Lena Orv", partyId: null },
    addedAt: "2031-05-02T09:00:00Z",
    citedIn: [],
    ...fields,
  },
  statements,
});
