import type { Page } from "@playwright/test";
import {
  caretAtEnd,
  clause,
  expectSaved,
  openToWrite,
  outlineTexts,
  textOf,
  wordsOn,
  writeClauses,
} from "#e2e/support/desk.ts";
import { connectionOf } from "#e2e/support/connection.ts";
import { type Account, expect, test } from "#e2e/support/fixtures.ts";
import { newResolution, readResolution } from "#e2e/support/resolutions.ts";

type Enter = (account: Account) => Promise<Page>;

/** Drafters of the two parties with one text before them. */
async function bothAtWork(enter: Enter, title: string, clauses: readonly string[]) {
  const [ppp, dpk] = await Promise.all([enter("pppDrafter"), enter("dpkDrafter")]);
  const connection = await connectionOf(ppp);
  const id = await newResolution(ppp, { title });
  await openToWrite(ppp, id);
  await writeClauses(ppp, clauses);
  await openToWrite(dpk, id);
  await expect(clause(dpk, clauses.at(-1) ?? "")).toBeVisible();
  return { ppp, dpk, id, connection };
}

test("two parties type in one clause at once, see each other's caret, and come to the same words", async ({
  enter,
}) => {
  const { ppp, dpk, id } = await bothAtWork(enter, "Typing together", ["Condemns the closing of the Sund."]);
  await clause(ppp, "Condemns").click();
  await ppp.keyboard.press("Home");
  await clause(dpk, "Condemns").click();
  await dpk.keyboard.press("End");
  await dpk.keyboard.press("ArrowLeft");
  await expect(textOf(ppp).getByText("Oh Ji-an · DPK")).toBeVisible();
  await expect(textOf(dpk).getByText("Seo Yeon · PPP")).toBeVisible();
  await expect(ppp.getByRole("list", { name: "Also at work here" })).toContainText("Oh Ji-an · DPK");

  await Promise.all([
    ppp.keyboard.type("Firmly and without reserve, ", { delay: 15 }),
    dpk.keyboard.type(" by the navy of Norland in March", { delay: 15 }),
  ]);
  const agreed = "Firmly and without reserve, Condemns the closing of the Sund by the navy of Norland in March.";
  for (const page of [ppp, dpk]) {
    await expect.poll(() => wordsOn(page)).toContain(agreed);
    await expectSaved(page);
  }
  const { tree } = await readResolution(ppp, id);
  expect(tree.en.operative[0].words).toBe(agreed);

  await ppp.reload();
  await expect.poll(() => wordsOn(ppp)).toContain(agreed);
});

test("what is typed without a connection is kept, and joins what the other wrote meanwhile", async ({
  enter,
  troubles,
}) => {
  troubles.allow(/ERR_INTERNET_DISCONNECTED/);
  const { ppp, dpk, connection } = await bothAtWork(enter, "Without a connection", [
    "Demands passage.",
    "Urges talks.",
  ]);
  await connection.cut();
  await caretAtEnd(ppp, "Demands passage.");
  await ppp.keyboard.type(" It must be free.");
  await expect(
    ppp.getByRole("status").filter({ hasText: /Offline: \d+ edits? waits? on this computer/ }),
  ).toBeVisible();
  await caretAtEnd(dpk, "Demands passage.");
  await dpk.keyboard.press("ArrowLeft");
  await dpk.keyboard.type(" for all ships");
  await expectSaved(dpk);
  await expect(clause(dpk, "It must be free")).toHaveCount(0);

  await connection.mend();
  for (const page of [ppp, dpk]) {
    await expect.poll(() => wordsOn(page)).toContain("Demands passage for all ships. It must be free.");
  }
  await expectSaved(ppp);
});

test("a network that dies without a word is noticed, and nothing typed in the silence is lost", async ({ enter }) => {
  const { ppp, dpk, connection } = await bothAtWork(enter, "Silence", ["Urges talks."]);
  await caretAtEnd(ppp, "Urges talks.");
  connection.hush(true);
  const typed = " At once.";
  await ppp.keyboard.type(typed);
  await expect(ppp.getByRole("status").filter({ hasText: "Saving…" })).toBeVisible();
  const waiting = `Offline: ${typed.length} edits wait on this computer`;
  await expect(ppp.getByRole("status").filter({ hasText: waiting })).toBeVisible();
  await ppp.keyboard.type(" In peace.");
  connection.hush(false);
  await expectSaved(ppp);
  for (const page of [ppp, dpk]) await expect(clause(page, "Urges talks. At once. In peace.")).toBeVisible();
});

