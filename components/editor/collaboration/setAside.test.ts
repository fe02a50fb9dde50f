import { expect, test } from "vitest";
import * as Y from "yjs";
import { wordsOnlyIn } from "./setAside.ts";

function documentOf(clauses: Readonly<Record<string, string>>): Y.Doc {
  const doc = new Y.Doc();
  const blocks = Object.entries(clauses).map(([id, words]) => {
    const block = new Y.XmlElement("block");
    block.setAttribute("id", id);
    block.insert(0, [new Y.XmlText(words)]);
    return block;
  });
  doc.getXmlFragment("resolution").insert(0, blocks);
  return doc;
}

test("R6: of a refused document the clauses that differ are set aside as text to copy", () => {
  const refused = documentOf({ a: "Condemns the act gravely.", b: "Calls upon all.", c: "A clause of its own." });
  const current = documentOf({ a: "Condemns the act.", b: "Calls upon all." });
  expect(wordsOnlyIn(refused, current, ["en"])).toBe("Condemns the act gravely.\n\nA clause of its own.");
  expect(wordsOnlyIn(current, current, ["en"])).toBe("");
});
