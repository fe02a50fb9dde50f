import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import path from "node:path";
import next from "next";
import { COLLAB_PATH } from "#domain/api/collabProtocol.ts";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "./auth/demoAccounts.ts";
import { firstAdministratorLink } from "./auth/firstAdministrator.ts";
import { listen } from "./bus/listen.ts";
import { startCollaboration } from "./collab/startCollaboration.ts";
import { startEmbeddedPostgres } from "./db/embeddedPostgres.ts";
import { prepareDatabase } from "./db/prepareDatabase.ts";
import { loadDemo } from "./demo/loadDemo.ts";
import { announceDatabase, env } from "./env.ts";
import { startJobs } from "./jobs/startJobs.ts";

/** How long requests under way may take to end once the server is told to stop. */
const CLOSE_TIMEOUT_MS = 5_000;

const ROOT = path.resolve(import.meta.dirname, "..");

const say = (line: string) => process.stdout.write(`${line}\n`);

const postgres = env.databaseUrl ? null : await startEmbeddedPostgres({ dataDir: env.dataDir });
const { url } = await prepareDatabase(postgres?.url ?? env.databaseUrl ?? "", { embedded: postgres !== null });
announceDatabase(url);

if (env.mode === "demo" && (await loadDemo())) say("The demonstration was loaded.");

const jobs = startJobs();
const collaboration = startCollaboration(jobs.textChanged);
const stopListening = await listen((message) => {
  collaboration.hear(message);
  if (message.kind === "text") jobs.textChanged(message.resolutionId);
  if (message.kind === "row" && message.row === "evidence") jobs.evidenceChanged();
});

const { development } = env;
/** Never listens: Next adds its own listener for upgrades to the server it is given, and would end every other socket. */
const nextUpgrades = createServer();
const app = next({ dev: development, dir: ROOT, hostname: env.host, port: env.port, httpServer: nextUpgrades });
await app.prepare();
const answer = app.getRequestHandler();

const server = createServer((request: IncomingMessage, response: ServerResponse) => {
  answer(request, response).catch((error: unknown) => {
    console.error("A request failed:", error);
    response.destroy();
  });
});

server.on("upgrade", (request, socket, head) => {
  // Without a listener a connection that breaks off here would end the process, and so would an address that is none.
  socket.on("error", () => socket.destroy());
  const pathname = URL.parse(request.url ?? "/", env.publicUrl)?.pathname ?? "";
  if (pathname === COLLAB_PATH) collaboration.handleUpgrade(request, socket, head);
  else if (development && pathname.startsWith("/_next/")) nextUpgrades.emit("upgrade", request, socket, head);
  else socket.destroy();
});

server.listen(env.port, env.host, () => void greet());

async function greet(): Promise<void> {
  say(`Whereas is ready at ${env.publicUrl}`);
  if (env.mode === "demo") {
    say(`Demonstration accounts, password ${DEMO_PASSWORD}:`);
    for (const { email, role, party } of DEMO_ACCOUNTS) say(`  ${email}  ${[role, party].filter(Boolean).join(", ")}`);
  }
  const link = env.mode === "production" ? await firstAdministratorLink() : null;
  if (link) say(`There is no administrator yet. Make the first account, once, at ${link}`);
}

async function stop(): Promise<void> {
  server.close();
  setTimeout(() => server.closeAllConnections(), CLOSE_TIMEOUT_MS).unref();
  await collaboration.stop();
  await stopListening();
  await jobs.stop();
  await app.close();
  await postgres?.stop();
  process.exit(0);
}

for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop());
