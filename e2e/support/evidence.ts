import type { Page } from "@playwright/test";
import { panelOf } from "./desk.ts";
import { expect } from "./fixtures.ts";

export type Article = { readonly title: string; readonly outlet: string; readonly text: string };

/** Of the review: what was found with these words. */
export const proposal = (page: Page, words: string) => page.getByRole("listitem").filter({ hasText: words });

/** Opens a proposal, to see and decide. */
export async function choose(page: Page, words: string): Promise<void> {
  await proposal(page, words)
    .getByRole("button", { name: new RegExp(`: ${words}`) })
    .click();
}

export async function confirm(page: Page, words: string): Promise<void> {
  await choose(page, words);
  await proposal(page, words).getByRole("button", { name: "Confirm", exact: true }).click();
}

/** From the desk to the review of an article that is pasted: for everyone, or for the party alone. */
export async function pasteArticle(
  page: Page,
  { title, outlet, text }: Article,
  { onlyParty }: { onlyParty?: string | undefined } = {},
): Promise<void> {
  await panelOf(page).getByRole("link", { name: "Add evidence" }).click();
  await page.getByLabel("Article", { exact: true }).fill(text);
  if (onlyParty) await page.getByRole("radio", { name: onlyParty }).check();
  await page.getByRole("button", { name: "Read the article" }).click();
  await expect(page.getByRole("heading", { name: "Check what was found" })).toBeVisible();
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Outlet").fill(outlet);
}
