import { expect, test } from "vitest";
import { referenceFaults } from "./references.testkit.ts";

test("a missing eId, a repeated one and a reference that leads nowhere are found", () => {
  const xml =
    '<paragraph><num>1.</num></paragraph><p eId="a"/><p eId="a"/><ref eId="r" href="#gone">x</ref><ref eId="s" href="#a"/>';
  expect(referenceFaults(xml)).toEqual([
    { kind: "missingEId", element: "paragraph" },
    { kind: "repeatedEId", eId: "a" },
    { kind: "lostReference", attribute: "href", target: "#gone" },
  ]);
});
