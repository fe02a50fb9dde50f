import { expectAccessible } from "#e2e/support/accessibility.ts";
import { archiveReport } from "#e2e/support/archiveReport.ts";
import { openDesk } from "#e2e/support/desk.ts";
import { choose, pasteArticle, proposal } from "#e2e/support/evidence.ts";
import { expect, test } from "#e2e/support/fixtures.ts";
import { openScreen } from "#e2e/support/openScreen.ts";
import { newResolution } from "#e2e/support/resolutions.ts";

const BREAD = "The islands have bread for two days";
const STORM = "No ship will leave before the storm is over";
const REPORT = {
  title: "Ferries stay in port",
  outlet: "The Verel Courier",
  text: `Ferries stay in port

"${STORM}," said Harbour Minister Ada Lorn.

"${BREAD}," said Mayor Oto Lind.`,
};

test("E8: a proposal set aside stays away, for the party alone, until somebody brings it back", async ({ enter }) => {
  const [ppp, ally, dpk] = await Promise.all([enter("pppDrafter"), enter("pppApprover"), enter("dpkDrafter")]);
  const id = await newResolution(ppp, { title: "Set aside" });
  const sourceId = await archiveReport(ppp, id, REPORT);
  const reading = `/en/resolutions/${id}/evidence/${sourceId}`;

  await openScreen(ppp, reading);
  await choose(ppp, BREAD);
  const kept = ppp.waitForResponse((answer) => answer.url().endsWith("/dismissals") && answer.ok());
  await proposal(ppp, BREAD).getByRole("button", { name: "Not a statement" }).click();
  await kept;
  await expect(proposal(ppp, BREAD)).toBeVisible();

  await ppp.reload();
  await expect(proposal(ppp, STORM)).toBeVisible();
  await expect(proposal(ppp, BREAD)).toHaveCount(0);
  await openScreen(ally, reading);
  await expect(proposal(ally, STORM)).toBeVisible();
  await expect(proposal(ally, BREAD)).toHaveCount(0);
  await openScreen(dpk, reading);
  await expect(proposal(dpk, BREAD)).toBeVisible();
  await expect(dpk.getByRole("button", { name: /set aside/ })).toHaveCount(0);

  await ally.getByRole("button", { name: "Show the proposal that was set aside" }).click();
  await choose(ally, BREAD);
  await expect(proposal(ally, BREAD)).toContainText(/Set aside by .+, for your party alone/);
  await expectAccessible(ally, "what was set aside");
  const back = ally.waitForResponse((answer) => answer.url().includes("/dismissals/") && answer.ok());
  await proposal(ally, BREAD).getByRole("button", { name: "Propose again" }).click();
  await back;
  await ppp.reload();
  await expect(proposal(ppp, BREAD)).toBeVisible();
  await expect(ppp.getByRole("button", { name: /set aside/ })).toHaveCount(0);
});

test("E8: set aside with the keyboard and undone at once, it is proposed on the next visit", async ({ enter }) => {
  const page = await enter("dpkDrafter");
  const id = await newResolution(page, { title: "Set aside by key" });
  const sourceId = await archiveReport(page, id, REPORT);
  await openScreen(page, `/en/resolutions/${id}/evidence/${sourceId}`);
  await choose(page, STORM);
  await page.keyboard.press("x");
  await expect(proposal(page, BREAD)).toHaveAttribute("data-current", "true");
  await page.keyboard.press("k");
  const back = page.waitForResponse((answer) => answer.request().method() === "DELETE" && answer.ok());
  await proposal(page, STORM).getByRole("button", { name: "Undo" }).click();
  await back;
  await page.reload();
  for (const words of [STORM, BREAD]) await expect(proposal(page, words)).toContainText("Proposed");
});

test("E8: what was set aside while an article was reviewed is not proposed once it is archived", async ({ enter }) => {
  const page = await enter("pppDrafter");
  const id = await newResolution(page, { title: "Set aside before" });
  await openDesk(page, id);
  await pasteArticle(page, REPORT);
  await choose(page, BREAD);
  await proposal(page, BREAD).getByRole("button", { name: "Not a statement" }).click();
  await page.getByRole("button", { name: "Archive without statements" }).click();
  await expect(page.getByRole("heading", { name: REPORT.title, level: 1 })).toBeVisible();
  await expect(proposal(page, STORM)).toBeVisible();
  await expect(proposal(page, BREAD)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Show the proposal that was set aside" })).toBeVisible();
});
