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
/** "said on Monday", "told reporters in Lorn on Monday", "On Monday, Oda said", "Oda on Monday said", "said during a meeting, Monday." */
const ENGLISH_DAY = [
  new RegExp(`\\b${SAYS}\\b${BETWEEN} (?:on )?${WHEN}\\b`, "u"),
  new RegExp(`^On ${WHEN}, [^,;]*\\b${SAYS}\\b`, "u"),
  new RegExp(`\\b(?:on )?${WHEN} (?:also |again )?${SAYS}\\b`, "u"),
  new RegExp(`\\b${SAYS}\\b[^,;]*, ${WHEN}\\.?\\s*$`, "u"),
];
const ENGLISH_PLACE =
  /\b(?:told (?:[a-z]+ ){1,3}|said |speaking |speech |conference )(?:in|at) (?<place>(?:the )?\p{Lu}[\p{L}’'-]+(?: (?:of |the )?\p{Lu}[\p{L}’'-]+){0,3})(?!['’]s)/u;
const NO_PLACE =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/u;

const KOREAN_DAY =
  /(?<!오는 |내달 |다음 달 |다음달 |지난해 )(?:(?<month>\d{1,2})월 )?(?<date>\d{1,2})일(?=\s|\()(?!\s(?:예정|까지|부터))/gu;
const KOREAN_PLACE =
  /(?<place>(?:[\p{Script=Hangul}A-Z]+ )?[\p{Script=Hangul}A-Z]{2,})에서 (?:열린|가진|진행된|진행한|기자들과|기자회견)/u;
const EVENT = /(?:회의|회견|브리핑|간담회|성명|토론회|자리|통화|인터뷰|방송)$/u;

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
  if (found.length > 1) return null;
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
  const place = KOREAN_PLACE.exec(text)?.groups?.["place"] ?? null;
  if (place === null || EVENT.test(place)) return null;
  return place.replace(/^(?:\S+(?:은|는|이|가|일|을|를))\s/u, "");
}
