import { expect, test } from "vitest";
import { reviewKey } from "./reviewKey.ts";

const key = (name: string, held: Partial<Record<"ctrlKey" | "metaKey" | "altKey", boolean>> = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

test("J and the arrow down lead on, K and the arrow up lead back", () => {
  expect(["j", "ArrowDown"].map((name) => reviewKey(key(name), "card", "open"))).toEqual([
    { type: "next" },
    { type: "next" },
  ]);
  expect(["K", "ArrowUp"].map((name) => reviewKey(key(name), "control", "stored"))).toEqual([
    { type: "previous" },
    { type: "previous" },
  ]);
});

test("Enter confirms on the card, and presses the button on a button", () => {
  expect(reviewKey(key("Enter"), "card", "open")).toEqual({ type: "confirm" });
  expect(reviewKey(key("Enter"), "control", "open")).toBeNull();
});

test("letters typed into a field are text, and Escape leaves the form", () => {
  expect(["x", "e", "j", "Enter"].map((name) => reviewKey(key(name), "field", "open"))).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(reviewKey(key("Escape"), "field", "open")).toEqual({ type: "cancel" });
});

test("what is in the archive already is neither changed nor dismissed", () => {
  expect(["Enter", "e", "x"].map((name) => reviewKey(key(name), "card", "stored"))).toEqual([null, null, null]);
});

test("the browser's own shortcuts stay its own", () => {
  expect(reviewKey(key("x", { ctrlKey: true }), "card", "open")).toBeNull();
});
