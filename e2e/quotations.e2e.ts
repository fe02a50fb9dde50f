import type { Page } from "@playwright/test";
import { ARTICLE } from "#e2e/support/article.ts";
import {
  caretAtEnd,
  caretBehind,
  clause,
  expectSaved,
  openPanel,
  openToWrite,
  panelOf,
  textOf,
  writeClauses,
} from "#e2e/support/desk.ts";
import { expect, test } from "#e2e/support/fixtures.ts";
import { newResolution } from "#e2e/support/resolutions.ts";

const TERMS = "The strait will stay closed until our terms are met";
const INSPECTED = "Norland would inspect every ship";
const KOREAN = "우리 조건이 충족될 때까지 해협은 닫혀 있을 것이다";

/** Archives the article with the proposals that hold these words, as a program would. */
async function archive(page: Page, id: string, wanted: readonly string[]): Promise<void> {
  const found = await (await page.request.post("/api/v1/evidence/extract", { data: { text: ARTICLE } })).json();
  const statements = found.statements
    .filter(({ quote }: { quote: string }) => wanted.some((words) => quote.includes(words)))
    .map(({ ambiguous: _unsure, ...fields }: { ambiguous: boolean }) => fields);
  expect(statements).toHaveLength(wanted.length);
  const source = { title: "Norland closes the Sund", outlet: "The Harbour Courier", language: "en" };
  const data = { text: ARTICLE, source, statements };
  const answer = await page.request.post(`/api/v1/resolutions/${id}/evidence`, { data });
  expect(answer.status(), await answer.text()).toBe(201);
}

const quoteButton = (page: Page, words: string) =>
  panelOf(page).getByRole("button", { name: new RegExp(`^Quote: ${words}`) });

test("a quotation stands in quotation marks with its note, and what is cut from it is told", async ({ enter }) => {
  const page = await enter("pppDrafter");
  const id = await newResolution(page, { title: "Words and notes" });
  await archive(page, id, [TERMS, INSPECTED]);
  await openToWrite(page, id);
  await writeClauses(page, ["Notes the answer: "]);

  await expect(quoteButton(page, TERMS)).toBeVisible();
  await expect(panelOf(page).getByRole("button", { name: new RegExp(`^Cite: .*${INSPECTED}`) })).toBeVisible();
  await expect(panelOf(page).getByRole("button", { name: new RegExp(`^Quote: .*${INSPECTED}`) })).toHaveCount(0);

  await caretAtEnd(page, "Notes the answer:");
  await quoteButton(page, TERMS).click();
  await expect(clause(page, "Notes the answer:")).toContainText(`“${TERMS}`);
  await expect(clause(page, "Notes the answer:").getByLabel(/^Note 1: .*Thelander/)).toBeVisible();
  await expectSaved(page);
  const checks = panelOf(page).getByRole("region", { name: "Quotations in the text" });
  await expect(checks.getByText(/^All stand word for word in the archive/)).toBeVisible();
  await checks.getByRole("button", { name: "Check all quotations now" }).click();
  await expect(checks.getByRole("status")).toHaveText(/^1 quotation checked at /);

  await caretBehind(page, "will stay closed");
  for (const _letter of " until our terms are met") await page.keyboard.press("Delete");
  await expectSaved(page);
  const alerts = panelOf(page).getByRole("region", { name: "Quotations to look at" });
  await expect(alerts.getByText("The sentence goes on with words that change what was said")).toBeVisible();
  await expect(alerts.getByRole("definition").filter({ hasText: "until our terms are met" })).toBeVisible();
});

test("a quotation in another language needs a translation, which is signed and checked", async ({ enter }) => {
  const page = await enter("pppDrafter");
  const id = await newResolution(page, { title: "해협에 관한 결의안", languages: ["ko", "en"], style: "korea" });
  await archive(page, id, [TERMS]);
  await openToWrite(page, `${id}?language=ko`);
  await textOf(page, "한국어").getByRole("paragraph").last().click();
  await page.keyboard.type("답변에 주목한다: ");
  await expectSaved(page);

  await panelOf(page)
    .getByRole("button", { name: new RegExp(`^Translate this statement: ${TERMS}`) })
    .click();
  const dialog = page.getByRole("dialog", { name: "Translate a statement" });
  await dialog.getByLabel("In 한국어").fill(KOREAN);
  await dialog.getByRole("button", { name: "Sign the translation" }).click();
  await expect(dialog).toHaveCount(0);

  await textOf(page, "한국어").getByRole("paragraph").filter({ hasText: "답변에" }).click();
  await page.keyboard.press("End");
  await quoteButton(page, TERMS).click();
  await expect(clause(page, "답변에", "한국어")).toContainText(`“${KOREAN}”`);
  await expectSaved(page);
  await expect(panelOf(page).getByText(/^All stand word for word in the archive/)).toBeVisible();
  await page.goto(`/ko/resolutions/${id}`);
  await expect(page.getByText(/^\(번역: .+\)$/)).toBeVisible();

  await page.goto(`/en/resolutions/${id}`);
  await panelOf(page)
    .getByRole("button", { name: new RegExp(`^Translate this statement: ${TERMS}`) })
    .click();
  await dialog.getByRole("button", { name: "Take the translation back" }).click();
  await expect(panelOf(page).getByText(/nobody has translated the statement/)).toBeVisible();
  const versions = await openPanel(page, "Versions");
  await expect(versions.getByText(/^A quotation is in another language than its source/)).toBeVisible();
});

test("a confirmed statement is corrected from its card, and its words stay", async ({ enter }) => {
  const page = await enter("dpkDrafter");
  const id = await newResolution(page, { title: "Corrected" });
  await archive(page, id, [TERMS]);
  await openToWrite(page, id);
  await panelOf(page)
    .getByRole("button", { name: new RegExp(`^Correct this statement: ${TERMS}`) })
    .click();
  const dialog = page.getByRole("dialog", { name: "Correct a statement" });
  await dialog.getByLabel("Office").fill("Minister of Defence");
  await dialog.getByLabel("Verb").fill("warned");
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  const card = panelOf(page).getByRole("article", { name: "Statement: Oskar Thelander" });
  await expect(card.getByText("Minister of Defence")).toBeVisible();
  await expect(card.getByText("How it was said: warned")).toBeVisible();
  await expect(card).toContainText(TERMS);
});
