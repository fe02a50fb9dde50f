import type { Page } from "@playwright/test";

/** Opens a screen that keeps its rows current, ready for clicks: what reads the rows again runs once its buttons work. */
export async function openScreen(page: Page, path: string): Promise<void> {
  const read = page.waitForResponse(
    (answer) => answer.request().resourceType() === "fetch" && answer.url().includes("/api/v1/"),
  );
  await page.goto(path);
  await read;
}
