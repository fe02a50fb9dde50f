import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { archiveReport } from "#e2e/support/archiveReport.ts";
import { openDesk, panelOf } from "#e2e/support/desk.ts";
import { expect, test } from "#e2e/support/fixtures.ts";
import { newResolution } from "#e2e/support/resolutions.ts";

const REPORT = {
  title: "Ferries stay in port",
  outlet: "The Verel Courier",
  text: `Ferries stay in port\n\n"No ship will leave before the storm is over," said Harbour Minister Ada Lorn.`,
  statements: [{ quote: "No ship will leave before the storm is over", speaker: "Ada Lorn" }],
};

/** Opens the menu beside the evidence. */
async function openMenu(page: Page): Promise<Locator> {
  await panelOf(page).getByRole("button", { name: "Take the evidence with you" }).click();
  return page.getByRole("menu", { name: "Take the evidence with you" });
}

/** What a link of the menu downloads, and what it is called. */
async function downloaded(page: Page, name: string | RegExp): Promise<{ name: string; bytes: Uint8Array }> {
  const menu = await openMenu(page);
  const download = page.waitForEvent("download");
  await menu.getByRole("menuitem", { name }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const words = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

test("Z1, Z2: the evidence leaves as a pack whose manifest has the hash of every file in it", async ({ enter }) => {
  const page = await enter("pppDrafter");
  const id = await newResolution(page, { title: "Packed" });
  await archiveReport(page, id, REPORT);
  await openDesk(page, id);
  const pack = await downloaded(page, "Evidence pack (ZIP)");
  expect(pack.name).toMatch(/\.zip$/);
  const files = unzipSync(pack.bytes);
  const index = Object.keys(files).find((name) => name.endsWith("index.html")) ?? "";
  expect(words(files[index])).toContain(REPORT.statements[0]?.quote);
  const manifestName = Object.keys(files).find((name) => name.endsWith("manifest.json")) ?? "";
  const manifest: { files: { path: string; sha256: string }[] } = JSON.parse(words(files[manifestName]));
  const root = manifestName.slice(0, -"manifest.json".length);
  const hashes = Object.fromEntries(manifest.files.map((file) => [`${root}${file.path}`, file.sha256]));
  const others = Object.entries(files).filter(([name]) => name !== manifestName && !name.endsWith("/"));
  expect(others.map(([name, bytes]) => [name, sha256(bytes)]).toSorted()).toEqual(Object.entries(hashes).toSorted());
  expect(Object.values(hashes)).toContain(sha256(new TextEncoder().encode(REPORT.text)));
});

test("N6: the bibliography is printed as the text's own chamber cites, or as another does", async ({ enter }) => {
  const page = await enter("dpkDrafter");
  const id = await newResolution(page, { title: "Cited", style: "un" });
  await archiveReport(page, id, REPORT);
  await openDesk(page, id);
  const own = words((await downloaded(page, "United Nations (this text’s own)")).bytes);
  const european = words((await downloaded(page, "European Parliament")).bytes);
  const korean = words((await downloaded(page, /National Assembly/)).bytes);
  for (const printed of [own, european, korean]) expect(printed).toContain(REPORT.title);
  expect(new Set([own, european, korean]).size).toBe(3);
  expect(european).toContain(`‘${REPORT.title}’`);
  expect(european).toContain("4.5.2031");
});

test("N7: a source's particulars go out as CSL-JSON and fill in another's", async ({ enter }) => {
  const page = await enter("pppDrafter");
  const id = await newResolution(page, { title: "Out and in" });
  await archiveReport(page, id, REPORT);
  await openDesk(page, id);
  const { bytes } = await downloaded(page, "For reference managers (CSL-JSON)");
  const [item]: unknown[] = JSON.parse(words(bytes));

  await panelOf(page).getByRole("link", { name: "Add evidence" }).click();
  await page.getByLabel("Article", { exact: true }).fill("The ferries of the islands did not sail on Tuesday either.");
  await page.getByRole("button", { name: "Read the article" }).click();
  await page.getByRole("button", { name: "Fill in from CSL-JSON" }).click();
  const dialog = page.getByRole("dialog", { name: "Fill in from CSL-JSON" });
  await dialog.getByLabel("CSL-JSON item").fill("{}");
  await dialog.getByRole("button", { name: "Fill in the fields" }).click();
  await expect(dialog.getByText("This is not a CSL-JSON item that describes a source.")).toBeVisible();
  await dialog.getByLabel("CSL-JSON item").fill(JSON.stringify(item));
  await dialog.getByRole("button", { name: "Fill in the fields" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByLabel("Title")).toHaveValue(REPORT.title);
  await expect(page.getByLabel("Outlet")).toHaveValue(REPORT.outlet);
  await expect(page.getByLabel("Published")).toHaveValue("2031-05-04");
});
