import { createHash } from "node:crypto";
import { ARTICLE } from "#e2e/support/article.ts";
import {
  caretAtEnd,
  caretBehind,
  clause,
  expectSaved,
  openDesk,
  openToWrite,
  panelOf,
  textOf,
  writeClauses,
} from "#e2e/support/desk.ts";
import { choose, confirm, pasteArticle, proposal } from "#e2e/support/evidence.ts";
import { expect, test } from "#e2e/support/fixtures.ts";
import { newResolution } from "#e2e/support/resolutions.ts";

const SUND = {
  title: "Norland closes the Sund to foreign ships as Vestria protests",
  outlet: "The Harbour Courier",
  text: ARTICLE,
};
const TERMS = "The strait will stay closed until our terms are met";
const RANSOM = "No state may hold the trade of a whole coast to ransom";
const COUNCIL = "We have asked the Council to meet without delay";

test("a pasted article is read, corrected, archived, cited and quoted word for word", async ({ enter }) => {
  const page = await enter("pppDrafter");
  const id = await newResolution(page, { title: "Resolution on the Sund" });
  await openToWrite(page, id);
  await writeClauses(page, ["Condemns the closing.", "Notes the answer: "]);

  await pasteArticle(page, SUND);
  await expect(page.getByLabel("Published")).toHaveValue("2025-03-12T09:40");
  await expect(page.getByText("Ilse Marrow").first()).toBeVisible();
  await expect(proposal(page, TERMS).getByText("Oskar Thelander")).toBeVisible();
  await expect(proposal(page, TERMS).getByText("Defence Minister")).toBeVisible();
  await expect(proposal(page, RANSOM).getByText("Yelena Moravska")).toBeVisible();
  await expect(proposal(page, "Norland would inspect every ship").getByText("Reported speech")).toBeVisible();
  await expect(proposal(page, COUNCIL).getByText("Jelena Moravská")).toBeVisible();

  for (const words of [TERMS, RANSOM]) await confirm(page, words);
  await choose(page, COUNCIL);
  await proposal(page, COUNCIL).getByRole("button", { name: "Change", exact: true }).click();
  const form = page.getByRole("form", { name: "Change the statement" });
  await form.getByLabel("Speaker").fill("Yelena Moravska");
  await form.getByLabel("Office").fill("Foreign Minister");
  await form.getByRole("button", { name: "Save and confirm" }).click();
  await choose(page, "its frigates had fired");
  await proposal(page, "its frigates had fired").getByRole("button", { name: "Not a statement" }).click();
  await page.getByRole("button", { name: "Archive with 3 statements" }).click();

  await expect(page.getByRole("heading", { name: SUND.title, level: 1 })).toBeVisible();
  await expect(page.getByText(createHash("sha256").update(ARTICLE).digest("hex"))).toBeVisible();
  await expect(page.getByText("No clause cites this source yet.").or(page.getByText(TERMS)).first()).toBeVisible();
  await page.getByRole("link", { name: "← Resolution on the Sund" }).click();

  await caretAtEnd(page, "Notes the answer:");
  const panel = panelOf(page);
  await panel.getByRole("button", { name: `Cite: ${COUNCIL}` }).click();
  await expect(clause(page, "Notes the answer:").getByLabel(/^Note 1: .*Moravska/)).toBeVisible();
  await caretBehind(page, "Condemns the closing");
  await panel.getByRole("button", { name: `Cite: ${TERMS}` }).click();
  await expect(clause(page, "Condemns the closing").getByLabel(/^Note 1: .*Thelander/)).toBeVisible();
  await expect(clause(page, "Notes the answer:").getByLabel(/^Note 2: .*Moravska/)).toBeVisible();
  await expect(
    panel.getByRole("article", { name: "Statement: Oskar Thelander" }).getByRole("button", { name: "note 1" }),
  ).toBeVisible();

  await clause(page, "Condemns the closing").click();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(clause(page, "Condemns the closing").getByLabel(/^Note 2: .*Thelander/)).toBeVisible();
  await expectSaved(page);

  await caretBehind(page, "Notes the answer: ");
  await panel.getByRole("button", { name: `Quote: ${RANSOM}` }).click();
  await expect(clause(page, "Notes the answer:")).toContainText(`“${RANSOM}”`);
  await expect(clause(page, "Notes the answer:").getByLabel(/^Note 1: .*Moravska/)).toBeVisible();
  await expectSaved(page);
  const quotations = async () => {
    const answer = await page.request.get(`/api/v1/resolutions/${id}/quotations`);
    return (await answer.json()).items.map(({ status }: { status: string }) => status);
  };
  await expect.poll(quotations).toEqual(["exact"]);
  const flag = textOf(page).getByRole("button", { name: "Not word for word" });
  await expect(flag).toHaveCount(0);

  await caretBehind(page, "hold the trade of a ");
  await page.keyboard.type("very ");
  await expectSaved(page);
  await expect(flag).toBeVisible();
  await flag.click();
  await expect(panel.getByText("These quoted words differ from the archive")).toBeVisible();
  await expect(panel.getByRole("definition").filter({ hasText: RANSOM })).toBeVisible();
});

