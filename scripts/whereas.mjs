/**
 * `npm run whereas -- convert|export|import …`: texts in and out of files without a server. Standard output and input stay
 * the command's own; what this says itself goes to the error output.
 */
import { spawn } from "node:child_process";
import { generate, install, main, projectNode, ROOT, toolEnv } from "./workspace.mjs";
import path from "node:path";

console.log = console.error;

await main(async () => {
  await install();
  await generate();
  return new Promise((resolve, reject) => {
    const script = path.join(ROOT, "server", "commandLine", "main.ts");
    // Names of files are meant from where the person is, not from the project's folder.
    const cwd = process.env.INIT_CWD ?? process.cwd();
    const dataDir = path.resolve(ROOT, process.env.DATA_DIR || ".data");
    const options = { cwd, env: toolEnv({ NODE_ENV: "production", DATA_DIR: dataDir }), stdio: "inherit" };
    const child = spawn(projectNode(), [script, ...process.argv.slice(2)], options);
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
});
