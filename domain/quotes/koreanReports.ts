import { CIRCUMSTANCE, INDIRECT, NO_REPORT, REPORTING_VERB } from "./koreanWords.ts";

const MIN_REPORTED_LENGTH = 6;
/** Only these verbs make an expectation of "-ㄹ 것으로". */
const EXPECTS = /^(?:내다|전망|예상|예측|관측|추정|분석|판단|보고|기대)/u;
const FINAL_VERB = /^(?:으로)?\s+((?:\S+\s){0,3}?)(\S+다)[.!]?\s*$/u;

/** "...을 지켰다는 입장이다" */
const STANCE = /[다라자]는 ((?:입장|설명|주장|방침|생각|계획|판단|견해|반응)이다)[.!]?\s*$/u;

/** Where the reported clause ends and which verb reports it, or null: "...을 규탄한다고 밝혔다". */
export function reportEnding(masked: string): { readonly to: number; readonly verb: string } | null {
  const stance = STANCE.exec(masked);
  if (stance) return { to: stance.index + 1, verb: stance[1] ?? "" };
  for (const ending of [...masked.matchAll(INDIRECT)].toReversed()) {
    const rest = masked.slice(ending.index + ending[0].length);
    const isExpectation = ending[0] === "것";
    // "불이 난 것으로 보고 원인을 조사하고 있다"
    if (isExpectation && /^으로 보고\s/u.test(rest)) return { to: ending.index + 1, verb: "보고" };
    const verb = finalVerb(rest) ?? (SPEECH_ONLY.test(ending[0]) ? anyVerb(rest) : null);
    if (verb !== null && (!isExpectation || EXPECTS.test(verb))) return { to: ending.index + 1, verb };
  }
  return null;
}

function finalVerb(rest: string): string | null {
  const match = FINAL_VERB.exec(rest);
  if (!match) return null;
  const [, between = "", last = ""] = match;
  const whole = `${between}${last}`;
  const reporting = [...whole.matchAll(REPORTING_VERB)].find(
    ({ index }) => index === 0 || /\s/.test(whole.charAt(index - 1)),
  );
  return reporting ? whole.slice(reporting.index) : null;
}

/** Endings that only speech takes, whatever the verb behind them: "-다며 유감을 표했다". */
const SPEECH_ONLY =
  /^(?:(?:다|자|냐)(?:고|며|면서)|라(?:며|면서)|다라(?:고|며|면서)|.는\s(?:입장|뜻|의견|견해|방침)[을를])$/u;

function anyVerb(rest: string): string | null {
  const match = FINAL_VERB.exec(rest);
  return match && !NO_REPORT.test(rest.trimStart()) ? (match[2] ?? null) : null;
}

/** Past what stands before the clause and tells when and where it was said. */
export function afterCircumstances(masked: string, from: number, to: number): number {
  let at = from + masked.slice(from, to).search(/\S|$/u);
  let hasDay = false;
  for (;;) {
    const circumstance = CIRCUMSTANCE.exec(masked.slice(at, to))?.[0];
    const isDay = DAY.test(circumstance ?? "");
    // A second day is that of the event: "15일 이날 새벽 난 불이 꺼졌다고".
    if (circumstance === undefined || (isDay && hasDay)) return at;
    hasDay ||= isDay;
    at += circumstance.length;
  }
}

const DAY = /^(?:(?:\d+월 )?\d+일|이날|전날|같은 날)/u;

export function isWorthReading(from: number, to: number): boolean {
  return to - from >= MIN_REPORTED_LENGTH;
}
