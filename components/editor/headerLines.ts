import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { inLanguage, type LocalizedText } from "#domain/localizedText.ts";
import type { ChamberStyle } from "#domain/numbering/chamberStyle.ts";
import type { HeaderLine } from "./pageContext.ts";

/** The lines that the chamber prints above its text, with what is known of each. */
export function headerLines(style: ChamberStyle, header: ResolutionDetail["header"], language: string): HeaderLine[] {
  return style.header.map(({ key, label }) => {
    // The sponsors of one chamber are the movers of another.
    const value = header[key === "sponsors" ? "movers" : key] ?? null;
    return { key, label: inLanguage(label, language), value: printed(value, language) };
  });
}

function printed(value: string | LocalizedText | null, language: string): string | null {
  const text = typeof value === "string" ? value : value === null ? "" : inLanguage(value, language);
  return text.trim() === "" ? null : text;
}
