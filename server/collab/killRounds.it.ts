import { afterAll, expect, test } from "vitest";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { killRounds } from "./killRounds.testkit.ts";

afterAll(closePrismaClients);

test("J6: over kills in the middle of typing no acknowledged edit is lost, and no honest one refused", async () => {
  const { acknowledged, lost, refused } = await killRounds({ rounds: 4, writers: 3, aliveMs: [300, 900] });
  expect({ lost, refused }).toEqual({ lost: 0, refused: 0 });
  expect(acknowledged).toBeGreaterThan(20);
});
