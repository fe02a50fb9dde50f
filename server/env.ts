import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "#domain/zod.ts";
import { parseHostList, type FetchRules } from "./capture/fetch/fetchRules.ts";

/** `demo` has accounts with known passwords and stays on loopback; `production` refuses to start half configured. */
export type Mode = "demo" | "production" | "test";

export interface Env {
  readonly mode: Mode;
  /** Pages follow their sources. */
  readonly development: boolean;
  readonly host: string;
  readonly port: number;
  /** Absolute path of the folder for everything that must survive a restart. */
  readonly dataDir: string;
  /** Origin under which browsers reach the server, without a slash at the end. */
  readonly publicUrl: string;
  /** Absent: the server starts an embedded Postgres; see databaseUrl. */
  readonly databaseUrl?: string;
  /** Absent outside production: made once and kept; see secret. */
  readonly secret?: string;
  /** Which pages may be fetched as evidence, beside or instead of the public web. */
  readonly fetchRules: FetchRules;
}

const MIN_SECRET_CHARS = 32; // 128 bits, even where it is written in hexadecimal
const LOOPBACK_HOSTS = ["localhost", "127.0.0.1", "::1", "[::1]"];
const DEFAULT_PORT = 3000;

/** A list of hosts, or the sentence that names the entry which is none. */
const hostList = (setting: string) =>
  z.string().transform((list, context) => {
    const entries = parseHostList(list);
    if (entries.ok) return entries.value;
    const message = `${setting}: ${JSON.stringify(entries.error)} is neither a host such as wiki.assembly.example, *.assembly.example or wiki.assembly.example:8080, nor a network such as 10.2.0.0/16.`;
    context.issues.push({ code: "custom", message, input: list });
    return z.NEVER;
  });

/** What FETCH_ONLY says to fetch nothing at all. */
const NOTHING = "none";

const settings = z.object({
  WHEREAS_MODE: z
    .enum(["demo", "production", "test"], "WHEREAS_MODE must be demo, production or test.")
    .default("demo"),
  NODE_ENV: z.string().default("production"),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce
    .number("PORT must be a number.")
    .int("PORT must be a whole number.")
    .min(0, "PORT must be between 0 and 65535.")
    .max(65_535, "PORT must be between 0 and 65535.")
    .default(DEFAULT_PORT),
  DATA_DIR: z.string().default(".data"),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: "PUBLIC_URL must be an address such as https://whereas.example." })
    .optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "DATABASE_URL must begin with postgresql://." }).optional(),
  WHEREAS_SECRET: z
    .string()
    .min(
      MIN_SECRET_CHARS,
      `WHEREAS_SECRET must have at least ${MIN_SECRET_CHARS} characters, such as \`openssl rand -hex 32\` prints.`,
    )
    .optional(),
  FETCH_ALLOW: hostList("FETCH_ALLOW").default([]),
  FETCH_ONLY: z
    .string()
    .transform((list) => (list.trim() === NOTHING ? "" : list))
    .pipe(hostList("FETCH_ONLY"))
    .nullable()
    .default(null),
  FETCH_PROXY: z
    .url({ protocol: /^http$/, error: "FETCH_PROXY must be an address such as http://proxy.assembly.example:3128." })
    .optional(),
});

/**
 * Reads the settings from the variables of an environment; an empty variable counts as absent.
 *
 * @throws Error whose message is one sentence a line, for the person who starts the server.
 */
export function parseEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = settings.safeParse(given);
  if (!parsed.success) throw new Error(parsed.error.issues.map(({ message }) => message).join("\n"));
  const { WHEREAS_MODE: mode, HOST: host, PORT: port, PUBLIC_URL, DATABASE_URL, WHEREAS_SECRET } = parsed.data;
  const problems = [
    ...(mode === "production" ? productionProblems(PUBLIC_URL, WHEREAS_SECRET) : []),
    ...(mode !== "production" && !LOOPBACK_HOSTS.includes(host)
      ? [`HOST must stay ${LOOPBACK_HOSTS[1]} in ${mode} mode: its passwords are known to everyone.`]
      : []),
  ];
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return {
    mode,
    development: parsed.data.NODE_ENV === "development",
    host,
    port,
    dataDir: path.resolve(parsed.data.DATA_DIR),
    publicUrl: new URL(PUBLIC_URL ?? `http://localhost:${port}`).origin,
    ...(DATABASE_URL ? { databaseUrl: DATABASE_URL } : {}),
    ...(WHEREAS_SECRET ? { secret: WHEREAS_SECRET } : {}),
    fetchRules: {
      allow: parsed.data.FETCH_ALLOW,
      only: parsed.data.FETCH_ONLY,
      ...(parsed.data.FETCH_PROXY ? { proxy: parsed.data.FETCH_PROXY } : {}),
    },
  };
}

function productionProblems(publicUrl: string | undefined, key: string | undefined): string[] {
  const problems: string[] = [];
  if (!publicUrl) problems.push("PUBLIC_URL is missing: set it to the address under which people reach this server.");
  else if (!isSafe(new URL(publicUrl)))
    problems.push("PUBLIC_URL must begin with https://, or passwords would travel in the open.");
  if (!key) problems.push("WHEREAS_SECRET is missing: set it to what `openssl rand -hex 32` prints, and keep it.");
  return problems;
}

const isSafe = ({ protocol, hostname }: URL) => protocol === "https:" || LOOPBACK_HOSTS.includes(hostname);

export const env: Env = readEnv();

function readEnv(): Env {
  try {
    return parseEnv(process.env);
  } catch (error) {
    // Not thrown on: Node would bury the sentence under a stack that is of no use to whoever forgot a setting.
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

/** The key of everything the server signs. Outside production it is made at first use and kept in the data folder. */
export function secret(): string {
  if (env.secret) return env.secret;
  const file = path.join(env.dataDir, "secret");
  mkdirSync(env.dataDir, { recursive: true });
  try {
    writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return readFileSync(file, "utf8");
}

/** The address of the database, known once main.ts has prepared it. */
export function databaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("The database is not ready yet.");
  return url;
}

/**
 * Tells the rest of the process what became known at start. It goes through process.env because Next may hold a second
 * copy of this module, and because next-auth reads its own variables there.
 */
export function announceDatabase(url: string): void {
  process.env.DATABASE_URL = url;
  process.env.NEXTAUTH_URL = env.publicUrl;
  process.env.NEXTAUTH_SECRET = secret();
}
