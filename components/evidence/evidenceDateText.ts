import { isEvidenceDate } from "#domain/evidence/isEvidenceDate.ts";

const PARTS = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::[\d.]+)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/;

/**
 * A date of evidence in the reader's language, as partial as it is, and a time as its publisher gave it with its offset:
 * evidence is not moved to another time zone. What is no date is shown as it stands.
 */
export function evidenceDateText(iso: string, locale: string): string {
  const [, year, month, day, hour, minute, offset] = PARTS.exec(iso) ?? [];
  if (year === undefined || !isEvidenceDate(iso)) return iso;
  const at = new Date(
    Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1), Number(hour ?? 0), Number(minute ?? 0)),
  );
  const text = new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    year: "numeric",
    ...(month === undefined ? {} : { month: "short" }),
    ...(day === undefined ? {} : { day: "numeric" }),
    ...(hour === undefined ? {} : { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
  }).format(at);
  return offset === undefined ? text : `${text} ${offset === "Z" ? "UTC" : offset}`;
}
