import type { Eojeol } from "./eojeols.ts";
import { ANONYMOUS, ORGANISATION } from "./koreanNouns.ts";
import { CALLINGS, looksLikeKoreanName, mayBeKoreanName, NO_NAME, TITLES } from "./koreanWords.ts";

/** The title that a word is, or ends in ("국방위원장"). */
export function titleOf(stem: string): string | null {
  return TITLES.find((candidate) => stem === candidate || (stem.endsWith(candidate) && candidate.length > 1)) ?? null;
}

/** "주한", "주미": accredited to a country. */
export const ABROAD = /^주\p{Script=Hangul}{1,3}$/u;

/** Whether a word names a body or an office rather than a person. */
export function isBody(word: string): boolean {
  return ORGANISATION.test(word) || TITLES.includes(word) || /^주\p{Script=Hangul}{2,6}$/u.test(word);
}

/** "표가을", "도하은": a name that ends as an inflected word does. "여당은" is none, since 여당 is a body. */
function isNameLikeInflection({ text, stem }: Eojeol): boolean {
  const isGiven = /(?:가을|노을|여을)$/u.test(text) || (text.endsWith("은") && !isBody(stem) && titleOf(stem) === null);
  return isGiven && mayBeKoreanName(text);
}

/** "모래를 재 온 선하랑 단장": verbs before a name. */
const ADNOMINAL_WORD =
  /^(?:온|간|난|본|준|친|든|진|쓴|낸|산|할|될|올|갈|볼|줄|낼|이끈|지낸|펴낸|만든|나선|맡은|찍은)$/u;

/** "넘겨진 채무현", "물러난 홍도윤": a participle before a name. */
const PARTICIPLE =
  /(?:[겨켜려혀져쳐어아워라러]진|숨진|빠진|번진|[러타어일]난|[끌받잡열걸팔]린|[이히리기]던|[맡남넘숨옮]긴|[밝잡막갇]힌|시킨|[마거]친|[받앉얻]은)$/u;

/** "케인", "스타인", unlike "간사인" and "동생인". */
function isForeignInIn(word: string): boolean {
  const noun = word.slice(0, -1);
  const isNoun = isBody(noun) || titleOf(noun) !== null || CALLINGS.has(noun) || ANONYMOUS.test(noun) || KIN.test(noun);
  return /^\p{Script=Hangul}{1,2}인$/u.test(word) && !isNoun;
}

const KIN =
  /^(?:형|동생|누나|언니|오빠|아내|남편|부인|사위|조카|손자|장남|차남|장녀|출신|주연|상대|최대|유일|첫째|둘째)$/u;

/** "묻자 선우 처장은": a verb that ends its clause before a name. */
const CLAUSE_END = /(?:묻|하|되|오|지|가|나|내|치|르|리)자$/u;

/** The word before, if it can belong to the phrase: names carry no particle inside it. */
export function plain(words: readonly Eojeol[], index: number): string | null {
  const word = words[index];
  if (
    !word ||
    NO_NAME.test(word.text) ||
    ADNOMINAL_WORD.test(word.text) ||
    CLAUSE_END.test(word.text) ||
    (PARTICIPLE.test(word.text) && !looksLikeKoreanName(word.text)) ||
    !/^[\p{Script=Hangul}A-Z·]+$/u.test(word.text)
  )
    return null;
  if (looksLikeKoreanName(word.text) || isBody(word.text) || ABROAD.test(word.text)) return word.text;
  const isInflected = /(?:[은는을를의]|에서|에게|으로|에|열린|만난|하는|[한된던며고인과와])$/u.test(word.text);
  return isInflected && !isNameLikeInflection(word) && !isForeignInIn(word.text) ? null : word.text;
}
