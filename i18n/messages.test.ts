import { expect, test } from "vitest";
import en from "#messages/en.json" with { type: "json" };
import ko from "#messages/ko.json" with { type: "json" };

type Messages = { readonly [key: string]: string | Messages };

/** Each message by its whole key, with the names of what is filled into it. */
function messagesIn(messages: Messages, path: string[] = []): Map<string, string[]> {
  return new Map(
    Object.entries(messages).flatMap(([key, message]) =>
      typeof message === "string"
        ? [[[...path, key].join("."), filledIn(message)] as const]
        : [...messagesIn(message, [...path, key])],
    ),
  );
}

const filledIn = (message: string): string[] =>
  [...new Set(Array.from(message.matchAll(/\{\s*(\w+)\s*[,}]/g), ([, name = ""]) => name))].toSorted();

test("every sentence stands in both languages, and is filled with the same names", () => {
  const [english, korean] = [messagesIn(en), messagesIn(ko)];
  const alike = (key: string) => JSON.stringify(english.get(key)) === JSON.stringify(korean.get(key));
  expect([...new Set([...english.keys(), ...korean.keys()])].filter((key) => !alike(key))).toEqual([]);
});

/** The words of a message that a screen shows for certain: what is filled in, and the sign that more is asked, left out. */
const spoken = (message: string): string =>
  message
    .replaceAll(/\{[^}]*\}|…/g, "")
    .trim()
    .toLowerCase();

/**
 * Buttons that stand in a row for each thing are called by more than they show. What they show is then called `x` or `xShort`
 * (or `short`), and what they are called `xNamed` (or `named`).
 */
function namesWithoutTheirLabel(messages: Messages, path: string[] = []): string[] {
  return Object.entries(messages).flatMap(([key, message]) => {
    if (typeof message !== "string") return namesWithoutTheirLabel(message, [...path, key]);
    const [, what] = /^(.*?)[nN]amed$/.exec(key) ?? [];
    const label =
      what === undefined ? undefined : what === "" ? messages["short"] : (messages[`${what}Short`] ?? messages[what]);
    const isHeard = typeof label !== "string" || spoken(message).includes(spoken(label));
    return isHeard ? [] : [[...path, key].join(".")];
  });
}

test("what a button is called holds the words that it shows, for those who call it by what they see (WCAG 2.5.3)", () => {
  expect(namesWithoutTheirLabel(en)).toEqual([]);
  expect(namesWithoutTheirLabel(ko)).toEqual([]);
});

/** An office asks "-해 주십시오" and forbids "-지 마십시오"; it neither bids "-하십시오" nor chats "-하세요". */
test("Korean asks, forbids and questions in one manner", () => {
  const sentences = (messages: Messages): string[] =>
    Object.values(messages).flatMap((message) => (typeof message === "string" ? [message] : sentences(message)));
  expect(sentences(ko).filter((message) => /세요|나요|(?<!주|지 마)십시오/u.test(message))).toEqual([]);
  expect(sentences(ko).filter((message) => message.includes("주십시오")).length).toBeGreaterThan(0);
});
