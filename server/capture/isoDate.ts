import { isEvidenceDate } from "#domain/evidence/isEvidenceDate.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const ISO = /(\d{4})-(\d{2})(?:-(\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?\s?(Z|[+-]\d{2}:?\d{2})?)?)?(?!\d)/;
const NUMERIC = /(\d{4})\s?[./년]\s?(\d{1,2})\s?[./월]\s?(\d{1,2})\s?[.일]?(?:[^\d\n]{0,8}(\d{1,2}):(\d{2}))?/u;
const MONTH_FIRST =
  /\b([A-Z][a-z]{2,8})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})(?:[^\d\n]{1,6}(\d{1,2}):(\d{2})(?!\s?[ap]\.?m))?/i;
const DAY_FIRST =
  /\b(\d{1,2})(?:st|nd|rd|th)?\s([A-Z][a-z]{2,8})\.?,?\s(\d{4})(?:[^\d\n]{1,6}(\d{1,2}):(\d{2})(?!\s?[ap]\.?m))?/i;

/**
 * The first date in a string as ISO 8601, as exact as it is written and with the offset it is written with: never moved
 * to another time zone, which would shift a Korean morning to the day before. Null when there is none.
 */
export function isoDate(text: string): string | null {
  return (
    fromIso(text) ??
    fromNumbers(NUMERIC.exec(text), 1, 2, 3) ??
    fromWords(MONTH_FIRST.exec(text), 1, 2) ??
    fromWords(DAY_FIRST.exec(text), 2, 1)
  );
}

function fromIso(text: string): string | null {
  const match = ISO.exec(text);
  if (!match) return null;
  const [, year, month, day, time, seconds, offset] = match;
  const date = [year, month, day].filter((part) => part !== undefined).join("-");
  if (!isEvidenceDate(date)) return null;
  const zone = offset === undefined || offset === "Z" ? (offset ?? "") : offset.replace(/(\d{2}):?(\d{2})$/, "$1:$2");
  const full = `${date}T${time}${seconds ?? ""}${zone}`;
  return time !== undefined && isEvidenceDate(full) ? full : date;
}

function fromNumbers(match: RegExpExecArray | null, year: number, month: number, day: number): string | null {
  return match ? assemble(match[year], Number(match[month]), Number(match[day]), match[4], match[5]) : null;
}

function fromWords(match: RegExpExecArray | null, month: number, day: number): string | null {
  if (!match) return null;
  const number = MONTHS.indexOf((match[month] ?? "").slice(0, 3).toLowerCase()) + 1;
  return assemble(match[3], number, Number(match[day]), match[4], match[5]);
}

function assemble(year: string | undefined, month: number, day: number, hour?: string, minute?: string): string | null {
  const two = (value: number) => String(value).padStart(2, "0");
  const date = `${year}-${two(month)}-${two(day)}`;
  if (!isEvidenceDate(date)) return null;
  const full = `${date}T${hour?.padStart(2, "0")}:${minute}`;
  return isEvidenceDate(full) ? full : date;
}
