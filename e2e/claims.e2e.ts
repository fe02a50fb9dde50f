import type { Page } from "@playwright/test";
import {
  caretAtEnd,
  clause,
  expectSaved,
  openDesk,
  openToWrite,
  panelOf,
  textOf,
  writeClauses,
} from "#e2e/support/desk.ts";
import { type Article, confirm, pasteArticle } from "#e2e/support/evidence.ts";
import { expect, test } from "#e2e/support/fixtures.ts";
import { CONFIRMING, DOUBTING } from "#e2e/support/meetingArticles.ts";
import { newResolution } from "#e2e/support/resolutions.ts";

const LANDED = "900 soldiers of Norland had landed at Port Almer";
const GRAIN = "Our ships carry grain and nothing else";
const NOT_ONE = "Not one soldier of ours has set foot in Port Almer";
const UNSURE = "she could not confirm the landing";

/** From the desk: pastes the article, confirms these statements of it, and comes back to the desk. */
async function archive(page: Page, article: Article, statements: readonly string[], onlyParty?: string) {
  await pasteArticle(page, article, { onlyParty });
  for (const words of statements) await confirm(page, words);
  await page.getByRole("button", { name: /^Archive with / }).click();
  await expect(page.getByRole("heading", { name: article.title, level: 1 })).toBeVisible();
  await page.getByRole("link", { name: /^← / }).click();
  await expect(
    panelOf(page)
      .getByText(statements[0] ?? article.title)
      .first(),
  ).toBeVisible();
}

type Bearing = {
  readonly stance: string;
  /** Words of a claim that is there, or of a new one. */
  readonly claim: string;
  readonly isNew?: true;
  readonly onlyParty?: string;
};

/** Says of a statement in the panel which claim it bears on. */
async function bear(page: Page, words: string, { stance, claim, isNew, onlyParty }: Bearing): Promise<void> {
  await panelOf(page)
    .getByRole("button", { name: `Bears on a claim: ${words}` })
    .click();
  const form = page.getByRole("form", { name: "Which claim does this statement bear on?" });
  await form.getByRole("radio", { name: stance, exact: true }).check();
  if (isNew) await form.getByRole("textbox", { name: /^(Claim|Or a new claim)$/ }).fill(claim);
  else await chooseClaim(page, claim);
  if (onlyParty) await form.getByRole("radio", { name: onlyParty }).check();
  await form.getByRole("button", { name: "Add", exact: true }).click();
  await expect(form).toBeHidden();
}

async function chooseClaim(page: Page, claim: string): Promise<void> {
  await page.getByRole("dialog").getByRole("combobox", { name: "Claim" }).click();
  await page.getByRole("option", { name: claim }).click();
}

type Listed = { readonly id: string; readonly speakerId: string | null; readonly quote: string };

