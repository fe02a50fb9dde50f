import { describe, expect, test } from "vitest";
import { Doc } from "yjs";
import { LastingAwareness } from "./lastingAwareness.ts";

const caret = { anchor: 1, head: 1 };

describe("who is in the text", () => {
  test("a page goes on under its ticket's clientID, and leaves nothing under the old one", () => {
    const awareness = new LastingAwareness(new Doc());
    const before = awareness.clientID;
    awareness.setLocalStateField("user", { name: "Mira Tal" });
    awareness.rename(7);
    expect([...awareness.getStates()]).toEqual([[7, { user: { name: "Mira Tal" } }]]);
    expect(awareness.getStates().has(before)).toBe(false);
    awareness.destroy();
  });

  test("a reader's caret is told to nobody, nor is that there is none", () => {
    const awareness = new LastingAwareness(new Doc());
    let told = 0;
    awareness.on("update", () => told++);
    awareness.setLocalStateField("cursor", caret);
    expect({ told, state: awareness.getLocalState() }).toEqual({ told: 0, state: {} });
    awareness.destroy();
  });

  test("a writer's caret is shown, and taken back when writing ends", () => {
    const awareness = new LastingAwareness(new Doc());
    awareness.showCaret(true);
    awareness.setLocalStateField("cursor", caret);
    expect(awareness.getLocalState()).toEqual({ cursor: caret });
    awareness.showCaret(false);
    expect(awareness.getLocalState()).toEqual({ cursor: null });
    awareness.destroy();
  });
});
