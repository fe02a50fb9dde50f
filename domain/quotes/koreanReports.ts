import { CIRCUMSTANCE, INDIRECT, NO_REPORT, REPORTING_VERB, VOICED } from "./koreanWords.ts";

/** In characters: what is shorter, such as "그렇다", says nothing that can be cited. */
const MIN_REPORTED_LENGTH = 6;
/** Only these verbs make an expectation of "-ㄹ 것으로". */
const EXPECTS = /^(?:내다|전망|예상|예측|관측|추정|분석|판단|보고|기대)/u;
const FINAL_VERB = /^(?:으로)?\s+((?:\S+\s){0,3}?)(\S+다)[.!]?\s*$/u;

/** "...을 지켰다는 입장이다" */
const STANCE =
  /[다라자냐]는 ((?:(?:입장|설명|주장|방침|생각|계획|판단|반응|구상|복안|의견|인식|각오|항변|진단|소감|바람|포부|방침|의중|뜻)이|(?:견해|분위기|논리))다)[.!]?\s*$/u;

/** "...이 격노했다는 후문이다", "...이 늦었다는 지적이 나온다": somebody says so, and the article does not say who. */
const HEARSAY = new RegExp(
  `[다라자냐]는 (?:\\S+ )?((?:후문|전언|지적|분석|관측|전망|평가|목소리|소문|해석|우려|비판|진단)(?:이?다|이었다|[이가도] ${VOICED}))[.!]?\\s*$`,
  "u",
);

export type ReportEnding = {
  readonly to: number;
  readonly verb: string;
  /** Only the sentence's topic can have said so: who spoke before is not meant. */
  readonly isHearsay?: boolean;
};

/** Where the reported clause ends and which verb reports it, or null: "...을 규탄한다고 밝혔다". */
export function reportEnding(masked: string): ReportEnding | null {
  const hearsay = HEARSAY.exec(masked);
  if (hearsay) return { to: hearsay.index + 1, verb: hearsay[1] ?? "", isHearsay: true };
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
const SPEECH_ONLY = /^(?:(?:다|라|자|냐)(?:고|며|면서)|다라(?:고|며|면서)|.는\s(?:입장|뜻|의견|견해|방침)[을를])$/u;

/** "모은다고 백 년이 되지는 않는다": a condition, and nobody speaks. */
const NO_DEED = /(?:않는다|않았다|않다|아니다|아니었다|없다|없었다|된다|됐다|되었다|마찬가지다|뿐이다)$/u;

function anyVerb(rest: string): string | null {
  const match = FINAL_VERB.exec(rest);
  return match && !NO_DEED.test(match[2] ?? "") && !NO_REPORT.test(rest.trimStart()) ? (match[2] ?? null) : null;
}

/** "늦었다고 지적하며 서둘러야 한다고", "늦었다며 서둘러야 한다고": where the first of two reports ends and the second begins. */
const JOINT = new RegExp(
  `(?<=[다라자냐])(?:(?:며|면서)도?|고\\s(?:\\S+\\s)?(?:${REPORTING_VERB.source})(?:며|면서|고|\\s(?:뒤|후|데 이어))?),?\\s`,
  "gu",
);

type Joint = { readonly at: number; readonly end: number; readonly hasVerb: boolean };

/** The places between [from, to) where one report ends and the next begins. */
export function jointsIn(masked: string, from: number, to: number): Joint[] {
  return [...masked.slice(from, to).matchAll(JOINT)]
    .map(({ index, 0: joint }) => ({
      at: from + index,
      end: from + index + joint.length,
      hasVerb: joint.startsWith("고"),
    }))
    .filter(
      ({ at, end, hasVerb }) =>
        isWorthReading(from, at) &&
        isWorthReading(end, to) &&
        (!hasVerb || /[며고서뒤후어],?\s$/u.test(masked.slice(at, end))),
    );
}

/** Past what stands before the clause and tells when and where it was said. */
export function afterCircumstances(masked: string, from: number, to: number, isBehindWords = false): number {
  let at = from + masked.slice(from, to).search(/\S|$/u);
  let hasDay = false;
  for (;;) {
    const circumstance = CIRCUMSTANCE.exec(masked.slice(at, to))?.[0];
    const isDay = DAY.test(circumstance ?? "");
    // A second day is that of the event: "15일 이날 새벽 난 불이 꺼졌다고".
    // Behind a quotation whom it was said to is known: "“…”며 국왕에게 사직서를 내겠다고".
    const isAddressee = isBehindWords && /(?:에게|한테)\s+$/u.test(circumstance ?? "");
    if (circumstance === undefined || isAddressee || (isDay && hasDay)) return at;
    hasDay ||= isDay;
    at += circumstance.length;
  }
}

const DAY = /^(?:(?:\d+월 )?\d+일|이날|전날|같은 날)/u;

export function isWorthReading(from: number, to: number): boolean {
  return to - from >= MIN_REPORTED_LENGTH;
}
