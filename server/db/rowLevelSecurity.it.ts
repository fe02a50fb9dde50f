import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#domain/policy/actor.ts";
import { asSystem } from "./asSystem.ts";
import { type Canary, plantCanaries } from "./canaries.testkit.ts";
import { createBareResolution, createParty, createPerson } from "./people.testkit.ts";
import { closePrismaClients } from "./prismaClients.ts";
import type { Transaction } from "./transaction.ts";
import { withActor } from "./withActor.ts";

let canaries: readonly Canary[];
let rival: Actor;
let outsiders: Record<string, Actor>;
let rivalParty: string;
let ownParty: string;
let shared: string;
let draft: string;

/** Tables of which everyone may see that there are rows; what they hide is granted by column. */
const COMMON_TABLES = ["users", "parties", "settings", "audit_checkpoints"];
/** Tables that no person's request touches. */
const SYSTEM_TABLES = ["rate_limits", "search_refreshes"];

beforeAll(async () => {
  ownParty = await createParty("Harbour List");
  rivalParty = await createParty("Upland Union");
  rival = await createPerson("drafter", rivalParty);
  outsiders = {
    drafter: await createPerson("drafter", ownParty),
    contributor: await createPerson("contributor", ownParty),
    approver: await createPerson("approver", ownParty),
    clerk: await createPerson("clerk"),
    observer: await createPerson("observer"),
    administrator: await createPerson("administrator"),
  };
  shared = await createBareResolution(rival.userId, [ownParty, rivalParty]);
  draft = await createBareResolution(rival.userId, [rivalParty]);
  await asSystem((tx) =>
    tx.resolutionGrant.create({
      data: { resolutionId: shared, userId: outsiders["observer"]?.userId ?? "", createdBy: rival.userId },
    }),
  );
  const nest = { owner: rival, partyId: rivalParty, shared, draft };
  canaries = await asSystem((tx) => plantCanaries(tx, nest));
});
afterAll(closePrismaClients);

/** What an administrator keeps: accounts, never content. */
const ADMINISTRATORS = ["memberships", "sessions", "invitations"];
const hiddenFrom = (who: string) =>
  canaries.filter(({ table }) => who !== "administrator" || !ADMINISTRATORS.includes(table));

async function tablesOfTheSchema(): Promise<string[]> {
  const rows = await asSystem(
    (tx) => tx.$queryRaw<{ name: string }[]>`SELECT relname::text AS name FROM pg_class
      WHERE relkind IN ('r', 'p', 'v', 'm') AND relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations'`,
  );
  return rows.map(({ name }) => name);
}

const count = async (tx: Transaction, { table, where }: Canary): Promise<number> => {
  const key = table === "resolutions" || where.startsWith("id ") ? "id" : where.split(" ")[0];
  const rows = await tx.$queryRawUnsafe<{ n: number }[]>(`SELECT count(${key})::int AS n FROM ${table} WHERE ${where}`);
  return rows[0]?.n ?? -1;
};

/** Rows touched, or the reason why the database did not even try. */
async function attempt(actor: Actor, sql: string, ...values: unknown[]): Promise<number | string> {
  return withActor(actor, (tx) => tx.$executeRawUnsafe(sql, ...values)).catch((error: unknown) => String(error));
}

const REFUSED = /row-level security|permission denied/;

describe("every table", () => {
  test("B1: has row-level security, forced on its owner too, and a policy for whatever whereas_app is granted", async () => {
    const faults = await asSystem(
      (tx) => tx.$queryRaw`SELECT c.relname::text AS "table", a.action FROM pg_class c,
          (VALUES ('SELECT', 'r'), ('INSERT', 'a'), ('UPDATE', 'w'), ('DELETE', 'd')) AS a (action, cmd)
        WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations'
          AND (NOT (c.relrowsecurity AND c.relforcerowsecurity)
            OR (CASE a.action WHEN 'DELETE' THEN has_table_privilege('whereas_app', c.oid, a.action)
                  ELSE has_any_column_privilege('whereas_app', c.oid, a.action) END
              AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polcmd = a.cmd::"char"
                AND p.polroles = ARRAY['whereas_app'::regrole::oid])))`,
    );
    expect(faults).toEqual([]);
  });

  test("is planted with a canary here, or is known to be common", async () => {
    const planted = new Set([...canaries.map(({ table }) => table), ...COMMON_TABLES, ...SYSTEM_TABLES]);
    expect((await tablesOfTheSchema()).filter((table) => !planted.has(table))).toEqual([]);
  });

  test("of Prisma's bookkeeping and of the system is shut to a person's request", async () => {
    const actor = outsiders["administrator"] ?? rival;
    for (const table of ["_prisma_migrations", ...SYSTEM_TABLES])
      expect(await attempt(actor, `SELECT 1 FROM ${table}`)).toMatch(REFUSED);
  });
});

