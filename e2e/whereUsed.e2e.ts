import { archiveReport } from "#e2e/support/archiveReport.ts";
import { caretAtEnd, expectSaved, openPanel, openToWrite, panelOf, writeClauses } from "#e2e/support/desk.ts";
import { expect, test } from "#e2e/support/fixtures.ts";
import { openScreen } from "#e2e/support/openScreen.ts";
import { newResolution } from "#e2e/support/resolutions.ts";

const STOPPED = "No ferry has sailed since Monday";
const REPORT = {
  title: "Ferries stay in port",
  outlet: "The Verel Courier",
  text: `"${STOPPED}," said Minister Ada Verel.`,
  statements: [{ quote: STOPPED, speaker: "Ada Verel" }],
};

test("E17: from a note to its evidence by the keys alone, from the evidence to its clause, and in the drawing", async ({
  enter,
}) => {
  const page = await enter("pppDrafter");
  const title = `Treaty of the Strait ${test.info().testId} ${test.info().retry}`;
  const id = await newResolution(page, { title: "Where it is used" });
  await archiveReport(page, id, REPORT);
  const articles = [{ number: "3", text: { en: "Ships of every flag pass the strait." } }];
  const treaty = { kind: "treaty", title: { en: title }, status: "signed", articles };
  expect((await page.request.post("/api/v1/instruments", { data: treaty })).status()).toBe(201);
  await openToWrite(page, id);
  await writeClauses(page, ["Demands that the ferries sail.", "Recalls the passage of ships."]);
  const panel = await openPanel(page, "Evidence");

  await caretAtEnd(page, "Recalls the passage of ships.");
  await panel.getByRole("searchbox", { name: "Search treaties, resolutions and laws" }).fill(title);
  // Titles that are much alike are found too, as those of a first try.
  const articlesOf = page.getByRole("list", { name: `Articles: ${title}`, includeHidden: true });
  await panel.getByRole("group").filter({ has: articlesOf }).getByText("1 article").click();
  await caretAtEnd(page, "Recalls the passage of ships.");
  await panel.getByRole("button", { name: `Cite Article 3, ${title}` }).click();
  const article = panel.getByRole("list", { name: `Articles: ${title}` });
  await expect(article.getByRole("button", { name: "note 1" })).toBeVisible();

  await caretAtEnd(page, "Demands that the ferries sail.");
  await panel.getByRole("button", { name: `Cite: ${STOPPED}` }).click();
  await expectSaved(page);
  // A key that is pressed while the page numbers its notes anew can be lost; a person presses it again.
  await expect(async () => {
    await caretAtEnd(page, "Demands that the ferries sail.");
    await page.keyboard.press("ArrowLeft");
    const told = page.getByRole("status").filter({ hasText: "Press Enter for its link" });
    await expect(told).toContainText("Ada Verel", { timeout: 3_000 });
  }).toPass();
  await page.keyboard.press("Enter");
  const link = page.getByRole("link", { name: "Show in the evidence panel" });
  await expect(link).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("textbox", { name: /Text of the resolution/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(link).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(panelOf(page).getByRole("listitem").filter({ hasText: STOPPED }).first()).toBeFocused();

  await openScreen(page, `/en/resolutions/${id}/graph`);
  const clauses = page.getByRole("region", { name: "Clauses", exact: true });
  await expect(
    clauses
      .getByRole("listitem")
      .filter({ hasText: `cites: ${title}` })
      .first(),
  ).toBeAttached();
  await expect(page.getByRole("list", { name: "What the lines mean" })).toContainText("cites");
  await expect(page.getByRole("region", { name: "Clauses without evidence" })).not.toContainText("Recalls");
});
