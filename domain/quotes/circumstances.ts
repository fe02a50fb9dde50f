import type { ProposedSpeech } from "./proposedSpeech.ts";

/** When and where a statement was made, as far as its sentence leaves no doubt. `saidOn` is an ISO 8601 date. */
export type Circumstances = { readonly saidOn: string | null; readonly place: string | null };

/** A sentence in the article's own words: quotations and what is reported are blanked out. */
export type Frame = {
  readonly text: string;
  readonly isKorean: boolean;
  /** The date that "이날" means: of the sentence before. */
  readonly sameDay: string | null;
};

const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DAY_MS = 86_400_000;

const DAY = "(?<day>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|today|yesterday)";
const DATE = "(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.? (?<date>\\d{1,2})(?!\\d|,? \\d{4})";
const WHEN = `(?:${DAY}|${DATE})`;
/** Other words may stand between, but no comma and no second verb ("in an interview published on Sunday"). */
const BETWEEN =
  "(?: (?!\\w+ed\\b|that\\b|after\\b|before\\b|until\\b|since\\b|by\\b|last\\b|next\\b)[^\\s,;\uFFFC]+){0,8}?";
const SAYS =
  "(?:said|told|wrote|added|warned|announced|declared|insisted|acknowledged|confirmed|stressed|promised|vowed|denied|called|argued|conceded|claimed|rejected|accused|urged|tweeted|posted|stated|noted|asked)";
/** What is a way of speaking, so that its day is the day of the words: unlike the day of an attack or a vote. */
const OCCASION =
  "(?:statement|post|letter|message|email|note|release|communiqué|report|resolution|speech|address|remarks|interview|briefing|conference|call|meeting|hearing|debate|session|broadcast|column|op-ed)";
const GIVEN_OUT = "(?:(?:released|issued|posted|adopted) )?";
/**
 * "said on Monday", "told reporters in Lorn on Monday", "On Monday, Oda said", "Oda on Monday said", "said during a meeting,
 * Monday.", "In a statement on Monday, the embassy said", "Speaking in Lorn on Monday, Oda said", "said in a statement issued Monday"
 */
