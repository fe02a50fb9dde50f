import type { ResolutionDetail, TreeNodeValue } from "#domain/api/resolutions.ts";

/** Block id -> label and first words, as one language's text has them. */
export type ClauseNames = ReadonlyMap<string, { readonly label: string | null; readonly words: string }>;

/** How a clause is called where it is only pointed at. */
export function clauseNames({ tree }: Pick<ResolutionDetail, "tree">, language: string): ClauseNames {
  const parts = tree[language];
  return new Map(parts ? Object.values(parts).flatMap((nodes) => nodes.flatMap(named)) : []);
}

const named = ({ id, label, words, children }: TreeNodeValue): [string, { label: string | null; words: string }][] => [
  [id, { label, words }],
  ...children.flatMap(named),
];