describe.each(["drafter", "contributor", "approver", "clerk", "observer", "administrator"])("the rival's %s", (who) => {
  const actor = () => outsiders[who] ?? rival;

  test("B1: cannot read or count another party's rows", async () => {
    const seen = await withActor(actor(), async (tx) => {
      const counts: Record<string, number> = {};
      for (const canary of hiddenFrom(who)) counts[canary.table] = await count(tx, canary);
      return counts;
    });
    expect(Object.entries(seen).filter(([, n]) => n !== 0)).toEqual([]);
  });

  test("B1: cannot change or delete them", async () => {
    const touched: unknown[] = [];
    for (const { table, where } of hiddenFrom(who)) {
      const columns = await updatable(table);
      const update = await attempt(actor(), `UPDATE ${table} SET ${columns} WHERE ${where}`);
      const removal = await attempt(actor(), `DELETE FROM ${table} WHERE ${where}`);
      for (const outcome of [update, removal])
        if (outcome !== 0 && !REFUSED.test(String(outcome))) touched.push([table, outcome]);
    }
    expect(touched).toEqual([]);
  });

  test("B1: cannot write a row into another party's drawer or draft", async () => {
    const written: unknown[] = [];
    for (const canary of hiddenFrom(who)) {
      const row = await asSystem((tx) => rowToInsert(tx, canary));
      const outcome = await attempt(
        actor(),
        `INSERT INTO ${canary.table} SELECT * FROM jsonb_populate_record(NULL::${canary.table}, $1::jsonb)`,
        JSON.stringify(row),
      );
      if (!REFUSED.test(String(outcome))) written.push([canary.table, outcome]);
    }
    expect(written).toEqual([]);
  });
});

