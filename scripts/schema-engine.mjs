#!/usr/bin/env node
/**
 * Stands in for Prisma's native schema engine, which the CLI would download: a closed network has no place to download it
 * from. Speaks the engine's line-based JSON-RPC and runs the same engine compiled to WebAssembly over node-postgres.
 * Started by the Prisma CLI through PRISMA_SCHEMA_ENGINE_BINARY; see prisma.mjs.
 */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { parse as parseConnectionString } from "pg-connection-string";

const PG_CHAR_OID = 18; // Postgres's internal one-byte "char", in the catalogue tables that introspection reads
const PG_BPCHAR_OID = 1042; // character(n), which adapter-pg can read

const args = process.argv.slice(2);
const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const options = (name) => args.flatMap((arg, i) => (arg === name ? [args[i + 1]] : []));
const datasource = JSON.parse(option("--datasource") ?? "{}");

if (args.includes("--version")) {
  console.log("schema-engine-cli WebAssembly");
  process.exit(0);
}
process.on("uncaughtException", (error) => fail("P6000", `The schema engine failed: ${error?.stack ?? error}`));
if (args.includes("cli")) await runCommand(args[args.indexOf("cli") + 1]);
else serveRequests();

/** Ends the process with the error line that the Prisma CLI looks for on standard error. */
function fail(code, message) {
  const fields = { is_panic: false, error_code: code, message };
  process.stderr.write(`\n${JSON.stringify({ level: "ERROR", target: "schema_engine::logger", fields })}\n`);
  process.exit(1);
}

/**
 * The settings of a connection, in parts. node-postgres lets a `connectionString` override `database`, which would point
 * the shadow database at the real one, so it never gets one.
 */
function connectionParts(url) {
  const { connectionString: _, schema: __, port, ...rest } = parseConnectionString(url);
  return { ...rest, ...(port ? { port: Number(port) } : {}) };
}

async function query(config, sql) {
  const client = new pg.Client(config);
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

async function runCommand(command) {
  const config = connectionParts(datasource.url);
  if (command === "can-connect-to-database") {
    try {
      await query(config, "SELECT 1");
    } catch (error) {
      fail(error.code === "3D000" ? "P1003" : "P1001", error.message);
    }
    console.log("Connection successful");
  } else if (command === "create-database") {
    await query({ ...config, database: "postgres" }, `CREATE DATABASE ${pg.escapeIdentifier(config.database)}`);
  } else {
    fail("P0000", `This schema engine cannot ${command}.`);
  }
}

/** Tells adapter-pg of the internal "char" type, and mends a query that Postgres 18 answers with rows the engine panics on. */
class CataloguePool extends pg.Pool {
  charFields = new WeakSet();

  async query(request, ...rest) {
    // Postgres 18 lists NOT NULL among pg_constraint (contype 'n'); the engine names only the types it wants to skip.
    if (request?.text?.includes("contype NOT IN ('p', 'u', 'f')"))
      request.text = request.text.replace("contype NOT IN ('p', 'u', 'f')", "contype IN ('c', 'x')");
    const result = await super.query(request, ...rest);
    for (const field of result.fields ?? []) {
      if (field.dataTypeID !== PG_CHAR_OID) continue;
      field.dataTypeID = PG_BPCHAR_OID;
      this.charFields.add(field);
    }
    return result;
  }
}

class AdapterFactory extends PrismaPg {
  #config;
  #options;

  constructor(config, adapterOptions) {
    super(config, adapterOptions);
    this.#config = config;
    this.#options = adapterOptions;
  }

  connect() {
    return this.#open(this.#config);
  }

  async connectToShadowDb() {
    if (datasource.shadowDatabaseUrl) return this.#open(connectionParts(datasource.shadowDatabaseUrl));
    const database = `prisma_migrate_shadow_db_${randomUUID()}`;
    await query(this.#config, `CREATE DATABASE "${database}"`);
    return this.#open({ ...this.#config, database }, () => query(this.#config, `DROP DATABASE "${database}"`));
  }

  async #open(config, afterwards) {
    const pool = new CataloguePool({ ...config, max: 1 });
    const adapter = await new PrismaPg(pool, this.#options).connect();
    const performIO = adapter.performIO.bind(adapter);
    const queryRaw = adapter.queryRaw.bind(adapter);
    const fieldsOf = new WeakMap();
    adapter.performIO = async (request) => {
      const result = await performIO(request);
      fieldsOf.set(request, result.fields);
      return result;
    };
    adapter.queryRaw = async (request) => {
      const result = await queryRaw(request);
      fieldsOf.get(request)?.forEach((field, i) => {
        if (pool.charFields.has(field)) result.columnTypes[i] = ColumnTypeEnum.Character;
      });
      return result;
    };
    // The adapter's own executeScript splits at every semicolon, also inside a function's body.
    adapter.executeScript = async (sql) => {
      try {
        await pool.query(sql);
      } catch (error) {
        adapter.onError(error);
      }
    };
    adapter.dispose = async () => {
      await pool.end();
      await afterwards?.();
    };
    return adapter;
  }
}

async function openEngine() {
  const require = createRequire(import.meta.url);
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasmPath = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg").replace(/\.js$/, ".wasm");
  const { instance } = await WebAssembly.instantiate(readFileSync(wasmPath), { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const config = datasource.url ? connectionParts(datasource.url) : {};
  const schema = datasource.url ? (new URL(datasource.url).searchParams.get("schema") ?? undefined) : undefined;
  const datamodels = options("--datamodels").map((path) => [path, readFileSync(path, "utf8")]);
  const log = (line) => process.env.DEBUG && console.error(line);
  const adapter = bindMigrationAwareSqlAdapterFactory(new AdapterFactory(config, { schema }));
  return glue.SchemaEngine.new({ datamodels: datamodels.length ? datamodels : undefined }, log, adapter);
}

function serveRequests() {
  const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  let opening;
  let turn = Promise.resolve();

  async function answer({ id, method, params }) {
    try {
      const engine = await (opening ??= openEngine());
      const result = await call(engine, method, params);
      // The native engine asks the CLI to print a diff; the WebAssembly build returns it instead.
      if (method === "diff" && result?.stdout != null)
        send({ id: id + 1_000_000, method: "print", params: { content: result.stdout } });
      send({ id, result: result ?? {} });
    } catch (error) {
      const message = error?.message ?? String(error);
      const data = { is_panic: false, message, error_code: error?.code ?? null, meta: error?.meta ?? null };
      send({ id, error: { code: 4466, message, data } });
    }
  }

  const lines = createInterface({ input: process.stdin });
  lines.on("line", (line) => {
    const message = JSON.parse(line);
    if (message.method) turn = turn.then(() => answer(message));
  });
  lines.on("close", () => turn.then(() => process.exit(0)));
}

async function call(engine, method, params) {
  if (method === "getDatabaseVersion") return engine.version(params);
  if (method === "createDatabase") return { databaseName: "" };
  if (typeof engine[method] !== "function") throw new Error(`This schema engine has no method ${method}.`);
  return engine[method](params);
}
