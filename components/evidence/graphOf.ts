import type { ResolutionClaim } from "#domain/api/claims.ts";
import type { CitedPlace, EvidenceEntry } from "#domain/api/evidence.ts";
import type { InstrumentView } from "#domain/api/instruments.ts";
import type { TreeNodeValue, TreeParts } from "#domain/api/resolutions.ts";
import { inLanguage } from "#domain/localizedText.ts";
import {
  evidenceGraph,
  type GraphColumn,
  type GraphEdge,
  type GraphLayout,
  type GraphRelation,
} from "#domain/evidence/evidenceGraph.ts";
import { clauseHref } from "./clauseHref.ts";

export type GraphItem = {
  readonly id: string;
  readonly column: GraphColumn;
  readonly label: string;
  /** A clause's number, a claim's status, a statement's outlet, a speaker's office. */
  readonly detail: string;
  /** What the label is written in, where that is not the page's language. */
  readonly language: string | null;
  /** Where the card leads; a speaker leads nowhere. */
  readonly href: string | ReturnType<typeof clauseHref> | null;
};

/** What a card has to do with another, to be said in words. */
export type Relation = { readonly kind: GraphRelation; readonly end: "from" | "to"; readonly other: GraphItem };

export type Graph = {
  readonly items: ReadonlyMap<string, GraphItem>;
  readonly layout: GraphLayout;
};

/** What of a claim is drawn. */
type DrawnClaim = Pick<ResolutionClaim, "id" | "proposition" | "status" | "clauses"> & {
  readonly stances: readonly {
    readonly stance: ResolutionClaim["stances"][number]["stance"];
    readonly statement: { readonly id: string };
  }[];
};

/** What of an instrument is drawn, its articles with it. */
type DrawnInstrument = Pick<InstrumentView, "id" | "title" | "symbol" | "citedIn" | "provisions">;

type Given = {
  readonly resolutionId: string;
  /** Of the clauses that are shown. */
  readonly language: string;
  readonly tree: TreeParts | undefined;
  readonly claims: readonly DrawnClaim[];
  readonly entries: readonly EvidenceEntry[];
  readonly instruments: readonly DrawnInstrument[];
  readonly locale: string;
  readonly statusName: (status: ResolutionClaim["status"]) => string;
};

/** What a reader may see of a resolution's evidence, as the nodes and lines of one drawing. */
export function graphOf(given: Given): Graph {
  const { resolutionId, language, tree, claims, entries, instruments, locale, statusName } = given;
  const items: GraphItem[] = factualClauses(tree).map(({ id, words, label }) => ({
    ...item(id, "clause", words, label ?? ""),
    href: clauseHref(resolutionId, { blockId: id, language }),
  }));
  const edges: GraphEdge[] = [];
  for (const claim of claims) {
    const name = inLanguage(claim.proposition, locale);
    items.push({
      ...item(claim.id, "claim", name, statusName(claim.status)),
      href: `/resolutions/${resolutionId}/claims`,
    });
    for (const { blockId } of claim.clauses) edges.push({ from: blockId, to: claim.id, kind: "states" });
    for (const { stance, statement } of claim.stances) edges.push({ from: claim.id, to: statement.id, kind: stance });
  }
  const cites = (places: readonly CitedPlace[], to: string) =>
    edges.push(...places.map(({ blockId }) => ({ from: blockId, to, kind: "cites" as const })));
  for (const { source, statements } of entries) {
    const href = `/resolutions/${resolutionId}/evidence/${source.id}`;
    // Its statements stand for a source, but where it is cited as a whole or has none.
    if (source.citedIn.length > 0 || statements.length === 0) {
      items.push({ ...item(source.id, "evidence", source.title, source.outlet), language: source.language, href });
      cites(source.citedIn, source.id);
    }
    for (const { id, quote, language: quotedIn, speaker, speakerId, office, citedIn } of statements) {
      items.push({
        ...item(id, "evidence", quote, source.outlet),
        language: quotedIn,
        href: `${href}#statement-${id}`,
      });
      cites(citedIn, id);
      if (speaker === null || speakerId === null) continue;
      items.push(item(speakerId, "speaker", inLanguage(speaker, locale), office ? inLanguage(office, locale) : ""));
      edges.push({ from: id, to: speakerId, kind: "said" });
    }
  }
  for (const { id, title, symbol, citedIn = [], provisions = [] } of instruments) {
    const href = `/resolutions/${resolutionId}#instrument-${id}`;
    items.push({ ...item(id, "evidence", inLanguage(title, locale), symbol ?? ""), href });
    cites([citedIn, ...provisions.map((article) => article.citedIn)].flat(), id);
  }
  const byId = new Map(items.map((one) => [one.id, one]));
  return { items: byId, layout: evidenceGraph([...byId.values()], distinct(edges)) };
}

const item = (id: string, column: GraphColumn, label: string, detail: string): GraphItem => ({
  id,
  column,
  label,
  detail,
  language: null,
  href: null,
});

/** All that the lines of a card say. */
export function relationsOf(id: string, { items, layout }: Graph): Relation[] {
  return layout.edges.flatMap(({ from, to, kind }): Relation[] => {
    const other = items.get(from === id ? to : from);
    if (other === undefined || (from !== id && to !== id)) return [];
    return [{ kind, end: from === id ? "from" : "to", other }];
  });
}

/** Clauses that neither cite anything nor state a claim that a statement bears on; and evidence that no clause cites. */
export function looseEnds({ layout: { columns, edges } }: Graph): Record<"clausesWithout" | "uncited", string[]> {
  const isBorneOut = (claim: string) => edges.some(({ from }) => from === claim);
  const leans = (clause: string) =>
    edges.some(({ from, to, kind }) => from === clause && (kind === "cites" || isBorneOut(to)));
  const isCited = (id: string) => edges.some(({ to, kind }) => to === id && kind === "cites");
  return {
    clausesWithout: columns.clause.filter((id) => !leans(id)),
    uncited: columns.evidence.filter((id) => !isCited(id)),
  };
}

const distinct = (edges: readonly GraphEdge[]): GraphEdge[] => [
  ...new Map(edges.map((edge) => [`${edge.from} ${edge.to} ${edge.kind}`, edge])).values(),
];

/** Clauses that may rest on something: not the title, the formulas and the headings. */
const FACTUAL_KINDS = ["citation", "recital", "operative", "continuation", "reasons"];

function factualClauses(tree: TreeParts | undefined): TreeNodeValue[] {
  const all = (nodes: readonly TreeNodeValue[]): TreeNodeValue[] =>
    nodes.flatMap((node) => [node, ...all(node.children)]);
  const parts = tree === undefined ? [] : [...tree.preamble, ...tree.operative, ...tree.reasons];
  return all(parts).filter(({ kind }) => FACTUAL_KINDS.includes(kind));
}
