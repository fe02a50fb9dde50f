import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { notify } from "#server/bus/notify.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { newPerson, textIn, until } from "./collab.testkit.ts";
import { closed, RivalTable } from "./rivalTable.testkit.ts";

let table: RivalTable;
beforeAll(async () => {
  table = await RivalTable.open();
});
beforeEach(() => table.clear());
afterAll(() => table.close());

describe("fences", () => {
  const freeze = () =>
    asSystem(async (tx) => {
      await tx.resolutionHead.update({ where: { resolutionId: table.resolution.id }, data: { state: "frozen" } });
      await notify(tx, { kind: "state", resolutionId: table.resolution.id });
    });

  test("F2: freezing in the middle of typing stops every edit at that instant, and nothing saved is left out", async () => {
    const a = await table.join(table.ana);
    const typing = setInterval(() => textIn(a.doc, "a").insert(0, "x"), 2);
    await until(async () => Number((await headRow()).head) > 20);
    await freeze();
    const atFreezing = Number((await headRow()).head);
    await closed(a, "frozen");
    clearInterval(typing);
    expect(Number((await headRow()).head)).toBe(atFreezing);
    expect((await table.journalled())[0]?.length).toBeGreaterThan("Condemns the act.".length + 19);
  });

  test("F3: the journal itself refuses a frozen text, before anyone was told", async () => {
    const a = await table.join(table.ana);
    await asSystem((tx) =>
      tx.resolutionHead.update({ where: { resolutionId: table.resolution.id }, data: { state: "frozen" } }),
    );
    textIn(a.doc, "a").insert(0, "late ");
    await closed(a, "frozen");
    expect((await table.journalled())[0]).toBe("Condemns the act.");
  });

  test("F4: when the text opens again readers are told to come back, and what was not sent is", async () => {
    await freeze();
    const a = await table.join(table.ana);
    textIn(a.doc, "a").insert(0, "later ");
    await asSystem(async (tx) => {
      await tx.resolutionHead.update({ where: { resolutionId: table.resolution.id }, data: { state: "open" } });
      await notify(tx, { kind: "state", resolutionId: table.resolution.id });
    });
    await closed(a, "renew");
    const again = await table.join(table.ana, { doc: a.doc });
    await again.saved();
    expect((await table.journalled())[0]).toBe("later Condemns the act.");
  });

  test("F5: whose session ends writes nothing more, and is told that it is over", async () => {
    const guest = await newPerson("drafter", table.harbour);
    const a = await table.join(guest);
    await asSystem((tx) => tx.session.delete({ where: { id: guest.sessionId } }));
    textIn(a.doc, "a").insert(0, "late ");
    await closed(a, "revoked");
    expect((await table.journalled())[0]).toBe("Condemns the act.");
  });

  test("F6: who leaves the party in the middle of typing writes nothing after it; a colleague's edits in that moment pass", async () => {
    const leaver = await newPerson("drafter", table.harbour);
    const [a, b] = [await table.join(leaver), await table.join(table.ben)];
    await asSystem(async (tx) => {
      await tx.membership.updateMany({ where: { userId: leaver.userId }, data: { endedAt: new Date() } });
      await tx.user.update({ where: { id: leaver.userId }, data: { accessEpoch: { increment: 1 } } });
    });
    textIn(a.doc, "a").insert(0, "late ");
    textIn(b.doc, "b").insert(0, "fine ");
    await Promise.all([closed(a, "revoked"), b.saved()]);
    expect(await table.journalled()).toEqual(["Condemns the act.", "fine Calls upon all."]);
  });

  test("F7: when others join or leave, who still may write goes on without a pause", async () => {
    const a = await table.join(table.ana);
    await asSystem((tx) =>
      tx.resolutionHead.update({
        where: { resolutionId: table.resolution.id },
        data: { accessEpoch: { increment: 1 } },
      }),
    );
    textIn(a.doc, "a").insert(0, "on ");
    await a.saved();
    expect((await table.journalled())[0]).toBe("on Condemns the act.");
    expect(a.closings).toEqual([]);
  });

  test("F8: who loses the right to read is shown out without having written", async () => {
    const observer = await newPerson("contributor", table.harbour);
    const a = await table.join(observer);
    await asSystem(async (tx) => {
      await tx.user.update({ where: { id: observer.userId }, data: { disabledAt: new Date() } });
      await notify(tx, { kind: "access", userId: observer.userId });
    });
    await closed(a, "revoked");
    expect(a.provider.isAuthenticated).toBe(false);
  });

  const headRow = () =>
    asSystem((tx) => tx.resolutionHead.findUniqueOrThrow({ where: { resolutionId: table.resolution.id } }));
});
