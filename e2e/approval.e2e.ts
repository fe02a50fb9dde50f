import type { Page } from "@playwright/test";
import { connectionOf } from "#e2e/support/connection.ts";
import { clause, expectSaved, openDesk, openPanel, openToWrite, textOf, writeClauses } from "#e2e/support/desk.ts";
import { expect, test } from "#e2e/support/fixtures.ts";
import { newResolution, readResolution } from "#e2e/support/resolutions.ts";

async function freeze(clerk: Page): Promise<void> {
  await openPanel(clerk, "Versions");
  await clerk.getByRole("tabpanel").getByRole("button", { name: "Freeze version" }).click();
  const dialog = clerk.getByRole("dialog", { name: "Freeze version" });
  await dialog.getByLabel("Note for the parties").fill("As agreed on Tuesday");
  await dialog.getByRole("button", { name: "Freeze now" }).click();
  await expect(dialog).toBeHidden();
}

test("freezing stops all writing at once; approvals name the hash, reopening voids them, and all together approve", async ({
  enter,
}) => {
  test.setTimeout(180_000); // five people take their turns
  const [ppp, dpk, clerk] = await Promise.all([enter("pppDrafter"), enter("dpkDrafter"), enter("clerk")]);
  const id = await newResolution(ppp, { title: "Resolution on the Sund" });
  await openToWrite(ppp, id);
  await writeClauses(ppp, ["Demands free passage."]);
  await openToWrite(dpk, id);
  await expect(clause(dpk, "Demands free passage.")).toBeVisible();
  await openDesk(clerk, id);
  await freeze(clerk);

  for (const page of [ppp, dpk]) {
    await expect(textOf(page)).toHaveAttribute("aria-readonly", "true");
    await expect(page.getByRole("status").filter({ hasText: "Frozen for approval" })).toBeVisible();
    await clause(page, "Demands free passage.").click();
    await page.keyboard.press("End");
    await page.keyboard.type(" Words too late.");
  }
  for (const page of [ppp, dpk]) await expect(clause(page, /^Demands free passage\.$/)).toBeVisible();
  const ticket = await ppp.request.post(`/api/v1/resolutions/${id}/ticket`, { data: {} });
  expect((await ticket.json()).readOnly).toBe(true);

  const [first] = (await readResolution(clerk, id)).versions;
  const [approver, rival] = await Promise.all([enter("pppApprover"), enter("dpkApprover")]);
  await openDesk(approver, id);
  await openPanel(approver, "Versions");
  const decision = approver.getByRole("form", { name: "Your party’s decision" });
  await expect(decision.getByText(first.sha256.slice(0, 12))).toBeVisible();
  await decision.getByRole("button", { name: "Approve" }).click();
  await expect(
    approver.getByRole("article", { name: "Version 1" }).getByText(/Approved by Min Jae-hyun/),
  ).toBeVisible();

  await openDesk(rival, id);
  await openPanel(rival, "Versions");
  const refusal = rival.getByRole("form", { name: "Your party’s decision" });
  await refusal.getByRole("button", { name: "Refuse" }).click();
  await refusal.getByLabel("Reason").fill("The second clause is missing.");
  await refusal.getByRole("button", { name: "Refuse" }).click();
  const card = clerk.getByRole("article", { name: "Version 1" });
  await expect(card.getByText(/Refused by Baek Do-yun.*“The second clause is missing\.”/)).toBeVisible();

  await clerk.getByRole("button", { name: "Reopen the draft" }).click();
  const dialog = clerk.getByRole("dialog", { name: "Reopen the draft" });
  await expect(dialog.getByText("every approval of the frozen version becomes void")).toBeVisible();
  await dialog.getByLabel("Reason").fill("A clause is to be added");
  await dialog.getByRole("button", { name: "Reopen", exact: true }).click();
  await expect(card.getByText("Its approvals no longer count.")).toBeVisible();
  await expect(card.getByText(/Void since reopening: A clause is to be added/).first()).toBeVisible();

  await expect(textOf(ppp)).toHaveAttribute("aria-readonly", "false");
  await clause(ppp, "Demands free passage.").click();
  await ppp.keyboard.press("End");
  await ppp.keyboard.press("Enter");
  await ppp.keyboard.type("Urges talks.");
  await expectSaved(ppp);
  await expect(clause(clerk, "Urges talks.")).toBeVisible();
  await freeze(clerk);

  for (const page of [approver, rival]) {
    const second = page.getByRole("form", { name: "Your party’s decision" });
    await expect(page.getByRole("article", { name: "Version 2" })).toBeVisible();
    await second.getByRole("button", { name: "Approve" }).click();
  }
  await expect(clerk.getByRole("article", { name: "Version 2" }).getByText("Approved", { exact: true })).toBeVisible();
  await expect(clerk.getByRole("banner").getByText("Approved", { exact: true })).toBeVisible();
  const { versions, state } = await readResolution(clerk, id);
  expect(state).toBe("approved");
  expect(versions.find(({ n }: { n: number }) => n === 2).sha256).not.toBe(first.sha256);

  await clerk.getByRole("article", { name: "Version 2" }).getByRole("link", { name: "Version 2" }).click();
  await expect(clerk.getByText("The stored bytes have exactly this hash.")).toBeVisible();
  await expect(clerk.getByText("Urges talks.")).toBeVisible();
});

