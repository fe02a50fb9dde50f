import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

/** Nothing listens there. */
const NO_DATABASE = "postgresql://127.0.0.1:1/whereas";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "whereas-command-"));
  writeFileSync(path.join(folder, "ferries.txt"), "Resolution on ferries\n\n1. Demands that the ferries sail.\n");
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...typed: string[]) {
  const env = { NODE_ENV: "production", DATABASE_URL: NO_DATABASE } as const;
  const main = path.join(import.meta.dirname, "main.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...typed], {
    cwd: folder,
    env,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("help is an answer, and a command that is not understood none", () => {
  expect(run("help")).toMatchObject({ status: 0, stdout: expect.stringContaining("convert IN OUT"), stderr: "" });
  expect(run("transmogrify", "a")).toMatchObject({
    status: 2,
    stdout: "",
    stderr: expect.stringContaining("convert IN"),
  });
});

test("a file is written; what there is to know goes to the error output", () => {
  expect(run("convert", "ferries.txt", "ferries.md")).toMatchObject({ status: 0, stdout: "" });
  expect(readFileSync(path.join(folder, "ferries.md"), "utf8")).toContain("the ferries sail");
});

test("a file is never written over itself", () => {
  expect(run("convert", "ferries.txt", "./ferries.txt")).toMatchObject({
    status: 1,
    stderr: "ferries.txt would be written over. Name another file.\n",
  });
});

test("a database that is away is told in one sentence, without a stack", () => {
  const { status, stderr } = run("import", "ferries.txt", "--as", "clerk@assembly.example");
  expect(status).toBe(1);
  expect(stderr).toMatch(/^The server is busy or its database cannot be reached\.[^\n]*\n$/u);
});

test("what a file holds for a terminal is no command to it", () => {
  writeFileSync(
    path.join(folder, "escape.md"),
    "# Ferries\n\n1. Demands it.\n\n[note]: <http://a.example/\u001b[2J>\n",
  );
  const { stderr } = run("convert", "escape.md", "escape.html");
  expect(stderr).toContain("a.example");
  expect(stderr).not.toContain("\u001b");
});
