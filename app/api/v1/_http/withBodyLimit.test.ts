import { expect, test } from "vitest";
import { MAX_BODY_BYTES } from "./readJson.ts";
import { withBodyLimit } from "./withBodyLimit.ts";

const handle = withBodyLimit(async (_request, answer: string) => new Response(answer));

async function statusOf(headers: Record<string, string>): Promise<number> {
  const request = new Request("http://localhost/api/auth/signout", { method: "POST", headers, body: "x" });
  return (await handle(request, "read")).status;
}

test("a body of the announced size is handed on", async () => {
  expect(await statusOf({ "content-length": "1" })).toBe(200);
});

test("one that is too large, or does not say how large it is, is refused unread", async () => {
  expect(await statusOf({ "content-length": String(MAX_BODY_BYTES + 1) })).toBe(413);
  expect(await statusOf({ "content-length": "many" })).toBe(413);
  expect(await statusOf({})).toBe(413);
});
