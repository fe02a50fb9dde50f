import { attributionPhrase } from "./attributionPhrases.ts";
import type { ClaimStance, ClaimStanceKind } from "./claimStance.ts";
import { readingsOf, voicesOf } from "./voices.ts";

/** Why a clause is taken to state a claim as fact, or not. */
export type FactReason =
  | { readonly code: "attributedBy"; readonly words: string }
  | { readonly code: "noAttribution" }
  | { readonly code: "bothSidesCited" | "onlySupportCited" | "onlyObjectionCited" | "nothingCited" };

export type FactReading = { readonly asFact: boolean; readonly reasons: readonly FactReason[] };

type Clause = {
  readonly words: string;
  readonly language: string;
  /** The statements and sources that the clause cites or quotes. */
  readonly evidenceIds: ReadonlySet<string>;
};

/** A stance with the source of its statement: to cite the article is to cite what it reports. */
type SourcedStance = ClaimStance & { readonly sourceId: string };

const OBJECTIONS: readonly ClaimStanceKind[] = ["denies", "doubts", "cannotConfirm", "retracts"];

/**
 * Whether a clause that a person linked to a claim states it as fact (M11): it names nobody who says so, and does not cite
 * a statement of each side.
 */
export function statesAsFact({ words, language, evidenceIds }: Clause, stances: readonly SourcedStance[]): FactReading {
  const phrase = attributionPhrase(words, language);
  if (phrase !== null) return { asFact: false, reasons: [{ code: "attributedBy", words: phrase }] };
  const last = voicesOf(readingsOf(stances)).flatMap(({ lastWords }) => lastWords);
  const cites = (kinds: readonly ClaimStanceKind[]) =>
    last.some(
      ({ stance, statementId, sourceId }) =>
        kinds.includes(stance) && (evidenceIds.has(statementId) || evidenceIds.has(sourceId)),
    );
  const [support, objection] = [cites(["asserts"]), cites(OBJECTIONS)];
  if (support && objection) return { asFact: false, reasons: [{ code: "bothSidesCited" }] };
  return { asFact: true, reasons: [{ code: "noAttribution" }, { code: citedCode(support, objection) }] };
}

const citedCode = (support: boolean, objection: boolean) => {
  if (support) return "onlySupportCited";
  return objection ? "onlyObjectionCited" : "nothingCited";
};
