import { zipSync } from "fflate";
import { parseHTML } from "linkedom";
import mammoth from "mammoth";

import { err, ok, type Result } from "#domain/result.ts";
import { articleLanguage } from "../articleLanguage.ts";
import type { CaptureFailure, LeftOut, ReadFile } from "../article.ts";
import { bylineAuthors } from "../bylines.ts";
import { outletFromUrl } from "../htmlMetadata.ts";
import { isoDate } from "../isoDate.ts";
import { isTooDeep } from "../isTooDeep.ts";
import { readableText } from "../readableText.ts";
import { docxParts, xmlOf, type DocxParts } from "./docxParts.ts";
import { personNames } from "./personNames.ts";

/** Reads a word processor's document: its paragraphs, notes last, and its properties. Pictures and macros are not looked at. */
export async function readDocx(bytes: Uint8Array, url: string | null): Promise<Result<ReadFile, CaptureFailure>> {
  const parts = docxParts(bytes);
  if (!parts.ok) return parts;
  const html = await htmlOf(parts.value);
  if (html === null) return err({ code: "unreadable" });
  if (isTooDeep(html)) return err({ code: "tooDeep" });
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  // The numbers of notes stand among the words and belong to none of them; so do the arrows back from the notes.
  for (const mark of document.querySelectorAll(
    'a[id^="footnote-ref-"], a[id^="endnote-ref-"], a[href^="#footnote-ref-"], a[href^="#endnote-ref-"]',
  ))
    mark.remove();
  // What stood between two numbers.
  for (const raised of document.querySelectorAll("sup"))
    if (/^[\s,;]*$/.test(raised.textContent ?? "")) raised.remove();
  const heading = document.querySelector("h1")?.textContent ?? null;
  const lines = readableText(document.body);
  const properties = coreProperties(parts.value);
  const title = properties.title ?? (heading?.replace(/\s+/g, " ").trim().normalize("NFC") || null);
  const bylines = lines.filter((line) => bylineAuthors(line).length > 0);
  const text = lines.filter((line) => line !== title && !bylines.includes(line)).join("\n\n");
  const article = {
    title,
    outlet: outletFromUrl(url),
    authors: bylines.length > 0 ? [...new Set(bylines.flatMap(bylineAuthors))] : personNames(properties.creator),
    publishedAt: properties.created,
    modifiedAt: properties.modified === properties.created ? null : properties.modified,
    language: articleLanguage(properties.language, text),
    section: null,
    text,
  };
  return ok({ article, leftOut: trackedChanges(parts.value) });
}

/** Packed anew from what was checked, so that mammoth finds nothing that was not. */
async function htmlOf(parts: DocxParts): Promise<string | null> {
  try {
    const buffer = Buffer.from(zipSync({ ...parts }, { level: 0 }));
    const noPicture = mammoth.images.imgElement(async () => ({ src: "" }));
    return (await mammoth.convertToHtml({ buffer }, { convertImage: noPicture, styleMap: STYLES })).value;
  } catch {
    return null;
  }
}

/** A title in the style of that name is the heading of all; the rest is by mammoth's own map. */
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='제목'] => h1:fresh"];

function coreProperties(parts: DocxParts) {
  const part = parts["docProps/core.xml"];
  const xml = part ? xmlOf(part) : "";
  const value = (name: string): string | null => {
    const found = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`).exec(xml)?.[1] ?? "";
    return unescaped(found).replace(/\s+/g, " ").trim().normalize("NFC") || null;
  };
  const date = (name: string) => isoDate(value(name) ?? "");
  return {
    title: value("dc:title"),
    creator: value("dc:creator"),
    language: value("dc:language"),
    created: date("dcterms:created"),
    modified: date("dcterms:modified"),
  };
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replace(/&(lt|gt|amp|quot|apos);/g, (all, name: string) => ENTITIES[name] ?? all);

function trackedChanges(parts: DocxParts): LeftOut[] {
  const part = parts["word/document.xml"];
  return part && /<w:(?:ins|del|moveFrom|moveTo)\s/.test(xmlOf(part)) ? [{ kind: "trackedChanges" }] : [];
}
