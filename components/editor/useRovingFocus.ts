import { type KeyboardEvent, type RefObject, useEffect } from "react";

const TOOLS = "button:not(:disabled)";
const KEYS = ["ArrowLeft", "ArrowRight", "Home", "End"];

/** A toolbar is one stop on the way of Tab; the arrows go from tool to tool (WAI-ARIA, toolbar pattern). */
export function useRovingFocus(bar: RefObject<HTMLElement | null>): (event: KeyboardEvent) => void {
  useEffect(() => {
    const tools = toolsIn(bar.current);
    if (!tools.some((tool) => tool.tabIndex === 0 && tool === document.activeElement)) rove(tools, 0);
  });
  return (event) => {
    const tools = toolsIn(bar.current);
    const at = tools.findIndex((tool) => tool === event.target);
    if (!KEYS.includes(event.key) || at < 0) return;
    event.preventDefault();
    const next = nextIndex(event.key, at, tools.length);
    rove(tools, next);
    tools[next]?.focus();
  };
}

const toolsIn = (bar: HTMLElement | null): HTMLButtonElement[] =>
  bar === null ? [] : Array.from(bar.querySelectorAll<HTMLButtonElement>(TOOLS));

function rove(tools: readonly HTMLButtonElement[], active: number): void {
  for (const [index, tool] of tools.entries()) tool.tabIndex = index === active ? 0 : -1;
}

function nextIndex(key: string, at: number, count: number): number {
  switch (key) {
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return (at + (key === "ArrowRight" ? 1 : count - 1)) % count;
  }
}
