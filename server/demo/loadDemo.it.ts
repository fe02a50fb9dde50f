import { expect, test } from "vitest";
import { asSystem } from "#server/db/asSystem.ts";
import { loadDemo } from "./loadDemo.ts";

test("the demonstration loads once, and a second start finds it there", async () => {
  expect(await loadDemo()).toBe(true);
  expect(await loadDemo()).toBe(false);
  const counted = await asSystem(async (tx) => ({
    resolutions: await tx.resolution.count(),
    statements: await tx.statement.count(),
    positions: await tx.position.count(),
    threads: await tx.thread.count(),
  }));
  expect(counted).toEqual({ resolutions: 1, statements: 12, positions: 15, threads: 3 });
});

test("a load that was cut short is begun again, and what it left is read by nobody", async () => {
  await asSystem((tx) => tx.setting.delete({ where: { key: "demoLoaded" } }));
  expect(await loadDemo()).toBe(true);
  const readable = await asSystem((tx) => tx.resolution.count({ where: { parties: { some: {} } } }));
  expect(readable).toBe(1);
});
