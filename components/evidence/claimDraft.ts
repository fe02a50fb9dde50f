import { api } from "#components/api/api.ts";
import { claimView, type ClaimView } from "#domain/api/claims.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";

/** A claim that is there, or the words of one that is to be made; and who is to see what is said of it. */
export type ClaimDraft = {
  readonly claimId: string | null;
  readonly words: string;
  readonly audience: "all" | "party";
};

/** What a private draft is worked out with stays with its party; elsewhere most is said to everyone. */
export const emptyClaimDraft = ({ private: isPrivate }: Pick<ResolutionDetail, "private">): ClaimDraft => ({
  claimId: null,
  words: "",
  audience: isPrivate ? "party" : "all",
});

export const isComplete = ({ claimId, words }: ClaimDraft): boolean => claimId !== null || words.trim() !== "";

/** Makes the claim that a draft has words for. */
export const callForNewClaim = ({ words, audience }: ClaimDraft, locale: string) =>
  api("POST", "/claims", claimView, { proposition: { [locale]: words.trim() }, audience });

/** Whether what is to be said to everyone leans on a party's own claim, and would publish it. */
export const publishesClaim = ({ claimId, audience }: ClaimDraft, claims: readonly ClaimView[]): boolean =>
  audience === "all" && claims.some(({ id, audience: known }) => id === claimId && known !== "all");
