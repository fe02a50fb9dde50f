/** ISO 8601, as partial as it is known: "2024", "2024-10", "2024-10-21", "2024-10-21T09:30+09:00". */
export const EVIDENCE_DATE =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-](\d{2}):?(\d{2}))?)?)?)?$/;

const MONTHS = 12;
const HOURS = 24;
const MINUTES = 60;
const SECONDS = 60;
/** No clock on Earth is further from UTC (Line Islands, +14:00). */
const MAX_OFFSET_MINUTES = 14 * MINUTES;

/** Whether a text is written as a date of evidence and names a day, a time and an offset that exist. */
export function isEvidenceDate(text: string): boolean {
  const parts = EVIDENCE_DATE.exec(text)?.slice(1);
  if (!parts) return false;
  const number = (index: number, missing: number): number => Number(parts[index] ?? missing);
  const [year, month, day] = [number(0, 0), number(1, 1), number(2, 1)];
  const isDay = year > 0 && month >= 1 && month <= MONTHS && day >= 1 && day <= daysIn(year, month);
  const isTime = number(3, 0) < HOURS && number(4, 0) < MINUTES && number(5, 0) < SECONDS;
  const isOffset = number(7, 0) < MINUTES && number(6, 0) * MINUTES + number(7, 0) <= MAX_OFFSET_MINUTES;
  return isDay && isTime && isOffset;
}

/** The day before the first of the next month; setUTCFullYear takes years below 100 as they are. */
function daysIn(year: number, month: number): number {
  const last = new Date(0);
  last.setUTCFullYear(year, month, 0);
  return last.getUTCDate();
}
