import type { Page } from "@playwright/test";

/**
 * Counts from here on what a person does on this page: each press of the pointer, and each field filled in, which is a
 * click and its words. Answers how many there were.
 */
export async function countActs(page: Page): Promise<() => number> {
  let acts = 0;
  await page.exposeFunction("countAct", () => {
    acts += 1;
  });
  await page.addInitScript(listen);
  await page.evaluate(listen);
  return () => acts;
}

declare global {
  interface Window {
    countAct: () => Promise<void>;
  }
}

function listen(): void {
  const isField = (target: EventTarget | null) =>
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== "radio");
  addEventListener("pointerdown", () => void window.countAct(), { capture: true });
  // Text of several lines comes in as many events.
  let filled: EventTarget | null = null;
  addEventListener(
    "input",
    ({ target }) => {
      if (isField(target) && target !== filled) void window.countAct();
      filled = target;
    },
    { capture: true },
  );
}