test("a clause chosen in the outline is where the next keys go", async ({ enter }) => {
  const { ppp } = await bothAtWork(enter, "Chosen", ["Demands passage.", "Urges talks.", "Notes the treaty."]);
  await ppp
    .getByRole("navigation", { name: "Outline" })
    .getByRole("button", { name: /Urges talks/ })
    .click();
  await expect(textOf(ppp)).toBeFocused();
  await ppp.keyboard.type("Further ");
  await expect(clause(ppp, "Further Urges talks.")).toBeVisible();
});

test("what was typed offline outlives the closed page", async ({ enter, troubles }) => {
  troubles.allow(/ERR_INTERNET_DISCONNECTED/);
  const { ppp, dpk, id, connection } = await bothAtWork(enter, "Lid closed", ["Urges talks."]);
  await connection.cut();
  await caretAtEnd(ppp, "Urges talks.");
  const typed = " Without delay.";
  await ppp.keyboard.type(typed);
  await expect(
    ppp.getByRole("status").filter({ hasText: `Offline: ${typed.length} edits wait on this computer` }),
  ).toBeVisible();
  const context = ppp.context();
  await ppp.close();
  await context.setOffline(false);

  const again = await context.newPage();
  await openToWrite(again, id);
  for (const page of [again, dpk]) await expect(clause(page, "Urges talks. Without delay.")).toBeVisible();
  await expectSaved(again);
});

test("leaving with unsaved work asks first", async ({ enter, troubles }) => {
  troubles.allow(/ERR_INTERNET_DISCONNECTED/);
  const { ppp, connection } = await bothAtWork(enter, "Leaving", ["Urges talks."]);
  await connection.cut();
  await caretAtEnd(ppp, "Urges talks.");
  await ppp.keyboard.type(" Now.");
  const asked = ppp.waitForEvent("dialog");
  await ppp.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  await expect(clause(ppp, "Urges talks. Now.")).toBeVisible();
});

test("clauses are made, split, joined, indented and moved by key, and the numbers follow for everyone", async ({
  enter,
}) => {
  const { ppp, dpk } = await bothAtWork(enter, "By key", ["Condemns the closing.", "Demands passage.", "Urges talks."]);
  const numbered = async (...expected: string[]) => {
    for (const page of [ppp, dpk]) {
      await expect.poll(async () => (await outlineTexts(page)).slice(-expected.length)).toEqual(expected);
    }
  };
  await numbered("1\nCondemns the closing.", "2\nDemands passage.", "3\nUrges talks.");

  await caretAtEnd(ppp, "Condemns the closing.");
  await ppp.keyboard.press("Enter");
  await ppp.keyboard.type("Deplores the threat. Notes the treaty.");
  await numbered(
    "1\nCondemns the closing.",
    "2\nDeplores the threat. Notes the treaty.",
    "3\nDemands passage.",
    "4\nUrges talks.",
  );

  for (let i = 0; i < "Notes the treaty.".length; i += 1) await ppp.keyboard.press("ArrowLeft");
  await ppp.keyboard.press("Enter");
  await numbered(
    "1\nCondemns the closing.",
    "2\nDeplores the threat.",
    "3\nNotes the treaty.",
    "4\nDemands passage.",
    "5\nUrges talks.",
  );

  await ppp.keyboard.press("Backspace");
  await numbered(
    "1\nCondemns the closing.",
    "2\nDeplores the threat. Notes the treaty.",
    "3\nDemands passage.",
    "4\nUrges talks.",
  );

  await clause(dpk, "Urges talks.").click();
  await dpk.keyboard.press("Tab");
  await numbered("3\nDemands passage.", "(a)\nUrges talks.");
  await dpk.keyboard.press("Shift+Tab");
  await numbered("3\nDemands passage.", "4\nUrges talks.");

  await dpk.keyboard.press("Alt+ArrowUp");
  await numbered("2\nDeplores the threat. Notes the treaty.", "3\nUrges talks.", "4\nDemands passage.");
  await dpk.keyboard.press("Alt+ArrowDown");
  await numbered("3\nDemands passage.", "4\nUrges talks.");
});

