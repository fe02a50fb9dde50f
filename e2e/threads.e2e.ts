import {
  caretBehind,
  clause,
  expectSaved,
  openDesk,
  openPanel,
  openToWrite,
  selectWords,
  textOf,
  writeClauses,
} from "#e2e/support/desk.ts";
import { expect, test } from "#e2e/support/fixtures.ts";
import { newResolution } from "#e2e/support/resolutions.ts";

test("an approver, who does not write, starts a thread on words; it is answered live, resolved and reopened", async ({
  enter,
}) => {
  const [drafter, approver] = await Promise.all([enter("dpkDrafter"), enter("pppApprover")]);
  const id = await newResolution(drafter, { title: "A thread on words" });
  await openToWrite(drafter, id);
  await writeClauses(drafter, ["Demands that every ship may pass.", "Urges talks."]);
  const theirs = await openPanel(drafter, "Threads");

  await openDesk(approver, id);
  await expect(textOf(approver)).toHaveAttribute("aria-readonly", "true");
  await selectWords(approver, "every ship");
  await approver.getByRole("button", { name: "Comment", exact: true }).click();
  const form = approver.getByRole("form", { name: "Start thread" });
  await expect(form.getByRole("blockquote")).toHaveText("every ship");
  await form.getByLabel("Comment").fill("Warships too? We should say merchant ships.");
  await form.getByRole("button", { name: "Start thread" }).click();

  const card = theirs.getByRole("article", { name: "Thread on “every ship”" });
  await expect(card.getByText("Warships too?")).toBeVisible();
  await card.getByRole("textbox", { name: "Answer" }).fill("Merchant ships, agreed.");
  await card.getByRole("button", { name: "Send" }).click();
  const mine = approver.getByRole("article", { name: "Thread on “every ship”" });
  await expect(mine.getByText("Merchant ships, agreed.")).toBeVisible();

  await mine.getByRole("button", { name: "Resolve" }).click();
  await expect(theirs.getByText("No open thread.")).toBeVisible();
  await theirs.getByText("Resolved", { exact: true }).click();
  await card.getByRole("button", { name: "Reopen" }).click();
  await expect(approver.getByRole("article", { name: "Thread on “every ship”" })).toBeVisible();
});

test("a thread outlives its words, and finds them again when they come back", async ({ enter }) => {
  const page = await enter("dpkDrafter");
  const id = await newResolution(page, { title: "Words that go" });
  await openToWrite(page, id);
  await writeClauses(page, ["Demands passage.", "Urges talks without delay."]);
  await openPanel(page, "Threads");
  await selectWords(page, "without delay");
  const form = page.getByRole("form", { name: "Start thread" });
  await form.getByLabel("Comment").fill("Too strong?");
  await form.getByRole("button", { name: "Start thread" }).click();
  const card = page.getByRole("article", { name: "Thread on “without delay”" });
  await expect(card).toBeVisible();

  await selectWords(page, " without delay");
  await page.keyboard.press("Delete");
  await expectSaved(page);
  await expect(clause(page, /^Urges talks\.$/)).toBeVisible();
  await expect(card.getByText("Words are gone")).toBeVisible();
  await expect(card.getByText("Too strong?")).toBeVisible();

  await caretBehind(page, "talks");
  await page.keyboard.type(" without delay");
  await expectSaved(page);
  await expect(card.getByText("Words are gone")).toHaveCount(0);
  await expect(textOf(page).locator("[data-shown-thread]")).toHaveText("without delay");
});

test("by keyboard alone an approver, who does not write, selects words and starts a thread on them", async ({
  enter,
}) => {
  const [drafter, approver] = await Promise.all([enter("dpkDrafter"), enter("pppApprover")]);
  const id = await newResolution(drafter, { title: "By keyboard" });
  await openToWrite(drafter, id);
  await writeClauses(drafter, ["Urges talks."]);
  await openDesk(approver, id);
  const text = textOf(approver);
  await expect(clause(approver, "Urges talks.")).toBeVisible();
  const before = await text.getByRole("paragraph").allTextContents();

  await text.focus();
  const keys = approver.keyboard;
  await keys.press("ControlOrMeta+End");
  await keys.type("x");
  for (const key of ["Enter", "Backspace", "Delete", "ControlOrMeta+b", "ControlOrMeta+x", "ControlOrMeta+z"]) {
    await keys.press(key);
  }
  for (let word = 0; word < 2; word += 1) await keys.press("ControlOrMeta+Shift+ArrowLeft");
  await keys.press("ControlOrMeta+v");
  expect(await text.getByRole("paragraph").allTextContents()).toEqual(before);

  const comment = approver.getByRole("button", { name: "Comment", exact: true });
  await expect(comment).toBeEnabled();
  await keys.press("Shift+Tab");
  await expect(comment).toBeFocused();
  await keys.press("Enter");
  const form = approver.getByRole("form", { name: "Start thread" });
  await expect(form.getByRole("blockquote")).toHaveText(/talks/);
  await expect(form.getByLabel("Comment")).toBeFocused();
  await keys.type("Where?");
  await keys.press("Tab");
  await form.getByRole("button", { name: "Start thread" }).press("Enter");
  await expect(approver.getByRole("article", { name: /talks/ }).getByText("Where?")).toBeVisible();
  await expect(clause(drafter, "Urges talks.")).toBeVisible();
});

test("a thread of one party alone leaves no trace with the other", async ({ enter }) => {
  const [ppp, dpk, clerk] = await Promise.all([enter("pppDrafter"), enter("dpkDrafter"), enter("clerk")]);
  const id = await newResolution(ppp, { title: "Among ourselves" });
  await openToWrite(ppp, id);
  await writeClauses(ppp, ["Demands passage for all."]);
  await openPanel(ppp, "Threads");
  await selectWords(ppp, "for all");
  const form = ppp.getByRole("form", { name: "Start thread" });
  await form.getByLabel("Comment").fill("We could give this up for the second clause.");
  await form.getByRole("radio", { name: "Only People Power Party" }).check();
  await form.getByRole("button", { name: "Start thread" }).click();
  await expect(ppp.getByRole("article", { name: "Thread on “for all”" }).getByText("Only PPP")).toBeVisible();

  for (const page of [dpk, clerk]) {
    await openDesk(page, id);
    await expect(clause(page, "Demands passage for all.")).toBeVisible();
    await openPanel(page, "Threads");
    await expect(page.getByText("No open thread.")).toBeVisible();
    const threads = await page.request.get(`/api/v1/resolutions/${id}/threads`);
    expect(await threads.text()).not.toContain("give this up");
    const audit = await page.request.get(`/api/v1/resolutions/${id}/audit`);
    expect((await audit.json()).items.map(({ type }: { type: string }) => type)).not.toContain("threadStarted");
  }
});

test("an observer reads and cannot comment", async ({ enter }) => {
  const observer = await enter("observer");
  await observer.goto("/en/resolutions");
  await observer.getByRole("link", { name: /dispatch of troops to Russia/ }).click();
  await expect(textOf(observer)).toHaveAttribute("aria-readonly", "true");
  await expect(observer.getByRole("button", { name: "Comment", exact: true })).toHaveCount(0);
  await openPanel(observer, "Threads");
  await expect(observer.getByRole("article").first()).toBeVisible();
  await expect(observer.getByRole("textbox", { name: "Answer" })).toHaveCount(0);
});
