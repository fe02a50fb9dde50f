import type { Proceedings } from "#domain/document/proceedings.ts";
import { plainText } from "#formats/plainText.ts";

/** What the file told of its proceedings, in words that the database can hold and every format print. */
export const settledProceedings = (given: Proceedings): Proceedings => ({
  work: plainOrNull(given.work),
  expression: plainOrNull(given.expression),
  dates: given.dates.map(({ name, date }) => ({ name: plain(name), date: plain(date) })),
  lines: given.lines.map(({ name, text }) => ({ name: plain(name), text: plain(text) })),
  steps: given.steps.map((step) => ({
    date: plainOrNull(step.date),
    outcome: plain(step.outcome),
    as: plainOrNull(step.as),
    by: plainOrNull(step.by),
  })),
  votings: given.votings.map(({ outcome, choices }) => ({
    outcome: plain(outcome),
    choices: choices.map(({ choice, count, voters }) => ({
      choice: plain(choice),
      count,
      voters: voters.map(({ name, href }) => ({ name: plain(name), href: plainOrNull(href) })),
    })),
  })),
  keywords: given.keywords.map(({ scheme, value, name, href }) => ({
    scheme: plain(scheme),
    value: plain(value),
    name: plain(name),
    href: plainOrNull(href),
  })),
});

const plain = (words: string): string => plainText(words).text;
const plainOrNull = (words: string | null): string | null => (words === null ? null : plain(words));
