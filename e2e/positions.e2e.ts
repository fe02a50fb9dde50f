import type { Page } from "@playwright/test";
import { caretAtEnd, clause, expectSaved, openPanel, openToWrite, writeClauses } from "#e2e/support/desk.ts";
import { expect, test } from "#e2e/support/fixtures.ts";
import { newResolution } from "#e2e/support/resolutions.ts";

type Word = { readonly stance: string; readonly reason?: string; readonly onlyParty?: string };

async function record(page: Page, { stance, reason = "", onlyParty }: Word): Promise<void> {
  const form = page.getByRole("form", { name: "Record a position" });
  await form.getByRole("radio", { name: stance, exact: true }).check();
  await form.getByLabel("Reason").fill(reason);
  if (onlyParty) await form.getByRole("radio", { name: onlyParty }).check();
  await form.getByRole("button", { name: "Record a position" }).click();
  await expect(form).toBeHidden();
}

const row = (page: Page, words: string) =>
  page.getByRole("table", { name: "Clauses by parties" }).getByRole("row").filter({ hasText: words });

test("each party's position on each clause is on record, what is kept to a party stays there, and older wording shows", async ({
  enter,
}) => {
  const [ppp, dpk] = await Promise.all([enter("pppDrafter"), enter("dpkApprover")]);
  const id = await newResolution(ppp, { title: "Where the parties stand" });
  await openToWrite(ppp, id);
  await writeClauses(ppp, ["Condemns the closing.", "Offers arms to Vestria.", "Urges talks."]);

  await clause(ppp, "Condemns the closing.").click();
  const panel = await openPanel(ppp, "Positions");
  await expect(panel.getByRole("heading", { name: "Clause 1" })).toBeVisible();
  await panel.getByRole("button", { name: "Record a position" }).click();
  await record(ppp, { stance: "Supports" });
  await expect(panel.getByText("Seo Yeon").first()).toBeVisible();

  await dpk.goto(`/en/resolutions/${id}/positions`);
  const take = (words: string) =>
    row(dpk, words)
      .getByRole("button", { name: /^(Take a position|Change): / })
      .click();
  await take("Condemns the closing.");
  await record(dpk, { stance: "Supports" });
  await expect(row(dpk, "Condemns the closing.").getByText("Agreed")).toBeVisible();
  await take("Offers arms to Vestria.");
  await record(dpk, { stance: "Opposes", reason: "Relief, not arms." });
  await take("Urges talks.");
  await record(dpk, {
    stance: "Supports with reservation",
    reason: "Ready to drop it.",
    onlyParty: "Only Democratic Party of Korea",
  });
  await take("The resolution as a whole");
  await record(dpk, { stance: "Supports" });
  await expect(row(dpk, "Urges talks.").getByText("Only DPK sees this")).toBeVisible();

  await ppp.goto(`/en/resolutions/${id}/positions`);
  await row(ppp, "Offers arms to Vestria.")
    .getByRole("button", { name: /^(Take a position|Change): / })
    .click();
  await record(ppp, { stance: "Supports" });
  await expect(row(ppp, "Offers arms to Vestria.").getByText("Disputed")).toBeVisible();
  await expect(row(ppp, "Offers arms to Vestria.").getByText("Relief, not arms.")).toBeVisible();
  await expect(row(ppp, "Urges talks.").getByText("No position yet")).toHaveCount(2);
  await expect(ppp.getByText("Ready to drop it.")).toHaveCount(0);
  expect(await (await ppp.request.get(`/api/v1/resolutions/${id}/positions`)).text()).not.toContain("Ready to drop");

  await ppp.goto(`/en/resolutions/${id}`);
  await caretAtEnd(ppp, "Condemns the closing.");
  await ppp.keyboard.press("ArrowLeft");
  await ppp.keyboard.type(" of the Sund");
  await expectSaved(ppp);
  await expect(async () => {
    await dpk.reload();
    await expect(
      row(dpk, "Condemns the closing of the Sund.").getByRole("button", { name: /Taken on older wording/ }),
    ).toHaveCount(2, {
      timeout: 2000,
    });
  }).toPass();
  const older = row(dpk, "Condemns the closing of the Sund.")
    .getByRole("button", { name: /Taken on older wording/ })
    .first();
  await older.click();
  await expect(row(dpk, "Condemns the closing").getByRole("insertion").getByText("of the Sund").first()).toBeVisible();
  await expect(row(dpk, "Urges talks.").getByText("Taken on older wording")).toHaveCount(0);
});

test("the demonstration shows where the parties differ, with the statement that shows it", async ({ enter }) => {
  const page = await enter("observer");
  await page.goto("/en/resolutions");
  await page.getByRole("link", { name: /dispatch of troops to Russia/ }).click();
  await openPanel(page, "Positions");
  await page.getByRole("link", { name: "Open the matrix" }).click();
  const table = page.getByRole("table", { name: "Clauses by parties" });
  await expect(table.getByText("Disputed").first()).toBeVisible();
  await expect(table.getByText("Agreed").first()).toBeVisible();
  await expect(page.getByText(/Only (PPP|DPK) sees this/)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Record a position" })).toHaveCount(0);
});
