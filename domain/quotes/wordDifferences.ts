import type { WordToken } from "./wordTokens.ts";

/** Words that a quote has and the words that its source has in their place; either may be empty. */
export type WordDifference = { readonly quoted: string; readonly archived: string };

type Step = { readonly quoted: WordToken | null; readonly archived: WordToken | null };

/** Lists what must change in `quoted` to give `archived`, in order, neighbouring changes taken together. */
export function wordDifferences(
  quoted: readonly WordToken[],
  archived: readonly WordToken[],
  texts: { readonly quoted: string; readonly archived: string },
): WordDifference[] {
  const differences: WordDifference[] = [];
  let run: Step[] = [];
  const flush = () => {
    if (run.length > 0) differences.push(describe(run, texts));
    run = [];
  };
  for (const step of align(quoted, archived)) {
    if (step.quoted?.text === step.archived?.text) flush();
    else run.push(step);
  }
  flush();
  return differences;
}

function describe(run: readonly Step[], texts: { readonly quoted: string; readonly archived: string }): WordDifference {
  const span = (tokens: readonly WordToken[], text: string) =>
    text.slice(tokens.at(0)?.start ?? 0, tokens.at(-1)?.end ?? 0);
  return {
    quoted: span(
      run.flatMap((step) => step.quoted ?? []),
      texts.quoted,
    ),
    archived: span(
      run.flatMap((step) => step.archived ?? []),
      texts.archived,
    ),
  };
}

/** A shortest edit script by longest common subsequence; a change counts as one step, so "grave" lines up with "firm". */
function align(quoted: readonly WordToken[], archived: readonly WordToken[]): Step[] {
  const distances = table(quoted, archived);
  const steps: Step[] = [];
  let q = 0;
  let a = 0;
  while (q < quoted.length || a < archived.length) {
    const here = distances[q]?.[a] ?? 0;
    const isSame = quoted[q]?.text === archived[a]?.text;
    const pairs =
      q < quoted.length && a < archived.length && (distances[q + 1]?.[a + 1] ?? 0) + (isSame ? 0 : 1) === here;
    const drops = !pairs && q < quoted.length && (distances[q + 1]?.[a] ?? 0) + 1 === here;
    steps.push({ quoted: pairs || drops ? (quoted[q] ?? null) : null, archived: drops ? null : (archived[a] ?? null) });
    if (pairs || drops) q++;
    if (!drops) a++;
  }
  return steps;
}

/** distances[q][a]: changes still needed from the q-th quoted and the a-th archived word on. */
function table(quoted: readonly WordToken[], archived: readonly WordToken[]): number[][] {
  const distances = Array.from({ length: quoted.length + 1 }, () => Array.from(archived, () => 0));
  for (let q = quoted.length; q >= 0; q--) {
    for (let a = archived.length; a >= 0; a--) {
      const row = distances[q];
      if (!row) continue;
      if (q === quoted.length) row[a] = archived.length - a;
      else if (a === archived.length) row[a] = quoted.length - q;
      else {
        const changed = (distances[q + 1]?.[a + 1] ?? 0) + (quoted[q]?.text === archived[a]?.text ? 0 : 1);
        row[a] = Math.min(changed, (distances[q + 1]?.[a] ?? 0) + 1, (row[a + 1] ?? 0) + 1);
      }
    }
  }
  return distances;
}