test("a clause is dragged to another place", async ({ enter }) => {
  const { ppp, dpk } = await bothAtWork(enter, "By drag", [
    "Condemns the closing.",
    "Demands passage.",
    "Urges talks.",
  ]);
  await dragFirst(ppp, "Urges talks.", "Condemns");
  for (const page of [ppp, dpk]) {
    await expect
      .poll(async () => (await outlineTexts(page)).slice(-3))
      .toEqual(["1\nUrges talks.", "2\nCondemns the closing.", "3\nDemands passage."]);
  }
});

test("no letter is lost that somebody types into a clause while it is dragged away", async ({ enter }) => {
  const { ppp, dpk } = await bothAtWork(enter, "Typed and dragged", ["Condemns the closing.", "Urges talks."]);
  await caretAtEnd(dpk, "Urges talks.");
  const words = " They must begin before the month is out.";
  const typing = dpk.keyboard.type(words, { delay: 25 });
  await dragFirst(ppp, "Urges talks.", "Condemns");
  await typing;
  const letters = [...`Urges talks.${words}`].toSorted().join("");
  for (const page of [ppp, dpk]) {
    // Letters that fell between are put back into the clause, though not always where they stood.
    await expect
      .poll(async () => (await wordsOn(page)).some((clauseWords) => [...clauseWords].toSorted().join("") === letters))
      .toBe(true);
  }
});

async function dragFirst(page: Page, words: string, before: string): Promise<void> {
  await clause(page, words).hover();
  await page
    .getByTitle("Drag to move the clause (or Alt with the up and down arrows)")
    .dragTo(clause(page, before), { targetPosition: { x: 40, y: 3 } });
}

test("own undo takes back one's own words and leaves the other's", async ({ enter }) => {
  const { ppp, dpk } = await bothAtWork(enter, "Own undo", ["Urges talks."]);
  await caretAtEnd(ppp, "Urges talks.");
  await ppp.keyboard.type(" Mine.");
  await expect(clause(dpk, "Mine.")).toBeVisible();
  await caretAtEnd(dpk, "Urges talks.");
  await dpk.keyboard.type(" Theirs.");
  await expect(clause(ppp, "Theirs.")).toBeVisible();
  await ppp.getByRole("button", { name: "Undo", exact: true }).click();
  for (const page of [ppp, dpk]) await expect.poll(() => wordsOn(page)).toContain("Urges talks. Theirs.");
});

test("a translation is edited beside its original and goes stale when that changes", async ({ enter }) => {
  const [ppp, dpk] = await Promise.all([enter("pppDrafter"), enter("dpkDrafter")]);
  const id = await newResolution(ppp, {
    title: "해협 봉쇄 규탄 결의안",
    template: "condemnation",
    style: "korea",
    languages: ["ko", "en"],
  });
  await openToWrite(ppp, id);
  await expect(clause(ppp, /^Urges the Government/)).toHaveAttribute("data-label", "3.");

  await dpk.goto(`/en/resolutions/${id}?language=ko`);
  const korean = clause(dpk, /^정부가 다음 각 항의/, "한국어");
  await korean.click();
  await dpk.keyboard.press("Home");
  await dpk.keyboard.type("아울러 ");
  await expectSaved(dpk);

  const stale = textOf(ppp).getByRole("button", { name: "Original changed" });
  await expect(stale).toHaveCount(1);
  await stale.click();
  const dialog = ppp.getByRole("dialog", { name: "The original has changed" });
  await expect(dialog.getByText("아울러 정부가 다음 각 항의 조치를")).toBeVisible();
  await dialog.getByRole("button", { name: "Close", exact: true }).last().click();
  await clause(ppp, /^Urges the Government/).click();
  await ppp.keyboard.press("Home");
  await ppp.keyboard.type("Also ");
  await expect(stale).toHaveCount(1);
  await stale.click();
  await dialog.getByRole("button", { name: "The translation matches" }).click();
  await expect(stale).toHaveCount(0);
  await expectSaved(ppp);

  await ppp.getByText("한국어", { exact: true }).click();
  await expect.poll(async () => (await wordsOn(ppp)).some((words) => words.startsWith("아울러 정부가"))).toBe(true);
});
