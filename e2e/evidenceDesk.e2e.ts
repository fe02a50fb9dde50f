import type { Page } from "@playwright/test";
import { ARTICLE } from "#e2e/support/article.ts";
import { caretAtEnd, clause, expectSaved, openPanel, openToWrite, panelOf, writeClauses } from "#e2e/support/desk.ts";
import { expect, test } from "#e2e/support/fixtures.ts";
import { newResolution } from "#e2e/support/resolutions.ts";

const TERMS = "The strait will stay closed until our terms are met";
const COUNCIL = "We have asked the Council to meet without delay";

/** Archives the article with two of its statements, as a program would. */
async function archive(page: Page, id: string): Promise<void> {
  const found = await (await page.request.post("/api/v1/evidence/extract", { data: { text: ARTICLE } })).json();
  const statements = found.statements
    .filter(({ quote }: { quote: string }) => [TERMS, COUNCIL].some((words) => quote.startsWith(words)))
    .map(({ ambiguous: _ambiguous, ...statement }: { ambiguous: boolean }) => statement);
  const source = { title: "Norland closes the Sund", outlet: "The Harbour Courier", language: "en" };
  const made = await page.request.post(`/api/v1/resolutions/${id}/evidence`, {
    data: { text: ARTICLE, source, statements },
  });
  expect(made.status(), await made.text()).toBe(201);
}

test("a treaty is recorded, cited as evidence of its own kind, and shown as ratified once it is", async ({ enter }) => {
  const [ppp, dpk] = await Promise.all([enter("pppDrafter"), enter("dpkDrafter")]);
  const id = await newResolution(ppp, { title: "Leaning on a treaty" });
  await openToWrite(ppp, id);
  await writeClauses(ppp, ["Recalls the freedom of passage."]);
  const title = `Treaty on the Sund ${Date.now()}`;
  const panel = await openPanel(ppp, "Evidence");
  await panel.getByRole("button", { name: "Record one" }).click();
  const form = ppp.getByRole("dialog", { name: "Record a treaty, resolution or law" });
  await form.getByLabel("Title in English").fill(title);
  await form.getByLabel("Number or symbol").fill("TS 12");
  await form.getByRole("combobox", { name: "How far it has come" }).click();
  await ppp.getByRole("option", { name: "Signed, not ratified" }).click();
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form).toHaveCount(0);

  await caretAtEnd(ppp, "Recalls the freedom of passage.");
  await panel.getByRole("searchbox", { name: "Search treaties, resolutions and laws" }).fill(title);
  await panel.getByRole("button", { name: `Cite ${title}` }).click();
  await expect(clause(ppp, "Recalls the freedom").getByLabel(`Note 1: ${title}, TS 12`)).toBeVisible();
  await expectSaved(ppp);

  await openToWrite(dpk, id);
  await expect(clause(dpk, "Recalls the freedom").getByLabel(`Note 1: ${title}, TS 12`)).toBeVisible();
  const theirs = await openPanel(dpk, "Evidence");
  await theirs.getByRole("searchbox", { name: "Search treaties, resolutions and laws" }).fill(title);
  await theirs.getByRole("button", { name: `Correct ${title}` }).click();
  const correction = dpk.getByRole("dialog", { name: "Correct" });
  await correction.getByRole("combobox", { name: "How far it has come" }).click();
  await dpk.getByRole("option", { name: "Ratified", exact: true }).click();
  await correction.getByRole("button", { name: "Save" }).click();
  await expect(panel.getByText("Ratified", { exact: true })).toBeVisible();

  const exported = await ppp.request.get(`/api/v1/resolutions/${id}/export?format=markdown`);
  expect(await exported.text()).toContain(title);
});

test("what a statement asks for becomes a clause that cites it", async ({ enter }) => {
  const page = await enter("pppDrafter");
  const id = await newResolution(page, { title: "Asked for" });
  await archive(page, id);
  await openToWrite(page, id);
  await writeClauses(page, ["Condemns the closing."]);
  const panel = await openPanel(page, "Evidence");
  await panel.getByRole("button", { name: `Asks for a measure: ${COUNCIL}` }).click();
  const words = "Requests the Council to meet without delay.";
  const dialog = page.getByRole("dialog", { name: "What does this statement ask for?" });
  await dialog.getByLabel("As a clause, in English").fill(words);
  await dialog.getByRole("button", { name: "Save" }).click();
  await panel.getByRole("button", { name: `Make a clause of: ${words}` }).click();
  await expect(clause(page, words).getByLabel(/^Note 1: /)).toBeVisible();
  await panel.getByRole("button", { name: "Show the clause" }).click();
  await page.keyboard.type("Further: ");
  await expect(clause(page, `Further: ${words}`)).toBeVisible();
});

