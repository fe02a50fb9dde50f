import { ADNOMINAL, QUOTATIVE, REPORTING_VERB, SPOKEN } from "./koreanWords.ts";

/** "‘평화’를 거듭 강조했다": the verb follows at once; further off, the quotation marks are about a term or a title. */
const OBJECT_OF_VERB = /^(?:을|를|으?로|이?라)?\s(?:\p{L}+\s)?$/u;

export type Verb = {
  readonly text: string;
  readonly index: number;
  readonly isInner: boolean;
  readonly isNested?: boolean;
};

/** The verb that reports a quotation. After a particle that only speech takes, it need not be one that is known. */
export function verbAfter(rest: string): Verb | null {
  const clause = CLAUSE_VERB.exec(rest)?.[1];
  if (clause !== undefined) return { text: clause, index: rest.indexOf(clause), isInner: true };
  const stance = STANCE.exec(rest);
  if (stance?.[1] !== undefined) return { text: stance[1], index: rest.indexOf(stance[1]), isInner: false };
  const verb = [...rest.matchAll(REPORTING_VERB)].find(({ index }) => /^\s?$/u.test(rest.charAt(index - 1)));
  const isSpoken = SPOKEN.test(rest);
  if (!verb) return isSpoken ? lastVerb(rest) : null;
  const behind = rest.slice(verb.index + verb[0].length);
  const isFinal = /^\p{L}*다?(?:고)?[.!]?\s*$/u.test(behind);
  const isObject = isFinal && OBJECT_OF_VERB.test(rest.slice(0, verb.index));
  if (!isSpoken && !QUOTATIVE.test(rest) && !isObject) return null;
  const isInner =
    ADNOMINAL.test(rest.slice(0, verb.index + verb[0].length)) && /^\s/.test(behind) && !SAME_SUBJECT.test(behind);
  const isNested = /^다(?:며|고|면서|는)(?=[\s,])/u.test(behind);
  return { text: wordAround(rest, verb.index), index: verb.index, isInner, isNested };
}

/** "송 후보가 “…”고 비꼬자 진 후보는": the verb of the first, whatever it is, ends its clause. */
const STANCE =
  /^\s?(?:이?라)?는\s((?:(?:입장|설명|주장|생각|판단|반응|방침|각오|진단|구상|복안|항변)이|(?:견해|분위기|논리))다)[.!]?\s*$/u;
const CLAUSE_VERB = /^\s?(?:이?라)?(?:고|며|면서)(?:는|도|만)?\s(?:\S+\s)?(\S+자)\s/u;

/** "말한 뒤 … 떠났다", "진술한 것으로 알려졌다", "밝힌 바 있다": the sentence's topic is the verb's. */
const SAME_SUBJECT =
  /^\s(?:뒤|후|다음|직후|데 이어|데서|바 있|적[이도]? 있|것으로 (?:알려|전해|확인|드러|보도|파악|나타)|것이다|셈이다)/u;

function lastVerb(rest: string): Verb | null {
  const match = /(\S+다)[.!]?\s*$/u.exec(rest);
  return match?.[1] === undefined ? null : { text: match[1], index: match.index, isInner: false };
}

function wordAround(rest: string, index: number): string {
  return /^[^\s.,!?]+(?:\s(?:묻자|물었다|말했다|있다|아꼈다))?/u.exec(rest.slice(index))?.[0] ?? "";
}
