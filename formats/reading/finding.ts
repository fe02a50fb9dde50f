import type { ImportFinding } from "./imported.ts";

type Code = ImportFinding["code"];

export const finding = (
  severity: ImportFinding["severity"],
  code: Code,
  params: ImportFinding["params"],
  blockId: string | null = null,
  place: string | null = null,
): ImportFinding => ({ severity, code, params, where: { blockId, place } });

/** Words that the text does not have; what the file hides is told more loudly than what the page makes itself. */
export const leftOut = (code: Code, words: string): ImportFinding[] =>
  words.trim() === "" ? [] : [finding(code === "hiddenLeftOut" ? "warning" : "info", code, { words: words.trim() })];

export const listed = (severity: ImportFinding["severity"], code: Code, names: readonly string[]): ImportFinding[] =>
  names.length === 0 ? [] : [finding(severity, code, { words: names.join(", ") })];
