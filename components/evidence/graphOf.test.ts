import { expect, test } from "vitest";
import type { ResolutionClaim } from "#domain/api/claims.ts";
import type { TreeNodeValue, TreeParts } from "#domain/api/resolutions.ts";
import { entry, statement } from "./evidence.testkit.ts";
import { graphOf } from "./graphOf.ts";

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
  citedIn: [{ blockId: "noting", language: "en", number: 1 }],
});

const article = entry({}, [said]);

const given = {
  resolutionId: "ferries",
  language: "en",
  tree,
  claims: [],
  entries: [article],
  locale: "en",
  statusName: (name: string) => name,
};

test("a clause leads to the statement it cites, and that to who said it", () => {
  const { items, layout } = graphOf(given);
  expect(layout.columns).toMatchObject({ clause: ["noting", "asks"], statement: ["said"] });
  const [speaker = ""] = layout.columns.speaker;
  expect(items.get(speaker)?.label).toBe("Ada Lind");
  expect(layout.edges).toEqual([
    { from: "noting", to: "said", kind: "cites" },
    { from: "said", to: speaker, kind: "said" },
  ]);
});

test("a claim stands between the clause that states it and the statements that bear on it", () => {
  const claim: Pick<ResolutionClaim, "id" | "proposition" | "status" | "clauses"> = {
    id: "claim",
    proposition: { en: "The ferries stopped" },
    status: "uncontested",
    clauses: [{ id: "link", audience: "all", blockId: "asks", language: "en", words: "Asks for ferries." }],
  };
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
  expect(items.get("said")?.href).toBe(`/resolutions/ferries/evidence/${article.source.id}`);
});
