import { afterAll, expect, test } from "vitest";
import { asSystem } from "#server/db/asSystem.ts";
import { createParty, createPerson } from "#server/db/people.testkit.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { actorOnMachine } from "./actorOnMachine.ts";

afterAll(closePrismaClients);

test("who is named at the machine acts with their own party's rights and no more", async () => {
  const party = await createParty();
  const person = await createPerson("drafter", party);
  const actor = await actorOnMachine(` ${person.email.toUpperCase()} `);
  expect(actor).toMatchObject({ userId: person.userId, role: "drafter", partyId: party });
});

test("nobody acts as an account that is disabled or not there", async () => {
  const person = await createPerson("administrator");
  await asSystem((tx) => tx.user.update({ where: { id: person.userId }, data: { disabledAt: new Date() } }));
  expect(await actorOnMachine(person.email)).toBeNull();
  expect(await actorOnMachine("nobody@assembly.example")).toBeNull();
});
