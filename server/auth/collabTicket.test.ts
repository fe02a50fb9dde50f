import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { signTicket, TICKET_LIFETIME_MS, verifyTicket, type CollabTicket } from "./collabTicket.ts";

const NOW = Date.UTC(2031, 4, 2, 9);
const SECRET = "a secret of the tests, long enough";

const ticket: CollabTicket = {
  resolutionId: "0b8f2d3e-6a51-4c8e-9a27-5d0f6f3a1b2c",
  userId: "7d1c9f60-3b6e-4f0a-8a55-0e2f4b6c8d9e",
  partyId: null,
  credential: { kind: "session", id: "5a0e3c1b-9d7f-4b2a-8c6e-1f3d5b7a9c0e" },
  clientId: 4_294_967_295,
  accessEpochs: { user: 2, resolution: 5 },
  schemaVersion: 1,
  exp: NOW + TICKET_LIFETIME_MS,
};

test("a signed ticket is read back as it was given", () => {
  expect(verifyTicket(signTicket(ticket, SECRET), SECRET, NOW)).toEqual({ ok: true, value: ticket });
});

test("a ticket that ran out opens nothing", () => {
  const token = signTicket(ticket, SECRET);
  expect(verifyTicket(token, SECRET, ticket.exp)).toEqual({ ok: false, error: "expired" });
});

test("a ticket whose content or signature was changed is forged", () => {
  const [body, mac] = signTicket(ticket, SECRET).split(".");
  const other = Buffer.from(JSON.stringify({ ...ticket, userId: ticket.resolutionId })).toString("base64url");
  expect(verifyTicket(`${other}.${mac}`, SECRET, NOW)).toEqual({ ok: false, error: "forged" });
  expect(verifyTicket(`${body}.AAAA`, SECRET, NOW)).toEqual({ ok: false, error: "forged" });
  expect(verifyTicket(signTicket(ticket, "another secret"), SECRET, NOW)).toEqual({ ok: false, error: "forged" });
});

test("the same bytes signed with the secret for another purpose are no ticket", () => {
  const [body] = signTicket(ticket, SECRET).split(".");
  const mac = createHmac("sha256", SECRET).update(body!).digest("base64url");
  expect(verifyTicket(`${body}.${mac}`, SECRET, NOW)).toEqual({ ok: false, error: "forged" });
});

test.each([
  ["nothing", ""],
  ["a dot alone", "."],
  ["three parts", "a.b.c"],
  ["more than any ticket holds", `${"x".repeat(5000)}.AAAA`],
])("what is no token at all is malformed: %s", (_what, token) => {
  expect(verifyTicket(token, SECRET, NOW)).toEqual({ ok: false, error: "malformed" });
});
