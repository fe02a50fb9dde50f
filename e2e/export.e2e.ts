import { readFile } from "node:fs/promises";
import type { Download, Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { expectAccessible } from "#e2e/support/accessibility.ts";
import { openPanel, openToWrite, writeClauses } from "#e2e/support/desk.ts";
import { expect, test } from "#e2e/support/fixtures.ts";
import { newResolution, readResolution } from "#e2e/support/resolutions.ts";

const FORMATS = ["Word (DOCX)", "PDF (accessible)", "Akoma Ntoso (XML)", "Web page (HTML)", "Markdown"] as const;

async function exported(page: Page, menu: string, format: (typeof FORMATS)[number]): Promise<Download> {
  await page.getByRole("button", { name: menu }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: format }).click();
  return download;
}

/** The words of a download without its markup; of a PDF its raw bytes. */
async function textIn(download: Download): Promise<string> {
  const bytes = await readFile(await download.path());
  const name = download.suggestedFilename();
  if (name.endsWith(".pdf")) return bytes.toString("latin1");
  if (name.endsWith(".md")) return bytes.toString("utf8").replaceAll("*", "");
  if (!name.endsWith(".docx")) return withoutTags(bytes.toString("utf8"));
  const parts = unzipSync(bytes);
  return ["word/document.xml", "word/header1.xml", "word/footnotes.xml"]
    .map((part) => withoutTags(strFromU8(parts[part] ?? new Uint8Array())))
    .join("\n");
}

const withoutTags = (markup: string): string => markup.replaceAll(/<[^>]*>/g, "");

test("the draft leaves in every format with one click, marked as a draft", async ({ enter }) => {
  const page = await enter("pppDrafter");
  const id = await newResolution(page, { title: "Resolution on the Sund" });
  await openToWrite(page, id);
  await writeClauses(page, ["Demands free passage."]);
  for (const format of FORMATS) {
    const download = await exported(page, "Export the draft", format);
    const text = await textIn(download);
    if (format === "PDF (accessible)") {
      expect(text.startsWith("%PDF-")).toBe(true);
      expect(text).toContain("/MarkInfo");
      continue;
    }
    // The opening word is set apart, as the chamber does.
    expect(text, format).toContain("free passage.");
    expect(text, format).toMatch(/draft/i);
  }
});

test("a frozen version leaves with its hash and the parties' decisions", async ({ enter }) => {
  const [clerk, approver] = await Promise.all([enter("clerk"), enter("pppApprover")]);
  const id = await newResolution(clerk, { title: "Resolution on the Sund" });
  await openToWrite(clerk, id);
  await writeClauses(clerk, ["Demands free passage."]);
  expect((await clerk.request.post(`/api/v1/resolutions/${id}/versions`, { data: {} })).status()).toBe(201);
  const [{ sha256 }] = (await readResolution(clerk, id)).versions;
  await approver.request.post(`/api/v1/resolutions/${id}/versions/1/approvals`, {
    data: { sha256, decision: "approve" },
  });
  await openPanel(clerk, "Versions");
  for (const format of ["Akoma Ntoso (XML)", "Web page (HTML)", "Markdown", "Word (DOCX)"] as const) {
    const text = await textIn(await exported(clerk, "Export version 1", format));
    // The opening word is set apart, as the chamber does.
    expect(text, format).toContain("free passage.");
    expect(text.replaceAll(/\s/g, ""), format).toContain(sha256);
    expect(text, format).toContain("Min Jae-hyun");
  }
});

test("the demonstration is exported in both languages with its notes", async ({ enter }) => {
  const page = await enter("observer");
  await page.goto("/en/resolutions");
  await page.getByRole("link", { name: /dispatch of troops to Russia/ }).click();
  await page.getByRole("button", { name: "Export the draft" }).click();
  const korean = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Markdown" }).last().click();
  const text = await textIn(await korean);
  expect(text).toContain("결의안");
  expect(text).toContain("[^1]");
});

test("Q1, Q2: parts and formats are chosen, seen and told of before the file is taken", async ({ enter, troubles }) => {
  // The check of accessibility tries to run in the preview, whose frame runs nothing.
  troubles.allow(/frame is sandboxed and the 'allow-scripts' permission is not set/u);
  const page = await enter("pppDrafter");
  const id = await newResolution(page, { title: "Resolution on the Sund" });
  await openToWrite(page, id);
  await writeClauses(page, ["Demands free passage."]);
  await page.getByRole("button", { name: "Export the draft" }).click();
  await page.getByRole("menuitem", { name: "Choose parts, preview…" }).click();
  const dialog = page.getByRole("dialog", { name: "Export the draft" });
  await expect(dialog.getByText("Everything in the text is kept.")).toBeVisible();
  await expect(dialog.getByText("A draft has no lasting link")).toBeVisible();
  await expect(dialog.getByLabel("Positions we keep to ourselves")).not.toBeChecked();
  await dialog.getByLabel("Our own comments").check();
  await expect(dialog.getByRole("alert")).toContainText("Do not pass it on");
  await dialog.getByLabel("Our own comments").uncheck();
  await dialog.getByLabel("Word (DOCX)").uncheck();
  await expect(dialog.getByText("Choose at least one format.")).toBeVisible();
  await dialog.getByLabel("Akoma Ntoso (XML)").check();
  await dialog.getByLabel("Line numbers").check();
  await expect(dialog.getByText("lines are not numbered")).toBeVisible();
  // Before the preview: nothing runs in its sandbox, and the checker would wait there for ever.
  await expectAccessible(page, "export dialog");
  await dialog.getByRole("button", { name: "Show the preview" }).click();
  const preview = dialog.frameLocator("iframe");
  await expect(preview.getByText("free passage.")).toBeVisible();
  await expect(dialog.getByText("Browsers cannot show “Akoma Ntoso (XML)”")).toBeVisible();
  await dialog.getByLabel("Plain text").check();
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Download as ZIP" }).click();
  const names = Object.keys(unzipSync(await readFile(await (await download).path())));
  expect(names.filter((name) => /\.(akn\.xml|txt)$/u.test(name)).length).toBe(2);
  await expect(dialog.getByText(/Saved as .*\.zip/u)).toBeVisible();
});

