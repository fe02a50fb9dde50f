import type { ClaimStanceKind } from "#domain/evidence/claimStance.ts";

/** What the demonstration's statements make of what its text says. Statements and clauses by their keys. */
export type DemoClaim = {
  readonly proposition: { readonly ko: string; readonly en: string };
  readonly stances: readonly { readonly statement: string; readonly stance: ClaimStanceKind }[];
  /** Blocks that state it. */
  readonly clauses: readonly string[];
};

export const DEMO_CLAIMS: readonly DemoClaim[] = [
  {
    proposition: {
      ko: "북한이 러시아를 돕기 위하여 병력을 보내기로 하였다",
      en: "North Korea has decided to send troops in support of Russia",
    },
    stances: [
      { statement: "nis", stance: "asserts" },
      { statement: "austin", stance: "cannotConfirm" },
    ],
    clauses: ["noteFindings", "condemn"],
  },
  {
    proposition: {
      ko: "러시아와 북한의 협력은 한국의 안보와 이어져 있다",
      en: "The cooperation of Russia and North Korea bears on the security of South Korea",
    },
    stances: [
      { statement: "linked", stance: "asserts" },
      { statement: "ambassador", stance: "denies" },
    ],
    clauses: ["russia"],
  },
  {
    proposition: {
      ko: "북한군이 우크라이나에서 전투에 가담하고 있다",
      en: "North Korean soldiers are taking part in the fighting in Ukraine",
    },
    stances: [
      { statement: "kremlin", stance: "denies" },
      { statement: "ruttePending", stance: "cannotConfirm" },
    ],
    clauses: [],
  },
];
