import { spawnSync } from "node:child_process";
import { PlainError, run, runTool } from "./workspace.mjs";

const SYSTEM_BROWSERS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * Finds a Chromium for the tests, or installs one.
 *
 * @returns its path, or undefined for the one that Playwright keeps itself
 */
export async function findBrowser() {
  const wanted = process.env.WHEREAS_CHROMIUM;
  if (wanted) {
    if (works(wanted)) return wanted;
    throw new PlainError(`WHEREAS_CHROMIUM names ${wanted}, which does not run.`);
  }
  const present = SYSTEM_BROWSERS.find(works);
  if (present) return present;
  if (process.getuid?.() === 0 && works("apt-get")) {
    console.log("Installing Chromium…");
    await run("apt-get", ["update", "-q"], { quiet: true });
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["install", "-q", "-y", "--no-install-recommends", "chromium"], { quiet: true, env });
    const installed = SYSTEM_BROWSERS.find(works);
    if (installed) return installed;
  }
  console.log("Fetching Playwright's Chromium…");
  if ((await runTool("node_modules/@playwright/test/cli.js", ["install", "chromium"], { quiet: true })) === 0)
    return undefined;
  throw new PlainError("The browser tests need Chromium: install it, or set WHEREAS_CHROMIUM to the path of one.");
}

function works(program) {
  return spawnSync(program, ["--version"], { stdio: "ignore", timeout: 30_000 }).status === 0;
}
