import type { Locator, Page } from "@playwright/test";
import { clause, expectSaved, openToWrite, panelOf, writeClauses } from "#e2e/support/desk.ts";
import { expect, test } from "#e2e/support/fixtures.ts";
import { newResolution } from "#e2e/support/resolutions.ts";

const PARAGRAPH = "The keepers of the lighthouse counted eleven kittiwakes on Tuesday.";
/** Long enough that what is found lies far below the window. */
const TIDES = Array.from({ length: 60 }, (_, day) => `On day ${day + 1} the tide came in, and went out again.`);
const LONG = [...TIDES, PARAGRAPH].join("\n\n");
const KOREAN = "섬나라 정부는 국가안보실 회의를 열고 함대의 파병을 논의했다.";

type Archived = {
  readonly title: string;
  readonly text: string;
  readonly language?: string;
  readonly audience?: string;
};

/** Archives an article, as a program would. */
async function archive(page: Page, resolutionId: string, wish: Archived): Promise<void> {
  const { title, text, language = "en", audience = "all" } = wish;
  const data = { text, audience, source: { title, outlet: "The Harbour Courier", language }, statements: [] };
  const made = await page.request.post(`/api/v1/resolutions/${resolutionId}/evidence`, { data });
  expect(made.status(), await made.text()).toBe(201);
}

const field = (page: Page): Locator => page.getByRole("searchbox", { name: "Search everything" });

/** From the keyboard alone. */
async function ask(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Control+K");
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("Control+A");
  await page.keyboard.type(words);
}

test("words are found in English, in Korean and misspelled, and the keyboard alone leads to them", async ({
  enter,
}) => {
  const page = await enter("pppDrafter");
  const id = await newResolution(page, { title: "Searched" });
  const title = `Birds of the mole ${Date.now()}`;
  const korean = `함대 ${Date.now()}`;
  await archive(page, id, { title, text: LONG });
  await archive(page, id, { title: korean, text: KOREAN, language: "ko" });
  await page.goto("/en/resolutions");

  await ask(page, "파병");
  await expect(page.getByRole("option", { name: korean })).toBeVisible();
  await ask(page, "국가안부실");
  await expect(page.getByRole("option", { name: korean })).toBeVisible();
  await ask(page, "kitiwakes lighthouse");
  await expect(page.getByRole("option", { name: title })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
  const found = page.getByRole("paragraph").filter({ hasText: PARAGRAPH });
  await expect(found).toBeFocused();
  await expect(found).toBeInViewport();
  const marked = () => page.evaluate(() => [...(CSS.highlights.get("found-words") ?? [])].map(String));
  await expect.poll(marked).toEqual(["lighthouse"]);
});

test("Y3: nobody finds what another party keeps to itself, nor is their spelling set right by it", async ({
  enter,
}) => {
  const [ppp, dpk] = await Promise.all([enter("pppDrafter"), enter("dpkDrafter")]);
  const id = await newResolution(dpk, { title: "Kept" });
  const title = `Our own notes ${Date.now()}`;
  await archive(dpk, id, { title, text: "The quasimodern harbour was seen by our own people.", audience: "party" });
  await Promise.all([dpk.goto("/en/resolutions"), ppp.goto(`/en/resolutions/${id}`)]);
  for (const words of ["quasimodern", "quasimodren"]) {
    await ask(dpk, words);
    await expect(dpk.getByRole("option", { name: title })).toBeVisible();
    await expect(ppp.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();
    await ask(ppp, words);
    await expect(ppp.getByText("Nothing found. Try fewer or other words.")).toBeVisible();
    await expect(ppp.getByRole("option")).toHaveCount(0);
    await field(ppp).clear();
  }
});

test("Y6: from the desk, a clause, a claim and a treaty are found and shown at their places", async ({ enter }) => {
  const page = await enter("pppDrafter");
  const id = await newResolution(page, { title: "Places" });
  const mark = `zephyr${Date.now()}`;
  const proposition = `Thirty barges of ${mark} are at anchor`;
  const treaty = `Treaty of ${mark}`;
  await openToWrite(page, id);
  await writeClauses(page, ["Condemns the closing.", `Urges the ferries of ${mark} to sail.`]);
  await expectSaved(page);
  // A text is read for the search when its writers pause.
  const answer = async () => (await page.request.get(`/api/v1/search?q=${mark}`)).json();
  await expect.poll(async () => (await answer()).items.length).toBe(1);

  await ask(page, `ferries ${mark}`);
  await expect(page.getByRole("option", { name: "Urges the ferries" })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/block=/);
  await expect(clause(page, "Urges the ferries")).toBeInViewport();

  const claim = await page.request.post("/api/v1/claims", { data: { proposition: { en: proposition } } });
  const link = { blockId: new URL(page.url()).searchParams.get("block"), language: "en" };
  const clauses = `/api/v1/resolutions/${id}/claims/${(await claim.json()).id}/clauses`;
  const linked = await page.request.post(clauses, { data: link });
  expect(linked.ok(), await linked.text()).toBe(true);
  const recorded = { kind: "treaty", title: { en: treaty }, status: "signed" };
  expect((await page.request.post("/api/v1/instruments", { data: recorded })).status()).toBe(201);

  await ask(page, treaty);
  await page.getByRole("option", { name: treaty }).click();
  const card = panelOf(page).locator("[data-arrived]");
  await expect(card).toContainText(treaty);
  await expect(card).toBeFocused();

  await ask(page, "thirty barges");
  await page.getByRole("option", { name: proposition }).click();
  await expect(page.getByRole("article", { name: proposition })).toBeFocused();
});

test("on a phone the field lies behind a button and has the screen to itself", async ({ enter }) => {
  const page = await enter("pppDrafter", { viewport: { width: 390, height: 844 } });
  const id = await newResolution(page, { title: "In the hand" });
  const title = `Gannets at dusk ${Date.now()}`;
  await archive(page, id, { title, text: LONG });
  for (const screen of ["/en/resolutions", `/en/resolutions/${id}`]) {
    await page.goto(screen);
    await page.getByRole("button", { name: "Search everything" }).click();
    await expect(field(page)).toBeFocused();
    await page.keyboard.type(title);
    await page.getByRole("option", { name: title }).click();
    await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  }
});
