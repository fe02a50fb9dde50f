import type { Stance } from "#domain/positions/position.ts";

/** What the parties have on record in the demonstration, and what they say to each other and among themselves. */

export type DemoParty = "ppp" | "dpk";

export type DemoPosition = {
  readonly party: DemoParty;
  /** A block's key, or null for the resolution as a whole. */
  readonly on: string | null;
  readonly stance: Stance;
  readonly reason: string;
  readonly statement: string | null;
  readonly audience: "all" | "party";
  /** Recorded before the clause got its present wording. */
  readonly early?: true;
};

export const DEMO_POSITIONS: readonly DemoPosition[] = [
  {
    party: "ppp",
    on: "provocations",
    stance: "support",
    reason: "도로 폭파와 풍선 살포도 같은 위협의 일부이다.",
    statement: "pppScope",
    audience: "all",
    early: true,
  },
  {
    party: "dpk",
    on: "provocations",
    stance: "reservation",
    reason: "이번 결의는 파병에 집중하는 편이 합의에 이롭다.",
    statement: null,
    audience: "all",
    early: true,
  },
  {
    party: "ppp",
    on: null,
    stance: "support",
    reason: "여야가 함께 파병을 규탄하는 결의가 필요하다.",
    statement: "pppScope",
    audience: "all",
  },
  {
    party: "dpk",
    on: null,
    stance: "reservation",
    reason: "파병 규탄과 철수 요구에 뜻을 같이하되, 살상 무기 지원의 근거가 되어서는 안 된다.",
    statement: "dpkEnd",
    audience: "all",
  },
  { party: "ppp", on: "condemn", stance: "support", reason: "", statement: null, audience: "all" },
  { party: "dpk", on: "condemn", stance: "support", reason: "", statement: "dpkLethal", audience: "all" },
  { party: "ppp", on: "withdraw", stance: "support", reason: "", statement: "withdrawal", audience: "all" },
  {
    party: "dpk",
    on: "withdraw",
    stance: "support",
    reason: "즉각적인 중단을 요구해 온 당의 뜻과 같다.",
    statement: "dpkEnd",
    audience: "all",
  },
  { party: "ppp", on: "russia", stance: "support", reason: "", statement: null, audience: "all" },
  {
    party: "ppp",
    on: "assistance",
    stance: "support",
    reason: "상황의 진전에 맞춘 단계적 대응이어야 하며, 수단을 미리 배제하지 않는다.",
    statement: "linked",
    audience: "all",
  },
  {
    party: "dpk",
    on: "assistance",
    stance: "oppose",
    reason: "인도적 지원은 찬성하나 살상 무기의 제공에는 반대한다.",
    statement: "dpkLethal",
    audience: "all",
  },
  {
    party: "dpk",
    on: "assistance",
    stance: "reservation",
    reason: "‘살상 무기를 제외하고’라는 말이 들어가면 찬성할 수 있다. 협의 전까지 당내에만 둔다.",
    statement: "dpkLethal",
    audience: "party",
  },
  {
    party: "ppp",
    on: "peace",
    stance: "reservation",
    reason: "대화의 문구가 규탄을 약하게 해서는 안 된다.",
    statement: null,
    audience: "all",
  },
  { party: "dpk", on: "peace", stance: "support", reason: "", statement: null, audience: "all" },
  {
    party: "ppp",
    on: "peace",
    stance: "support",
    reason: "여섯째 조항이 지켜진다면 양보할 수 있다.",
    statement: null,
    audience: "party",
  },
];

export type DemoThread = {
  readonly on: string;
  /** Words of the Korean text that the thread stands on. */
  readonly words: string;
  readonly audience: "all" | "party";
  readonly comments: readonly { readonly email: string; readonly body: string }[];
};

export const DEMO_THREADS: readonly DemoThread[] = [
  {
    on: "assistance",
    words: "그 수단에 관하여 미리 국회와 협의",
    audience: "all",
    comments: [
      { email: "drafter@dpk.example", body: "살상 무기는 제외한다는 말을 여기에 분명히 적었으면 합니다." },
      { email: "drafter@ppp.example", body: "수단을 미리 배제하기는 어렵습니다. 사전 협의로 담는 안을 제안합니다." },
      { email: "clerk@assembly.example", body: "두 당의 의견을 입장표에 각각 남겨 주시면 다음 회의에서 다루겠습니다." },
    ],
  },
  {
    on: "noteFindings",
    words: "이를 확인하지 못하였음",
    audience: "all",
    comments: [{ email: "approver@ppp.example", body: "그 뒤의 확인 여부를 동결하기 전에 다시 살펴보겠습니다." }],
  },
  {
    on: "provocations",
    words: "쓰레기 풍선의 살포",
    audience: "party",
    comments: [
      {
        email: "drafter@dpk.example",
        body: "이 조항을 받는 대신 여섯째 조항의 문구를 얻는 방안을 당내에서 먼저 논의합시다.",
      },
    ],
  },
];
