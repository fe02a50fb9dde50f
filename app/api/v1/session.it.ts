import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SESSION_COOKIE } from "#server/auth/sessionCookie.ts";
import { listen, type Heard } from "#server/bus/listen.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { createParty, createPerson } from "#server/db/people.testkit.ts";
import { closeSystemPool } from "#server/db/pool.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import * as me from "./me/route.ts";
import * as password from "./me/password/route.ts";
import * as session from "./session/route.ts";
import * as sessions from "./sessions/route.ts";
import * as tokens from "./tokens/route.ts";
import * as token from "./tokens/[id]/route.ts";
import { call, cookieOf, PASSWORD, passwordHash, signedIn, signIn } from "./signedIn.testkit.ts";

let harbour: string;

beforeAll(async () => {
  harbour = await createParty("Harbour List");
});
afterAll(async () => {
  await closePrismaClients();
  await closeSystemPool();
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
