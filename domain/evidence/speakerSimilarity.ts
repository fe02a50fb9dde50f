import type { LocalizedText } from "../localizedText.ts";
import { compareOrganisationNames, comparePersonNames, NAME_REASONS, type NameMatch } from "./compareNames.ts";
import { plainLetters } from "./nameWords.ts";

export const SPEAKER_KINDS = ["person", "organisation"] as const;
export type SpeakerKind = (typeof SPEAKER_KINDS)[number];

/** What is compared of a record. */
export type SpeakerProfile = {
  readonly kind: SpeakerKind;
  /** Every name and spelling, in whatever language. */
  readonly names: readonly string[];
  /** Every office and organisation known, now or at another time. */
  readonly offices: readonly LocalizedText[];
  readonly organisations: readonly LocalizedText[];
};

export const SIMILARITY_REASONS = [
  ...NAME_REASONS,
  "sameOffice",
  "otherOffice",
  "sameOrganisation",
  "otherOrganisation",
] as const;
export type SimilarityReason = (typeof SIMILARITY_REASONS)[number];

/** From 0 to 1, with what speaks for and against it. */
export type Similarity = { readonly score: number; readonly reasons: readonly SimilarityReason[] };

/** From here on a pair is worth a person's look. */
export const PROPOSE_FROM = 0.7;

/** People change offices oftener than sides, so an organisation says more. */
const SAME_OFFICE = 0.03;
const OTHER_OFFICE = -0.04;
const SAME_ORGANISATION = 0.06;
const OTHER_ORGANISATION = -0.12;

const unlike: NameMatch = { score: 0, reasons: [] };

/**
 * How likely two records are variants of one: symmetric, and 1 for a record and itself. A person is never an organisation.
 * It proposes; a person decides.
 */
export function speakerSimilarity(a: SpeakerProfile, b: SpeakerProfile): Similarity {
  if (a.kind !== b.kind) return unlike;
  const compare = a.kind === "person" ? comparePersonNames : compareOrganisationNames;
  const matches = a.names.flatMap((one) => b.names.map((other) => compare(one, other)));
  const [best = unlike] = matches.toSorted((one, other) => other.score - one.score || (key(one) < key(other) ? -1 : 1));
  if (best.score === 0) return unlike;
  const office = agreement(a.offices, b.offices);
  const organisation = agreement(a.organisations, b.organisations);
  const reasons: SimilarityReason[] = [...best.reasons];
  if (office !== null) reasons.push(office ? "sameOffice" : "otherOffice");
  if (organisation !== null) reasons.push(organisation ? "sameOrganisation" : "otherOrganisation");
  const score =
    best.score + worth(office, SAME_OFFICE, OTHER_OFFICE) + worth(organisation, SAME_ORGANISATION, OTHER_ORGANISATION);
  return { score: Math.min(1, Math.max(0, score)), reasons };
}

/** Of two likenesses of one worth the same is told, whichever record is asked first. */
const key = ({ reasons }: NameMatch): string => reasons.join(" ");

const worth = (agrees: boolean | null, same: number, other: number): number =>
  agrees === null ? 0 : agrees ? same : other;

/** Whether two lists share a name in a language that both have; null where no language can be compared. */
function agreement(a: readonly LocalizedText[], b: readonly LocalizedText[]): boolean | null {
  let compared = false;
  for (const one of a)
    for (const other of b)
      for (const [language, words] of Object.entries(one)) {
        const others = other[language];
        if (others === undefined || words === "" || others === "") continue;
        compared = true;
        if (shareAWord(words, others)) return true;
      }
  return compared ? false : null;
}

/** Shorter ones are articles and prepositions. A syllable of Hangul weighs more than a letter. */
const WORD_MIN_LETTERS = 4;

function shareAWord(a: string, b: string): boolean {
  const [wordsA, wordsB] = [a, b].map((text) => plainLetters(text).split(/[^\p{L}\p{N}]+/u));
  if (plainLetters(a) === plainLetters(b)) return true;
  return Boolean(wordsA?.some((word) => isTelling(word) && wordsB?.includes(word)));
}

const isTelling = (word: string): boolean => /\p{Script=Hangul}{2}/u.test(word) || word.length >= WORD_MIN_LETTERS;
