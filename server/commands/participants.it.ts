import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { verifyTicket } from "#server/auth/collabTicket.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { secret } from "#server/env.ts";
import { readResolution } from "#server/queries/readResolution.ts";
import { readVersion } from "#server/queries/readVersion.ts";
import { admitObserver } from "./admitObserver.ts";
import { createAssembly, createFerryResolution, outcomeOf, valueOf, type Assembly } from "./desk.testkit.ts";
import { freezeVersion } from "./freezeVersion.ts";
import { issueTicket } from "./issueTicket.ts";
import { perform } from "./perform.ts";
import { removeObserver } from "./removeObserver.ts";
import { updateResolution } from "./updateResolution.ts";

let who: Assembly;
let resolutionId: string;

beforeAll(async () => {
  who = await createAssembly();
});
beforeEach(async () => {
  resolutionId = await createFerryResolution(who.drafter, [who.harbour, who.upland]);
});
afterAll(closePrismaClients);

const epoch = async () =>
  (await asSystem((tx) => tx.resolutionHead.findUniqueOrThrow({ where: { resolutionId } }))).accessEpoch;

describe("who takes part", () => {
  test("the clerk lets a third party in: it reads the text, and tickets given before are worth nothing", async () => {
    expect(outcomeOf(await readResolution(who.outsider, resolutionId))).toBe("notFound notFound");
    valueOf(await perform(who.clerk, updateResolution, { resolutionId, addPartyIds: [who.outside] }));
    expect(valueOf(await readResolution(who.outsider, resolutionId)).parties).toHaveLength(3);
    expect(await epoch()).toBe(1);
  });

  test("a party that leaves reads nothing more; never fewer than two stay", async () => {
    const change = { resolutionId, addPartyIds: [who.outside], removePartyIds: [who.upland] };
    valueOf(await perform(who.clerk, updateResolution, change));
    expect(outcomeOf(await readResolution(who.rival, resolutionId))).toBe("notFound notFound");
    const last = await perform(who.clerk, updateResolution, { resolutionId, removePartyIds: [who.outside] });
    expect(outcomeOf(last)).toBe("conflict twoPartiesNeeded");
    expect(valueOf(await readResolution(who.clerk, resolutionId)).parties).toHaveLength(2);
  });

  test("drafters change the header but not who takes part; in a private draft nobody does", async () => {
    valueOf(await perform(who.drafter, updateResolution, { resolutionId, header: { billNumber: "2031-7" } }));
    valueOf(await perform(who.rival, updateResolution, { resolutionId, header: { symbol: "A/7" }, style: "korea" }));
    const detail = valueOf(await readResolution(who.drafter, resolutionId));
    expect(detail).toMatchObject({ style: "korea", header: { billNumber: "2031-7", symbol: "A/7", movers: null } });
    const add = { addPartyIds: [who.outside] };
    const denied = await perform(who.drafter, updateResolution, { resolutionId, ...add });
    expect(outcomeOf(denied)).toBe("forbidden forbidden");
    const draft = await createFerryResolution(who.drafter, [who.harbour]);
    for (const actor of [who.drafter, who.clerk])
      expect((await perform(actor, updateResolution, { resolutionId: draft, ...add })).ok).toBe(false);
  });

  test.each(["contributor", "approver", "observer", "administrator", "outsider"] as const)(
    "%s changes nothing about it",
    async (role) => {
      const result = await perform(who[role], updateResolution, { resolutionId, style: "korea" });
      expect(result.ok).toBe(false);
      expect(valueOf(await readResolution(who.clerk, resolutionId)).style).toBe("un");
    },
  );
});

describe("who approves", () => {
  const withoutHarbour = () => ({ resolutionId, partyApprovals: [{ partyId: who.harbour, approves: false }] });

  test("the clerk says which parties' approval a version needs", async () => {
    valueOf(await perform(who.clerk, updateResolution, withoutHarbour()));
    const { parties } = valueOf(await readResolution(who.clerk, resolutionId));
    expect(new Map(parties.map(({ id, approves }) => [id, approves]))).toEqual(
      new Map([
        [who.harbour, false],
        [who.upland, true],
      ]),
    );
    const version = valueOf(await perform(who.clerk, freezeVersion, { resolutionId }));
    expect(valueOf(await readVersion(who.clerk, resolutionId, version.n)).requiredPartyIds).toEqual([who.upland]);
  });

  test("somebody must decide, and only parties that take part", async () => {
    valueOf(await perform(who.clerk, updateResolution, withoutHarbour()));
    const last = { resolutionId, partyApprovals: [{ partyId: who.upland, approves: false }] };
    expect(outcomeOf(await perform(who.clerk, updateResolution, last))).toBe("conflict approverNeeded");
    const leaving = { resolutionId, addPartyIds: [who.outside], removePartyIds: [who.upland] };
    const stranger = { resolutionId, partyApprovals: [{ partyId: who.outside, approves: true }] };
    expect(outcomeOf(await perform(who.clerk, updateResolution, stranger))).toBe("invalid unknownParty");
    valueOf(await perform(who.clerk, updateResolution, leaving));
    const { parties } = valueOf(await readResolution(who.clerk, resolutionId));
    expect(parties.map(({ approves }) => approves)).toEqual([false, true]);
  });

  test("drafters do not change it", async () => {
    expect(outcomeOf(await perform(who.drafter, updateResolution, withoutHarbour()))).toBe("forbidden forbidden");
  });
});

