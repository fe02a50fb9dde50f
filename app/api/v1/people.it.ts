import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#domain/policy/actor.ts";
import { firstAdministratorLink } from "#server/auth/firstAdministrator.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { createParty, createPerson } from "#server/db/people.testkit.ts";
import { closeSystemPool } from "#server/db/pool.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import * as invitations from "./invitations/route.ts";
import * as invitation from "./invitations/[id]/route.ts";
import * as accept from "./invitations/accept/route.ts";
import * as me from "./me/route.ts";
import * as parties from "./parties/route.ts";
import * as party from "./parties/[id]/route.ts";
import * as users from "./users/route.ts";
import * as user from "./users/[id]/route.ts";
import { call, cookieOf, PASSWORD, signedIn } from "./signedIn.testkit.ts";

let harbour: string;

beforeAll(async () => {
  harbour = await createParty("Harbour List");
});
afterAll(async () => {
  await closePrismaClients();
  await closeSystemPool();
});

test("before there is an administrator, a one-time link makes the first; afterwards there is none", async () => {
  const older = await firstAdministratorLink();
  const link = await firstAdministratorLink();
  const use = (url: string | null, email: string) =>
    call(accept.POST, "POST", {
      body: { token: url?.split("#")[1], email, name: "Ada Verel", password: PASSWORD, locale: "en" },
    });
  expect((await use(older, "ada@assembly.example")).body).toMatchObject({ status: 404, code: "invitationInvalid" });
  const made = await use(link, "Ada@Assembly.example");
  expect(made).toMatchObject({ status: 201, body: { email: "ada@assembly.example", role: "administrator" } });
  expect((await call(me.GET, "GET", { cookie: cookieOf(made.headers) })).body).toEqual(made.body);
  expect((await use(link, "eve@assembly.example")).status).toBe(404);
  expect(await firstAdministratorLink()).toBeNull();
});

