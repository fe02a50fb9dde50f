import type { Page } from "@playwright/test";
import { expectAccessible } from "#e2e/support/accessibility.ts";
import { ARTICLE } from "#e2e/support/article.ts";
import { openToWrite, textOf, writeClauses } from "#e2e/support/desk.ts";
import { expect, test } from "#e2e/support/fixtures.ts";
import { demonstrationId, newResolution } from "#e2e/support/resolutions.ts";

// Colours depend on the scheme alone and names on the language alone: two rounds see every pair of them.
for (const [locale, colorScheme, words] of [
  [
    "en",
    "light",
    {
      panels: ["Evidence", "Positions", "Threads", "Versions", "History"],
      article: "Article",
      read: "Read the article",
    },
  ],
  ["ko", "dark", { panels: ["근거", "입장", "의견", "판", "이력"], article: "기사", read: "기사 읽기" }],
] as const) {
  test(`every screen can be used by everyone, in ${locale} and ${colorScheme}`, async ({
    enter,
    browser,
    troubles,
  }) => {
    test.setTimeout(240_000);
    const stranger = await browser.newContext({ colorScheme, locale });
    troubles.watch(stranger);
    const door = await stranger.newPage();
    await door.goto(`/${locale}/sign-in`);
    await expectAccessible(door, "sign-in");
    await stranger.close();

    const page = await enter("pppDrafter", { colorScheme, locale });
    const demo = await demonstrationId(page);
    const { items } = await (await page.request.get(`/api/v1/resolutions/${demo}/evidence`)).json();
    for (const path of [
      "",
      "/new",
      `/${demo}/positions`,
      `/${demo}/claims`,
      `/${demo}/graph`,
      `/${demo}/evidence/${items[0].source.id}`,
    ]) {
      await page.goto(`/${locale}/resolutions${path}`);
      await expect(page.getByRole("heading").first()).toBeVisible();
      await expect(page.getByRole("main").getByRole("link").first()).toBeVisible();
      await expectAccessible(page, `resolutions${path}`);
    }
    for (const path of ["settings", "speakers", "clip"]) {
      await page.goto(`/${locale}/${path}`);
      await expect(page.getByRole("heading").first()).toBeVisible();
      await expectAccessible(page, path);
    }
    await page.keyboard.press("Control+K");
    await expect(page.getByRole("searchbox")).toBeFocused();
    await page.keyboard.type(items[0].source.outlet);
    await expect(page.getByRole("option").first()).toBeVisible();
    await expectAccessible(page, "search results");

    await page.goto(`/${locale}/resolutions/${demo}`);
    await expect(page.getByRole("textbox").first()).toBeVisible();
    for (const name of words.panels) {
      await page.getByRole("tab", { name, exact: true }).click();
      await expect(page.getByRole("tabpanel").getByRole("heading").or(page.getByRole("article")).first()).toBeVisible();
      await expectAccessible(page, `desk, ${name}`);
    }

    await page.goto(`/${locale}/resolutions/${demo}/evidence/new`);
    await expectAccessible(page, "evidence, paste");
    await page.getByLabel(words.article, { exact: true }).fill(ARTICLE);
    await page.getByRole("button", { name: words.read }).click();
    await expect(page.getByRole("listitem").first()).toBeVisible();
    await expectAccessible(page, "evidence, review");

    const clerk = await enter("clerk", { colorScheme, locale });
    const id = await newResolution(clerk, { title: "Version to read" });
    await openToWrite(clerk, id);
    await writeClauses(clerk, ["Demands free passage."]);
    await clerk.request.post(`/api/v1/resolutions/${id}/versions`, { data: {} });
    await clerk.goto(`/${locale}/resolutions/${id}/versions/1`);
    await expect(clerk.getByText("Demands free passage.")).toBeVisible();
    await expectAccessible(clerk, "version");

    const admin = await enter("admin", { colorScheme, locale });
    await admin.goto(`/${locale}/admin`);
    await expect(admin.getByRole("heading").first()).toBeVisible();
    await expectAccessible(admin, "admin");
  });
}

/** Presses Tab until the focus is where it should be. */
async function tabTo(page: Page, isThere: () => Promise<boolean>, key = "Tab"): Promise<void> {
  for (let i = 0; i < 80; i += 1) {
    await page.keyboard.press(key);
    if (await isThere()) return;
  }
  throw new Error("The focus never came there.");
}

test("somebody with a keyboard alone signs in, writes, uses the toolbar and reads the panels", async ({ page }) => {
  await page.goto("/en");
  const account = page.getByRole("button", { name: /drafter@ppp\.example/ });
  const focused = (locator: ReturnType<Page["getByRole"]>) => () =>
    locator.evaluate((element) => element === document.activeElement);
  await tabTo(page, focused(account));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Resolutions", exact: true })).toBeVisible();
  const id = await newResolution(page, { title: "By keyboard alone" });
  await openToWrite(page, id);

  const toolbar = page.getByRole("toolbar", { name: "Editing" });
  const text = textOf(page);
  await tabTo(page, () => toolbar.evaluate((bar) => bar.contains(document.activeElement)));
  await tabTo(page, focused(text));
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("Demands free passage.");
  await expect(text).toContainText("Demands free passage.");
  await page.keyboard.press("Tab");
  await expect(text).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(text).not.toBeFocused();
  const evidence = page.getByRole("tab", { name: "Evidence" });
  if (!(await focused(evidence)())) await tabTo(page, focused(evidence));
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: "Positions" })).toHaveAttribute("aria-selected", "true");
  await expect(page.getByRole("tabpanel").getByRole("heading", { name: "All clauses" })).toBeVisible();
});

test("on a phone nothing runs off the side, the text is read and every part opens", async ({ enter }) => {
  const page = await enter("dpkDrafter", { viewport: { width: 390, height: 844 }, hasTouch: true });
  const demo = await demonstrationId(page);
  const fits = async (screen: string) =>
    expect
      .soft(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), screen)
      .toBeLessThanOrEqual(0);
  const { items } = await (await page.request.get(`/api/v1/resolutions/${demo}/evidence`)).json();
  for (const path of [
    "",
    "/new",
    `/${demo}/positions`,
    `/${demo}/claims`,
    `/${demo}/evidence/new`,
    `/${demo}/evidence/${items[0].source.id}`,
  ]) {
    await page.goto(`/en/resolutions${path}`);
    await expect(page.getByRole("main")).toBeVisible();
    await fits(`resolutions${path}`);
  }
  await page.goto("/en/settings");
  await fits("settings");

  await page.goto(`/en/resolutions/${demo}`);
  await expect(textOf(page)).toBeVisible();
  await expect(textOf(page).getByRole("heading", { level: 1 })).toBeVisible();
  await fits("desk");
  const parts = page.getByRole("navigation", { name: "Parts of the desk" });
  for (const name of ["Outline", "Evidence", "Positions", "Threads", "Versions", "History"]) {
    await parts.getByRole("button", { name }).click();
    await expect(textOf(page)).toBeHidden();
    await expect(
      name === "Outline"
        ? page.getByRole("navigation", { name })
        : page.getByRole("tabpanel").getByRole("heading").or(page.getByRole("article")).first(),
    ).toBeVisible();
    await fits(`desk, ${name}`);
  }
  await parts.getByRole("button", { name: "Text" }).click();
  await expect(textOf(page)).toBeVisible();
});
