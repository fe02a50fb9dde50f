import { isEvidenceDate } from "#domain/evidence/isEvidenceDate.ts";
import { isKorean } from "#domain/isKorean.ts";

/** English without a country prints the month first; chambers that write in English outside one country print the day first. */
const PRINTED_LOCALE: Readonly<Record<string, string>> = { en: "en-GB" };
const MONTH_FIRST_LOCALE: Readonly<Record<string, string>> = { en: "en-US" };

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;

/**
 * "long" names the month where the language does ("4 March 2031"); "monthFirst" too, and puts it first where the language
 * has both orders ("March 4, 2031"); "numeric" never names it ("4.3.2031").
 */
export const DATE_FORMS = ["long", "monthFirst", "numeric"] as const;
export type DateForm = (typeof DATE_FORMS)[number];

/** Korean dates are set as "2031. 3. 4." in either form; other languages name the month. */
const monthForm = (language: string): "numeric" | "long" => (isKorean(language) ? "numeric" : "long");

/**
 * A date of evidence or of a header as the chamber prints it. `iso` may be partial ("2031", "2031-03"): then only what is
 * known is printed, and no zone applies. A full instant is printed as the day it was in the chamber's zone. What is not a
 * date is printed as it stands.
 */
export function printedDate(iso: string, language: string, timeZone: string, form: DateForm = "long"): string {
  const partial = PARTIAL.exec(iso);
  const instant =
    partial === null ? new Date(iso) : new Date(`${partial[1]}-${partial[2] ?? "01"}-${partial[3] ?? "01"}T00:00:00Z`);
  if (Number.isNaN(instant.getTime()) || (partial !== null && !isEvidenceDate(iso))) return iso;
  const has = {
    month: partial === null || partial[2] !== undefined,
    day: partial === null || partial[3] !== undefined,
  };
  const figures = form === "numeric" && !isKorean(language);
  const printed = formatter(language, form, {
    timeZone: partial === null ? timeZone : "UTC",
    year: "numeric",
    ...(has.month ? { month: figures ? "numeric" : monthForm(language) } : {}),
    ...(has.day ? { day: "numeric" } : {}),
  });
  return figures ? inFigures(printed.formatToParts(instant)) : printed.format(instant);
}

/** "4.3.2031": day, month and year without leading zeros, whatever signs and order the language would use. */
function inFigures(parts: readonly Intl.DateTimeFormatPart[]): string {
  const figure = (type: Intl.DateTimeFormatPartTypes): string[] =>
    parts.flatMap((part) => (part.type === type ? [part.value.replace(/^0+(?=\d)/u, "")] : []));
  return [...figure("day"), ...figure("month"), ...figure("year")].join(".");
}

/** An instant with its time and zone, for freezes and approvals. */
export function printedInstant(iso: string, language: string, timeZone: string, form: DateForm = "long"): string {
  const instant = new Date(iso);
  if (Number.isNaN(instant.getTime())) return iso;
  const parts = {
    year: "numeric",
    month: monthForm(language),
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  } as const;
  return formatter(language, form, { ...parts, timeZone, hourCycle: "h23", timeZoneName: "short" }).format(instant);
}

/** A language tag or zone that this Node does not know must not stop an export: English and UTC stand in. */
function formatter(language: string, form: DateForm, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = (form === "monthFirst" ? MONTH_FIRST_LOCALE : PRINTED_LOCALE)[language] ?? language;
  for (const [tag, zone] of [
    [locale, options.timeZone],
    [locale, "UTC"],
    ["en-GB", options.timeZone],
  ] as const) {
    try {
      return new Intl.DateTimeFormat(tag, zone === undefined ? options : { ...options, timeZone: zone });
    } catch {
      continue;
    }
  }
  return new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
}
