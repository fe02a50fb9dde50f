import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { build, generate, install, PlainError, projectNode, ROOT, runTool, toolEnv } from "./workspace.mjs";

const DEFAULT_PORT = 3000;

/**
 * Makes everything ready and runs the server until it ends or this process is asked to.
 *
 * @param mode as in server/env.ts
 * @param development serve the pages from their sources, without building them first
 * @returns the server's exit code
 */
export async function launch(mode, { development = false } = {}) {
  const env = { WHEREAS_MODE: mode, NODE_ENV: development ? "development" : "production" };
  await refuseTakenPort();
  await install();
  const settings = await runTool("server/env.ts", [], { env }); // says what is wrong with them, and ends
  if (settings !== 0) return settings;
  await generate();
  if (!development) await build();
  console.log("Starting…");
  return runServer(env);
}

/** Said before the building, not after. */
function refuseTakenPort() {
  const port = Number(process.env.PORT || DEFAULT_PORT);
  const host = process.env.HOST || "127.0.0.1";
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => {
      if (error.code !== "EADDRINUSE") return resolve(); // the server itself says what is wrong with its settings
      reject(new PlainError(`Port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function runServer(env) {
  return new Promise((resolve, reject) => {
    // In a process group of its own: Ctrl-C reaches it once, through this process, and it closes in its own time.
    const options = { cwd: ROOT, env: toolEnv(env), stdio: ["ignore", "inherit", "inherit"], detached: true };
    const server = spawn(projectNode(), ["server/main.ts"], options);
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
      let forwarded = false;
      process.on(signal, () => {
        if (!forwarded) server.kill(signal === "SIGHUP" ? "SIGTERM" : signal);
        forwarded = true;
      });
    }
    server.once("error", reject);
    server.once("close", (code) => resolve(code ?? 1));
  });
}
