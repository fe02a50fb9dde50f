import type { Page } from "@playwright/test";
import { expectAccessible } from "#e2e/support/accessibility.ts";
import { archiveReport } from "#e2e/support/archiveReport.ts";
import { expect, test } from "#e2e/support/fixtures.ts";
import { openScreen } from "#e2e/support/openScreen.ts";
import { newResolution } from "#e2e/support/resolutions.ts";

/** One name, written in two ways; another for each attempt, since records stay. */
const SPELLED = [
  ["Radomir Zhukalov", "Radomir Zukalow"],
  ["Vsevolod Jurkevich", "Vsevolod Yurkevitch"],
  ["Marisha Veldovskaya", "Marischa Veldowskaja"],
] as const;
/** One name in two scripts. */
const WRITTEN = [
  ["한도겸", "Han Do-gyeom"],
  ["민채령", "Min Chae-ryeong"],
  ["남도은", "Nam Do-eun"],
] as const;

const GRAIN = "Our ships carry grain and nothing else";
const SAILED = "They sailed before the storm";

const record = (page: Page, name: string) => page.getByRole("region", { name: "Records" }).getByRole("link", { name });

test("H1, H2: two spellings are proposed with reasons, merged by a person, and parted again", async ({ enter }) => {
  const [one, other] = SPELLED[test.info().retry] ?? SPELLED[0];
  const page = await enter("pppDrafter");
  const id = await newResolution(page, { title: "Two spellings" });
  const said = [
    { quote: GRAIN, speaker: one, office: "Ambassador" },
    { quote: SAILED, speaker: other, office: "Ambassador" },
  ];
  for (const { quote, speaker, office } of said)
    await archiveReport(page, id, {
      title: `Report on ${speaker}`,
      outlet: "The Lantern Post",
      text: `"${quote}," Ambassador ${speaker} said.`,
      statements: [{ quote, speaker, office }],
    });

  await openScreen(page, "/en/speakers");
  const pair = page.getByRole("article", { name: new RegExp(`^(${one} and ${other}|${other} and ${one})$`) });
  await expect(pair.getByText("One name, transliterated in two ways")).toBeVisible();
  await expect(pair.getByText("Same office")).toBeVisible();
  await expect(pair.getByText(/^Likeness \d+%$/)).toBeVisible();
  await expectAccessible(page, "speakers");
  await pair.getByRole("button", { name: /^Same: / }).click();
  await expect(page.getByText(/ is now part of /)).toBeVisible();
  await expect(pair).toHaveCount(0);

  const kept = record(page, one).or(record(page, other));
  await expect(kept).toHaveCount(1);
  await kept.click();
  await expect(page.getByRole("heading", { name: "Merged into this record" })).toBeVisible();
  for (const words of [GRAIN, SAILED])
    await expect(page.getByRole("blockquote").filter({ hasText: words })).toBeVisible();
  await expectAccessible(page, "a speaker's record");
  await page.getByRole("button", { name: /^Undo the merge of / }).click();
  await expect(page.getByRole("heading", { name: "Merged into this record" })).toHaveCount(0);

  await page.getByRole("link", { name: "All people and organisations" }).click();
  for (const name of [one, other]) await expect(record(page, name)).toBeVisible();
  await pair.getByRole("button", { name: /^Different: / }).click();
  await expect(page.getByText(/ stay two records\./)).toBeVisible();
  await page.reload();
  await expect(record(page, one)).toBeVisible();
  await expect(pair).toHaveCount(0);
});

test("H1: the Korean and the English name of one person come together, and each page shows its own", async ({
  enter,
}) => {
  const [korean, english] = WRITTEN[test.info().retry] ?? WRITTEN[0];
  const page = await enter("dpkDrafter");
  await openScreen(page, "/en/speakers");
  const name = async (label: string, words: string) => {
    await page.getByRole("button", { name: "Add a record" }).click();
    const form = page.getByRole("dialog", { name: "Add a record" });
    await form.getByLabel(label).fill(words);
    await form.getByRole("button", { name: "Save" }).click();
    await expect(record(page, words)).toBeVisible();
  };
  await name("Name in Korean", korean);
  await name("Name in English", english);

  const pair = page.getByRole("article", { name: new RegExp(`${korean}.*${english}|${english}.*${korean}`) });
  await expect(pair.getByText("One Korean name, spelled in two ways")).toBeVisible();
  await pair.getByRole("button", { name: /^Same: / }).click();
  await expect(pair).toHaveCount(0);
  const row = page.getByRole("region", { name: "Records" }).getByRole("listitem").filter({ hasText: english });
  await expect(row).toHaveCount(1);
  await expect(row).toContainText(korean);
  await page.getByLabel("Search names and spellings").fill(korean);
  await expect(row.getByRole("link", { name: english })).toBeVisible();
  await page.goto("/ko/speakers");
  await expect(page.getByRole("link", { name: korean })).toBeVisible();
});
