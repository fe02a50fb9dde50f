import { expect, test } from "vitest";
import { DEMO_SOURCES } from "./demoSources.ts";

test("every statement of the demonstration stands word for word, and once, in its archived digest", () => {
  for (const source of DEMO_SOURCES) {
    for (const { quote } of source.statements) expect(source.text.split(quote)).toHaveLength(2);
  }
});

test("every digest says in its first line that it is one", () => {
  for (const { text } of DEMO_SOURCES) expect(text.split("\n\n")[0]).toMatch(/digest|요지/);
});
