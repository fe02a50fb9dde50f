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
import { countActs } from "#e2e/support/countActs.ts";
import { type Article, confirm, pasteArticle } from "#e2e/support/evidence.ts";
import { expect, test } from "#e2e/support/fixtures.ts";
import { confirming, doubting } from "#e2e/support/meetingArticles.ts";
import { newResolution } from "#e2e/support/resolutions.ts";

const LANDED = "900 soldiers of Norland had landed at Port Almer";
const GRAIN = "Our ships carry grain and nothing else";
const NOT_ONE = "Not one soldier of ours has set foot in Port Almer";
const UNSURE = "she could not confirm the landing";

/** The ambassador's name as the two outlets spell it; another for each attempt, since records stay. */
const SPELLED = [
  ["Zarubyev", "Zarubiev"],
  ["Ledvinyev", "Ledviniev"],
  ["Torvalyev", "Torvaliev"],
] as const;

/** What a person does who knows the desk: a click, or a field filled in; two seconds each leave room in two minutes. */
const MOST_ACTS = 60;

/** From the desk: pastes the article, dates it, confirms these statements of it, and archives it. */
async function archive(page: Page, article: Article, statements: readonly string[], onlyParty?: string) {
  await pasteArticle(page, article, { onlyParty });
  await page.getByLabel("Published").fill("2025-03-14");
  for (const words of statements) await confirm(page, words);
  await page.getByRole("button", { name: /^Archive with / }).click();
  await expect(page.getByRole("heading", { name: article.title, level: 1 })).toBeVisible();
}

/** From the archived article back to the desk, which shows what was confirmed. */
async function backToDesk(page: Page, statement: string): Promise<void> {
  await page.getByRole("link", { name: /^← / }).click();
  await expect(panelOf(page).getByText(statement).first()).toBeVisible();
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

/**
 * From paste to a contested claim cited correctly, in 47 acts, or a minute and a half at two seconds each: 23 bring both
 * articles in and confirm four statements, 4 make one record of the ambassador's two, 13 say what three statements say of the
 * claim, 6 cite them and attribute it, 1 looks at the board.
 */
test("two articles that disagree go from paste to a contested claim that a clause attributes and cites", async ({
  enter,
}) => {
  // Every step of it, one after another, on whatever machine.
  test.slow();
  const page = await enter("pppDrafter");
  const now = Date.now();
  const claim = `About 900 soldiers of Norland are at Port Almer (${now})`;
  const title = `Resolution on Port Almer (${now})`;
  const spelled = SPELLED[test.info().retry] ?? SPELLED[0];
  const id = await newResolution(page, { title });
  await openToWrite(page, id);
  await writeClauses(page, ["Condemns the landing of soldiers at Port Almer."]);
  const acts = await countActs(page);

  await archive(page, confirming({ spelled }), [LANDED, GRAIN]);
  await backToDesk(page, LANDED);
  await archive(page, doubting({ spelled }), [NOT_ONE, UNSURE]);

  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "People and organisations" }).click();
  const [one, other] = spelled.map((name) => `Gavrii?l ${name}`);
  const pair = page.getByRole("article", { name: new RegExp(`^(${one} and ${other}|${other} and ${one})$`) });
  await pair.getByRole("button", { name: /^Same: / }).click();
  await expect(page.getByText(/ is now part of /)).toBeVisible();
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Resolutions" }).click();
  await page.getByRole("link", { name: title }).click();

  await bear(page, LANDED, { stance: "asserts it", claim, isNew: true });
  await bear(page, NOT_ONE, { stance: "denies it", claim });
  await bear(page, UNSURE, { stance: "cannot confirm it", claim });

  // The clause cites one side alone: that it states the claim is proposed from what the statement says of it.
  await caretAtEnd(page, "Condemns the landing");
  await cite(page, LANDED, 1);
  const proposals = panelOf(page).getByRole("region", { name: /^Cites one side only/ });
  await expect(proposals.getByText("Proposed by the machine")).toBeVisible();
  await expect(textOf(page).getByRole("button", { name: "Perhaps stated as fact" })).toBeVisible();
  await proposals.getByRole("button", { name: `It does: the clause states this claim, ${claim}` }).click();

  const alerts = panelOf(page).getByRole("region", { name: "Stated as fact, though it is disputed or unconfirmed" });
  await expect(alerts.getByText(claim)).toBeVisible();
  const flag = textOf(page).getByRole("button", { name: "Stated as fact", exact: true });
  await expect(flag).toBeVisible();
  await alerts.getByRole("button", { name: "Insert the wording" }).click();
  await expect(clause(page, "Condemns the landing")).toContainText(
    new RegExp(
      `at Port Almer, as stated by the State Security Office in a report of 14 March 2025, which Gavrii?l (${spelled.join("|")}) has denied and Ines Corvo could not confirm`,
    ),
  );
  await expectSaved(page);
  await expect(alerts).toHaveCount(0);
  await expect(flag).toHaveCount(0);
  await page.keyboard.press("End");
  await cite(page, NOT_ONE, 2);
  await page.keyboard.press("End");
  await cite(page, UNSURE, 3);
  await expectSaved(page);

  await panelOf(page).getByRole("link", { name: "Claims (1)" }).click();
  await expect(page.getByRole("heading", { name: "Claims", level: 1 })).toBeVisible();
  const contested = page.getByRole("region", { name: /^Contested/ });
  const card = contested.getByRole("article", { name: claim });
  await expect(card.getByRole("group", { name: "For it" })).toContainText(LANDED);
  await expect(card.getByRole("group", { name: "Against it, or not sure" })).toContainText(NOT_ONE);
  await expect(card.getByRole("list", { name: "In the order of the dates" }).getByRole("listitem")).toHaveCount(3);
  expect(acts()).toBeLessThanOrEqual(MOST_ACTS);
  await card.getByRole("link", { name: /Condemns the landing/ }).click();
  await expect(clause(page, "Condemns the landing")).toBeVisible();
});

/** Cites a statement of the panel where the caret stands, and waits for its note. */
async function cite(page: Page, words: string, note: number): Promise<void> {
  await panelOf(page)
    .getByRole("button", { name: `Cite: ${words}` })
    .click();
  await expect(clause(page, "Condemns the landing").getByLabel(new RegExp(`^Note ${note}: `))).toBeVisible();
}

test("what a party says to itself of a claim changes it for that party alone", async ({ enter }) => {
  const [ppp, dpk] = await Promise.all([enter("pppDrafter"), enter("dpkDrafter")]);
  const claim = `Soldiers of Norland are at Port Almer (${Date.now()})`;
  const id = await newResolution(ppp, { title: "Kept to the party" });
  await openToWrite(ppp, id);
  await writeClauses(ppp, ["Condemns the landing."]);
  const spelled = SPELLED[0];
  await archive(ppp, confirming({ spelled }), [LANDED]);
  await backToDesk(ppp, LANDED);
  await archive(ppp, doubting({ spelled }), [NOT_ONE], "Only People Power Party");
  await backToDesk(ppp, NOT_ONE);
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
