import type { ClaimStanceKind, NamedStance } from "./claimStance.ts";

let made = 0;

/** A stance of an invented speaker; `fields` say what the example is about. */
export function stanceOf(stance: ClaimStanceKind, fields: Partial<NamedStance> = {}): NamedStance {
  made += 1;
  const id = fields.id ?? `stance-${made}`;
  const { voice = `voice-${made}` } = fields;
  return {
    id,
    statementId: `statement of ${id}`,
    stance,
    voice,
    saidOn: null,
    publishedAt: null,
    partyOnly: false,
    speaker: voice === null ? null : { en: voice },
    organisation: null,
    isBody: false,
    outlet: "The Harbour Courier",
    ...fields,
  };
}
