import type { Eojeol } from "./eojeols.ts";
import { isBody, plain } from "./koreanNounPhrases.ts";
import { isKnownKorean, person } from "./koreanPeople.ts";
import type { KnownNames, KoreanSubject } from "./koreanPeople.ts";
import { mayBeKoreanName } from "./koreanWords.ts";

const OFFICE_OF_STATE =
  /^(?:(?:외무|외교|국무|국방|재무|내무|법무)?장관|외상|외무상|국방상|총리|부총리|대통령|부통령|국왕|왕세자|주석|총독|대사)$/u;

/** Two or three words that no rule tells apart: one may be a country, unless another is known as a family name. */
export function foreign(
  third: string | null,
  far: string,
  near: string,
  office: string,
  { families, places }: KnownNames,
): KoreanSubject {
  if (families.has(far)) return third === null ? person(far, office, near) : person(`${third} ${far}`, office, near);
  if (third === null) return person(`${far} ${near}`, office, null);
  if (families.has(near)) return person(`${far} ${near}`, office, third);
  const isPlace = [places.has(third), places.has(near)];
  if (isPlace[0] && !isPlace[1]) return person(`${far} ${near}`, office, third);
  // "람 도라비 모르단 총리": so wire copy introduces those who hold an office of state, and hardly the other way round.
  if ((isPlace[1] && !isPlace[0] && !places.has(far)) || OFFICE_OF_STATE.test(office))
    return person(`${third} ${far}`, office, near);
  return { kind: "title", office, organisation: null };
}

/** Bodies of a state, which its name stands before. */
const OF_STATE = /(?:부|실|청|처|군|의회|정부|당국|궁|은행|대사관|사령부|법원|검찰|경찰)$/u;

/** A name before a body, which may have its country before it: "드미 할린 벨스크 국방부 대변인". */
export function foreignBeforeOrganisation(
  words: readonly Eojeol[],
  index: number,
  organisation: string,
  family: string,
  office: string,
  names: KnownNames,
): KoreanSubject {
  const whole = `${family} ${organisation}`;
  const given = plain(words, index - 3);
  if (isBody(family) && given !== null && (mayBeKoreanName(given) || isKnownKorean(given, names)))
    return person(given, office, whole);
  if (isBody(family)) return { kind: "title", office, organisation: whole };
  const first = plain(words, index - 4);
  // "드미트로 할린 벨스크 대통령실 대변인": two words of a name, then the country of the body.
  if (first !== null && given !== null && !isBody(first) && !isBody(given))
    return person(`${first} ${given}`, office, whole);
  // "에스트마르 국방부 대변인" names nobody.
  if (given === null && OF_STATE.test(organisation) && !names.families.has(family))
    return { kind: "title", office, organisation: whole };
  const name = given === null || isBody(given) ? family : `${given} ${family}`;
  return { kind: "person", name, isShort: false, office, organisation };
}
