import { nestedBlocks, type NestedBlock, type PrintedPart } from "../printedParts.ts";
import type { Usage } from "./usage.ts";

/** Neighbouring clauses of the preamble that stand in one list, or what stands by itself between the lists. */
export type PreambleGroup = {
  readonly list: { readonly name: "citations" | "recitals"; readonly eId: string } | null;
  readonly nodes: readonly NestedBlock[];
};

const STEMS = { citation: ["citations", "cits"], recital: ["recitals", "recs"] } as const;

/** The preamble in its order: what else is in it keeps its place between the lists. */
export function preambleGroups({ blocks }: PrintedPart, { preamble }: Usage): PreambleGroup[] {
  const groups: { list: PreambleGroup["list"]; nodes: NestedBlock[] }[] = [];
  const counts = new Map<string, number>();
  for (const node of nestedBlocks(blocks)) {
    const { kind } = node.block;
    const isListed = preamble === "lists" && (kind === "citation" || kind === "recital");
    const last = groups.at(-1);
    if (isListed && last?.list?.name === STEMS[kind][0]) {
      last.nodes.push(node);
      continue;
    }
    const [name, stem] = isListed ? STEMS[kind] : ([null, null] as const);
    const count = (counts.get(stem ?? "") ?? 0) + 1;
    counts.set(stem ?? "", count);
    groups.push({ list: name === null ? null : { name, eId: `${stem}_${count}` }, nodes: [node] });
  }
  return groups;
}

/** What stands under a clause of the preamble: neighbouring clauses as one list, anything else by itself. */
export function listsUnder(children: readonly NestedBlock[]): { readonly isList: boolean; nodes: NestedBlock[] }[] {
  const runs: { readonly isList: boolean; nodes: NestedBlock[] }[] = [];
  for (const node of children) {
    const isList = isPreambleClause(node);
    const last = runs.at(-1);
    if (isList && last?.isList === true) last.nodes.push(node);
    else runs.push({ isList, nodes: [node] });
  }
  return runs;
}

export const isPreambleClause = ({ block: { kind } }: NestedBlock): boolean =>
  kind === "citation" || kind === "recital";