const ENGLISH_DAY = [
  new RegExp(`\\b${SAYS}\\b${BETWEEN} (?:on )?${WHEN}\\b`, "u"),
  new RegExp(`^On ${WHEN}, [^,;]*\\b${SAYS}\\b`, "u"),
  new RegExp(`\\b(?:on )?${WHEN} (?:also |again )?${SAYS}\\b`, "u"),
  new RegExp(`\\b${SAYS}\\b[^,;]*, ${WHEN}\\.?\\s*$`, "u"),
  new RegExp(
    `^(?:In|At|During) (?:[\\p{L}’'-]+ ){1,4}?${OCCASION}\\b${BETWEEN} ${GIVEN_OUT}(?:on )?${WHEN},? [^,;]*\\b${SAYS}\\b`,
    "u",
  ),
  new RegExp(`^Speaking\\b${BETWEEN} (?:on )?${WHEN}, [^,;]*\\b${SAYS}\\b`, "u"),
  new RegExp(`\\b${SAYS} in (?:[\\p{L}’'-]+ ){1,3}?${OCCASION} ${GIVEN_OUT}(?:on )?${WHEN}\\b`, "u"),
];
const ENGLISH_PLACE =
  /\b(?:told (?:[a-z]+ ){1,3}|said |[Ss]peaking |speech |conference )(?:in|at) (?<place>(?:the )?\p{Lu}[\p{L}’'-]+(?: (?:of |the )?\p{Lu}[\p{L}’'-]+){0,3})(?!['’]s)/u;
const NO_PLACE =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/u;

const KOREAN_DAY =
  /(?<!오는 |내달 |다음 달 |다음달 |지난해 )(?:(?<month>\d{1,2})월 )?(?<date>\d{1,2})일(?=\s|\()(?!\s(?:예정|까지|부터))/gu;
/** "20일 뉴욕에서 열린 회담을 두고": the day and the place of what is spoken of, not of the words. */
const SPOKEN_OF =
  /(?:열린|발생한|일어난|벌어진|채택된|채택한|공개된|발표된|발표한|체결된|체결한|통과된|통과한|나온|있었던) (?:\S+ ){0,4}?\S*(?:에 대해|에 대한|에 관해|에 관한|[와과] 관련|[을를] 두고|[을를] 놓고)/u;
/** Whole words before "에서", as long as they stand side by side: "서울 여의도 국회에서 열린". */
const KOREAN_PLACE =
  /(?<![^\s\uFFFC,)·])(?<place>(?:[\p{Script=Hangul}A-Z0-9]+ ){0,2}[\p{Script=Hangul}A-Z]{2,})에서 (?:열린|가진|진행된|진행한|연 |긴급 |기자들|취재진|기자회견|기자간담회|간담회|브리핑|정례브리핑)/u;
/** "같은 날 오전 국회", "지난 20일 뉴욕", "대표는 국회", "기자들과 만나 국회": what stands before a place and is none. */
const BEFORE_PLACE =
  /^(?:\d+|.*\d[일월년시분]|지난|오는|같은|다음|이번|이날|전날|날|오전|오후|아침|저녁|새벽|밤|낮|당시|현재|최근|오늘|어제|올해|지난해|지난달|지난주|현지|수도|인근|먼저|앞서|이어|다시|직접|처음|함께|따로|각각|모두|만나|찾아|맞아|위해|통해|대해|뒤|후|직후|직전|때|중|등|첫|한|그|이|저|옛|새|.*(?:은|는|을|를|의|에|께서|이|가|과|와|로|고|며|면서|한|된|던)|.*(?:대표|장관|차관|의원|위원|위원장|총리|대통령|대변인|총재|대사|총장|시장|도지사|지사|실장|관계자|기자)도?)$/u;
/** Places that end like a particle. */
const PLACES_ALIKE = /^(?:상하이|하와이|두바이|타이베이|브루나이|오타와|종로|세종로|을지로|자카르타)$/u;
const EVENT =
  /(?:회의|총회|의총|회견|회담|브리핑|간담회|성명|토론회|포럼|세미나|행사|집회|기념식|청문회|감사|질문|질의|최고위|위원회|특위|소위|대회|유세|연설|자리|통화|인터뷰|방송)$/u;

/** When and where something was said, told from its sentence; `publishedAt` is the article's date, without which no day is certain. */
export function circumstances(
  frame: Frame,
  speech: Pick<ProposedSpeech, "verb">,
  publishedAt: string | null,
): Circumstances {
  if (speech.verb === null) return { saidOn: null, place: null };
  const published = /^\d{4}-\d{2}-\d{2}/.exec(publishedAt ?? "")?.[0] ?? null;
  return frame.isKorean
    ? { saidOn: published && koreanDay(frame, published), place: koreanPlace(frame.text) }
    : { saidOn: published && englishDay(frame.text, published), place: englishPlace(frame.text) };
}

function englishDay(text: string, published: string): string | null {
  const found = ENGLISH_DAY.map((pattern) => pattern.exec(text)?.groups).filter((groups) => groups !== undefined);
  const days = new Set(
    found.map(({ day, month, date }) => (day ? weekday(day, published) : dateOf(month, date, published))),
  );
  const [only] = days;
  return days.size === 1 ? (only ?? null) : null;
}

/** News speaks of the past week: "Monday" is the last one, the day of publication included. */
function weekday(day: string, published: string): string | null {
  const name = day.toLowerCase();
  if (name === "today") return published;
  if (name === "yesterday") return daysBefore(published, 1);
  const of = new Date(`${published}T00:00:00Z`).getUTCDay();
  return daysBefore(published, (of - DAYS.indexOf(name) + 7) % 7);
}

function daysBefore(published: string, days: number): string {
  return new Date(Date.parse(`${published}T00:00:00Z`) - days * DAY_MS).toISOString().slice(0, 10);
}

function dateOf(month: string | undefined, date: string | undefined, published: string): string | null {
  const number = MONTHS.indexOf((month ?? "").slice(0, 3).toLowerCase()) + 1;
  return number === 0 ? null : lastDate(number, Number(date), published);
}

/** The last such date up to the publication; null where there is none. */
function lastDate(month: number, date: number, published: string): string | null {
  const year = Number(published.slice(0, 4));
  const inYear = (of: number) => `${of}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  const iso = inYear(year) <= published ? inYear(year) : inYear(year - 1);
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : iso;
}

function koreanDay({ text, sameDay }: Frame, published: string): string | null {
  const found = [...text.matchAll(KOREAN_DAY)];
  const [only] = found;
  if (!only) return /(?:^|\s)이날\s/u.test(text) ? sameDay : null;
  if (found.length > 1 || SPOKEN_OF.test(text.slice(only.index))) return null;
  const date = Number(only.groups?.["date"]);
  const given = only.groups?.["month"];
  if (given !== undefined) return lastDate(Number(given), date, published);
  const [month, today] = [Number(published.slice(5, 7)), Number(published.slice(8, 10))];
  const isThisMonth = date <= today && !/지난달/u.test(text);
  return lastDate(isThisMonth ? month : month === 1 ? 12 : month - 1, date, published);
}

function englishPlace(text: string): string | null {
  const place = ENGLISH_PLACE.exec(text)?.groups?.["place"]?.replace(/ (?:on|the|of)$/u, "") ?? null;
  return place === null || NO_PLACE.test(place) ? null : place;
}

function koreanPlace(text: string): string | null {
  const found = KOREAN_PLACE.exec(text);
  const words = found?.groups?.["place"]?.split(" ") ?? [];
  if (!found || SPOKEN_OF.test(text.slice(found.index))) return null;
  const before = words.findLastIndex((word) => BEFORE_PLACE.test(word) && !PLACES_ALIKE.test(word));
  const place = words.slice(before + 1).join(" ");
  return place === "" || EVENT.test(place) ? null : place;
}
