import { randomUUID } from "node:crypto";
import type { Actor } from "#domain/policy/actor.ts";
import { actorFields, actorOfAccount } from "#server/auth/actorFromCredential.ts";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "#server/auth/demoAccounts.ts";
import { hashPassword } from "#server/auth/password.ts";
import { asSystem } from "#server/db/asSystem.ts";
import type { DemoParty } from "./demoRecord.ts";

const PARTIES: Readonly<Record<DemoParty, { name: object; shortName: object; colour: object; seats: number }>> = {
  ppp: {
    name: { ko: "국민의힘", en: "People Power Party" },
    shortName: { ko: "국민의힘", en: "PPP" },
    colour: { light: "#c9252d", dark: "#ef6a6f" },
    seats: 108,
  },
  dpk: {
    name: { ko: "더불어민주당", en: "Democratic Party of Korea" },
    shortName: { ko: "민주당", en: "DPK" },
    colour: { light: "#1f4fa3", dark: "#7fa6ea" },
    seats: 170,
  },
};

export type PartyIds = Readonly<Record<DemoParty, string>>;

/** The parties, unless a load that was cut short has made them. */
export const loadParties = (): Promise<PartyIds> =>
  asSystem(async (tx) => {
    const known = await tx.party.findMany({ orderBy: { sort: "asc" } });
    const idOf = async (key: DemoParty, sort: number) =>
      known[sort]?.id ?? (await tx.party.create({ data: { ...PARTIES[key], sort } })).id;
    return { ppp: await idOf("ppp", 0), dpk: await idOf("dpk", 1) };
  });

/** The people who can sign in, with the password that the start prints. */
export async function loadAccounts(partyIds: PartyIds): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await asSystem(async (tx) => {
    for (const { email, name, role, party } of DEMO_ACCOUNTS) {
      if (await tx.user.findUnique({ where: { email } })) continue;
      const { id: userId } = await tx.user.create({ data: { email, name, passwordHash, locale: "ko" } });
      await tx.membership.create({ data: { userId, role, partyId: party ? partyIds[party] : null } });
    }
  });
}

/** The person of an account, to act as them. */
export async function actorOf(email: string): Promise<Actor> {
  const account = await asSystem((tx) => tx.user.findUniqueOrThrow({ where: { email }, select: actorFields }));
  const actor = actorOfAccount(account, { kind: "session", id: randomUUID() });
  if (!actor) throw new Error(`The demonstration's account ${email} has no role.`);
  return actor;
}

export const drafterOf = (party: DemoParty) => actorOf(`drafter@${party}.example`);
