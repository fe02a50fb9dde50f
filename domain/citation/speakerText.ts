import { inLanguage, type LocalizedText } from "#domain/localizedText.ts";
import type { CitedEvidence } from "#domain/document/version.ts";
import { isKorean } from "#domain/isKorean.ts";

type Speaker = { readonly name: string; readonly office: string; readonly organisation: string };

/**
 * Who said it, and where the language sets it so, when: "Jo Seoung-lae, Chief spokesperson, Democratic Party (21 October
 * 2024)", "조승래(더불어민주당 수석대변인, 2024. 10. 21.)". Nothing is named twice, and a party that speaks for itself
 * holds no office. "" when nobody is known.
 */
export function speakerText(
  evidence: Pick<CitedEvidence, "speaker" | "office" | "organisation">,
  saidOn: string,
  language: string,
): string {
  const named = (text: LocalizedText | null): string => (text === null ? "" : inLanguage(text, language).trim());
  const speaker = withoutRepetition({
    name: named(evidence.speaker),
    office: named(evidence.office),
    organisation: named(evidence.organisation),
  });
  const who = isKorean(language) ? koreanOrder(speaker) : [speaker.name, speaker.office, speaker.organisation];
  const [first, ...rest] = who.filter((part) => part !== "");
  if (first === undefined) return saidOn;
  if (isKorean(language)) {
    const inside = [...rest, saidOn].filter((part) => part !== "").join(", ");
    return inside === "" ? first : `${first}(${inside})`;
  }
  return [first, ...rest].join(", ") + (saidOn === "" ? "" : ` (${saidOn})`);
}

function withoutRepetition({ name, office, organisation }: Speaker): Speaker {
  if (name !== "" && same(name, organisation)) return { name, office: "", organisation: "" };
  const ownOffice = same(office, name) || same(office, organisation) ? "" : office;
  const known = [name, ownOffice].some((part) => folded(part).includes(folded(organisation)));
  return { name, office: ownOffice, organisation: known ? "" : organisation };
}

const folded = (text: string): string => text.toLocaleLowerCase("en").replace(/\s+/gu, " ");

const same = (a: string, b: string): boolean => folded(a) === folded(b);

/** The name, then organisation and office as one phrase: "대한민국 외교부" and "외교부 제1차관" share their middle. */
function koreanOrder({ name, office, organisation }: Speaker): string[] {
  const [first, ...rest] = office.split(" ");
  const own = first !== undefined && organisation.split(" ").at(-1) === first ? rest.join(" ") : office;
  return [name, [organisation, own].filter((part) => part !== "").join(" ")];
}
