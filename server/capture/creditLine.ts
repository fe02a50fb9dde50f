/** Whose words or pictures they are, as the last lines of an article tell; no part of its text. */
const CREDIT =
  /^(?:copyrights?\b|\(c\)|ⓒ|©|<?저작권|출처\s*[:=]|자료\s*[:=]|사진\s*[:=]|source\s*:|photos?\s*:|credit\s*:|\(?(?:additional )?reporting by\b|\(?edit(?:ed|ing) by\b)|all rights reserved|무단\s?(?:전재|복제|배포)|재배포\s?금지/iu;
/** "AFP-Yonhap" */
const AGENCIES = /^\p{Lu}{2,6}[-/](?:\p{Lu}{2,6}|\p{Lu}\p{Ll}{2,12})$/u;
const MAX_CREDIT_LENGTH = 160;

/** Who holds the rights, as "ⓒ 북방통신, 무단 전재 금지" and "Copyright 2031 The Lorn Post. All rights reserved." name them. */
const HOLDER =
  /^(?:copyrights?|저작권자|\(c\)|ⓒ|©|<|\s|\d{4}|:|,)+\s*(?<name>\p{L}[\p{L}\p{N} .&'’-]*?)\s*(?:[,.(<>|]|무단|all rights|$)/iu;

/** Whether a line credits an outlet, an agency or an editor and says nothing of the matter. */
export function isCredit(line: string): boolean {
  return line.length <= MAX_CREDIT_LENGTH && (CREDIT.test(line) || AGENCIES.test(line));
}

/** The outlet that a line of copyright names, or null. */
export function creditedOutlet(line: string): string | null {
  if (line.length > MAX_CREDIT_LENGTH || !/^(?:copyrights?\b|<?저작권|\(c\)|ⓒ|©)/iu.test(line)) return null;
  return HOLDER.exec(line)?.groups?.["name"] ?? null;
}
