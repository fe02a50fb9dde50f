import { afterAll, describe, expect, test } from "vitest";
import { closeSystemPool } from "#server/db/pool.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { GET as health } from "../health/route.ts";
import * as me from "./me/route.ts";
import * as token from "./tokens/[id]/route.ts";
import { call, signedIn } from "./signedIn.testkit.ts";

afterAll(async () => {
  await closePrismaClients();
  await closeSystemPool();
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
