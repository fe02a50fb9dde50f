import {
  ALL_LANGUAGES,
  EXPORT_FORMATS,
  EXPORT_PARTS,
  INTERNAL_PARTS,
  USUAL_PARTS,
  type ExportFormat,
  type ExportPart,
  type PdfStandard,
} from "#domain/api/exporting.ts";

/** What a person chose to take away. */
export type ExportChoice = {
  /** One is taken as a file, several as a zip. */
  readonly formats: readonly ExportFormat[];
  /** A language of the text, or all of them. */
  readonly language: string;
  readonly parts: readonly ExportPart[];
  /** The archived evidence too, as a zip. */
  readonly withEvidence: boolean;
  /** A PDF as archives take it in, PDF/A-2a. */
  readonly forArchive: boolean;
};

/** The text that is taken: a version, or the draft as it stands. */
export type ExportedSource = {
  readonly resolutionId: string;
  readonly versionN: number | null;
  /** Of the version, for links that lead to its words alone. */
  readonly sha256: string | null;
};

/** Nothing of one party's own is in it until somebody adds it. */
export const usualChoice = (languages: readonly string[], locale: string): ExportChoice => ({
  formats: ["docx"],
  language: languages.includes(locale) ? locale : (languages[0] ?? ALL_LANGUAGES),
  parts: USUAL_PARTS,
  withEvidence: false,
  forArchive: false,
});

/** The parts that everyone may be offered, then those that only who acts for a party is. */
export const COMMON_PARTS = EXPORT_PARTS.filter((part) => !INTERNAL_PARTS.includes(part));

export const isPartyOnly = ({ parts }: ExportChoice): boolean => INTERNAL_PARTS.some((part) => parts.includes(part));

export const isZip = ({ formats, withEvidence }: ExportChoice): boolean => withEvidence || formats.length > 1;

/** A list with one more or one less, in the order that the product names them in. */
export function toggled<T>(list: readonly T[], item: T, all: readonly T[]): T[] {
  const has = list.includes(item);
  return all.filter((each) => (each === item ? !has : list.includes(each)));
}

/** As which format a file of this one can be looked at in a browser. */
export function shownAs(format: ExportFormat): "pdf" | "html" {
  return format === "pdf" || format === "docx" || format === "hwpx" || format === "odt" ? "pdf" : "html";
}

const resolutionPath = ({ resolutionId }: ExportedSource) => `/api/v1/resolutions/${resolutionId}`;

function queryOf({ versionN, sha256 }: ExportedSource, choice: ExportChoice): Record<string, string> {
  const { language, parts, formats, forArchive } = choice;
  return {
    lang: language,
    parts: parts.join(","),
    ...(forArchive && formats.includes("pdf") ? { standard: "a-2a" satisfies PdfStandard } : {}),
    ...(versionN === null ? {} : { version: String(versionN) }),
    ...(versionN === null || sha256 === null ? {} : { sha256 }),
  };
}

/** Where the file chosen is, or the zip of them. */
export function downloadAddress(source: ExportedSource, choice: ExportChoice): string {
  const { formats, withEvidence } = choice;
  const query = isZip(choice)
    ? { formats: formats.join(","), evidence: withEvidence ? "yes" : "no" }
    : { format: formats[0] ?? EXPORT_FORMATS[0] };
  return `${resolutionPath(source)}/${isZip(choice) ? "bundle" : "export"}?${new URLSearchParams({ ...query, ...queryOf(source, choice) })}`;
}

/** Where the page is that shows it before it is taken. */
export function previewAddress(source: ExportedSource, choice: ExportChoice, format: ExportFormat): string {
  const query = { format: shownAs(format), disposition: "inline", ...queryOf(source, choice) };
  return `${resolutionPath(source)}/export?${new URLSearchParams(query)}`;
}

/** Where what a format cannot express is told, below `/api/v1`. */
export function reportPath(source: ExportedSource, choice: ExportChoice, format: ExportFormat): string {
  const query = new URLSearchParams({ format, ...queryOf(source, choice) });
  return `/resolutions/${source.resolutionId}/export/report?${query}`;
}
