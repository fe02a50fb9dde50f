import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ok } from "#domain/result.ts";
import { runInThread } from "./runInThread.ts";

const ENOUGH_MS = 60_000;

const statementsIn = (text: string) => ({ kind: "statements" as const, text, publishedAt: null });
const SAID = statementsIn("“The bridge stays closed,” said Ruth Oda, mayor of Lorn.");
const FOUND = ok([expect.objectContaining({ speaker: "Ruth Oda" })]);
/** Takes hours. */
const ENDLESS = statementsIn("“가”".repeat(300_000));

test("U3: what is read after a text that had to be ended is read as ever, in a new thread", async () => {
  expect(await runInThread(SAID, ENOUGH_MS)).toEqual(FOUND);
  expect(await runInThread(ENDLESS, 500)).toEqual({ ok: false, error: { code: "timedOut" } });
  expect(await runInThread(SAID, ENOUGH_MS)).toEqual(FOUND);
});

test("U3: what is read beside it, and in its turn after it, has its own thread or a new one", async () => {
  const all = [ENDLESS, SAID, ENDLESS, SAID, ENDLESS, ENDLESS, SAID, SAID];
  const answers = await Promise.all(all.map((job) => runInThread(job, job === ENDLESS ? 1_000 : ENOUGH_MS)));
  expect(answers.map(({ ok: answered }) => answered)).toEqual(all.map((job) => job === SAID));
});

test("a process whose threads rest can end", () => {
  const file = JSON.stringify(join(import.meta.dirname, "runInThread.ts"));
  const script = `const { runInThread } = await import(${file});
    console.log((await runInThread(${JSON.stringify(SAID)}, ${ENOUGH_MS})).ok);`;
  const output = execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
  expect(output.trim()).toBe("true");
});
