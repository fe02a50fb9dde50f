import type { ResolutionClaim } from "#domain/api/claims.ts";
import type { EvidenceEntry } from "#domain/api/evidence.ts";
import type { TreeNodeValue, TreeParts } from "#domain/api/resolutions.ts";
import type { LocalizedText } from "#domain/localizedText.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { evidenceGraph, type GraphColumn, type GraphEdge, type GraphLayout } from "#domain/evidence/evidenceGraph.ts";
import { clauseHref } from "./clauseHref.ts";

export type GraphItem = {
  readonly id: string;
  readonly column: GraphColumn;
  readonly label: string;
  /** A clause's number, a claim's status, a statement's outlet. */
  readonly detail: string;
  /** What the label is written in, where that is not the page's language. */
  readonly language: string | null;
  /** Where the card leads; a speaker leads nowhere. */
  readonly href: string | ReturnType<typeof clauseHref> | null;
};

export type Graph = {
  readonly items: ReadonlyMap<string, GraphItem>;
  readonly layout: GraphLayout;
};

/** What of a claim is drawn. */
type DrawnClaim = Pick<ResolutionClaim, "id" | "proposition" | "status" | "clauses"> & {
  readonly stances: readonly { readonly stance: string; readonly statement: { readonly id: string } }[];
};

type Given = {
  readonly resolutionId: string;
  /** Of the clauses that are shown. */
  readonly language: string;
  readonly tree: TreeParts | undefined;
  readonly claims: readonly DrawnClaim[];
  readonly entries: readonly EvidenceEntry[];
  readonly locale: string;
  readonly statusName: (status: ResolutionClaim["status"]) => string;
};

/** What a reader may see of a resolution's evidence, as the nodes and lines of one drawing. */
export function graphOf({ resolutionId, language, tree, claims, entries, locale, statusName }: Given): Graph {
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
  for (const { source, statements } of entries) {
    const href = `/resolutions/${resolutionId}/evidence/${source.id}`;
    for (const { id, quote, language: quotedIn, speaker, citedIn } of statements) {
      items.push({ ...item(id, "statement", quote, source.outlet), language: quotedIn, href });
      for (const { blockId } of citedIn) edges.push({ from: blockId, to: id, kind: "cites" });
      if (speaker === null) continue;
      const person = speakerItem(speaker, locale);
      items.push(person);
      edges.push({ from: id, to: person.id, kind: "said" });
    }
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

const speakerItem = (name: LocalizedText, locale: string): GraphItem =>
  item(`speaker ${JSON.stringify(name)}`, "speaker", inLanguage(name, locale), "");

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
