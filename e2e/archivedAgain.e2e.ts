import type { Page } from "@playwright/test";
import { ARTICLE } from "#e2e/support/article.ts";
import { expectAccessible } from "#e2e/support/accessibility.ts";
import { openToWrite, panelOf } from "#e2e/support/desk.ts";
import { expect, test } from "#e2e/support/fixtures.ts";
import { newResolution } from "#e2e/support/resolutions.ts";

const TERMS = "The strait will stay closed until our terms are met";

/** Archives the article with a statement of it, as a program would; answers the source's id. */
async function archive(page: Page, id: string, title: string, text = ARTICLE): Promise<string> {
  const found = await (await page.request.post("/api/v1/evidence/extract", { data: { text } })).json();
  const statements = found.statements
    .filter(({ quote }: { quote: string }) => quote.startsWith(TERMS))
    .map(({ ambiguous: _ambiguous, ...statement }: { ambiguous: boolean }) => statement);
  const source = { title, outlet: "The Harbour Courier", language: "en" };
  const made = await page.request.post(`/api/v1/resolutions/${id}/evidence`, { data: { text, source, statements } });
  expect(made.status(), await made.text()).toBe(201);
  return (await made.json()).source.id;
}

test("X6: an article that is archived already is used in another text instead of archived again", async ({ enter }) => {
  const page = await enter("pppDrafter");
  const mark = Date.now();
  const title = `Norland closes the Sund ${mark}`;
  // Of this test alone: others archive the article too.
  const text = `${ARTICLE}\n\nPrinted as edition ${mark} of the Courier, with a supplement on pilots and their wages.`;
  const first = await newResolution(page, { title: "Archived first" });
  const sourceId = await archive(page, first, title, text);
  const second = await newResolution(page, { title: "Archived again" });
  await openToWrite(page, second);
  await panelOf(page).getByRole("link", { name: "Add evidence" }).click();
  await page.getByLabel("Article", { exact: true }).fill(text);
  await page.getByRole("button", { name: "Read the article" }).click();
  const told = page.getByRole("status").filter({ hasText: "This article is archived already." });
  await expect(told.getByText(title)).toBeVisible();
  await expectAccessible(page, "an article that is archived already");
  await told.getByRole("button", { name: `Use this one: ${title}` }).click();

  await expect(page).toHaveURL(new RegExp(`/resolutions/${second}/evidence/${sourceId}`));
  await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
  await page.getByRole("link", { name: "← Archived again" }).click();
  await expect(panelOf(page).getByRole("button", { name: `Cite: ${TERMS}` })).toBeVisible();
});

test("X6: a source found from one text on the desk of another is brought to the one the reader was at", async ({
  enter,
}) => {
  const page = await enter("pppDrafter");
  const title = `Pilots of the Sund ${Date.now()}`;
  const there = await newResolution(page, { title: "On that desk" });
  const sourceId = await archive(page, there, title);
  const here = await newResolution(page, { title: "On this desk" });
  await openToWrite(page, here);
  await page.keyboard.press("Control+K");
  await page.getByRole("searchbox", { name: "Search everything" }).fill(title);
  await page.getByRole("option", { name: title }).click();
  await expect(page).toHaveURL(new RegExp(`/resolutions/${there}/evidence/${sourceId}`));
  await page.getByRole("button", { name: "Use in “On this desk”" }).click();

  await expect(page).toHaveURL(new RegExp(`/resolutions/${here}/evidence/${sourceId}`));
  await expect(page.getByRole("button", { name: /^Use in/ })).toHaveCount(0);
  await page.getByRole("link", { name: "← On this desk" }).click();
  await expect(panelOf(page).getByRole("button", { name: `Cite: ${TERMS}` })).toBeVisible();
});
