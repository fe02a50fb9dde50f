import { afterAll, beforeAll, expect, test } from "vitest";
import { SESSION_COOKIE } from "#server/auth/sessionCookie.ts";
import { closeSystemPool } from "#server/db/pool.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { announceDatabase } from "#server/env.ts";
import { GET as health } from "../health/route.ts";
import { GET as me } from "./me/route.ts";
import { POST as signIn } from "./session/route.ts";

// Port 1 answers nothing anywhere.
beforeAll(() => {
  announceDatabase("postgresql://nobody@127.0.0.1:1/nothing");
});
afterAll(async () => {
  await closePrismaClients();
  await closeSystemPool();
});

const nowhere = { params: Promise.resolve({}) };

test("without its database the server says so, and that the request may be sent again", async () => {
  const headers = { cookie: `${SESSION_COOKIE}=x`, "content-type": "application/json", "accept-language": "ko-KR,ko" };
  const url = "http://localhost:3000/api/v1/x";
  const read = await me(new Request(url, { headers }), nowhere);
  expect([read.status, await read.json()]).toEqual([
    503,
    expect.objectContaining({ code: "unavailable", status: 503 }),
  ]);
  expect(read.headers.get("content-language")).toBe("ko");
  const body = JSON.stringify({ email: "ada@assembly.example", password: "a ferry at dawn" });
  expect(
    (await signIn(new Request(url, { method: "POST", headers: { ...headers, cookie: "" }, body }), nowhere)).status,
  ).toBe(503);
});

test("health is 503 while the database is away", async () => {
  const response = await health();
  expect([response.status, await response.json()]).toEqual([503, { status: "unavailable", database: "down" }]);
});
