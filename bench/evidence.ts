/**
 * What it costs to read evidence out of pages, beside parsing the same pages with Readability alone. What a search costs on
 * 10,000 sources is measured by `search.ts`.
 */
import { execFileSync } from "node:child_process";
import { join } from "node:path";

import { percentile } from "./percentile.ts";

const CASES = [
  { name: "one page of 200 KB", pages: 1, bytes: 200_000, runs: 7 },
  { name: "100 pages of 10 KB", pages: 100, bytes: 10_000, runs: 3 },
] as const;

type Figures = { readonly milliseconds: number; readonly memoryMb: number; readonly statements: number };

for (const { name, pages, bytes, runs } of CASES) {
  const all = Array.from({ length: runs }, () => ({
    ours: measure("extract", pages, bytes),
    peer: measure("readability", pages, bytes),
  }));
  const ours = medians(all.map((run) => run.ours));
  const peer = medians(all.map((run) => run.peer));
  console.log(
    `\n${name}, median of ${runs} runs, each in a process of its own; ${ours.statements} statements proposed`,
  );
  console.table({
    "linkedom and Readability alone": shown(peer),
    "captured, with metadata and statements, in threads": shown(ours),
    ratio: {
      ms: (ours.milliseconds / peer.milliseconds).toFixed(2),
      "peak MB above idle": (ours.memoryMb / peer.memoryMb).toFixed(2),
    },
  });
}

function measure(what: "extract" | "readability", pages: number, bytes: number): Figures {
  const file = join(import.meta.dirname, "extractPages.ts");
  const output = execFileSync(process.execPath, [file, what, String(pages), String(bytes)], { encoding: "utf8" });
  const figures: Figures = JSON.parse(output);
  return figures;
}

function medians(runs: readonly Figures[]): Figures {
  const median = (field: keyof Figures) =>
    percentile(
      runs.map((run) => run[field]),
      0.5,
    );
  return { milliseconds: median("milliseconds"), memoryMb: median("memoryMb"), statements: median("statements") };
}

function shown({ milliseconds, memoryMb }: Figures) {
  return { ms: milliseconds.toFixed(0), "peak MB above idle": memoryMb.toFixed(0) };
}
