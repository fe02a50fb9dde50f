import type { VersionHeader } from "#domain/document/version.ts";
import { isEvidenceDate } from "#domain/evidence/isEvidenceDate.ts";
import { CHAMBER_STYLES } from "#domain/numbering/chamberStyles.ts";

const FIELDS = Object.values(CHAMBER_STYLES).flatMap(({ header }) =>
  header.flatMap(({ key, label }) => Object.values(label).map((name) => ({ key, name }))),
);

const folded = (text: string): string => text.replace(/\s+/gu, "").toLowerCase();

/** A line of a chamber's header, "의안번호: 4107", as the field that it fills; null for any other line. */
export function readHeaderLine(words: string, language: string): Partial<VersionHeader> | null {
  const parts = /^(.{2,40}?)\s*(?:[:：]|\t)\s*(.+)$/u.exec(words.trim());
  const [, label = "", value = ""] = parts ?? [];
  const field = FIELDS.find(({ name }) => folded(name) === folded(label))?.key;
  return field === undefined ? null : headerField(field, value, language);
}

/** What a line of the header says as the field of its key; null where it fills none. */
export function headerField(key: string, value: string, language: string): Partial<VersionHeader> | null {
  if (value === "") return {};
  switch (key) {
    case "billNumber":
    case "symbol":
      return { [key]: value.replace(/^제?(\d+)호?$/u, "$1") };
    case "proposedOn":
      return { proposedOn: isoDay(value) };
    // The sponsors of one chamber are the movers of another.
    case "sponsors":
      return { movers: { [language]: value } };
    case "movers":
    case "committee":
    case "session":
    case "agendaItem":
      return { [key]: { [language]: value } };
    default:
      return null;
  }
}

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** "2024. 10. 21.", "2024년 10월 21일", "21 October 2024" or "October 21, 2024" as ISO 8601; null for what is no such date. */
function isoDay(text: string): string | null {
  const dayFirst = /^(?<day>\d{1,2})\s+(?<name>[a-z]+)\s+(?<year>\d{4})$/iu.exec(text.trim());
  const monthFirst = /^(?<name>[a-z]+)\s+(?<day>\d{1,2}),\s*(?<year>\d{4})$/iu.exec(text.trim());
  const named = (dayFirst ?? monthFirst)?.groups;
  const at = MONTHS.indexOf(named?.["name"]?.toLowerCase() ?? "") + 1;
  const [, year, month, day] = at > 0 ? ["", named?.["year"], String(at), named?.["day"]] : numericDay(text);
  const iso = `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
  return isEvidenceDate(iso) ? iso : null;
}

const numericDay = (text: string): readonly string[] =>
  /^(\d{4})\s*[.년-]\s*(\d{1,2})\s*[.월-]\s*(\d{1,2})\s*[.일]?$/u.exec(text.trim()) ?? [];
