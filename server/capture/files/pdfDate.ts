const DATE = /^D:(\d{4})(\d{2})?(\d{2})?(?:(\d{2})(\d{2})(\d{2})?)?(?:(Z)|([+-])(\d{2})'?(\d{2})?'?)?/;

/** A PDF's date (ISO 32000, 7.9.4) as ISO 8601, as exact as it is and with its own offset; null when it is none. */
export function pdfDate(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const [, year, month, day, hour, minute, second, utc, sign, hours, minutes = "00"] = DATE.exec(value) ?? [];
  if (year === undefined || Number(month ?? 1) > 12 || Number(day ?? 1) > 31 || Number(hour ?? 0) > 23) return null;
  const date = [year, month, day].filter((part) => part !== undefined).join("-");
  if (hour === undefined) return date;
  const offset = utc ?? (sign === undefined ? "" : `${sign}${hours}:${minutes}`);
  return `${date}T${hour}:${minute}${second === undefined ? "" : `:${second}`}${offset}`;
}
