import type { Printable } from "../printable.ts";

/** Whether lines are counted in all of the text, in what is resolved, or not at all. */
export type CountedLines = "all" | "operative" | "none";

/** The House numbers the lines of what is resolved, asked or not. */
export const countedLines = (page: Printable): CountedLines =>
  page.has("lineNumbers") ? "all" : page.headerForm === "house" ? "operative" : "none";
