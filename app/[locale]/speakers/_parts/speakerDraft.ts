import type { OfficeHeld, SpeakerView } from "#domain/api/speakers.ts";
import type { LocalizedText } from "#domain/localizedText.ts";

/** A form's fields for one office held: text in the languages of the screens, dates as they are typed. */
export type OfficeDraft = {
  readonly office: LocalizedText;
  readonly organisation: LocalizedText;
  readonly from: string;
  readonly until: string;
};

export type SpeakerDraft = {
  readonly kind: "person" | "organisation";
  readonly name: LocalizedText;
  readonly office: LocalizedText;
  readonly organisation: LocalizedText;
  readonly affiliation: LocalizedText;
  readonly spellings: readonly string[];
  readonly offices: readonly OfficeDraft[];
};

export const EMPTY_OFFICE: OfficeDraft = { office: {}, organisation: {}, from: "", until: "" };

const EMPTY: SpeakerDraft = {
  kind: "person",
  name: {},
  office: {},
  organisation: {},
  affiliation: {},
  spellings: [],
  offices: [],
};

/** What the form begins with; names in languages that it has no field for are kept. */
export const draftOf = (speaker: SpeakerView | null): SpeakerDraft =>
  speaker === null
    ? EMPTY
    : {
        kind: speaker.kind,
        name: speaker.name,
        office: speaker.office ?? {},
        organisation: speaker.organisation ?? {},
        affiliation: speaker.affiliation ?? {},
        spellings: speaker.spellings.map(({ name }) => name),
        offices: speaker.offices.map(({ office, organisation, from, until }) => ({
          office: office ?? {},
          organisation: organisation ?? {},
          from: from ?? "",
          until: until ?? "",
        })),
      };

/** The request that a draft stands for. A spelling keeps the language that was known of it. */
export function requestOf(draft: SpeakerDraft, before: SpeakerView | null) {
  const languages = new Map(before?.spellings.map(({ name, language }) => [name, language]));
  const offices: OfficeHeld[] = draft.offices.map(({ from, until, ...held }) => ({
    ...held,
    from: from.trim() || null,
    until: until.trim() || null,
  }));
  return {
    ...draft,
    spellings: draft.spellings.map((name) => ({ name, language: languages.get(name) ?? null })),
    offices,
  };
}

const PARTIAL_DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** Whether what was typed is a date, a month, a year or nothing. */
export const isPartialDate = (typed: string): boolean => typed.trim() === "" || PARTIAL_DATE.test(typed.trim());
