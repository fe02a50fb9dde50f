import { getDocument, type PDFDocumentProxy, VerbosityLevel } from "unpdf/pdfjs";

import { err, ok, type Result } from "#domain/result.ts";
import { articleLanguage } from "../articleLanguage.ts";
import type { CaptureFailure, LeftOut, ParsedArticle, ReadFile } from "../article.ts";
import { bylineAuthors } from "../bylines.ts";
import { outletFromUrl } from "../htmlMetadata.ts";
import { pdfDate } from "./pdfDate.ts";
import { pdfLines, type PdfLine } from "./pdfLines.ts";
import { pdfParagraphs } from "./pdfParagraphs.ts";
import { personNames } from "./personNames.ts";

/** The longest reports of experts and committees; a budget has more, and is no statement. */
const MAX_PAGES = 600;
/** Beyond this nothing would be archived anyhow: reading on would only cost time. */
const MAX_LETTERS = 1_100_000;

/** Letters in a whole file; fewer are a page number or a stamp on what is otherwise pictures. */
const MIN_LETTERS = 20;
/** Where more than one letter in fifty has no meaning, the words cannot be quoted. */
const MAX_UNKNOWN_SHARE = 0.02;

/** Reads a PDF's text in the order in which it is set. Nothing in it is run, drawn or fetched. */
export async function readPdf(bytes: Uint8Array, url: string | null): Promise<Result<ReadFile, CaptureFailure>> {
  const missing = new Set<string>();
  const opened = await open(bytes, missing);
  if (!opened.ok) return opened;
  const document = opened.value;
  if (document.numPages > MAX_PAGES) return err({ code: "tooManyPages" });
  const read = await linesOf(document);
  if (!read.ok) return read;
  const { lines, blank } = read.value;
  const shown = lines.map(({ text }) => text).join("");
  if (letters(shown) < MIN_LETTERS && missing.size === 0) return err({ code: "onlyPictures" });
  const unknown = shown.match(/[\ufffd\ue000-\uf8ff]/gu)?.length ?? 0;
  if (missing.size > 0 || unknown > shown.length * MAX_UNKNOWN_SHARE) return err({ code: "unknownLetters" });
  return ok({
    article: await articleOf(document, lines, url),
    leftOut: blank.map((number): LeftOut => ({ kind: "page", number })),
  });
}

async function open(bytes: Uint8Array, missing: Set<string>): Promise<Result<PDFDocumentProxy, CaptureFailure>> {
  try {
    // A copy, because the reader takes the memory of what it is given.
    const data = new Uint8Array(bytes);
    const options = {
      data,
      useSystemFonts: false,
      disableFontFace: true,
      useWorkerFetch: false,
      useWasm: false,
      enableXfa: false,
    };
    return ok(
      await getDocument({ ...options, verbosity: VerbosityLevel.ERRORS, BinaryDataFactory: noData(missing) }).promise,
    );
  } catch (error) {
    return err({ code: error instanceof Error && error.name === "PasswordException" ? "encrypted" : "unreadable" });
  }
}

/**
 * Old fonts name a table of letters that is not in the file, nor here. The reader would pass over their words in silence:
 * so it is noted which were asked for.
 */
const noData = (missing: Set<string>) =>
  class {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<never> {
      // Outlines of the standard fonts are asked for too; words are read without them.
      if (kind === "cMapUrl") missing.add(filename);
      throw new Error(`No ${filename} here.`);
    }
  };

async function linesOf(
  document: PDFDocumentProxy,
): Promise<Result<{ lines: PdfLine[]; blank: number[] }, CaptureFailure>> {
  const lines: PdfLine[] = [];
  const blank: number[] = [];
  let length = 0;
  try {
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const found = pdfLines(await page.getTextContent(), number);
      page.cleanup();
      length += found.reduce((sum, { text }) => sum + text.length, 0);
      if (length > MAX_LETTERS) return err({ code: "tooLarge" });
      if (found.length === 0) blank.push(number);
      lines.push(...found);
    }
  } catch {
    return err({ code: "unreadable" });
  }
  return ok({ lines, blank });
}

async function articleOf(
  document: PDFDocumentProxy,
  lines: readonly PdfLine[],
  url: string | null,
): Promise<ParsedArticle> {
  const { title: named, author, created, modified, language } = await propertiesOf(document);
  const paragraphs = pdfParagraphs(lines);
  const title = named ?? headline(lines);
  const bylines = paragraphs.filter((line) => bylineAuthors(line).length > 0);
  const rest = paragraphs.filter(
    (line, index) => !(index < HEAD_PARAGRAPHS && line === title) && !bylines.includes(line),
  );
  const text = rest.join("\n\n");
  return {
    title,
    outlet: outletFromUrl(url),
    authors: bylines.length > 0 ? [...new Set(bylines.flatMap(bylineAuthors))] : personNames(author),
    publishedAt: created,
    modifiedAt: modified === created ? null : modified,
    language: articleLanguage(language, text),
    section: null,
    text,
  };
}

/** A headline stands under a letterhead or a kicker at most. */
const HEAD_PARAGRAPHS = 4;

/** What programs name a file's content when nobody did. */
const NO_TITLE =
  /\.(?:docx?|hwpx?|pdf|odt|indd|qxd|xlsx?|pptx?|html?)$|^(?:microsoft word|untitled|제목\s?없음|문서\d|document\d?|print|https?:)/i;
/** A browser's print: its dates tell when it was printed, not when the page was published. */
const PRINTERS = /skia\/pdf|quartz pdfcontext|chrom(?:e|ium)|firefox|safari/i;

async function propertiesOf(document: PDFDocumentProxy) {
  const info = new Map(Object.entries((await document.getMetadata().catch(() => null))?.info ?? {}));
  const value = (name: string): string | null => {
    const given = info.get(name);
    return typeof given === "string" ? given.replace(/\s+/g, " ").trim().normalize("NFC") || null : null;
  };
  const title = value("Title");
  const isPrint = PRINTERS.test(`${value("Producer") ?? ""} ${value("Creator") ?? ""}`);
  return {
    title: title !== null && NO_TITLE.test(title) ? null : title,
    author: value("Author"),
    language: value("Language"),
    created: isPrint ? null : pdfDate(info.get("CreationDate")),
    modified: isPrint ? null : pdfDate(info.get("ModDate")),
  };
}

/** The largest letters on the first page, where they are larger than the words: the headline. */
function headline(lines: readonly PdfLine[]): string | null {
  const first = lines.filter(({ page }) => page === lines[0]?.page);
  const largest = Math.max(...first.map(({ size }) => size));
  const sizes = lines.map(({ size }) => size).toSorted((a, b) => a - b);
  if (largest < (sizes[Math.floor(sizes.length / 2)] ?? largest) * HEADLINE_SIZE) return null;
  const from = first.findIndex(({ size }) => size === largest);
  const to = first.findIndex(({ size }, index) => index > from && size < largest);
  const title = pdfParagraphs(first.slice(from, to === -1 ? undefined : to)).join(" ");
  return title === "" || title.length > MAX_TITLE_LENGTH ? null : title;
}

const HEADLINE_SIZE = 1.2;
const MAX_TITLE_LENGTH = 300;

const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;
