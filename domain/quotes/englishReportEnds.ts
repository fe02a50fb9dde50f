import { isCircumstance } from "./englishCircumstances.ts";
import type { EnglishToken } from "./englishTokens.ts";
import type { ResolvedClause } from "./resolveEnglish.ts";

/** A report ends where the next verb of the same speaker begins, or a reporting clause of somebody else. */
export function endOfReport(
  tokens: readonly EnglishToken[],
  clauses: readonly ResolvedClause[],
  clause: ResolvedClause,
): number {
  const next = clauses.find(
    ({ verb, subject }) =>
      verb > clause.verb &&
      (subject.kind === "previous" ||
        joinsOn(tokens, subject.from) ||
        /^(?:and|but)$/.test(tokens[subject.from]?.lower ?? "")),
  );
  const last = clauses.at(-1);
  const closing = last && last.verb > clause.verb && closes(tokens, last) ? last.subject.from - 1 : undefined;
  const resumed = clauses.find((other) => other.verb > clause.verb && resumes(tokens, clause, other));
  const mark = tokens.findIndex(
    (token, at) => at > clause.verb && (token.text === ";" || isComment(tokens, at) || isAccordingTo(tokens, at)),
  );
  const ends = [closing, next?.subject.from, resumed && resumed.verb - 1, mark === -1 ? undefined : mark].filter(
    (end) => end !== undefined,
  );
  return ends.length === 0 ? tokens.length : Math.min(...ends);
}

/** "..., people close to the talks said on Monday.": somebody else reports the whole sentence. */
function closes(tokens: readonly EnglishToken[], { subject, verb, isInverted, takesClause }: ResolvedClause): boolean {
  const isApart = tokens[subject.from - 1]?.text === "," && subject.kind !== "previous";
  return isApart && takesClause && !isInverted && isCircumstance(tokens.slice(verb + 1));
}

/** "Quint, who says the vote was stolen, called it": the main verb comes back to the subject before the "who". */
function resumes(tokens: readonly EnglishToken[], clause: ResolvedClause, other: ResolvedClause): boolean {
  const isAside = tokens.slice(clause.subject.from, clause.verb).some(({ lower }) => lower === "who");
  return isAside && tokens[other.verb - 1]?.text === "," && other.subject.from <= clause.subject.from;
}

/** ", becoming the first to do so": the writer tells what it meant. */
export function isComment(tokens: readonly EnglishToken[], at: number): boolean {
  const behind = tokens.slice(at + 1, at + 4).map(({ lower }) => lower);
  if (/^[–—]$/.test(tokens[at]?.text ?? "")) return /^(?:even|though|although|while|despite)$/.test(behind[0] ?? "");
  if (tokens[at]?.text === "," && TIMED_BY.test(behind.join(" "))) return true;
  return (
    tokens[at]?.text === "," &&
    (/^(?:becoming|citing|referring|quoting|echoing)$/.test(tokens[at + 1]?.lower ?? "") || namesItself(tokens, at + 1))
  );
}

/** ", according to the ministry": who says that it was said. */
function isAccordingTo(tokens: readonly EnglishToken[], at: number): boolean {
  return tokens[at]?.text === "," && tokens[at + 1]?.lower === "according" && tokens[at + 2]?.lower === "to";
}

/** ", a day after the talks failed", ", hours before he left", ", in what many saw as" */
const TIMED_BY = /^(?:(?:\S+ )?(?:minutes|hours?|days?|weeks?|months?|years?) (?:after|before)\b|in what )/;

/** ", a figure that could not be verified", ", a charge Oda denies" */
function namesItself(tokens: readonly EnglishToken[], at: number): boolean {
  const isOne = /^(?:a|an|the)$/.test(tokens[at]?.lower ?? "");
  const noun =
    /^(?:figure|number|claim|charge|allegation|accusation|assertion|assessment|statement|remark|comment|suggestion|promise|threat|warning|demand)$/;
  return isOne && tokens.slice(at + 1, at + 3).some(({ lower }) => noun.test(lower));
}

/** ", and Reyl said", ", while the ministry said" */
function joinsOn(tokens: readonly EnglishToken[], from: number): boolean {
  const before = tokens.slice(Math.max(0, from - 3), from);
  const at = before.findLastIndex((token) => /^(?:and|but|while|whereas|although)$/.test(token.lower));
  return at > 0 && before[at - 1]?.text === ",";
}
