import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor, Role } from "#domain/policy/actor.ts";
import { firstAdministratorLink } from "#server/auth/firstAdministrator.ts";
import { hashPassword } from "#server/auth/password.ts";
import { SESSION_COOKIE } from "#server/auth/sessionCookie.ts";
import { listen, type Heard } from "#server/bus/listen.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { createParty, createPerson } from "#server/db/people.testkit.ts";
import { closeSystemPool } from "#server/db/pool.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { GET as health } from "../health/route.ts";
import * as invitations from "./invitations/route.ts";
import * as invitation from "./invitations/[id]/route.ts";
import * as accept from "./invitations/accept/route.ts";
import * as me from "./me/route.ts";
import * as password from "./me/password/route.ts";
import * as parties from "./parties/route.ts";
import * as party from "./parties/[id]/route.ts";
import * as session from "./session/route.ts";
import * as sessions from "./sessions/route.ts";
import * as tokens from "./tokens/route.ts";
import * as token from "./tokens/[id]/route.ts";
import * as users from "./users/route.ts";
import * as user from "./users/[id]/route.ts";

const PASSWORD = "a ferry at dawn";
let passwordHash: string;
let harbour: string;

type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;
interface Call {
  readonly cookie?: string;
  readonly bearer?: string;
  readonly headers?: Record<string, string>;
  readonly id?: string;
  readonly body?: unknown;
}

