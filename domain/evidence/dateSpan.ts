/** What a date of evidence covers: `from` included, `to` not, in milliseconds. A partial date covers all it may mean. */
export type DateSpan = {
  readonly from: number;
  readonly to: number;
  readonly precision: "year" | "month" | "day" | "time";
};

const PARTS = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/;
const MINUTE_MS = 60_000;

/**
 * Reads an ISO 8601 date, whole or partial. A time with an offset is placed as an instant; what has none is taken as
 * written, as if in UTC, so that all spans lie on one line and "wholly before" is an order. Null for what is no date.
 */
export function dateSpan(iso: string | null): DateSpan | null {
  const [, year, month, day, hour, minute, , offset] = PARTS.exec(iso ?? "") ?? [];
  if (year === undefined) return null;
  const at = (y: number, m: number, d: number) => Date.UTC(y, m, d);
  const y = Number(year);
  if (month === undefined) return { from: at(y, 0, 1), to: at(y + 1, 0, 1), precision: "year" };
  const m = Number(month) - 1;
  if (day === undefined) return { from: at(y, m, 1), to: at(y, m + 1, 1), precision: "month" };
  const d = Number(day);
  if (hour === undefined) return { from: at(y, m, d), to: at(y, m, d + 1), precision: "day" };
  const from = at(y, m, d) + (Number(hour) * 60 + Number(minute) - minutesOf(offset)) * MINUTE_MS;
  return { from, to: from + MINUTE_MS, precision: "time" };
}

function minutesOf(offset = "Z"): number {
  if (offset === "Z") return 0;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** Whether everything that `a` may mean lies before everything that `b` may mean. What has no date is before nothing. */
export const isWhollyBefore = (a: DateSpan | null, b: DateSpan | null): boolean =>
  a !== null && b !== null && a.to <= b.from;