test("X7: what a statement asks for is noted for a party or for all, corrected and removed by whoever noted it", async ({
  enter,
}) => {
  const [ppp, dpk] = await Promise.all([enter("pppDrafter"), enter("dpkDrafter")]);
  const id = await newResolution(ppp, { title: "Asked for by some" });
  await archive(ppp, id);
  await openToWrite(ppp, id);
  const panel = await openPanel(ppp, "Evidence");
  const dialog = ppp.getByRole("dialog", { name: "What does this statement ask for?" });
  const note = async (statement: string, words: string, shownTo: RegExp) => {
    await panel.getByRole("button", { name: `Asks for a measure: ${statement}` }).click();
    await dialog.getByLabel("As a clause, in English").fill(words);
    await dialog.getByRole("radio", { name: shownTo }).check();
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toHaveCount(0);
  };
  await note(COUNCIL, "Requests the Council to meet.", /^Everyone/);
  await note(TERMS, "Demands to see the terms.", /^Only /);
  const noted = panel.getByRole("region", { name: "What the statements ask for" }).getByRole("listitem");
  await expect(noted).toHaveCount(2);

  await openToWrite(dpk, id);
  const theirs = (await openPanel(dpk, "Evidence")).getByRole("region", { name: "What the statements ask for" });
  await expect(theirs.getByRole("listitem")).toHaveText([/Requests the Council to meet\./]);
  await expect(theirs.getByRole("button", { name: "Make a clause of: Requests the Council to meet." })).toBeVisible();
  await expect(theirs.getByRole("button", { name: /^(Correct|Remove)/ })).toHaveCount(0);

  await panel.getByRole("button", { name: "Correct: Requests the Council to meet." }).click();
  const correction = ppp.getByRole("dialog", { name: "Correct what is asked for" });
  await correction.getByLabel("As a clause, in English").fill("Requests the Council to meet without delay.");
  await correction.getByRole("button", { name: "Save" }).click();
  await expect(theirs.getByRole("listitem")).toHaveText([/Requests the Council to meet without delay\./]);

  ppp.once("dialog", (question) => void question.accept());
  await panel.getByRole("button", { name: "Remove: Demands to see the terms." }).click();
  await expect(noted).toHaveText([/Requests the Council to meet without delay\./]);
});

test("a statement is dragged into a clause, where its note then stands", async ({ enter }) => {
  const page = await enter("pppDrafter");
  const id = await newResolution(page, { title: "Dragged" });
  await archive(page, id);
  await openToWrite(page, id);
  await writeClauses(page, ["Condemns the closing.", "Urges talks."]);
  await caretAtEnd(page, "Urges talks.");
  const card = panelOf(page).getByRole("article").filter({ hasText: TERMS });
  await card.getByTitle("Drag into a clause to cite it there").dragTo(clause(page, "Condemns the closing."));
  await expect(clause(page, "Condemns the").getByLabel(/^Note 1: /)).toBeVisible();
  await expect(clause(page, "Urges talks.").getByLabel(/^Note/)).toHaveCount(0);
  await expectSaved(page);
});

test("a note on an outlet is signed and read by the other party; the drawing shows what rests on what", async ({
  enter,
}) => {
  const [ppp, dpk] = await Promise.all([enter("pppDrafter"), enter("dpkDrafter")]);
  const id = await newResolution(ppp, { title: "On what it rests" });
  await archive(ppp, id);
  await openToWrite(ppp, id);
  await writeClauses(ppp, ["Condemns the closing.", "Urges talks."]);
  await caretAtEnd(ppp, "Condemns the closing.");
  await panelOf(ppp)
    .getByRole("button", { name: `Cite: ${TERMS}` })
    .click();
  await expect(clause(ppp, "Condemns the").getByLabel(/^Note 1: /)).toBeVisible();
  await expectSaved(ppp);

  await panelOf(ppp).getByRole("link", { name: "Norland closes the Sund" }).click();
  await ppp.getByText(/[Nn]otes? on The Harbour Courier/).click();
  const note = `Names its sources ${Date.now()}`;
  await ppp.getByLabel("What should others know about its reliability?").fill(note);
  await ppp.getByRole("button", { name: "Sign the note" }).click();
  await expect(ppp.getByRole("article").filter({ hasText: note })).toBeVisible();
  await dpk.goto(new URL(ppp.url()).pathname);
  await dpk.getByText(/[Nn]otes? on The Harbour Courier/).click();
  await expect(dpk.getByRole("article").filter({ hasText: note })).toBeVisible();
  await expect(dpk.getByRole("article").filter({ hasText: note }).getByRole("button")).toHaveCount(0);

  await dpk.goto(`/en/resolutions/${id}/graph`);
  const evidence = dpk.getByRole("region", { name: "Evidence", exact: true });
  await expect(evidence.getByRole("link", { name: new RegExp(`${TERMS}.*2 links`) })).toBeVisible();
  await expect(dpk.getByRole("region", { name: "Clauses without evidence" }).getByText("Urges talks.")).toBeVisible();
  await expect(dpk.getByRole("region", { name: "Evidence nobody cites" }).getByText(COUNCIL)).toBeVisible();
});