/** Calls a route as a program does, from an address of its own unless told otherwise. */
async function call(handler: Handler, method: string, { cookie, bearer, headers, id, body }: Call = {}) {
  const request = new Request("http://localhost:3000/api/v1/x", {
    method,
    headers: {
      ...(cookie ? { cookie } : {}),
      ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const response = await handler(request, { params: Promise.resolve({ id }) });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === "" ? null : JSON.parse(text) };
}

const signIn = (email: string, given = PASSWORD, address = crypto.randomUUID()) =>
  call(session.POST, "POST", { body: { email, password: given }, headers: { "x-forwarded-for": address } });

const cookieOf = (headers: Headers) => (headers.get("set-cookie") ?? "").split(";")[0] ?? "";

/** A person with a browser. */
async function signedIn(role: Role, partyId: string | null = null): Promise<{ actor: Actor; cookie: string }> {
  const actor = await createPerson(role, partyId, passwordHash);
  return { actor, cookie: cookieOf((await signIn(actor.email)).headers) };
}

beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
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

describe("signing in", () => {
  test("gives a cookie that opens the API, and stores no token but its hash", async () => {
    const actor = await createPerson("drafter", harbour, passwordHash);
    const answer = await signIn(actor.email.toUpperCase());
    expect(answer).toMatchObject({ status: 201, body: { id: actor.userId, party: { id: harbour } } });
    expect(answer.headers.get("set-cookie")).toMatch(/; HttpOnly; SameSite=Lax/);
    const cookie = cookieOf(answer.headers);
    expect((await call(session.GET, "GET", { cookie })).body).toEqual(answer.body);
    const secret = cookie.replace(`${SESSION_COOKIE}=`, "");
    const rows = await asSystem((tx) => tx.session.findMany({ where: { userId: actor.userId } }));
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  test("K1: fails alike for a wrong password, an unknown address, a closed account and one without a role", async () => {
    const closed = await createPerson("clerk", null, passwordHash);
    const roleless = await createPerson("clerk", null, passwordHash);
    await asSystem(async (tx) => {
      await tx.user.update({ where: { id: closed.userId }, data: { disabledAt: new Date() } });
      await tx.membership.updateMany({ where: { userId: roleless.userId }, data: { endedAt: new Date() } });
    });
    const known = await createPerson("clerk", null, passwordHash);
    const answers = await Promise.all([
      signIn(known.email, "another password"),
      signIn("nobody@assembly.example"),
      signIn(closed.email),
      signIn(roleless.email),
    ]);
    for (const { status, body } of answers) expect({ status, body }).toEqual({ status: 401, body: answers[0]?.body });
    expect(answers[0]?.body.detail).toBe("The e-mail address or the password is not right.");
  });

  test("K1: stops after too many failures from one address, says when to come back, and lets others in", async () => {
    const { email } = await createPerson("clerk", null, passwordHash);
    const statuses: number[] = [];
    for (let i = 0; i < 9; i++) statuses.push((await signIn(email, "guess", "198.51.100.7")).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 401, 401, 429]);
    const refused = await signIn(email, PASSWORD, "198.51.100.7");
    expect(refused).toMatchObject({ status: 429, body: { code: "tooManyAttempts" } });
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await signIn(email, PASSWORD, "198.51.100.8")).status).toBe(201);
  });

  test("K1: goes on letting others in, however often the one who was stopped tries again", async () => {
    const { email } = await createPerson("clerk", null, passwordHash);
    for (let i = 0; i < 70; i++) await signIn(email, "guess", "198.51.100.17");
    expect((await signIn(email, PASSWORD, "198.51.100.18")).status).toBe(201);
  });

  test("does not count attempts that succeed", async () => {
    const { email } = await createPerson("clerk", null, passwordHash);
    for (let i = 0; i < 10; i++) expect((await signIn(email, PASSWORD, "198.51.100.9")).status).toBe(201);
  });

  test("K5: from another website's page is refused, whatever it sends", async () => {
    const { email } = await createPerson("clerk", null, passwordHash);
    const body = { email, password: PASSWORD };
    for (const headers of [{ origin: "https://elsewhere.example" }, { "sec-fetch-site": "cross-site" }])
      expect((await call(session.POST, "POST", { body, headers })).body).toMatchObject({
        status: 403,
        code: "foreignOrigin",
      });
    const own = { origin: "http://localhost:3000", "sec-fetch-site": "same-origin" };
    expect((await call(session.POST, "POST", { body, headers: own })).status).toBe(201);
  });
});

describe("signing out", () => {
  test("K2: ends the session at once", async () => {
    const { cookie } = await signedIn("clerk");
    const answer = await call(session.DELETE, "DELETE", { cookie });
    expect(answer.status).toBe(204);
    expect(answer.headers.get("set-cookie")).toContain("Max-Age=0");
    expect((await call(me.GET, "GET", { cookie })).body).toMatchObject({ status: 401, code: "signInNeeded" });
  });

  test("K2: everywhere ends every session, raises the access epoch and tells the open pages", async () => {
    const { actor, cookie } = await signedIn("drafter", harbour);
    const other = cookieOf((await signIn(actor.email)).headers);
    const heard: Heard[] = [];
    const stop = await listen((message) => heard.push(message));
    expect((await call(sessions.DELETE, "DELETE", { cookie })).status).toBe(204);
    for (const old of [cookie, other]) expect((await call(me.GET, "GET", { cookie: old })).status).toBe(401);
    const row = await asSystem((tx) => tx.user.findUniqueOrThrow({ where: { id: actor.userId } }));
    expect(row.accessEpoch).toBe(1);
    await expect.poll(() => heard).toContainEqual({ kind: "access", userId: actor.userId });
    expect(heard.filter(({ kind }) => kind === "session")).toHaveLength(2);
    await stop();
  });
});

test("a new password needs the old one and ends the other sessions", async () => {
  const { actor, cookie } = await signedIn("clerk");
  const other = cookieOf((await signIn(actor.email)).headers);
  const change = (current: string) =>
    call(password.POST, "POST", { cookie, body: { current, next: "a ferry at dusk" } });
  expect((await change("a guess")).body).toMatchObject({ status: 422, code: "currentPasswordWrong" });
  expect((await change(PASSWORD)).status).toBe(204);
  expect((await call(me.GET, "GET", { cookie })).status).toBe(200);
  expect((await call(me.GET, "GET", { cookie: other })).status).toBe(401);
  expect((await signIn(actor.email)).status).toBe(401);
  expect((await signIn(actor.email, "a ferry at dusk")).status).toBe(201);
});

describe("personal tokens", () => {
  test("are shown once, act for their person, and end when withdrawn", async () => {
    const { actor, cookie } = await signedIn("drafter", harbour);
    const made = await call(tokens.POST, "POST", { cookie, body: { name: "Clause counter", expiresInDays: 30 } });
    const bearer: string = made.body.token;
    expect([made.status, bearer]).toEqual([201, expect.stringMatching(/^wha_[\w-]{43}$/)]);
    expect((await call(me.GET, "GET", { bearer })).body).toMatchObject({ id: actor.userId });
    const listed = await call(tokens.GET, "GET", { cookie });
    expect(listed.body.items).toEqual([expect.objectContaining({ name: "Clause counter" })]);
    expect(JSON.stringify(listed.body)).not.toContain(bearer);
    expect((await call(token.DELETE, "DELETE", { cookie, id: made.body.id })).status).toBe(204);
    expect((await call(me.GET, "GET", { bearer })).status).toBe(401);
  });

  test("K3: can make no token, change no password and end no session", async () => {
    const { cookie } = await signedIn("clerk");
    const { token: bearer } = (await call(tokens.POST, "POST", { cookie, body: { name: "Bot" } })).body;
    expect((await call(tokens.POST, "POST", { bearer, body: { name: "Heir" } })).status).toBe(403);
    const body = { current: PASSWORD, next: "taken over now" };
    expect((await call(password.POST, "POST", { bearer, body })).status).toBe(403);
    expect((await call(session.DELETE, "DELETE", { bearer })).status).toBe(403);
  });

  test("of another person are not found", async () => {
    const [one, two] = [await signedIn("clerk"), await signedIn("clerk")];
    const made = await call(tokens.POST, "POST", { cookie: one.cookie, body: { name: "Mine" } });
    expect((await call(token.DELETE, "DELETE", { cookie: two.cookie, id: made.body.id })).status).toBe(404);
  });
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

describe("a request that is not as it should be is answered with a problem in the reader's language", () => {
  test.each([
    ["not JSON", "{", 400, "jsonMalformed"],
    ["more than fits", JSON.stringify({ name: "x".repeat(70_000) }), 413, "bodyTooLarge"],
    ["an empty name", JSON.stringify({ name: " " }), 422, "invalidInput"],
    ["a field that does not exist", JSON.stringify({ nmae: "Noor" }), 422, "invalidInput"],
  ])("%s", async (_what, body, status, code) => {
    const { cookie } = await signedIn("clerk");
    const answer = await call(me.PATCH, "PATCH", { cookie, body });
    expect(answer.body).toMatchObject({ status, code });
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  });

  test("in Korean for who chose it, naming the field", async () => {
    const { cookie } = await signedIn("clerk");
    await call(me.PATCH, "PATCH", { cookie, body: { locale: "ko" } });
    const { body } = await call(me.PATCH, "PATCH", { cookie, body: { nmae: "Noor" } });
    expect(body).toMatchObject({ title: "입력 확인 필요", errors: [{ path: "nmae", message: "없는 항목입니다." }] });
  });

  test("an id that is no id is not found", async () => {
    const { cookie } = await signedIn("clerk");
    expect((await call(token.DELETE, "DELETE", { cookie, id: "' OR 1=1" })).status).toBe(404);
  });
});

test("health says that the database answers", async () => {
  const response = await health();
  expect([response.status, await response.json()]).toEqual([200, { status: "ok", database: "up" }]);
});
