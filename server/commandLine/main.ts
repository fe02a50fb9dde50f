import { plainText } from "#formats/plainText.ts";
import { isDatabaseUnavailable } from "#server/db/databaseErrors.ts";
import { carryOut, type Outcome } from "./carryOut.ts";
import { failureSentence } from "./failureSentence.ts";
import { wishOf, type Wish } from "./wishOf.ts";

const wish = wishOf(process.argv.slice(2));
const outcome = wish.ok ? await withoutStack(wish.value) : wish;
for (const line of outcome.ok ? outcome.value.answer : []) process.stdout.write(`${shown(line)}\n`);
for (const line of outcome.ok ? outcome.value.told : [outcome.error]) process.stderr.write(`${shown(line)}\n`);
process.exit(outcome.ok ? 0 : wish.ok ? 1 : 2);

/** What is told quotes the file, which may hold what a terminal would obey. */
function shown(text: string): string {
  return text
    .split("\n")
    .map((line) => plainText(line).text)
    .join("\n");
}

/** Whoever typed the command gets a sentence: Node's stack would bury it. */
async function withoutStack(asked: Wish): Promise<Outcome> {
  try {
    return await carryOut(asked);
  } catch (error) {
    if (isDatabaseUnavailable(error)) return { ok: false, error: failureSentence({ code: "unavailable" }) };
    // What Prisma and Postgres say last is the reason; above it they quote the code.
    const reason = error instanceof Error ? error.message.trim().split("\n").at(-1) : String(error);
    return { ok: false, error: `${failureSentence({ code: "internal" })} (${reason})` };
  }
}
