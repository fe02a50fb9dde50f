import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { blockOf, text } from "#domain/document/builders.testkit.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { closeSystemPool } from "#server/db/pool.ts";
import {
  blocksIn,
  joinedClient,
  journalledBlocks,
  newParty,
  newPerson,
  newResolution,
  startTestServer,
  type TestServer,
  textIn,
  until,
} from "./collab.testkit.ts";

let server: TestServer;
let harbour: string;
let valley: string;

beforeAll(async () => {
  server = await startTestServer();
  [harbour, valley] = await Promise.all([newParty(), newParty()]);
});

afterAll(async () => {
  await server.stop();
  await closeSystemPool();
  await closePrismaClients();
});

const clause = blockOf("operative", "a", "Condemns the act.");
const freshResolution = () => newResolution([harbour, valley], [clause]);

describe("writing together", () => {
  test("J2: what two parties type at once in one clause is on both screens and in the journal", async () => {
    const resolution = await freshResolution();
    const a = await joinedClient(server.url, await newPerson("drafter", harbour), resolution);
    const b = await joinedClient(server.url, await newPerson("drafter", valley), resolution);
    for (let i = 0; i < 20; i++) {
      textIn(a.doc, "a").insert(0, "a");
      textIn(b.doc, "a").insert(textIn(b.doc, "a").length, "b");
    }
    await Promise.all([a.saved(), b.saved()]);
    const expected = [{ ...clause, content: [text(`${"a".repeat(20)}Condemns the act.${"b".repeat(20)}`)] }];
    await until(() => JSON.stringify(blocksIn(a.doc)) === JSON.stringify(blocksIn(b.doc)));
    expect(blocksIn(a.doc)).toEqual(expected);
    expect(await journalledBlocks(resolution)).toEqual(expected);
    a.leave();
    b.leave();
  });
});
