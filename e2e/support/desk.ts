import { expect, type Locator, type Page } from "@playwright/test";

/** The text of the resolution in one of its languages. */
export const textOf = (page: Page, language = "English"): Locator =>
  page.getByRole("textbox", { name: `Text of the resolution, ${language}` });

/** The paragraph with these words. */
export const clause = (page: Page, words: string | RegExp, language?: string): Locator =>
  textOf(page, language).getByRole("paragraph").filter({ hasText: words });

const outlineOf = (page: Page): Locator => page.getByRole("navigation", { name: "Outline" });

export const panelOf = (page: Page): Locator => page.getByRole("complementary", { name: "Beside the text" });

export async function openDesk(page: Page, id: string): Promise<void> {
  await page.goto(`/en/resolutions/${id}`);
  await expect(
    page.getByRole("status").filter({ hasText: /^(Saved|Reading only|Frozen for approval)$/ }),
  ).toBeVisible();
}

/** The desk of somebody who writes, ready for keys. */
export async function openToWrite(page: Page, id: string): Promise<void> {
  await openDesk(page, id);
  await expectEditable(page);
}

const expectEditable = (page: Page): Promise<void> =>
  expect(page.getByRole("textbox", { name: /Text of the resolution/ })).toHaveAttribute("aria-readonly", "false");

export async function openPanel(page: Page, name: string): Promise<Locator> {
  await page.getByRole("tab", { name, exact: true }).click();
  return panelOf(page);
}

/** The journal has everything that was typed on this page. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: /^Saved$/ })).toBeVisible();
}

/** The caret behind the last word of a clause that fits on one line. */
export async function caretAtEnd(page: Page, words: string): Promise<void> {
  await expectEditable(page);
  await clause(page, words).click();
  await page.keyboard.press("End");
}

/** The caret behind some words of a clause that fits on one line. */
export async function caretBehind(page: Page, words: string): Promise<void> {
  await expectEditable(page);
  const paragraph = clause(page, words);
  const before = ((await paragraph.textContent()) ?? "").indexOf(words);
  await paragraph.click();
  await page.keyboard.press("Home");
  for (let i = 0; i < before + words.length; i += 1) await page.keyboard.press("ArrowRight");
}

/** Draws the mouse over words of a clause that fits on one line, as readers do too. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const { left, right, middle } = await clause(page, words).evaluate((paragraph, wanted) => {
    const at = (paragraph.textContent ?? "").indexOf(wanted);
    const placeOf = (offset: number) => {
      const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      let rest = offset;
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        const { length } = node.nodeValue ?? "";
        if (rest <= length) return { node, rest };
        rest -= length;
      }
      throw new Error(`There is no letter ${offset}.`);
    };
    const range = document.createRange();
    const [from, to] = [placeOf(at), placeOf(at + wanted.length)];
    range.setStart(from.node, from.rest);
    range.setEnd(to.node, to.rest);
    const box = range.getBoundingClientRect();
    return { left: box.left, right: box.right, middle: box.top + box.height / 2 };
  }, words);
  await page.mouse.move(left, middle);
  await page.mouse.down();
  await page.mouse.move((left + right) / 2, middle);
  await page.mouse.move(right, middle);
  await page.mouse.up();
}

/** Writes the operative clauses of a blank resolution, and waits until they are saved. */
export async function writeClauses(page: Page, clauses: readonly string[]): Promise<void> {
  const paragraphs = textOf(page).getByRole("paragraph");
  await paragraphs.last().click();
  for (const [index, words] of clauses.entries()) {
    if (index > 0) await page.keyboard.press("Enter");
    await page.keyboard.type(words);
  }
  await expectSaved(page);
}

/** The outline's entries, each as the number and the first words. */
export const outlineTexts = (page: Page): Promise<string[]> => outlineOf(page).getByRole("button").allInnerTexts();

/** The words of the text's paragraphs, without what stands beside them: carets of others, flags. */
export const wordsOn = (page: Page): Promise<string[]> =>
  page.getByRole("textbox", { name: /Text of the resolution/ }).evaluate((text) =>
    [...text.querySelectorAll("p")].map((paragraph) => {
      const copy = paragraph.cloneNode(true) as HTMLElement;
      for (const beside of copy.querySelectorAll(".rival-caret, [contenteditable=false]")) beside.remove();
      return (copy.textContent ?? "").replaceAll(/[\u2060\u200B\uFEFF]/g, "");
    }),
  );
