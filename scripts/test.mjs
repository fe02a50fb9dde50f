/** `npm test`: every test there is, from a fresh clone; the last line gives the counts. */
import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { findBrowser } from "./browser.mjs";
import { ARTIFACTS, build, generate, install, main, readJson, runTool } from "./workspace.mjs";

const report = (name) => path.join(ARTIFACTS, `${name}.json`);
const total = { passed: 0, failed: 0, skipped: 0 };

/** Runs a stage and counts it; a stage that fails without a failed test counts as one. */
async function stage(title, run, count = () => ({ passed: 0, failed: 0, skipped: 0 })) {
  console.log(`\n== ${title}`);
  const isFine = await run().then(
    (code) => (code ?? 0) === 0,
    (error) => (console.error(error.message), false),
  );
  const counted = count();
  if (!isFine && counted.failed === 0) counted.failed = 1;
  for (const key of Object.keys(total)) total[key] += counted[key];
  return isFine;
}

function countVitest(name) {
  if (!existsSync(report(name))) return { passed: 0, failed: 0, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = readJson(report(name));
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

function countPlaywright(name) {
  if (!existsSync(report(name))) return { passed: 0, failed: 0, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = readJson(report(name)).stats;
  return { passed: expected + flaky, failed: unexpected, skipped };
}

await main(async () => {
  for (const name of ["unit", "integration", "e2e"]) rmSync(report(name), { force: true });
  await install();
  await generate();
  const browser = await findBrowser();

  await stage(
    "Check",
    () => runTool("scripts/check.mjs"),
    () => countVitest("unit"),
  );
  const output = ["--reporter=default", "--reporter=json", `--outputFile.json=${report("integration")}`];
  const vitest = ["run", "--project", "integration", ...output];
  await stage(
    "Integration tests",
    () => runTool("node_modules/vitest/vitest.mjs", vitest),
    () => countVitest("integration"),
  );
  const isBuilt = await stage("Build", build);
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report("e2e"), ...(browser ? { WHEREAS_CHROMIUM: browser } : {}) };
  const e2e = () => runTool("node_modules/@playwright/test/cli.js", ["test"], { env });
  if (isBuilt) await stage("Browser tests", e2e, () => countPlaywright("e2e"));
  else await stage("Browser tests", () => Promise.reject(new Error("Not run: there is no build.")));

  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return total.failed === 0 ? 0 : 1;
});