describe("an administrator", () => {
  let administrator: { actor: Actor; cookie: string };
  beforeAll(async () => {
    administrator = await signedIn("administrator");
  });
  const invite = (body: unknown) => call(invitations.POST, "POST", { cookie: administrator.cookie, body });
  const update = (id: string, body: unknown) => call(user.PATCH, "PATCH", { cookie: administrator.cookie, id, body });

  test("K4: invites by a link that makes one account with its role and party", async () => {
    const made = await invite({ role: "drafter", partyId: harbour, note: "For the new office" });
    expect(made.status).toBe(201);
    const body = {
      token: made.body.url.split("#")[1],
      name: "Noor Vale",
      password: PASSWORD,
      email: "noor@list.example",
    };
    const joined = await call(accept.POST, "POST", { body });
    expect(joined.body).toMatchObject({ role: "drafter", party: { id: harbour }, name: "Noor Vale" });
    const again = await call(accept.POST, "POST", { body: { ...body, email: "other@list.example" } });
    expect(again.body).toMatchObject({ status: 404, code: "invitationInvalid" });
    const removal = await call(invitation.DELETE, "DELETE", { cookie: administrator.cookie, id: made.body.id });
    expect(removal.body).toMatchObject({ status: 409, code: "invitationUsed" });
  });

  test("withdraws an invitation, whose link then opens nothing", async () => {
    const made = await invite({ role: "observer" });
    expect((await call(invitation.DELETE, "DELETE", { cookie: administrator.cookie, id: made.body.id })).status).toBe(
      204,
    );
    const body = { token: made.body.url.split("#")[1], name: "Noor", password: PASSWORD, email: "late@list.example" };
    expect((await call(accept.POST, "POST", { body })).status).toBe(404);
  });

  test("is told that an address has an account already, and the invitation stays open", async () => {
    const { actor } = await signedIn("clerk");
    const made = await invite({ role: "observer" });
    const body = { token: made.body.url.split("#")[1], name: "Twice", password: PASSWORD, email: actor.email };
    expect((await call(accept.POST, "POST", { body })).body).toMatchObject({ status: 409, code: "emailTaken" });
    expect((await call(accept.POST, "POST", { body: { ...body, email: "once@list.example" } })).status).toBe(201);
  });

  test("cannot invite a drafter without a party, nor a clerk with one", async () => {
    expect((await invite({ role: "drafter" })).body).toMatchObject({ status: 422, code: "roleNeedsParty" });
    expect((await invite({ role: "clerk", partyId: harbour })).body).toMatchObject({ code: "roleHasNoParty" });
  });

  test("B7: moves a person to another party: the old membership ends, rights change at once, edits under way are refused", async () => {
    const { actor, cookie } = await signedIn("drafter", harbour);
    const upland = await createParty("Upland Union");
    expect((await update(actor.userId, { partyId: upland })).body).toMatchObject({ role: "drafter", partyId: upland });
    expect((await call(me.GET, "GET", { cookie })).body.party.id).toBe(upland);
    const row = await asSystem((tx) =>
      tx.user.findUniqueOrThrow({
        where: { id: actor.userId },
        include: { memberships: { orderBy: { createdAt: "asc" } } },
      }),
    );
    expect(row.accessEpoch).toBe(1);
    expect(row.memberships.map(({ partyId, endedAt }) => [partyId, endedAt === null])).toEqual([
      [harbour, false],
      [upland, true],
    ]);
  });

  test("closes an account, which ends its sessions for good", async () => {
    const { actor, cookie } = await signedIn("clerk");
    expect((await update(actor.userId, { disabled: true })).body).toMatchObject({ disabled: true });
    expect((await call(me.GET, "GET", { cookie })).status).toBe(401);
    expect((await update(actor.userId, { disabled: false })).body).toMatchObject({ disabled: false });
    expect((await call(me.GET, "GET", { cookie })).status).toBe(401);
  });

  test("adds and changes parties; everyone reads them", async () => {
    const fields = {
      name: { en: "Lakes Party" },
      shortName: { en: "LP" },
      colour: { light: "#224466", dark: "#aaccee" },
    };
    const made = await call(parties.POST, "POST", { cookie: administrator.cookie, body: { ...fields, seats: 12 } });
    expect(made.status).toBe(201);
    const body = { shortName: { en: "Lakes" } };
    const changed = await call(party.PATCH, "PATCH", { cookie: administrator.cookie, id: made.body.id, body });
    expect(changed.body).toEqual({ ...made.body, ...body });
    const { cookie } = await signedIn("observer");
    expect((await call(parties.GET, "GET", { cookie })).body.items).toContainEqual(changed.body);
    expect((await call(parties.POST, "POST", { cookie, body: fields })).status).toBe(403);
  });

  test("sees all accounts with their addresses; the clerk sees observers without; others see none", async () => {
    const observer = await createPerson("observer");
    const list = async (cookie: string) => (await call(users.GET, "GET", { cookie })).body.items;
    const seen = { id: observer.userId, name: observer.name, role: "observer" };
    expect(await list(administrator.cookie)).toContainEqual(
      expect.objectContaining({ ...seen, email: observer.email }),
    );
    const clerks = await list((await signedIn("clerk")).cookie);
    expect(clerks).toContainEqual(expect.objectContaining({ ...seen, email: null }));
    expect(new Set(clerks.map(({ role }: { role: string }) => role))).toEqual(new Set(["observer"]));
    expect(await list((await signedIn("drafter", harbour)).cookie)).toEqual([]);
  });

  test("who is the last one cannot be removed, even by two at once", async () => {
    await asSystem((tx) =>
      tx.membership.updateMany({
        where: { role: "administrator", userId: { not: administrator.actor.userId } },
        data: { endedAt: new Date() },
      }),
    );
    expect((await update(administrator.actor.userId, { role: "clerk" })).body).toMatchObject({
      status: 409,
      code: "lastAdministrator",
    });
    const second = await signedIn("administrator");
    const both = await Promise.all([
      update(second.actor.userId, { role: "clerk" }),
      call(user.PATCH, "PATCH", { cookie: second.cookie, id: administrator.actor.userId, body: { role: "clerk" } }),
    ]);
    const left = await asSystem((tx) => tx.membership.count({ where: { role: "administrator", endedAt: null } }));
    expect([left, both.filter(({ status }) => status === 200).length]).toEqual([1, 1]);
  });
});

test("those who do not administer cannot invite or change accounts", async () => {
  const { actor, cookie } = await signedIn("clerk");
  expect((await call(invitations.POST, "POST", { cookie, body: { role: "administrator" } })).status).toBe(403);
  expect((await call(invitations.GET, "GET", { cookie })).status).toBe(403);
  expect((await call(user.PATCH, "PATCH", { cookie, id: actor.userId, body: { role: "administrator" } })).status).toBe(
    403,
  );
});
