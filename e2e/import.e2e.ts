import type { Page } from "@playwright/test";
import { expectAccessible } from "#e2e/support/accessibility.ts";
import { clause, openPanel, textOf } from "#e2e/support/desk.ts";
import { expect, test } from "#e2e/support/fixtures.ts";
import { wordFile } from "#e2e/support/wordFile.ts";

const TYPED = `                         Resolution on the Sund

The General Assembly,

Concerned that the Sund is closed to ships,[1]

1. Demands that every ship may pass;

2. Urges talks without delay.

[1] The Verel Courier, 4 March 2031.
`;

const give = (page: Page, name: string, content: string | Buffer, label = "File") =>
  page.getByLabel(label, { exact: true }).setInputFiles({
    name,
    mimeType: "application/octet-stream",
    buffer: Buffer.from(content),
  });

test("a typed text is looked at, its style changed, and made into a resolution", async ({ enter }) => {
  const page = await enter("pppDrafter");
  await page.goto("/en/resolutions");
  await page.getByRole("link", { name: "From a file" }).click();
  await expect(page.getByRole("button", { name: "Make the resolution" })).toBeDisabled();
  await give(page, "sund.txt", TYPED);
  await expect(page.getByText("“sund.txt” was read.")).toBeVisible();
  await expect(page.getByRole("radio", { name: "United Nations" })).toBeChecked();
  const understood = page.getByRole("region", { name: "What was understood" });
  await expect(understood.getByRole("group", { name: "Operative part" }).getByRole("listitem").first()).toContainText(
    "1. Demands that every ship may pass;",
  );
  await expect(understood.getByText("1 note")).toBeVisible();
  await expectAccessible(page, "a file that was read");
  await page.getByRole("radio", { name: "European Parliament" }).check();
  await page.getByRole("textbox", { name: "Title" }).fill("On passing the Sund");
  await page.getByRole("checkbox", { name: "Democratic Party of Korea" }).check();
  await page.getByRole("button", { name: "Make the resolution" }).click();
  await expect(textOf(page).getByRole("heading", { name: "On passing the Sund" })).toBeVisible();
  await expect(clause(page, /^Demands that every ship/)).toHaveAttribute("data-label", "1.");
});

test("Q6: a Word document's comment and tracked change become threads of those who wrote them there", async ({
  enter,
}) => {
  const page = await enter("dpkDrafter");
  await page.goto("/en/resolutions/import");
  await give(page, "sund.docx", wordFile("Resolution on the closed Sund"));
  const understood = page.getByRole("region", { name: "What was understood" });
  await expect(understood.getByText("2 comments and changes become threads")).toBeVisible();
  await expect(understood.getByText("Ada Lorn").first()).toBeVisible();
  await expect(understood.getByText("2. Urges talks soon.")).toBeVisible();
  await page.getByRole("button", { name: "Make the resolution" }).click();
  await expect(textOf(page).getByRole("heading", { name: "Resolution on the closed Sund" })).toBeVisible();
  const threads = await openPanel(page, "Threads");
  const card = threads.getByRole("article", { name: "Thread on “every ship”" });
  await expect(card.getByText("Ada Lorn (from the file)")).toBeVisible();
  await expect(card.getByText("Which ships?")).toBeVisible();
  await expect(threads.getByText("Proposed in the file: replace “soon” by “at once”")).toBeVisible();
});

test("what cannot be read is refused with what to do, in Korean, on a phone", async ({ enter, troubles }) => {
  troubles.allow(/422/);
  const page = await enter("pppDrafter", { viewport: { width: 375, height: 740 } });
  await page.goto("/ko/resolutions/import");
  await give(page, "sund.pdf", "%PDF-1.7\n", "파일");
  await expect(page.getByRole("alert").filter({ hasText: "DOCX나 HWPX로 저장하여" })).toBeVisible();
  await expect(page.getByRole("button", { name: "결의안 만들기" })).toBeDisabled();
  await give(page, "sund.txt", TYPED, "파일");
  await expect(page.getByRole("region", { name: "읽어 낸 내용" })).toBeVisible();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  await expectAccessible(page, "a file that was read, on a phone");
});
