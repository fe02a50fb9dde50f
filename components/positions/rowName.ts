import type { PositionMatrix } from "#domain/api/discussion.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { clauseWords } from "./clauseWords.ts";

type Row = PositionMatrix["rows"][number];

/** What a row is called in a list to choose from; `whole` names the resolution itself. */
export function rowName(row: Row, { languages }: ResolutionDetail, locale: string, whole: string): string {
  if (row.target.kind === "resolution") return whole;
  return [row.label, clauseWords(row, languages[0] ?? "en", locale).text].filter(Boolean).join(" ");
}
