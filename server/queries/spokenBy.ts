import { officeHeld, type OfficeHeld } from "#domain/api/speakers.ts";
import { dateSpan } from "#domain/evidence/dateSpan.ts";
import type { LocalizedText } from "#domain/localizedText.ts";
import { z } from "#domain/zod.ts";
import type { FollowedSpeaker } from "./followMerges.ts";
import { nameOf } from "./nameOf.ts";

/** What a statement's own row says of whoever made it. */
type AsSaid = { readonly office: unknown; readonly organisation: unknown; readonly saidOn: string | null };

type Part = "office" | "organisation";

/**
 * How a statement names its speaker (H9): by the kept record's names, in the office and for the organisation that its source
 * gave, else in the one that the record has for the day on which it was said. What they became later is not asked.
 */
export function spokenBy(speaker: FollowedSpeaker | undefined, said: AsSaid) {
  if (!speaker) return { speaker: null, office: nameOf(said.office), organisation: nameOf(said.organisation) };
  const { row, kept } = speaker;
  const held = [...officesOf(row), ...(row.id === kept.id ? [] : officesOf(kept))];
  const then = heldOn(held, said.saidOn);
  const known = (part: Part): LocalizedText[] =>
    [row, kept, ...held].map((each) => nameOf(each[part])).filter((name) => name !== null);
  return {
    speaker: nameOf({ ...nameOf(row.name), ...nameOf(kept.name) }),
    office: inOtherLanguages(nameOf(said.office) ?? nameOf(then?.office), known("office")),
    organisation: inOtherLanguages(nameOf(said.organisation) ?? nameOf(then?.organisation), known("organisation")),
  };
}

const officesOf = ({ offices }: FollowedSpeaker["row"]): OfficeHeld[] => z.array(officeHeld).parse(offices);

/** The one office whose term takes in all that the date may mean; null where none does, or more than one. */
function heldOn(held: readonly OfficeHeld[], date: string | null): OfficeHeld | null {
  const span = dateSpan(date);
  if (span === null) return null;
  const [only, ...others] = held.filter(({ from, until }) => {
    const [begin, end] = [dateSpan(from), dateSpan(until)];
    return (
      (begin === null || begin.from <= span.from) && (end === null || span.to <= end.to) && (begin ?? end) !== null
    );
  });
  return others.length === 0 ? (only ?? null) : null;
}

/** The same office in the languages that the record knows it in: the same where they share a language and agree in it. */
function inOtherLanguages(said: LocalizedText | null, known: readonly LocalizedText[]): LocalizedText | null {
  if (said === null) return null;
  const isSame = (other: LocalizedText): boolean => {
    const shared = Object.keys(said).filter((language) => other[language] !== undefined);
    return shared.length > 0 && shared.every((language) => other[language] === said[language]);
  };
  return { ...known.find(isSame), ...said };
}
