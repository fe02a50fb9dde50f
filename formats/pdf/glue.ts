import type { Run } from "../runs.ts";

/** Runs that stand in one unit share a word: a line must not end inside it. */
export type Unit = { readonly glued: boolean; readonly runs: readonly Run[] };

/** A longer word is left to break where it can, rather than running off the page. */
const MAX_GLUED_CHARS = 40;

/** "위협" in bold with "으로" in plain, a word and its note: what no white space parts is one unit. */
export function gluedUnits(runs: readonly Run[]): Unit[] {
  const units: Unit[] = [];
  let word: Run[] = [];
  const endWord = (): void => {
    if (word.length > 0) units.push({ glued: word.length > 1 && lengthOf(word) <= MAX_GLUED_CHARS, runs: word });
    word = [];
  };
  for (const fragment of runs.flatMap(fragmentsOf)) {
    if (fragment.type === "text" && fragment.text.trim() === "") {
      endWord();
      units.push({ glued: false, runs: [fragment] });
    } else word.push(fragment);
  }
  endWord();
  return joined(units);
}

const fragmentsOf = (run: Run): Run[] =>
  run.type === "text" ? (run.text.match(/\s+|\S+/gu) ?? []).map((text) => ({ ...run, text })) : [run];

const lengthOf = (word: readonly Run[]): number =>
  word.reduce((length, run) => length + (run.type === "note" ? 1 : run.text.length), 0);

/** Loose neighbours as one unit, and in it text of one style as one run again. */
function joined(units: readonly Unit[]): Unit[] {
  const out: { glued: boolean; runs: Run[] }[] = [];
  for (const unit of units) {
    const last = out.at(-1);
    if (last === undefined || last.glued || unit.glued) out.push({ glued: unit.glued, runs: [...unit.runs] });
    else for (const run of unit.runs) append(last.runs, run);
  }
  return out;
}

function append(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (last?.type === "text" && run.type === "text" && last.style === run.style) {
    runs[runs.length - 1] = { ...last, text: last.text + run.text };
  } else runs.push(run);
}
