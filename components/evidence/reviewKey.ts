import type { ReviewAction, ReviewItem } from "./reviewState.ts";

type Key = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
};

/** Where a key was pressed: on the statement's words, on another button, or in a field, where letters are text. */
export type KeyPlace = "card" | "control" | "field";

/**
 * What a key does while the list of statements has the focus; null where it has its usual meaning. Letters work here
 * alone, so that they disturb nobody who speaks to the browser (WCAG 2.1.4).
 */
export function reviewKey(pressed: Key, place: KeyPlace, status: ReviewItem["status"]): ReviewAction | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  if (place === "field") return pressed.key === "Escape" ? { type: "cancel" } : null;
  switch (pressed.key) {
    case "ArrowDown":
    case "j":
    case "J":
      return { type: "next" };
    case "ArrowUp":
    case "k":
    case "K":
      return { type: "previous" };
    case "Enter":
      // On a button Enter presses the button.
      return place === "card" && status === "open" ? { type: "confirm" } : null;
    case "e":
    case "E":
      return status === "stored" ? null : { type: "edit" };
    case "x":
    case "X":
      return status === "stored" || status === "dismissed" ? null : { type: "dismiss" };
    default:
      return null;
  }
}
