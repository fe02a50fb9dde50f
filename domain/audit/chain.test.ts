import { describe, expect, test } from "vitest";
import { sha256Hex } from "#domain/document/sha256.ts";
import { chainOf, eventOf } from "./audit.testkit.ts";
import { verifyChain, type AuditEntry } from "./chain.ts";
import { auditEvent } from "./events.ts";

const chain = { resolutionId: "resolution-1", audiencePartyId: null };
const events = ["resolutionMade", "versionFrozen", "versionApproved"].map((type) => eventOf(type));
const entries = chainOf(events);

const verified = (changed: readonly AuditEntry[]) => {
  const result = verifyChain(chain, changed);
  return result.ok ? "holds" : `${result.error.fault}@${result.error.seq}`;
};
const secondAs = (changes: Partial<AuditEntry>) => entries.with(1, { ...entries[1]!, ...changes });

describe("a chain of audit events", () => {
  test("a leaf is SHA-256 over the salt's bytes and the event's canonical bytes", () => {
    expect(entries[0]?.leaf).toBe(
      sha256Hex(
        new Uint8Array([
          ...new Uint8Array(16),
          ...new TextEncoder().encode(
            '{"actor":{"partyId":"p","role":"drafter","userId":"user-1"},"at":"2031-03-01T10:00:00.000Z","audiencePartyId":null,' +
              '"data":{"n":1,"sha256":"aa"},"resolutionId":"resolution-1","type":"resolutionMade"}',
          ),
        ]),
      ),
    );
  });

  test("a sound chain holds and gives its head, and can be verified in two parts", () => {
    const whole = verifyChain(chain, entries);
    expect(whole).toEqual({ ok: true, value: { length: 3, head: entries[2]!.link } });
    const first = verifyChain(chain, entries.slice(0, 2));
    expect(first.ok && verifyChain(chain, entries.slice(2), first.value)).toEqual(whole);
  });

  test("an empty chain holds", () => {
    expect(verifyChain(chain, [])).toEqual({ ok: true, value: { length: 0, head: "" } });
  });

  test.each([
    ["type", { type: "versionRefused" }],
    ["actor", { actor: null }],
    ["actor's party", { actor: { userId: "user-1", partyId: "q", role: "drafter" as const } }],
    ["actor's role", { actor: { userId: "user-1", partyId: "p", role: "clerk" as const } }],
    ["time", { at: "2031-03-01T10:00:00.001Z" }],
    ["data", { data: { n: 2, sha256: "aa" } }],
  ])("another %s in an event breaks its leaf", (_field, changes) => {
    expect(verified(secondAs({ event: { ...events[1]!, ...changes } }))).toBe("leaf@2");
  });

  test.each([
    ["resolution", { resolutionId: "resolution-2" }],
    ["audience", { audiencePartyId: "p" }],
  ])("another %s in an event makes it another chain's", (_field, changes) => {
    expect(verified(secondAs({ event: { ...events[1]!, ...changes } }))).toBe("otherChain@2");
  });

  test.each([
    ["salt", { salt: "f".repeat(32) }, "leaf@2"],
    ["shorter salt", { salt: "00" }, "leaf@2"],
    ["salt that is no hexadecimal", { salt: "x".repeat(32) }, "leaf@2"],
    ["leaf", { leaf: "00".repeat(32) }, "leaf@2"],
    ["link", { link: "00".repeat(32) }, "link@2"],
    ["number", { seq: 3 }, "sequence@2"],
  ])("another %s breaks the entry", (_field, changes, expected) => {
    expect(verified(secondAs(changes))).toBe(expected);
  });

  test("an event without canonical bytes breaks the chain and throws nothing", () => {
    expect(verified(secondAs({ event: eventOf("versionFrozen", { data: { name: "\ud800" } }) }))).toBe("leaf@2");
  });

  test("B8: an entry rewritten with its own leaf and link breaks the next", () => {
    const rewritten = chainOf([events[0]!, eventOf("versionRefused")]);
    expect(verified([...rewritten, entries[2]!])).toBe("link@3");
  });

  test("B8: an entry left out, doubled or moved breaks the chain there", () => {
    const [first, second, third] = entries as [AuditEntry, AuditEntry, AuditEntry];
    expect(verified([first, third])).toBe("sequence@2");
    expect(verified([second, third])).toBe("sequence@1");
    expect(verified([first, first, second])).toBe("sequence@2");
    expect(verified([first, { ...third, seq: 2 }])).toBe("link@2");
  });

  test("events are of the shape the chain keeps", () => {
    expect(auditEvent.parse(events[0])).toEqual(events[0]);
    expect(auditEvent.safeParse(eventOf("Version frozen")).success).toBe(false);
  });
});
