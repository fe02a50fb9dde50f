import { writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { EXPORT_PARTS } from "#domain/api/exporting.ts";
import { CHAMBER_STYLE_IDS } from "#domain/numbering/chamberStyles.ts";
import { expect, test } from "#e2e/support/fixtures.ts";
import { demonstrationId } from "#e2e/support/resolutions.ts";

const LANGUAGES = ["ko", "en", "all"] as const;

/** A telephone and a desk. */
const WIDTHS = [390, 1280] as const;

async function setStyle(clerk: Page, id: string, style: string): Promise<void> {
  const changed = await clerk.request.patch(`/api/v1/resolutions/${id}`, { data: { style } });
  expect(changed.ok(), await changed.text()).toBe(true);
}

/** What axe finds on the page, whatever its weight, and how far the page runs off the window. */
async function faultsOf(page: Page, where: string): Promise<string[]> {
  const faults: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const { violations } = await new AxeBuilder({ page }).analyze();
    faults.push(...violations.map(({ id, nodes }) => `${where} at ${width}: ${id} at ${nodes[0]?.html.slice(0, 120)}`));
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (over > 0) faults.push(`${where} runs ${over} pixels off a window of ${width}`);
  }
  return faults;
}

for (const style of CHAMBER_STYLE_IDS) {
  test(`Q4, Q15: the demonstration as a page of ${style} is whole in one file, and hinders nobody`, async ({
    enter,
    browser,
  }, info) => {
    const [clerk, drafter] = await Promise.all([enter("clerk"), enter("dpkDrafter")]);
    const id = await demonstrationId(clerk);
    const before: string = (await (await clerk.request.get(`/api/v1/resolutions/${id}`)).json()).style;
    await setStyle(clerk, id, style);
    // No network at all: whatever the page asked for would fail, and is counted.
    const context = await browser.newContext({ offline: true });
    try {
      for (const lang of LANGUAGES) {
        const query = new URLSearchParams({ format: "html", lang, parts: EXPORT_PARTS.join(",") });
        const answer = await drafter.request.get(`/api/v1/resolutions/${id}/export?${query}`);
        expect(answer.status()).toBe(200);
        const file = info.outputPath(`${style}-${lang}.html`);
        await writeFile(file, await answer.body());
        const page = await context.newPage();
        const asked: string[] = [];
        page.on("request", (request) => asked.push(request.url()));
        await page.goto(pathToFileURL(file).href);
        await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
        expect(await faultsOf(page, `${style} in ${lang}`)).toEqual([]);
        expect(asked).toEqual([pathToFileURL(file).href]);
        await page.close();
      }
    } finally {
      await context.close();
      await setStyle(clerk, id, before);
    }
  });
}
