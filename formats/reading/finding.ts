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

/** Told once for the whole file. What a format calls its elements is for programs, and no part of the sentence. */
export const listed = (severity: ImportFinding["severity"], code: Code, names: readonly string[]): ImportFinding[] =>
  names.length === 0
    ? []
    : [finding(severity, code, { [NAMED_FOR_PROGRAMS.has(code) ? "names" : "words"]: names.join(", ") })];

const NAMED_FOR_PROGRAMS: ReadonlySet<Code> = new Set(["unknownElement", "formattingDropped"]);
