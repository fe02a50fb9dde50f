import { expect, test } from "vitest";
import { createTurns } from "./turns.ts";

/** Long enough for whoever got a turn to have begun: nothing here waits for anything but promises. */
const settled = async (): Promise<void> => {
  for (let tick = 0; tick < 20; tick++) await Promise.resolve();
};

/** Asks for a turn for each owner, in this order; answers who has begun, and what ends the turns. */
async function ask(atOnce: number, owners: readonly string[]) {
  const turns = createTurns(atOnce);
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const run = async (owner: string): Promise<void> => {
    const end = await turns.take(owner);
    begun.push(owner);
    ends.push(end);
  };
  for (const owner of owners) void run(owner);
  await settled();
  const endFirst = async (): Promise<void> => {
    ends.shift()?.();
    await settled();
  };
  return { begun, endFirst };
}

test("no more run at once than may, and each that ends lets one in", async () => {
  const { begun, endFirst } = await ask(2, ["a", "b", "c", "d"]);
  expect(begun).toEqual(["a", "b"]);
  await endFirst();
  expect(begun).toEqual(["a", "b", "c"]);
  await endFirst();
  expect(begun).toEqual(["a", "b", "c", "d"]);
});

test("Q14: who asks for much holds nobody else back, and never has all there is", async () => {
  const { begun, endFirst } = await ask(2, ["a", "a", "a", "b", "c"]);
  expect(begun).toEqual(["a", "b"]);
  await endFirst();
  expect(begun).toEqual(["a", "b", "c"]);
  await endFirst();
  expect(begun).toEqual(["a", "b", "c", "a"]);
});

test("Q14: where there is one turn, those who ask have it by turns", async () => {
  const { begun, endFirst } = await ask(1, ["a", "a", "a", "b", "b", "c"]);
  for (let ended = 0; ended < 5; ended++) await endFirst();
  expect(begun).toEqual(["a", "b", "c", "a", "b", "a"]);
});
