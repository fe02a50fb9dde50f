/** What stands where a text has no instant, which nobody takes for real: equal text must be equal bytes. */
const NO_INSTANT = "1980-01-01T00:00:00";

/** The instant as ODF writes one: UTC, whole seconds. */
export function odfInstant(iso: string | null): string {
  const time = iso === null ? Number.NaN : Date.parse(iso);
  return Number.isNaN(time) ? NO_INSTANT : new Date(time).toISOString().replace(/\.\d+Z$/u, "Z");
}
