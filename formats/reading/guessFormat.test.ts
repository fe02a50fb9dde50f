import { expect, test } from "vitest";
import { writeZip } from "../zip.ts";
import { guessFormat } from "./guessFormat.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const zip = (...names: string[]) => writeZip(Object.fromEntries(names.map((name) => [name, utf8("<x/>")])));
const guess = (bytes: Uint8Array | string, name = "") => {
  const guessed = guessFormat(typeof bytes === "string" ? utf8(bytes) : bytes, name);
  return guessed.ok ? guessed.value : guessed.error.code;
};

test.each<[string, Uint8Array | string, string]>([
  ["a Word document", zip("[Content_Types].xml", "word/document.xml"), "docx"],
  ["a document of Hangul", zip("Contents/header.xml", "Contents/section0.xml"), "hwpx"],
  ["one that says so", writeZip({ mimetype: utf8("application/hwp+zip") }), "hwpx"],
  ["an OpenDocument text", writeZip({ mimetype: utf8("application/vnd.oasis.opendocument.text") }), "odt"],
  ["any other zip", zip("a.txt"), "unknownFile"],
  ["Akoma Ntoso", `\ufeff<?xml version="1.0"?>\n<!-- a text --><akomaNtoso xmlns="x"/>`, "akn"],
  ["Akoma Ntoso with a prefix", `<an:akomaNtoso xmlns:an="x"/>`, "akn"],
  ["other XML", `<?xml version="1.0"?><rss/>`, "unknownFile"],
  ["a page", `<!DOCTYPE html><title>Words</title>`, "html"],
  ["a page in XML", `<?xml version="1.0"?><!DOCTYPE html PUBLIC "x" "y"><html xmlns="z"/>`, "html"],
  ["what was copied out of a page", `<!-- StartFragment --><p class="x">Words</p>`, "html"],
  [
    "a page saved with its pictures",
    "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;",
    "webArchiveFile",
  ],
  ["Markdown by its headings", "# Resolution on ferries\n\n1. Demands", "markdown"],
  ["Markdown by its notes", "Words[^1]\n\n[^1]: Courier, 3 May.", "markdown"],
  ["Markdown by its tables", "| a | b |\n| --- | --- |\n| 1 | 2 |", "markdown"],
  ["JSON of ours", `{"approvals":null,"earlier":[],"format":"x"}`, "json"],
  ["words", "Resolution on ferries\n\n1. Demands that", "text"],
  ["Korean words in UTF-16", new Uint8Array([0xff, 0xfe, 0x00, 0xac]), "text"],
  ["what begins like a tag and is none", "< 5 per cent of the ferries", "text"],
])("%s is told by its bytes", (_what, bytes, expected) => {
  expect(guess(bytes, "misleading.pdf")).toBe(expected);
});

test("a name counts where the bytes leave it open", () => {
  expect(guess(`{ "a": 1 }`, "a.JSON")).toBe("json");
  expect(guess(`{ "a": 1 }`, "a.txt")).toBe("text");
});

test.each([
  ["words", "a.MD", "markdown"],
  ["<p align=center>Words", "a.markdown", "markdown"],
  ["# 1 of 3", "a.txt", "text"],
  ["Words and <b>more</b>", "a.htm", "html"],
  ["Words", "a.html", "text"],
])("%s in %s", (words, name, expected) => {
  expect(guess(words, name)).toBe(expected);
});

test("a beginning that is cut within a letter is still words", () => {
  expect(guess("가".repeat(10_000))).toBe("text");
});

test("a file of endless openings takes no time to tell", () => {
  expect(guess(`<!a ${"[<!a>".repeat(5000)}`)).toBe("text");
});

test("Q7: a row of comments that leads to nothing is no riddle", () => {
  expect(guess(`${"<!---->".repeat(1_000)}x`, "a.html")).toBe("html");
  expect(guess(`${"<!x[".repeat(1_000)}x`, "a.txt")).toBe("text");
  expect(guess(`${'<!DOCTYPE a [<!ENTITY b "c">]>'.repeat(200)}<akomaNtoso>`, "a.xml")).toBe("akn");
});
