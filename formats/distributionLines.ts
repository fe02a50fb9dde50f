import type { Printable } from "./printable.ts";

/** How widely a parliament's own file says that it goes out: "Distr.: General". */
export const distributionLines = ({ model }: Printable): string[] =>
  (model.value.proceedings?.lines ?? []).filter(({ name }) => name === "docStatus").map(({ text }) => text);
