/** `npm run check`: everything that can be known without a database, a build or a browser. */
import { existsSync } from "node:fs";
import path from "node:path";
import { ARTIFACTS, generate, install, main, ROOT, runTool } from "./workspace.mjs";

const ROOMS = ["app", "bench", "components", "domain", "e2e", "formats", "i18n", "messages", "scripts", "server"];
const rooms = ROOMS.filter((room) => existsSync(path.join(ROOT, room)));

const STEPS = [
  ["Route types", "node_modules/next/dist/bin/next", ["typegen"]],
  ["Types", "node_modules/typescript/bin/tsc", ["--noEmit"]],
  ["Lint", "node_modules/oxlint/bin/oxlint", []],
  [
    "Imports",
    "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs",
    [...rooms, "--config", ".dependency-cruiser.mjs"],
  ],
  ["Format", "node_modules/prettier/bin/prettier.cjs", ["--check", "--log-level=warn", "."]],
  ["Dead code", "node_modules/knip/bin/knip.js", []],
  ["Unused messages", "scripts/unusedMessages.mjs", []],
  ["Uncited rules", "scripts/uncitedRules.mjs", []],
];

await main(async () => {
  await install();
  await generate();
  const failed = [];
  for (const [name, tool, args] of STEPS) {
    const code = await runTool(tool, args, { quiet: true });
    console.log(`${code === 0 ? "ok    " : "FAILED"} ${name}`);
    if (code !== 0) failed.push(name);
  }
  const report = ["--reporter=default", "--reporter=json", `--outputFile.json=${path.join(ARTIFACTS, "unit.json")}`];
  if ((await runTool("node_modules/vitest/vitest.mjs", ["run", "--project", "unit", ...report])) !== 0)
    failed.push("Unit tests");
  console.log(failed.length === 0 ? "The check passed." : `The check failed: ${failed.join(", ")}.`);
  return failed.length === 0 ? 0 : 1;
});