test("two articles that disagree go from paste to a contested claim that a clause attributes and cites", async ({
  enter,
}) => {
  const page = await enter("pppDrafter");
  const claim = `About 900 soldiers of Norland are at Port Almer (${test.info().testId})`;
  const id = await newResolution(page, { title: "Resolution on Port Almer" });
  await openToWrite(page, id);
  await writeClauses(page, ["Condemns the landing of soldiers at Port Almer."]);
  await archive(page, CONFIRMING, [LANDED, GRAIN]);
  await archive(page, DOUBTING, [NOT_ONE, UNSURE]);

  const listed: { items: Listed[] } = await (await page.request.get("/api/v1/statements")).json();
  const speakerOf = (quote: string) => listed.items.find((statement) => statement.quote === quote)?.speakerId;
  const pair = { keepId: speakerOf(GRAIN), mergeId: speakerOf(NOT_ONE) };
  expect(pair.keepId).not.toBe(pair.mergeId);
  expect((await page.request.post("/api/v1/speakers/merge", { data: pair })).ok()).toBe(true);
  const ambassador: { items: Listed[] } = await (
    await page.request.get(`/api/v1/statements?speaker=${pair.mergeId}`)
  ).json();
  expect(ambassador.items.map(({ quote }) => quote)).toEqual(expect.arrayContaining([GRAIN, NOT_ONE]));

  await bear(page, LANDED, { stance: "asserts it", claim, isNew: true });
  await bear(page, NOT_ONE, { stance: "denies it", claim });
  await bear(page, UNSURE, { stance: "cannot confirm it", claim });

  await caretAtEnd(page, "Condemns the landing");
  await panelOf(page).getByRole("button", { name: "This clause states a claim…" }).click();
  const link = page.getByRole("form", { name: "Which claim does this clause state?" });
  await expect(link.getByText("Condemns the landing of soldiers")).toBeVisible();
  await chooseClaim(page, claim);
  await link.getByRole("button", { name: "Add", exact: true }).click();

  const alerts = panelOf(page).getByRole("region", { name: "Stated as fact, though it does not stand uncontested" });
  await expect(alerts.getByText(claim)).toBeVisible();
  const flag = textOf(page).getByRole("button", { name: "Stated as fact" });
  await expect(flag).toBeVisible();
  await alerts.getByRole("button", { name: "Insert the wording" }).click();
  await expect(clause(page, "Condemns the landing")).toContainText(
    /at Port Almer, as stated by the State Security Office in a report of 14 March 2025, which .+ has denied and Ines Corvo could not confirm\./,
  );
  await expectSaved(page);
  await expect(alerts).toHaveCount(0);
  await expect(flag).toHaveCount(0);

  for (const [index, words] of [LANDED, NOT_ONE, UNSURE].entries()) {
    await page.keyboard.press("End");
    await panelOf(page)
      .getByRole("button", { name: `Cite: ${words}` })
      .click();
    await expect(clause(page, "Condemns the landing").getByLabel(new RegExp(`^Note ${index + 1}: `))).toBeVisible();
  }
  await expectSaved(page);

  await panelOf(page).getByRole("link", { name: "Claims (1)" }).click();
  await expect(page.getByRole("heading", { name: "Claims", level: 1 })).toBeVisible();
  const contested = page.getByRole("region", { name: /^Contested/ });
  const card = contested.getByRole("article", { name: claim });
  await expect(card.getByRole("group", { name: "For it" })).toContainText(LANDED);
  await expect(card.getByRole("group", { name: "Against it, or not sure" })).toContainText(NOT_ONE);
  await expect(card.getByRole("list", { name: "In the order of the dates" }).getByRole("listitem")).toHaveCount(3);
  await card.getByRole("link", { name: /Condemns the landing/ }).click();
  await expect(clause(page, "Condemns the landing")).toBeVisible();
});

test("what a party says to itself of a claim changes it for that party alone", async ({ enter }) => {
  const [ppp, dpk] = await Promise.all([enter("pppDrafter"), enter("dpkDrafter")]);
  const claim = `Soldiers of Norland are at Port Almer (${test.info().testId})`;
  const id = await newResolution(ppp, { title: "Kept to the party" });
  await openToWrite(ppp, id);
  await writeClauses(ppp, ["Condemns the landing."]);
  await archive(ppp, CONFIRMING, [LANDED]);
  await archive(ppp, DOUBTING, [NOT_ONE], "Only People Power Party");
  await bear(ppp, LANDED, { stance: "asserts it", claim, isNew: true });
  await openDesk(dpk, id);
  const read = async (page: Page) => (await page.request.get(`/api/v1/resolutions/${id}/claims`)).text();
  await expect.poll(() => read(dpk)).toContain('"status":"uncontested"');
  const before = await read(dpk);

  await bear(ppp, NOT_ONE, { stance: "denies it", claim, onlyParty: "Only People Power Party" });
  await expect.poll(() => read(ppp)).toContain('"status":"contested"');
  expect(await read(dpk)).toBe(before);

  for (const page of [ppp, dpk]) await page.goto(`/en/resolutions/${id}/claims`);
  const card = (page: Page, status: RegExp) =>
    page.getByRole("region", { name: status }).getByRole("article", { name: claim });
  await expect(
    card(ppp, /^Contested/)
      .getByText("Only PPP")
      .first(),
  ).toBeVisible();
  await expect(card(dpk, /^Uncontested/)).toBeVisible();
  await expect(dpk.getByText(NOT_ONE)).toHaveCount(0);
});
