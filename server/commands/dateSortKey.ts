/**
 * The instant at which a partial ISO 8601 date begins, for sorting alone; what has no offset is taken as UTC. Null for what
 * is no date.
 */
export function dateSortKey(date: string | null): Date | null {
  if (date === null) return null;
  const withZone = /T/.test(date) && !/(Z|[+-]\d{2}:?\d{2})$/.test(date) ? `${date}Z` : date;
  const time = Date.parse(withZone.replace(/([+-]\d{2})(\d{2})$/, "$1:$2"));
  return Number.isNaN(time) ? null : new Date(time);
}
