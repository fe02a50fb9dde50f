import type { CDPSession } from "@playwright/test";
import { caretAtEnd, clause, expectSaved, openToWrite, textOf, wordsOn, writeClauses } from "#e2e/support/desk.ts";
import { expect, test } from "#e2e/support/fixtures.ts";
import { newResolution } from "#e2e/support/resolutions.ts";

/** A syllable's states while its letters are typed with a two-set keyboard, the last as it is committed. */
const SYLLABLES = [
  ["ㅎ", "하", "한"],
  ["ㄱ", "구", "국"],
  ["ㅇ", "으", "의"],
  ["ㅍ", "펴", "평"],
  ["ㅎ", "호", "화"],
];

/** Types as an input method does: each letter replaces the syllable under composition, the next syllable commits it. */
async function compose(cdp: CDPSession, syllables: readonly (readonly string[])[]): Promise<void> {
  for (const states of syllables) {
    for (const text of states) {
      await cdp.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await cdp.send("Input.insertText", { text: states.at(-1) ?? "" });
  }
}

test("Hangul is composed whole while the other party types in the same clause", async ({ enter }) => {
  const [ppp, dpk] = await Promise.all([enter("pppDrafter"), enter("dpkDrafter")]);
  const id = await newResolution(ppp, { title: "한글 조합", style: "korea", languages: ["ko"] });
  await ppp.goto(`/ko/resolutions/${id}`);
  await dpk.goto(`/en/resolutions/${id}`);
  const own = ppp.getByRole("textbox", { name: "결의안 본문, 한국어" });
  await expect(own).toHaveAttribute("aria-readonly", "false");
  await own.getByRole("paragraph").nth(2).click();
  await ppp.keyboard.insertText("규탄한다.");
  await ppp.keyboard.press("Home");

  await expect(clause(dpk, "규탄한다.", "한국어")).toBeVisible();
  await clause(dpk, "규탄한다.", "한국어").click();
  await dpk.keyboard.press("End");
  const cdp = await ppp.context().newCDPSession(ppp);
  await Promise.all([compose(cdp, SYLLABLES), dpk.keyboard.type(" They type on, letter by letter.", { delay: 10 })]);
  const whole = "한국의평화규탄한다. They type on, letter by letter.";
  for (const page of [ppp, dpk]) {
    await expect
      .poll(async () => (await wordsIn(page)).some((words) => words === whole), { message: whole })
      .toBe(true);
  }

  async function wordsIn(page: typeof ppp): Promise<string[]> {
    return page === dpk
      ? wordsOn(dpk)
      : own
          .getByRole("paragraph")
          .allTextContents()
          .then((all) => all.map(withoutCaret));
  }
});

const withoutCaret = (words: string): string => words.replaceAll(/[\u2060\u200B\uFEFF]|Oh Ji-an · 민주당/g, "");

test("a composition survives what the other party writes in the clause above it", async ({ enter }) => {
  const [ppp, dpk] = await Promise.all([enter("pppDrafter"), enter("dpkDrafter")]);
  const id = await newResolution(ppp, { title: "Composition below a busy clause" });
  await openToWrite(ppp, id);
  await openToWrite(dpk, id);
  await textOf(ppp).getByRole("paragraph").last().click();
  const cdp = await ppp.context().newCDPSession(ppp);
  await cdp.send("Input.imeSetComposition", { text: "하", selectionStart: 1, selectionEnd: 1 });
  await clause(dpk, "The General Assembly,").click();
  await dpk.keyboard.press("End");
  await dpk.keyboard.type(" in its tenth session,");
  await expect(clause(ppp, "in its tenth session,")).toBeVisible();
  await cdp.send("Input.imeSetComposition", { text: "한", selectionStart: 1, selectionEnd: 1 });
  await cdp.send("Input.insertText", { text: "한" });
  await expect.poll(() => wordsOn(dpk)).toContain("한");
  await expectSaved(ppp);
});

/** Where the clause stands that the other party makes while somebody composes in "Urges talks." */
for (const [place, neighbour] of [
  ["above", "Demands passage."],
  ["right above", "Condemns the closing."],
  ["below", "Deplores the threat."],
] as const) {
  test(`a composition survives a clause that the other party makes ${place}`, async ({ enter }) => {
    const [ppp, dpk] = await Promise.all([enter("pppDrafter"), enter("dpkDrafter")]);
    const id = await newResolution(ppp, { title: `Composition, clause made ${place}` });
    await openToWrite(ppp, id);
    await writeClauses(ppp, ["Demands passage.", "Condemns the closing.", "Urges talks.", "Deplores the threat."]);
    await openToWrite(dpk, id);
    await caretAtEnd(ppp, "Urges talks.");
    const cdp = await ppp.context().newCDPSession(ppp);
    await cdp.send("Input.imeSetComposition", { text: "하", selectionStart: 1, selectionEnd: 1 });
    await caretAtEnd(dpk, neighbour);
    await dpk.keyboard.press("Enter");
    await dpk.keyboard.type("Notes the treaty.");
    await expect(clause(ppp, "Notes the treaty.")).toBeVisible();
    await cdp.send("Input.imeSetComposition", { text: "한", selectionStart: 1, selectionEnd: 1 });
    await cdp.send("Input.insertText", { text: "한" });
    for (const page of [ppp, dpk]) await expect.poll(() => wordsOn(page)).toContain("Urges talks.한");
    await expectSaved(ppp);
  });
}