/** Sets each column that may be set to itself, else the first one, which may not. */
async function updatable(table: string): Promise<string> {
  const columns = await asSystem(
    (tx) => tx.$queryRaw<{ name: string; granted: boolean }[]>`SELECT attname::text AS name,
        has_column_privilege('whereas_app', attrelid, attnum, 'UPDATE') AS granted FROM pg_attribute
      WHERE attrelid = ${table}::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
  );
  const granted = columns.filter(({ granted: may }) => may).map(({ name }) => name);
  // `= DEFAULT` reads nothing, so that a column which may be written and not read is tried as well.
  return (granted.length > 0 ? granted : [columns[0]?.name]).map((name) => `${name} = DEFAULT`).join(", ");
}

/** The canary again under another key, so that it is row-level security that refuses it and not the key. */
async function rowToInsert(tx: Transaction, { table, where }: Canary): Promise<object> {
  const rows = await tx.$queryRawUnsafe<{ row: Record<string, unknown> }[]>(
    `SELECT to_jsonb(t) AS row FROM ${table} t WHERE ${where}`,
  );
  const row = rows[0]?.row ?? {};
  const fresh = "id" in row ? { id: randomUUID() } : {};
  const seq = "seq" in row ? { seq: 99 } : {};
  return { ...row, ...fresh, ...seq, ...("token_hash" in row ? { token_hash: randomUUID() } : {}) };
}

test("the party itself reads every row of its own", async () => {
  const unseen = await withActor(rival, async (tx) => {
    const missing: string[] = [];
    for (const canary of canaries) if ((await count(tx, canary)) === 0) missing.push(canary.table);
    return missing;
  });
  // Invitations are the administrators' alone.
  expect(unseen).toEqual(["invitations"]);
});

test("B4: the shared resolution is read by every participant, the clerk and the guest, and by no administrator", async () => {
  const readers: string[] = [];
  for (const [who, actor] of Object.entries(outsiders))
    if ((await withActor(actor, (tx) => tx.resolution.count({ where: { id: shared } }))) === 1) readers.push(who);
  expect(readers).toEqual(["drafter", "contributor", "approver", "clerk", "observer"]);
});

test("B3: nobody adds their party to a rival's draft, nor a guest", async () => {
  const drafter = outsiders["drafter"] ?? rival;
  expect(
    await attempt(
      drafter,
      `INSERT INTO resolution_parties (resolution_id, party_id) VALUES ('${draft}', '${ownParty}')`,
    ),
  ).toMatch(REFUSED);
  for (const who of ["drafter", "clerk"])
    expect(
      await attempt(
        outsiders[who] ?? rival,
        `INSERT INTO resolution_grants (resolution_id, user_id, created_by)
           VALUES ('${draft}', '${drafter.userId}', '${outsiders[who]?.userId}')`,
      ),
    ).toMatch(REFUSED);
});

test("a resolution is made by its row first, then all its parties at once, then its head; nobody joins it later", async () => {
  const drafter = outsiders["drafter"] ?? rival;
  const id = randomUUID();
  await withActor(drafter, async (tx) => {
    const row = { id, documentName: randomUUID(), title: {}, style: "un", template: "blank", languages: ["en"] };
    await tx.resolution.createMany({ data: [{ ...row, createdBy: drafter.userId }] });
    await tx.resolutionParty.createMany({
      data: [ownParty, rivalParty].map((partyId) => ({ resolutionId: id, partyId })),
    });
    await tx.resolutionHead.create({ data: { resolutionId: id, chain: new Uint8Array(32) } });
  });
  const third = await createParty("Third List");
  expect(
    await attempt(drafter, `INSERT INTO resolution_parties (resolution_id, party_id) VALUES ('${id}', '${third}')`),
  ).toMatch(REFUSED);
});

test("what became of a text elsewhere comes with its row and is never written again", async () => {
  const drafter = outsiders["drafter"] ?? rival;
  const id = randomUUID();
  const steps = [{ date: "2031-04-02", outcome: "adopted", as: null, by: null }];
  await withActor(drafter, async (tx) => {
    const row = { id, documentName: randomUUID(), title: {}, style: "un", template: "blank", languages: ["en"] };
    await tx.resolution.createMany({ data: [{ ...row, createdBy: drafter.userId, proceedings: { steps } }] });
    await tx.resolutionParty.createMany({ data: [{ resolutionId: id, partyId: ownParty }] });
    await tx.resolutionHead.create({ data: { resolutionId: id, chain: new Uint8Array(32) } });
  });
  const read = await asSystem((tx) => tx.resolution.findUniqueOrThrow({ where: { id } }));
  expect(read.proceedings).toEqual({ steps });
  expect(await attempt(drafter, `UPDATE resolutions SET proceedings = NULL WHERE id = '${id}'`)).toMatch(REFUSED);
});

test("nothing is written in another's name", async () => {
  const drafter = outsiders["drafter"] ?? rival;
  const data = { resolutionId: shared, targetKind: "resolution", stance: "support", recordedBy: drafter.userId };
  const record = (fields: Partial<typeof data> & { partyId: string }) =>
    withActor(drafter, (tx) => tx.position.createMany({ data: [{ ...data, ...fields }] }));
  await expect(record({ partyId: rivalParty })).rejects.toThrow(REFUSED);
  await expect(record({ partyId: ownParty, recordedBy: rival.userId })).rejects.toThrow(REFUSED);
  await expect(record({ partyId: ownParty })).resolves.toEqual({ count: 1 });
});

test("addresses, password hashes and hashed secrets are granted to no person's request", async () => {
  const administrator = outsiders["administrator"] ?? rival;
  for (const sql of [
    "SELECT email FROM users",
    "SELECT password_hash FROM users",
    "SELECT token_hash FROM sessions",
    "SELECT token_hash FROM api_tokens",
    "SELECT token_hash FROM invitations",
  ])
    expect(await attempt(administrator, sql)).toMatch(REFUSED);
});

test.each([
  "journal",
  "journal_clients",
  "positions",
  "captures",
  "citations",
  "audit_events",
  "audit_checkpoints",
  "audit_openings",
])("%s is append-only for whereas_system as well", async (table) => {
  const tried = (sql: string) => asSystem((tx) => tx.$executeRawUnsafe(sql)).catch(String);
  expect(await tried(`DELETE FROM ${table}`)).toMatch(REFUSED);
  expect(await tried(`UPDATE ${table} SET ${await updatable(table)}`)).toMatch(REFUSED);
});

test("what a version says, and what an approval was given to, cannot be changed by anyone", async () => {
  const tried = (sql: string) => asSystem((tx) => tx.$executeRawUnsafe(sql)).catch(String);
  expect(await tried("UPDATE versions SET bytes = '\\x00'")).toMatch(REFUSED);
  expect(await tried("UPDATE approvals SET sha256 = ''")).toMatch(REFUSED);
  expect(await tried("DELETE FROM approvals")).toMatch(REFUSED);
});

test("V3: an approval that names another hash than its version's is refused by the database", async () => {
  const approve = (sha256: string) =>
    asSystem(async (tx) => {
      const version = await tx.version.findFirstOrThrow({ where: { resolutionId: draft } });
      const { id: versionId, resolutionId, n } = version;
      const data = { versionId, resolutionId, n, partyId: rivalParty, userId: rival.userId, role: "approver" } as const;
      await tx.approval.create({ data: { ...data, sha256, decision: "approve" } });
    });
  await expect(approve("0".repeat(64))).rejects.toThrow("Foreign key constraint violated");
});

test("without an actor set, whereas_app reads nothing", async () => {
  const nobody = { userId: "", partyId: null, role: "observer" } as const;
  const seen = await withActor(nobody, async (tx) => {
    const counts = [];
    for (const canary of canaries) counts.push(await count(tx, canary));
    return counts;
  });
  expect(new Set(seen)).toEqual(new Set([0]));
});
