/** The standard wants a date where there is none; this one is what the United Nations' own files write for "not known". */
export const NO_DATE = "0001-01-01";

/** The day or instant as XML Schema writes it, or the date that stands for none. */
export function xmlDate(iso: string | null): string {
  if (iso === null) return NO_DATE;
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return NO_DATE;
  return /^\d{4}-\d{2}-\d{2}$/u.test(iso) ? iso : new Date(time).toISOString().replace(/\.\d+Z$/u, "Z");
}
