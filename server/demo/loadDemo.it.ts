import { expect, test } from "vitest";
import { asSystem } from "#server/db/asSystem.ts";
import { valueOf } from "#server/commands/desk.testkit.ts";
import { createPerson } from "#server/db/people.testkit.ts";
import { listResolutionClaims } from "#server/queries/listResolutionClaims.ts";
import { loadDemo } from "./loadDemo.ts";

test("the demonstration loads once, and a second start finds it there", async () => {
  expect(await loadDemo()).toBe(true);
  expect(await loadDemo()).toBe(false);
  const counted = await asSystem(async (tx) => ({
    resolutions: await tx.resolution.count(),
    statements: await tx.statement.count(),
    positions: await tx.position.count(),
    threads: await tx.thread.count(),
    claims: await tx.claim.count(),
  }));
  expect(counted).toEqual({ resolutions: 1, statements: 12, positions: 15, threads: 3, claims: 3 });
});

test("a load that was cut short is begun again, and what it left is read by nobody", async () => {
  await asSystem((tx) => tx.setting.delete({ where: { key: "demoLoaded" } }));
  expect(await loadDemo()).toBe(true);
  const readable = await asSystem((tx) => tx.resolution.count({ where: { parties: { some: {} } } }));
  expect(readable).toBe(1);
  expect(await asSystem((tx) => tx.claim.count())).toBe(3);
});

test("the demonstration shows a contested claim, and a clause that states one as fact with words to attribute it", async () => {
  const { id } = await asSystem((tx) => tx.resolution.findFirstOrThrow({ where: { parties: { some: {} } } }));
  const clerk = await createPerson("clerk");
  const { items } = valueOf(await listResolutionClaims(clerk, id));
  expect(items.map(({ status }) => status).toSorted()).toEqual(["contested", "contested", "unconfirmed"]);
  const flags = items.flatMap((claim) => claim.flags);
  const words = (proposed: boolean) =>
    flags
      .filter((flag) => (flag.proposed !== null) === proposed)
      .map(({ language, wording }) => [language, wording?.words]);
  expect(words(false)).toEqual([
    ["ko", "국가정보원이 2024년 10월 18일 밝힌 바에 따르면(다만, 로이드 오스틴은 이를 확인하지 못하였음),"],
    ["en", "as stated by the National Intelligence Service on 18 October 2024, which Lloyd Austin could not confirm"],
  ]);
  // M16: a clause that cites one side of a claim, which nobody has linked to it yet.
  expect(words(true)).toEqual([
    ["ko", "윤석열이 2024년 10월 21일 밝힌 바에 따르면(다만, 게오르기 지노비예프는 이를 부인하였음),"],
    ["en", "as stated by Yoon Suk Yeol on 21 October 2024, which Georgy Zinoviev has denied"],
  ]);
});