test("a decision that names another text is refused", async ({ enter }) => {
  const [clerk, approver] = await Promise.all([enter("clerk"), enter("dpkApprover")]);
  const id = await newResolution(clerk, { title: "Another text" });
  await openToWrite(clerk, id);
  await writeClauses(clerk, ["Demands free passage."]);
  await freeze(clerk);
  const decide = (sha256: string, decision: string, reason = "") =>
    approver.request.post(`/api/v1/resolutions/${id}/versions/1/approvals`, { data: { sha256, decision, reason } });
  const wrong = await decide("0".repeat(64), "approve");
  expect(wrong.status()).toBe(409);
  expect((await wrong.json()).code).toBe("textMismatch");
  const { sha256 } = (await readResolution(clerk, id)).versions[0];
  expect((await decide(sha256, "refuse")).status()).toBe(422);
  expect((await decide(sha256, "approve")).status()).toBe(201);
  expect((await readResolution(clerk, id)).state).toBe("frozen");
});

test("a blank or an open alternative stands in the way of freezing, and the list leads to it", async ({ enter }) => {
  const clerk = await enter("clerk");
  const id = await newResolution(clerk, { title: "Not ready", template: "condemnation" });
  await openToWrite(clerk, id);
  await openPanel(clerk, "Versions");
  const panel = clerk.getByRole("tabpanel");
  await expect(panel.getByRole("heading", { name: "Must be settled first" })).toBeVisible();
  await expect(panel.getByRole("button", { name: "Freeze version" })).toBeDisabled();
  const finding = panel.getByRole("listitem").filter({ hasText: "A blank is not filled in: the act" }).last();
  await finding.getByRole("button", { name: "Show" }).click();
  await expect(clause(clerk, /^Strongly condemns|^Calls upon/).last()).toBeInViewport();
  const forced = await clerk.request.post(`/api/v1/resolutions/${id}/versions`, { data: {} });
  expect(forced.status()).toBe(409);
  expect((await forced.json()).code).toBe("notReadyToFreeze");
});

test("what was written offline when the text was frozen is kept, shown, and sent after reopening", async ({
  enter,
  troubles,
}) => {
  troubles.allow(/ERR_INTERNET_DISCONNECTED/);
  const [ppp, clerk] = await Promise.all([enter("pppDrafter"), enter("clerk")]);
  const connection = await connectionOf(ppp);
  const id = await newResolution(ppp, { title: "Frozen meanwhile" });
  await openToWrite(ppp, id);
  await writeClauses(ppp, ["Demands free passage."]);
  await connection.cut();
  await ppp.keyboard.type(" At once.");
  await expect(ppp.getByRole("status").filter({ hasText: /waits? on this computer/ })).toBeVisible();
  await openDesk(clerk, id);
  await freeze(clerk);
  await connection.mend();
  await expect(ppp.getByText(/edits? of yours (was|were) not sent before the text was frozen/)).toBeVisible();
  await expect(clause(ppp, "Demands free passage. At once.")).toBeVisible();
  await expect(clause(clerk, /^Demands free passage\.$/)).toBeVisible();

  await clerk.request.post(`/api/v1/resolutions/${id}/reopen`, { data: { reason: "Once more" } });
  await expect(clause(clerk, "Demands free passage. At once.")).toBeVisible({ timeout: 40_000 });
  await expectSaved(ppp);
});
