const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** RFC 5322, section 4.3: names that old programs write; all others say no more than "unknown". */
const ZONES = new Map(
  Object.entries({ UT: 0, GMT: 0, Z: 0, EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7 }),
);

const DATE = /(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s+([+-]\d{4}|[A-Za-z]+))?/;

/** A mail's date (RFC 5322, section 3.3) as ISO 8601 with the offset it was written with; null when it is none. */
export function mailDate(value: string): string | null {
  const [, day = "", monthName = "", year, hour = "", minute, second, zone] = DATE.exec(value) ?? [];
  const month = MONTHS.indexOf(monthName.toLowerCase()) + 1;
  if (month === 0 || Number(day) < 1 || Number(day) > 31 || Number(hour) > 23 || Number(minute) > 59) return null;
  const two = (part: string | number) => String(part).padStart(2, "0");
  const time = `${two(hour)}:${minute}${second === undefined ? "" : `:${second}`}`;
  return `${year}-${two(month)}-${two(day)}T${time}${offsetOf(zone ?? "-0000")}`;
}

/** "-0000" is the moment in UTC, of a sender who does not tell their own time. */
function offsetOf(zone: string): string {
  if (/^[+-]\d{4}$/.test(zone)) return zone === "-0000" ? "Z" : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  const hours = ZONES.get(zone.toUpperCase()) ?? 0;
  return hours === 0 ? "Z" : `-0${-hours}:00`;
}
