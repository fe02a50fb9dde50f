import { afterAll, expect, test } from "vitest";
import { asSystem } from "#server/db/asSystem.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { withConnection } from "#server/db/withConnection.ts";
import { databaseUrl } from "#server/env.ts";
import { listen, type Heard } from "./listen.ts";
import { notify } from "./notify.ts";

const access = { kind: "access", userId: "5f4f9c1e-7d0e-4c59-9a46-1c1f2d3e4b5a" } as const;

afterAll(closePrismaClients);

/** Ends the listener's connection from the database's side, as a restart or a broken line does. */
const cut = () =>
  withConnection(databaseUrl(), (client) =>
    client.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'whereas_bus' AND datname = current_database()",
    ),
  );

test("a message is heard when its transaction commits, and never if it rolls back", async () => {
  const heard: Heard[] = [];
  const stop = await listen((message) => heard.push(message));
  const undone = asSystem(async (tx) => {
    await notify(tx, { ...access, resolutionId: "5f4f9c1e-7d0e-4c59-9a46-1c1f2d3e4b5b" });
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  await asSystem((tx) => notify(tx, access));
  await expect.poll(() => heard).toEqual([access]);
  await stop();
});

test("what is no message of ours is passed over", async () => {
  const heard: Heard[] = [];
  const stop = await listen((message) => heard.push(message));
  for (const payload of ["", "{", '{"kind":"new"}'])
    await asSystem((tx) => tx.$executeRaw`SELECT pg_notify('whereas', ${payload})`);
  await asSystem((tx) => notify(tx, access));
  await expect.poll(() => heard).toEqual([access]);
  await stop();
});

test("a lost connection is made again and says that messages may have been missed", async () => {
  const heard: Heard[] = [];
  const stop = await listen((message) => heard.push(message));
  await cut();
  await expect.poll(() => heard, { timeout: 10_000 }).toEqual([{ kind: "resync" }]);
  await asSystem((tx) => notify(tx, access));
  await expect.poll(() => heard).toEqual([{ kind: "resync" }, access]);
  await stop();
});
