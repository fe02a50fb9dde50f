/**
 * How well who-said-what is read, on the marked articles of `bench/quotes`: precision and recall of quotations and speakers,
 * and of days and places where a mark tells them.
 * `--misses` lists what went wrong in the part that the rules are tuned on. The other part is held out: only its totals are shown.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { proposeStatements } from "#domain/quotes/proposeStatements.ts";
import { markedArticles } from "./quotes/markedArticles.ts";
import type { MarkedArticle } from "./quotes/markedArticles.ts";
import { scoreStatements, sumOf } from "./quotes/scoreStatements.ts";
import type { Score } from "./quotes/scoreStatements.ts";

const KINDS = ["direct", "reported"] as const;
const LANGUAGES = ["english", "korean"] as const;

const parts = [
  { part: "tuning", shows: process.argv.includes("--misses") },
  { part: "heldout", shows: false },
] as const;

for (const { part, shows } of parts) {
  const rows: Record<string, ReturnType<typeof shown>> = {};
  const all: Score[] = [];
  for (const language of LANGUAGES) {
    const articles = articlesOf(part, language);
    const scored = KINDS.map((kind) => {
      const results = articles.map((article) => scoreStatements(article, proposalsOf(article), kind));
      if (shows)
        for (const { what, line } of results.flatMap(({ misses }) => misses)) console.log(`${what} ${kind}: ${line}`);
      const score = sumOf(results.map((result) => result.score));
      rows[`${language} ${kind}`] = shown(score);
      return score;
    });
    rows[`${language} (${articles.length} articles)`] = shown(sumOf(scored));
    all.push(...scored);
  }
  rows["all"] = shown(sumOf(all));
  console.log(`\n${part === "heldout" ? "Held out" : "Tuning"}:`);
  console.table(rows);
}
console.log("Goals: quotations found 0.99, speakers found 0.9, speakers right 0.98.");

function articlesOf(part: string, language: string): MarkedArticle[] {
  const folder = join(import.meta.dirname, "quotes", part);
  return readdirSync(folder)
    .filter((file) => file.startsWith(language))
    .toSorted()
    .flatMap((file) => markedArticles(readFileSync(join(folder, file), "utf8")));
}

function proposalsOf(article: MarkedArticle) {
  return proposeStatements(article.text, { publishedAt: article.date });
}

function shown(score: Score) {
  return {
    marked: score.marked,
    "quotations found": share(score.found, score.marked),
    "quotations right": share(score.found, score.proposed),
    "speakers found": share(score.speakersFound, score.speakersMarked),
    "speakers right": share(score.speakersRight, score.speakersGiven),
    "bodies found": share(score.bodiesFound, score.bodiesMarked),
    "days found": share(score.daysRight, score.daysMarked),
    "days right": share(score.daysRight, score.daysGiven),
    "places found": share(score.placesRight, score.placesMarked),
    "places right": share(score.placesRight, score.placesGiven),
  };
}

function share(part: number, whole: number): string {
  return whole === 0 ? "-" : (part / whole).toFixed(3);
}
