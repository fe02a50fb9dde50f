import type { ProposedStatement } from "#domain/quotes/proposeStatements.ts";
import type { MarkedArticle, MarkedStatement } from "./markedArticles.ts";

/** Counts of one article or of many; `sumOf` adds them. */
export type Score = {
  readonly marked: number;
  readonly proposed: number;
  readonly found: number;
  readonly speakersMarked: number;
  readonly speakersGiven: number;
  readonly speakersFound: number;
  readonly speakersRight: number;
  readonly bodiesMarked: number;
  readonly bodiesFound: number;
  readonly daysMarked: number;
  readonly daysGiven: number;
  readonly daysRight: number;
  readonly placesMarked: number;
  readonly placesGiven: number;
  readonly placesRight: number;
};

export type Miss = {
  readonly what: "missed" | "not a statement" | "speaker" | "body" | "day" | "place";
  readonly line: string;
};

/** Which marks stand inside the quotation and which after it differs from house to house. */
const EDGE = /[\s.,;:!?…。、"'“”‘’«»「」『』()]/u;

/**
 * Compares proposals with the marks of one kind (or of both). A quotation is found when a proposal of its kind covers exactly
 * its words; punctuation, quotation marks and spaces at both edges do not count. A speaker is found when that proposal gives the full name
 * and no doubt. A given speaker is right when the proposal overlaps a mark of that very speaker.
 */
export function scoreStatements(
  article: MarkedArticle,
  proposals: readonly ProposedStatement[],
  kind: "direct" | "reported",
): { readonly score: Score; readonly misses: readonly Miss[] } {
  const misses: Miss[] = [];
  const marked = article.statements.filter((statement) => statement.kind === kind);
  const proposed = proposals.filter((proposal) => proposal.kind === kind);
  const pairs = marked.flatMap((statement) => {
    const proposal = proposed.find((candidate) => isSame(article.text, statement, candidate.selector));
    if (!proposal) misses.push({ what: "missed", line: describe(article, statement) });
    return proposal ? [{ statement, proposal }] : [];
  });
  for (const proposal of proposed.filter((candidate) => !pairs.some((pair) => pair.proposal === candidate)))
    misses.push({ what: "not a statement", line: `${article.id}: ${proposal.quote} <- ${proposal.speaker}` });
  const isGiven = (proposal: ProposedStatement) => proposal.speaker !== null && !proposal.ambiguous;
  const spoken = pairs.filter(({ statement }) => statement.speaker !== null);
  const heard = spoken.filter(({ statement, proposal }) => isGiven(proposal) && statement.speaker === proposal.speaker);
  for (const { statement, proposal } of pairs.filter((pair) => !heard.includes(pair)))
    if (statement.speaker !== null || isGiven(proposal))
      misses.push({ what: "speaker", line: `${describe(article, statement)}, given ${told(proposal)}` });
  const given = proposed.filter(isGiven);
  const bodies = pairs.filter(({ statement }) => statement.speaker === null && statement.organisation !== null);
  const bodiesHeard = bodies.filter(({ statement, proposal }) => statement.organisation === proposal.organisation);
  for (const { statement, proposal } of bodies.filter((pair) => !bodiesHeard.includes(pair)))
    misses.push({ what: "body", line: `${describe(article, statement)}, given ${proposal.organisation}` });
  const days = scoreField(article, pairs, "saidOn");
  const places = scoreField(article, pairs, "place");
  misses.push(...days.misses, ...places.misses);
  return {
    misses,
    score: {
      marked: marked.length,
      proposed: proposed.length,
      found: pairs.length,
      speakersMarked: marked.filter(({ speaker }) => speaker !== null).length,
      speakersGiven: given.length,
      speakersFound: heard.length,
      speakersRight: given.filter((proposal) => isSpokenBy(article, proposal)).length,
      bodiesMarked: marked.filter(({ speaker, organisation }) => speaker === null && organisation !== null).length,
      bodiesFound: bodiesHeard.length,
      daysMarked: days.marked,
      daysGiven: days.given,
      daysRight: days.right,
      placesMarked: places.marked,
      placesGiven: places.given,
      placesRight: places.right,
    },
  };
}

type Pair = { readonly statement: MarkedStatement; readonly proposal: ProposedStatement };

/** When or where the found statements were made, among those whose mark tells it. */
function scoreField(article: MarkedArticle, pairs: readonly Pair[], field: "saidOn" | "place") {
  const pertinent = pairs.flatMap(({ statement, proposal }) =>
    statement.circumstances ? [{ statement, marked: statement.circumstances[field], given: proposal[field] }] : [],
  );
  const what = field === "saidOn" ? ("day" as const) : field;
  return {
    marked: pertinent.filter(({ marked }) => marked !== null).length,
    given: pertinent.filter(({ given }) => given !== null).length,
    right: pertinent.filter(({ marked, given }) => given !== null && given === marked).length,
    misses: pertinent
      .filter(({ marked, given }) => marked !== given)
      .map(({ statement, given }): Miss => ({ what, line: `${describe(article, statement)}, given ${given}` })),
  };
}

function isSpokenBy(article: MarkedArticle, { speaker, selector }: ProposedStatement): boolean {
  return article.statements.some(
    (statement) => statement.speaker === speaker && statement.start < selector.end && selector.start < statement.end,
  );
}

function isSame(text: string, a: Pick<MarkedStatement, "start" | "end">, b: Pick<MarkedStatement, "start" | "end">) {
  const [first, second] = [core(text, a), core(text, b)];
  return first.start === second.start && first.end === second.end;
}

function core(text: string, { start, end }: Pick<MarkedStatement, "start" | "end">) {
  let [from, to] = [start, end];
  while (from < to && EDGE.test(text.charAt(from))) from++;
  while (to > from && EDGE.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

function describe(article: MarkedArticle, { start, end, speaker, organisation }: MarkedStatement): string {
  return `${article.id}: ${article.text.slice(start, end)} <- ${speaker ?? organisation ?? "nobody named"}`;
}

function told({ speaker, ambiguous }: ProposedStatement): string {
  return `${speaker ?? "nobody"}${ambiguous ? " (ambiguous)" : ""}`;
}

/** Adds up the counts of several articles. */
export function sumOf(scores: readonly Score[]): Score {
  const sum = (field: keyof Score) => scores.reduce((total, score) => total + score[field], 0);
  return {
    marked: sum("marked"),
    proposed: sum("proposed"),
    found: sum("found"),
    speakersMarked: sum("speakersMarked"),
    speakersGiven: sum("speakersGiven"),
    speakersFound: sum("speakersFound"),
    speakersRight: sum("speakersRight"),
    bodiesMarked: sum("bodiesMarked"),
    bodiesFound: sum("bodiesFound"),
    daysMarked: sum("daysMarked"),
    daysGiven: sum("daysGiven"),
    daysRight: sum("daysRight"),
    placesMarked: sum("placesMarked"),
    placesGiven: sum("placesGiven"),
    placesRight: sum("placesRight"),
  };
}