test("a version's link leads to exactly its words", async ({ enter }) => {
  const clerk = await enter("clerk");
  const id = await newResolution(clerk, { title: "Resolution on the Sund" });
  await openToWrite(clerk, id);
  await writeClauses(clerk, ["Demands free passage."]);
  expect((await clerk.request.post(`/api/v1/resolutions/${id}/versions`, { data: {} })).status()).toBe(201);
  await clerk.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await openPanel(clerk, "Versions");
  await clerk.getByRole("button", { name: "Export version 1" }).click();
  await clerk.getByRole("menuitem", { name: "Choose parts, preview…" }).click();
  const dialog = clerk.getByRole("dialog", { name: "Export version 1" });
  await expect(dialog.getByText("Only for")).toHaveCount(0);
  await dialog.getByRole("button", { name: "Copy a link to this file" }).click();
  const link = await clerk.evaluate(() => navigator.clipboard.readText());
  expect((await clerk.request.get(link)).status()).toBe(200);
  const other = link.replace(/sha256=[0-9a-f]{64}/u, `sha256=${"0".repeat(64)}`);
  expect((await clerk.request.get(other)).status()).toBe(409);
});

test("a PDF leaves in the form that archives take in", async ({ enter }) => {
  const page = await enter("pppDrafter");
  const id = await newResolution(page, { title: "Resolution on the Sund" });
  await openToWrite(page, id);
  await writeClauses(page, ["Demands free passage."]);
  await page.getByRole("button", { name: "Export the draft" }).click();
  await page.getByRole("menuitem", { name: "Choose parts, preview…" }).click();
  const dialog = page.getByRole("dialog", { name: "Export the draft" });
  await expect(dialog.getByLabel("PDF for the archive (PDF/A-2a)")).toHaveCount(0);
  await dialog.getByLabel("Word (DOCX)").uncheck();
  await dialog.getByLabel("PDF (accessible)").check();
  await dialog.getByLabel("PDF for the archive (PDF/A-2a)").check();
  await expect(dialog.getByText("The form that archives take in")).toBeVisible();
  await expectAccessible(page, "export dialog with a PDF for the archive");
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Download" }).click();
  const file = await textIn(await download);
  expect(file).toContain("<pdfaid:part>2</pdfaid:part>");
  expect(file).toContain("<pdfaid:conformance>A</pdfaid:conformance>");
});

test("a file is taken by the keyboard alone, which keeps its place in the dialog", async ({ enter }) => {
  const page = await enter("pppDrafter");
  const id = await newResolution(page, { title: "Resolution on the Sund" });
  await openToWrite(page, id);
  await page.getByRole("button", { name: "Export the draft" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Export the draft" });
  const take = dialog.getByRole("button", { name: "Download", exact: true });
  await take.focus();
  await page.keyboard.press("Enter");
  await expect(dialog.getByText(/Saved as .*\.docx/u)).toBeVisible();
  await expect(take).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});

test("a version's link that fails tells a person why, and who is signed out comes to the version", async ({
  browser,
  enter,
  troubles,
}) => {
  troubles.allow(/40[19]/u);
  const clerk = await enter("clerk");
  const id = await newResolution(clerk, { title: "Resolution on the Sund" });
  await openToWrite(clerk, id);
  await writeClauses(clerk, ["Demands free passage."]);
  expect((await clerk.request.post(`/api/v1/resolutions/${id}/versions`, { data: {} })).status()).toBe(201);
  const link = `/api/v1/resolutions/${id}/export?format=html&version=1&sha256=`;
  await clerk.goto(link + "0".repeat(64));
  await expect(clerk.getByText("The text is not the one that the link was made for.")).toBeVisible();
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(link + "0".repeat(64));
  await stranger.getByRole("link", { name: "Sign in" }).click();
  await stranger.getByText("clerk@assembly.example").click();
  await expect(stranger).toHaveURL(new RegExp(`/resolutions/${id}/versions/1$`, "u"));
});
