import { randomUUID } from "node:crypto";
import type { Actor, Role } from "#domain/policy/actor.ts";
import { asSystem } from "./asSystem.ts";

/** Adds an invented party to the test's database. */
export async function createParty(name = "Harbour List"): Promise<string> {
  const data = { name: { en: name }, shortName: { en: name }, colour: { light: "#336699", dark: "#99bbdd" } };
  const { id } = await asSystem((tx) => tx.party.create({ data, select: { id: true } }));
  return id;
}

/** Adds an invented person with an account, and gives the actor they are when signed in. */
export async function createPerson(role: Role, partyId: string | null = null, passwordHash?: string): Promise<Actor> {
  const name = `${role} Verel`;
  const email = `${role}.${randomUUID()}@assembly.example`;
  const { id } = await asSystem((tx) =>
    tx.user.create({
      data: { email, name, passwordHash: passwordHash ?? null, memberships: { create: { role, partyId } } },
      select: { id: true },
    }),
  );
  const credential = { kind: "session", id: randomUUID() } as const;
  return { userId: id, name, email, role, partyId, locale: "en", credential, accessEpoch: 0 };
}

/** Adds a resolution in which these parties take part, without a text. */
export async function createBareResolution(createdBy: string, partyIds: readonly string[]): Promise<string> {
  const { id } = await asSystem((tx) =>
    tx.resolution.create({
      data: {
        documentName: randomUUID(),
        title: { en: "Resolution on the ferries" },
        style: "un",
        template: "blank",
        languages: ["en"],
        createdBy,
        parties: { create: partyIds.map((partyId, sort) => ({ partyId, sort })) },
        head: { create: { chain: new Uint8Array(32) } },
      },
      select: { id: true },
    }),
  );
  return id;
}
