import type { StatementCorrection, StatementFields, StatementView } from "#domain/api/evidence.ts";
import { inLanguage, type LocalizedText } from "#domain/localizedText.ts";
import type { Correction } from "./reviewState.ts";

/** A confirmed statement as its form shows it: names in the language of its source. */
export function fieldsOfStatement(statement: StatementView): StatementFields {
  const { quote, kind, verb, saidOn, place, selector, language } = statement;
  const named = (text: LocalizedText | null) => text && inLanguage(text, language?.split("-")[0] ?? "");
  return {
    quote,
    kind,
    speaker: named(statement.speaker),
    office: named(statement.office),
    organisation: named(statement.organisation),
    verb,
    saidOn,
    place,
    selector,
  };
}

const CORRECTED = ["speaker", "office", "organisation", "verb", "saidOn", "place"] as const;

/** The fields that a form changed, and only those: what was not touched stays in every language that it is known in. */
export function correctedFields(statement: StatementView, correction: Correction): StatementCorrection {
  const before = fieldsOfStatement(statement);
  const changed = CORRECTED.flatMap((field) => {
    const now = correction[field]?.trim() || null;
    return now === (before[field] ?? null) ? [] : [[field, now]];
  });
  return {
    ...(correction.kind === before.kind ? {} : { kind: correction.kind }),
    ...Object.fromEntries(changed),
  };
}
