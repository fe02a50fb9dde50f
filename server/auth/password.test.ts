import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "./password.ts";

test("a password matches its own argon2id hash alone, and two hashes of it differ", async () => {
  const [hash, again] = await Promise.all([hashPassword("a ferry at dawn"), hashPassword("a ferry at dawn")]);
  expect(hash).toMatch(/^\$argon2id\$/);
  expect(hash).not.toBe(again);
  expect(await verifyPassword(hash, "a ferry at dawn")).toBe(true);
  expect(await verifyPassword(hash, "a ferry at dusk")).toBe(false);
});

test("where there is no account nothing matches, not even the decoy's own password", async () => {
  expect(await verifyPassword(null, "nobody's password")).toBe(false);
});
