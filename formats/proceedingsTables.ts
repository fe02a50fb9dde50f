import { printedDate } from "#domain/citation/printedDate.ts";
import type { Proceedings } from "#domain/document/proceedings.ts";
import type { ExportModel, ExportWarning, ExportWords } from "./model.ts";
import { cell, type PrintedTable } from "./printedTable.ts";

/** What parliaments' files call the stages and choices of a vote, and the page's own word for it. */
const TERMS = {
  adoption: "adoption",
  publication: "publication",
  draftResolution: "draftResolution",
  draftResolutionAdditionalSponsors: "additionalSponsors",
  additionalSponsors: "additionalSponsors",
  recommendedForAdoption: "recommendedForAdoption",
  adopted: "adopted",
  adoptedWithoutVote: "adoptedWithoutVote",
  adoptedRecordedVote: "adoptedRecordedVote",
  inFavour: "inFavour",
  against: "against",
  abstaining: "abstaining",
} as const satisfies Readonly<Record<string, keyof ExportWords>>;

/**
 * What became of the text in the parliament that it was brought from: its steps, its votes, and what else the file told of
 * it. A table that would be empty is left out: a text that was written here has none of them.
 */
export function proceedingsTables(model: ExportModel): PrintedTable[] {
  const { proceedings } = model.value;
  if (proceedings === undefined) return [];
  const { words } = model;
  const tables: Pick<PrintedTable, "kind" | "heading" | "columns" | "rows">[] = [
    {
      kind: "steps",
      heading: words.proceedings,
      columns: [words.step, words.date, words.recordedAs, words.by],
      rows: stepRows(proceedings, model),
    },
    {
      kind: "votes",
      heading: words.votes,
      columns: [words.vote, words.choice, words.count, words.voters],
      rows: voteRows(proceedings, words),
    },
    {
      kind: "particulars",
      heading: words.particulars,
      columns: [words.particular, words.toldAs],
      rows: particularRows(proceedings, words),
    },
  ];
  return tables.filter(({ rows }) => rows.length > 0).map((table) => ({ ...table, none: "" }));
}

/** Web addresses behind names are for programs: a page of thirty voters would be nothing but addresses. */
export function proceedingsWarnings({ value: { proceedings } }: ExportModel): ExportWarning[] {
  if (proceedings === undefined) return [];
  const voters = proceedings.votings.flatMap(({ choices }) => choices.flatMap((choice) => choice.voters));
  if ([...voters, ...proceedings.keywords].every(({ href }) => href === null)) return [];
  const message = "The web addresses that the proceedings name for voters and keywords are not printed.";
  return [{ code: "addressesLeftOut", blockId: null, message }];
}

function stepRows({ steps, dates }: Proceedings, { words, language, value }: ExportModel): PrintedTable["rows"] {
  const day = (iso: string | null): string =>
    iso === null ? "" : printedDate(iso, language, value.style.timeZone, value.style.dates);
  return [
    ...steps.map(({ date, outcome, as, by }) => [
      cell(termText(outcome, words)),
      cell(day(date)),
      cell(as ?? ""),
      cell(by ?? ""),
    ]),
    ...dates.map(({ name, date }) => [cell(termText(name, words)), cell(day(date)), cell(""), cell("")]),
  ];
}

const voteRows = ({ votings }: Proceedings, words: ExportWords): PrintedTable["rows"] =>
  votings.flatMap(({ outcome, choices }) => {
    const vote = cell(termText(outcome, words));
    if (choices.length === 0) return [[vote, cell(""), cell(""), cell("")]];
    return choices.map(({ choice, count, voters }) => [
      vote,
      cell(termText(choice, words)),
      cell(count === null ? "" : String(count)),
      cell(voters.map(({ name }) => name).join(", ")),
    ]);
  });

function particularRows({ work, expression, lines, keywords }: Proceedings, words: ExportWords): PrintedTable["rows"] {
  const named = (name: string, text: string | null) => (text === null ? [] : [[cell(name), cell(text)]]);
  return [
    ...lines.map(({ name, text }) => [cell(termText(name, words)), cell(text)]),
    ...keywords.map(({ scheme, value, name }) => [
      cell(scheme === "" ? words.keyword : `${words.keyword} (${scheme})`),
      cell(value === "" || value === name ? name : `${name} (${value})`),
    ]),
    ...named(words.workName, work),
    ...named(words.expressionName, expression),
  ];
}

const isTerm = (term: string): term is keyof typeof TERMS => Object.hasOwn(TERMS, term);

/** "In favour" and "inFavour" are one term; one that is not known is printed as words: "issuingBody" as "Issuing body". */
function termText(term: string, words: ExportWords): string {
  const joined = term
    .trim()
    .replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())
    .replace(/\s+(\p{L})/gu, (_, letter: string) => letter.toUpperCase());
  if (isTerm(joined)) return words[TERMS[joined]];
  if (!/^\p{Ll}+(?:\p{Lu}\p{Ll}+)*$/u.test(term)) return term;
  const spelled = term.replace(/\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`);
  return spelled.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
