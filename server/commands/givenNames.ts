import type { OfficeHeld } from "#domain/api/speakers.ts";
import type { LocalizedText } from "#domain/localizedText.ts";

/** The names that say something: a language whose field was left empty has none. */
export const givenNames = (names: LocalizedText | null): LocalizedText =>
  Object.fromEntries(Object.entries(names ?? {}).filter(([, name]) => name !== ""));

/** Offices as they are stored: null rather than empty, and none that names neither office nor organisation. */
export const givenOffices = (offices: readonly OfficeHeld[]): OfficeHeld[] =>
  offices.flatMap((held) => {
    const [office, organisation] = [orNull(givenNames(held.office)), orNull(givenNames(held.organisation))];
    return office === null && organisation === null ? [] : [{ ...held, office, organisation }];
  });

const orNull = (names: LocalizedText): LocalizedText | null => (Object.keys(names).length === 0 ? null : names);
