import { expect, test } from "#e2e/support/fixtures.ts";
import { clause, openToWrite, textOf } from "#e2e/support/desk.ts";
import { expectAccessible } from "#e2e/support/accessibility.ts";
import { newResolution } from "#e2e/support/resolutions.ts";

test("a drafter begins a resolution from the template of a condemnation, in the style of the United Nations", async ({
  enter,
}) => {
  const page = await enter("pppDrafter");
  await page.goto("/en/resolutions");
  await page.getByRole("link", { name: "New resolution" }).click();
  await page.getByRole("radio", { name: "Condemnation" }).check();
  await page.getByRole("radio", { name: "United Nations" }).check();
  await page.getByLabel("Title in English").fill("Resolution condemning the closing of the Sund by Norland");
  await expect(page.getByRole("checkbox", { name: "People Power Party" })).toBeChecked();
  await page.getByRole("checkbox", { name: "Democratic Party of Korea" }).check();
  await page.getByRole("button", { name: "Create the resolution" }).click();

  const text = textOf(page);
  await expect(
    text.getByRole("heading", { name: "Resolution condemning the closing of the Sund by Norland" }),
  ).toBeVisible();
  await expect(clause(page, "The General Assembly,")).toBeVisible();
  await expect(clause(page, /^Strongly condemns/)).toHaveAttribute("data-label", "1.");
  await expect(clause(page, /^to work closely with/)).toHaveAttribute("data-label", "(a)");
  await expect(text.getByRole("img", { name: "To be filled in: the act" }).first()).toBeVisible();
  await page.getByRole("link", { name: "Resolutions" }).click();
  await expect(page.getByRole("link", { name: /closing of the Sund/ }).first()).toBeVisible();
});

test("the Korean style opens in Korean, with its translation beside it", async ({ enter }) => {
  const page = await enter("dpkDrafter");
  await page.goto("/en/resolutions/new");
  await page.getByRole("radio", { name: "National Assembly of Korea" }).check();
  await page.getByRole("combobox", { name: "Authoritative language" }).click();
  await page.getByRole("option", { name: "한국어" }).click();
  await page.getByRole("combobox", { name: "Translation" }).click();
  await page.getByRole("option", { name: "English" }).click();
  await page.getByLabel("Title in 한국어").fill("노를란트의 해협 봉쇄 규탄 결의안");
  await page.getByRole("checkbox", { name: "People Power Party" }).check();
  await page.getByRole("button", { name: "Create the resolution" }).click();

  await expect(textOf(page, "English")).toBeVisible();
  await page.getByText("한국어", { exact: true }).click();
  await expect(textOf(page, "한국어").getByRole("heading", { name: "노를란트의 해협 봉쇄 규탄 결의안" })).toBeVisible();
  await expect(textOf(page, "한국어").getByText("주문", { exact: true })).toBeVisible();
  await expect(clause(page, /강력히 규탄한다/, "한국어")).toHaveAttribute("data-label", "1.");
});

test("a party's private draft is seen by that party alone", async ({ enter, troubles }) => {
  const title = `Private draft on the Sund ${Date.now()}`;
  const own = await enter("pppDrafter");
  await own.goto("/en/resolutions/new");
  await own.getByRole("radio", { name: "Blank page" }).check();
  await own.getByLabel("Title in English").fill(title);
  await expect(own.getByText(/that party's private draft/)).toBeVisible();
  await own.getByRole("button", { name: "Create the resolution" }).click();
  await expect(textOf(own).getByRole("heading", { name: title })).toBeVisible();
  await expect(own.getByRole("banner").getByText("Private draft", { exact: true })).toBeVisible();
  const path = new URL(own.url()).pathname;

  const colleague = await enter("pppApprover");
  await colleague.goto("/en/resolutions");
  await expect(
    colleague.getByRole("listitem").filter({ hasText: title }).getByText("Private draft").last(),
  ).toBeVisible();

  troubles.allow(/status of 404/);
  for (const account of ["dpkDrafter", "clerk", "observer"] as const) {
    const other = await enter(account);
    await other.goto("/en/resolutions");
    const find = other.getByRole("searchbox", { name: "Find in titles" });
    await find.fill("dispatch of troops to Russia");
    await expect(other.getByRole("link", { name: /dispatch of troops to Russia/ })).toBeVisible();
    await find.fill(title);
    await expect(other.getByText("No resolution fits. Try fewer or other words.")).toBeVisible();
    await expect(other.getByRole("link", { name: title })).toHaveCount(0);
    await other.goto(path);
    await expect(other.getByRole("heading", { name: "There is nothing here for you" })).toBeVisible();
  }
});

test("Y8: among many resolutions one is found by words of its title, its state and a party", async ({ enter }) => {
  const page = await enter("pppDrafter");
  const mark = `Q${Date.now()}`;
  const [ferries, lights] = [`Ferries of ${mark}`, `Lighthouses of ${mark}`];
  await newResolution(page, { title: ferries });
  await newResolution(page, { title: lights, parties: ["PPP"] });
  await page.goto("/en/resolutions");
  const find = page.getByRole("searchbox", { name: "Find in titles" });
  const shown = page.getByRole("link", { name: new RegExp(mark) });
  await expect(shown).toHaveCount(2);
  await find.fill(`${mark.toLowerCase()} ferr`);
  await expect(shown).toHaveText([ferries]);
  await expect(page.getByRole("status").filter({ hasText: "1 resolution shown" })).toHaveCount(1);
  await find.fill(mark);
  await expect(shown).toHaveCount(2);
  await page.getByRole("combobox", { name: "Party" }).selectOption({ label: "Democratic Party of Korea" });
  await expect(shown).toHaveText([ferries]);
  await expectAccessible(page, "a narrowed list of resolutions");
  await page.getByRole("combobox", { name: "State" }).selectOption("Approved");
  await expect(page.getByText("No resolution fits. Try fewer or other words.")).toBeVisible();
});

test("the clerk needs two parties, and is told so", async ({ enter }) => {
  const page = await enter("clerk");
  await page.goto("/en/resolutions/new");
  await page.getByRole("checkbox", { name: "People Power Party" }).check();
  await page.getByRole("button", { name: "Create the resolution" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toHaveText("As the clerk, choose at least two parties.");
});

test("a blank page says what belongs where", async ({ enter }) => {
  const page = await enter("pppDrafter");
  const id = await newResolution(page, { title: "Blank page" });
  await openToWrite(page, id);
  await expect(textOf(page).getByRole("paragraph").last()).toHaveAttribute(
    "data-placeholder",
    "What the assembly says, demands or asks",
  );
});
