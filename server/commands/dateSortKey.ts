import { isEvidenceDate } from "#domain/evidence/isEvidenceDate.ts";

/**
 * The instant at which a partial ISO 8601 date begins, for sorting alone; what has no offset is taken as UTC. Null for what
 * is no date.
 */
export function dateSortKey(date: string | null): Date | null {
  if (date === null || !isEvidenceDate(date)) return null;
  const withZone = /T/.test(date) && !/(Z|[+-]\d{2}:?\d{2})$/.test(date) ? `${date}Z` : date;
  return new Date(Date.parse(withZone.replace(/(T.*[+-]\d{2})(\d{2})$/, "$1:$2")));
}
