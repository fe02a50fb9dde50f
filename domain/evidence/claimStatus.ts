import type { ClaimStance, ClaimStanceKind } from "./claimStance.ts";
import { readingsOf, type Voice, voicesOf } from "./voices.ts";

export const CLAIM_STATUSES = ["contested", "unconfirmed", "retracted", "uncontested", "noStatements"] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

/** Why a claim has its status: the rule of docs/SPEC.md, and the stances that it looked at. */
export type StatusReason = { readonly rule: "M4" | "M5" | "M6" | "M7"; readonly stanceIds: readonly string[] };

export type ClaimVerdict = { readonly status: ClaimStatus; readonly reason: StatusReason | null };

/**
 * Whether a claim stands, from the stances that one reader may read (rules M2 to M8 of docs/SPEC.md). The order of the
 * stances given decides nothing.
 */
export function claimStatus(stances: readonly ClaimStance[]): ClaimVerdict {
  const voices = voicesOf(readingsOf(stances));
  if (voices.length === 0) return { status: "noStatements", reason: null };
  const last = voices.flatMap(({ lastWords }) => lastWords);
  const saying = (...kinds: ClaimStanceKind[]) => last.filter(({ stance }) => kinds.includes(stance));
  const [asserted, denied, doubted] = [saying("asserts"), saying("denies"), saying("doubts")];
  const takenBack = voices.flatMap(withdrawalsOf);
  if (asserted.length === 0 && takenBack.length > 0) return verdict("retracted", "M4", takenBack);
  // A doubt is a judgement of the claim, and a text that states it as fact takes a side; so it contests as a denial does.
  const isDoubted = asserted.length > 0 && doubted.length > 0;
  if (denied.length > 0 || isDoubted) return verdict("contested", "M5", [...asserted, ...denied, ...doubted]);
  // Not to know is no judgement: nobody speaks against the claim, and yet it does not stand by itself.
  const open = [...saying("cannotConfirm", "doubts", "retracts"), ...takenBack];
  if (open.length > 0 || asserted.length === 0) return verdict("unconfirmed", "M6", [...asserted, ...open]);
  return verdict("uncontested", "M7", asserted);
}

/**
 * The last words by which a voice gave its assertion up: a retraction, unless it is known to take back something else,
 * or a denial of what the voice asserted before.
 */
function withdrawalsOf({ lastWords, earlierWords }: Voice): ClaimStance[] {
  const before = earlierWords.filter(({ stance }) => stance !== "retracts");
  const asserted = before.some(({ stance }) => stance === "asserts");
  return lastWords.filter(
    ({ stance }) => (stance === "retracts" && (asserted || before.length === 0)) || (stance === "denies" && asserted),
  );
}

function verdict(status: ClaimStatus, rule: StatusReason["rule"], decisive: readonly ClaimStance[]): ClaimVerdict {
  return { status, reason: { rule, stanceIds: [...new Set(decisive.map(({ id }) => id))].toSorted() } };
}