describe("observers", () => {
  const observer = () => ({ resolutionId, userId: who.observer.userId });

  test("B4: an observer who was let in reads and does nothing else, until the access is taken back", async () => {
    expect(outcomeOf(await readResolution(who.observer, resolutionId))).toBe("notFound notFound");
    valueOf(await perform(who.clerk, admitObserver, observer()));
    valueOf(await perform(who.clerk, admitObserver, observer()));
    const detail = valueOf(await readResolution(who.observer, resolutionId));
    expect(detail.observers.map(({ id }) => id)).toEqual([who.observer.userId]);
    expect(Object.values(detail.abilities)).not.toContain(true);
    const before = await epoch();
    valueOf(await perform(who.clerk, removeObserver, observer()));
    expect(outcomeOf(await readResolution(who.observer, resolutionId))).toBe("notFound notFound");
    expect(await epoch()).toBe(before + 1);
    expect(outcomeOf(await perform(who.clerk, removeObserver, observer()))).toBe("notFound notFound");
  });

  test("only the clerk lets observers in, and nobody else in this way", async () => {
    expect(outcomeOf(await perform(who.drafter, admitObserver, observer()))).toBe("forbidden forbidden");
    const { userId } = who.outsider;
    expect(outcomeOf(await perform(who.clerk, admitObserver, { resolutionId, userId }))).toBe("invalid notAnObserver");
    const draft = await createFerryResolution(who.drafter, [who.harbour]);
    const intoDraft = { ...observer(), resolutionId: draft };
    expect(outcomeOf(await perform(who.drafter, admitObserver, intoDraft))).toBe("forbidden forbidden");
  });
});

describe("tickets", () => {
  const ticketOf = async (actor = who.drafter, clientId?: number) =>
    perform(actor, issueTicket, { resolutionId, ...(clientId === undefined ? {} : { clientId }) });

  test("a ticket says who may open what, and its clientID is new and bound to that person", async () => {
    const ticket = valueOf(await ticketOf());
    const { documentName } = await asSystem((tx) => tx.resolution.findUniqueOrThrow({ where: { id: resolutionId } }));
    expect(ticket).toMatchObject({ documentName, readOnly: false, schemaVersion: 1 });
    expect(valueOf(verifyTicket(ticket.token, secret(), Date.now()))).toMatchObject({
      resolutionId,
      userId: who.drafter.userId,
      partyId: who.harbour,
      clientId: ticket.clientId,
      accessEpochs: { user: 0, resolution: 0 },
    });
    const client = { resolutionId_clientId: { resolutionId, clientId: BigInt(ticket.clientId) } };
    const bound = await asSystem((tx) => tx.journalClient.findUniqueOrThrow({ where: client }));
    expect(bound).toMatchObject({ userId: who.drafter.userId, partyId: who.harbour });
    expect(valueOf(await ticketOf()).clientId).not.toBe(ticket.clientId);
  });

  test("a page renews its own clientID, and nobody else's", async () => {
    const { clientId } = valueOf(await ticketOf());
    expect(valueOf(await ticketOf(who.drafter, clientId)).clientId).toBe(clientId);
    expect(outcomeOf(await ticketOf(who.rival, clientId))).toBe("conflict clientIdNotYours");
    expect(outcomeOf(await ticketOf(who.drafter, clientId === 1 ? 2 : 1))).toBe("conflict clientIdNotYours");
    const moved = { ...who.drafter, partyId: who.upland };
    expect(outcomeOf(await ticketOf(moved, clientId))).toBe("conflict clientIdNotYours");
  });

  test("who may not write, or not now, gets a ticket to read; who may not read gets none", async () => {
    expect(valueOf(await ticketOf(who.contributor)).readOnly).toBe(true);
    valueOf(await perform(who.clerk, freezeVersion, { resolutionId }));
    expect(valueOf(await ticketOf(who.drafter)).readOnly).toBe(true);
    for (const actor of [who.outsider, who.observer, who.administrator])
      expect(outcomeOf(await ticketOf(actor))).toBe("notFound notFound");
  });
});
