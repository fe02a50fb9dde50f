import { expect, test } from "vitest";
import type { ResolutionClaim } from "#domain/api/claims.ts";
import type { TreeNodeValue, TreeParts } from "#domain/api/resolutions.ts";
import { entry, statement } from "./evidence.testkit.ts";
import { graphOf, looseEnds, relationsOf } from "./graphOf.ts";

const clause = (id: string, kind: string, words: string): TreeNodeValue => ({
  id,
  kind,
  level: 0,
  label: kind === "operative" ? "1." : null,
  words,
  clauseHash: "",
  stale: false,
  children: [],
});

const tree: TreeParts = {
  title: [clause("title", "title", "On the ferries")],
  preamble: [clause("formula", "formula", "The Assembly,"), clause("noting", "recital", "Noting the strike,")],
  operative: [clause("asks", "operative", "Asks for ferries.")],
  reasons: [],
  closing: [],
};

const said = statement({
  id: "said",
  quote: "the ferries stopped",
  speaker: { en: "Ada Lind" },
  speakerId: "lind",
  citedIn: [{ blockId: "noting", language: "en", number: 1 }],
});

const article = entry({}, [said]);

const given = {
  resolutionId: "ferries",
  language: "en",
  tree,
  claims: [],
  entries: [article],
  instruments: [],
  locale: "en",
  statusName: (name: string) => name,
};

test("a clause leads to the statement it cites, and that to who said it", () => {
  const { items, layout } = graphOf(given);
  expect(layout.columns).toMatchObject({ clause: ["noting", "asks"], evidence: ["said"], speaker: ["lind"] });
  expect(items.get("lind")?.label).toBe("Ada Lind");
  expect(layout.edges).toEqual([
    { from: "noting", to: "said", kind: "cites" },
    { from: "said", to: "lind", kind: "said" },
  ]);
});

const claim: Pick<ResolutionClaim, "id" | "proposition" | "status" | "clauses"> = {
  id: "claim",
  proposition: { en: "The ferries stopped" },
  status: "uncontested",
  clauses: [{ id: "link", audience: "all", blockId: "asks", language: "en", words: "Asks for ferries." }],
};

test("a claim stands between the clause that states it and the statements that bear on it", () => {
  const { layout } = graphOf({
    ...given,
    claims: [{ ...claim, stances: [{ stance: "asserts", statement: { id: "said" } }] }],
  });
  expect(layout.edges).toContainEqual({ from: "asks", to: "claim", kind: "states" });
  expect(layout.edges).toContainEqual({ from: "claim", to: "said", kind: "asserts" });
});

test("a clause's card leads to the clause, a statement's to its source", () => {
  const { items } = graphOf(given);
  expect(items.get("asks")?.href).toMatchObject({ query: { block: "asks", language: "en" } });
  expect(items.get("said")?.href).toBe(`/resolutions/ferries/evidence/${article.source.id}#statement-said`);
});

test("H10: two people of one name are two", () => {
  const other = statement({ id: "other", speaker: { en: "Ada Lind" }, speakerId: "another" });
  const { layout } = graphOf({ ...given, entries: [entry({}, [said, other])] });
  expect(layout.columns.speaker).toEqual(["lind", "another"]);
});

test("E17: a clause that cites a treaty, or a report as a whole, has evidence; what no clause cites is told", () => {
  const cites = (blockId: string) => [{ blockId, language: "en", number: 1 }];
  const third = { id: "third", article: "3", paragraph: null, citedIn: cites("noting") };
  const named = { title: { en: "Treaty of the Strait" }, symbol: null, citedIn: [] };
  const [treaty, unused] = [
    { ...named, id: "treaty", provisions: [third] },
    { ...named, id: "unused" },
  ];
  const silent = statement({ id: "silent" });
  const report = entry({ id: "report", citedIn: cites("asks") }, [silent]);
  const graph = graphOf({ ...given, entries: [report], instruments: [treaty, unused] });
  expect(looseEnds(graph)).toEqual({ clausesWithout: [], uncited: ["silent", "unused"] });
});

test("E17: a clause that states a claim which no statement bears on has no evidence", () => {
  const bare = graphOf({ ...given, claims: [{ ...claim, stances: [] }] });
  expect(looseEnds(bare).clausesWithout).toEqual(["asks"]);
});

test("a card says in words what its lines show", () => {
  const graph = graphOf({
    ...given,
    claims: [{ ...claim, stances: [{ stance: "denies", statement: { id: "said" } }] }],
  });
  expect(relationsOf("said", graph)).toMatchObject([
    { kind: "denies", end: "to", other: { id: "claim" } },
    { kind: "cites", end: "to", other: { id: "noting" } },
    { kind: "said", end: "from", other: { id: "lind" } },
  ]);
});