test("a source of one party alone is not there for the other, and citing it asks to publish it", async ({ enter }) => {
  const [ppp, dpk] = await Promise.all([enter("pppDrafter"), enter("dpkDrafter")]);
  const id = await newResolution(ppp, { title: "Kept to the party" });
  await openToWrite(ppp, id);
  await writeClauses(ppp, ["Condemns the closing."]);
  await pasteArticle(ppp, SUND, { onlyParty: "Only People Power Party" });
  for (const words of [TERMS, RANSOM]) await confirm(ppp, words);
  await ppp.getByRole("button", { name: "Archive with 2 statements" }).click();
  await expect(ppp.getByText("Only PPP").first()).toBeVisible();
  const reading = new URL(ppp.url()).pathname;

  await openDesk(dpk, id);
  await expect(panelOf(dpk).getByText("No evidence yet")).toBeVisible();
  expect(await (await dpk.request.get(`/api/v1/resolutions/${id}/evidence`)).text()).not.toContain("Harbour");
  expect((await dpk.request.get(reading)).status()).toBe(404);

  await ppp.getByRole("link", { name: "← Kept to the party" }).click();
  await caretAtEnd(ppp, "Condemns the closing.");
  await panelOf(ppp)
    .getByRole("button", { name: `Cite: ${TERMS}` })
    .click();
  const question = ppp.getByRole("dialog", { name: "Publish and cite?" });
  await expect(question.getByText(/Only (PPP|People Power Party) can see this statement so far/)).toBeVisible();
  await question.getByRole("button", { name: "Cancel" }).click();
  await expect(clause(ppp, "Condemns").getByLabel(/^Note 1/)).toHaveCount(0);
  await panelOf(ppp)
    .getByRole("button", { name: `Cite: ${TERMS}` })
    .first()
    .click();
  await question.getByRole("button", { name: "Publish and cite" }).click();
  await expect(clause(ppp, "Condemns").getByLabel(/^Note 1: .*Thelander/)).toBeVisible();

  await expect(clause(dpk, "Condemns").getByLabel(/^Note 1: .*Thelander/)).toBeVisible();
  await expect(panelOf(dpk).getByText(TERMS)).toBeVisible();
  await expect(panelOf(dpk).getByText(RANSOM)).toHaveCount(0);
});

test("what is no article is answered with a sentence, and nothing is stored", async ({ enter, troubles }) => {
  troubles.allow(/status of 4(13|22)/);
  const page = await enter("dpkApprover");
  const id = await newResolution(await enter("dpkDrafter"), { title: "Nothing to read" });
  await page.goto(`/en/resolutions/${id}/evidence/new`);
  await expect(page.getByRole("button", { name: "Read the article" })).toBeDisabled();
  await page.getByLabel("Article", { exact: true }).fill("Some words.");
  await page.getByLabel("Web address (optional)").fill("javascript:alert(1)");
  await page.getByRole("button", { name: "Read the article" }).click();
  await expect(page.getByText("This is not a web address. It should begin with https://")).toBeVisible();
  const stored = await page.request.get(`/api/v1/resolutions/${id}/evidence`);
  expect((await stored.json()).items).toEqual([]);
});
