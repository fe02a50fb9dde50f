/** Where a report was filed and by whom, as its first line tells; `length` is how much of the line that takes. */
export type Dateline = {
  readonly length: number;
  readonly place: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
};

/** "SEAHAVEN, March 4 (Northwire) -- ", "LORN — " */
const ENGLISH =
  /^(?<place>\p{Lu}[\p{Lu}.'’/ -]{2,30}(?:, \p{Lu}[\p{L}.]+(?: \p{Lu}\p{L}+)?)?)(?:, \p{Lu}\p{L}{2,8}\.? \d{1,2}(?:, \d{4})?)?(?: ?\((?<outlet>[^)]{2,40})\))? ?(?:--|—|–|-) ?(?=\S)/u;
/** "(Northwire) — ", "Lorn (Northwire) - " */
const AGENCY =
  /^(?:(?<place>\p{Lu}[\p{L}.'’-]+(?: \p{Lu}\p{L}+)?) ?)?\((?<outlet>\p{Lu}[\p{L} .&-]{1,30})\) ?(?:--|—|–|-) ?(?=\S)/u;
/** "(하늘섬=북방통신) 홍도윤 기자 = ", "[하늘섬=북방통신]", "[북방일보 홍도윤 기자]" */
const KOREAN =
  /^[([](?:(?<place>[\p{Script=Hangul}·A-Za-z]{1,20})\s?=\s?)?(?<outlet>[\p{Script=Hangul}A-Za-z0-9]{2,20})(?:\s(?<inside>\p{Script=Hangul}{2,4})(?:·\p{Script=Hangul}{2,4})*\s?(?:기자|특파원))?[)\]]\s*(?:(?<author>\p{Script=Hangul}{2,4})(?:[·,]\s?\p{Script=Hangul}{2,4})*\s?(?:기자|특파원|통신원)\s*=?\s*|=\s*)?/u;
const KOREAN_SIGN = /=|기자|특파원|통신원|(?:일보|신문|뉴스|통신|방송)[)\]]/u;

/** The dateline that a line begins with, or null. */
export function readDateline(line: string): Dateline | null {
  const korean = KOREAN.exec(line);
  const match = korean && KOREAN_SIGN.test(korean[0]) ? korean : (ENGLISH.exec(line) ?? AGENCY.exec(line));
  if (!match) return null;
  const { place, outlet, author, inside } = match.groups ?? {};
  return {
    length: match[0].length,
    place: place?.trim() ?? null,
    outlet: outlet ?? null,
    author: author ?? inside ?? null,
  };
}
