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
