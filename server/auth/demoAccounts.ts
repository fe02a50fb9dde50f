import type { Role } from "#domain/policy/actor.ts";
import { env } from "#server/env.ts";

export type DemoAccount = {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly party: "ppp" | "dpk" | null;
};

/** Known to everyone, which is why a server that has these accounts listens on loopback only. */
export const DEMO_PASSWORD = "whereas-demo";

/** The people of the demonstration are invented; only their parties are real. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { email: "drafter@ppp.example", name: "Seo Yeon", role: "drafter", party: "ppp" },
  { email: "approver@ppp.example", name: "Min Jae-hyun", role: "approver", party: "ppp" },
  { email: "drafter@dpk.example", name: "Oh Ji-an", role: "drafter", party: "dpk" },
  { email: "approver@dpk.example", name: "Baek Do-yun", role: "approver", party: "dpk" },
  { email: "clerk@assembly.example", name: "Nam Su-bin", role: "clerk", party: null },
  { email: "observer@press.example", name: "Ha Eun-gyo", role: "observer", party: null },
  { email: "admin@assembly.example", name: "Gong Ra-on", role: "administrator", party: null },
];

/** What the sign-in page offers with one click: nothing outside the demonstration. */
export const offeredDemoAccounts = (): readonly DemoAccount[] => (env.mode === "demo" ? DEMO_ACCOUNTS : []);
