import { expect, test } from "vitest";
import { docxOf } from "./docx.testkit.ts";
import { EVIDENCE_FILE_MAX_BYTES } from "#domain/api/articles.ts";
import { fileKind } from "./fileKind.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const kindOf = (bytes: Uint8Array, name = "", type = "") => {
  const found = fileKind({ bytes, name, type });
  return found.ok ? found.value : found.error.code;
};

const PAGE = bytesOf("<!doctype html><title>Bridge</title><p>Closed.");
const MAIL = bytesOf("Received: from a\r\n by b\r\nFrom: a@lorn.example\r\nSubject: Bridge\r\n\r\nClosed.");
const RELEASE = bytesOf("From: the mayor\nDate: 4 March\n\nThe bridge is closed.");
const PDF = bytesOf("%PDF-1.7 ...");
const DOCX = docxOf("");
const PICTURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0);

test.each<[string, Uint8Array, string, string, string]>([
  ["a page", PAGE, "bridge.html", "text/html", "html"],
  ["a page saved as text", PAGE, "bridge.txt", "text/plain", "html"],
  ["text named as a page", bytesOf("The bridge is closed."), "bridge.htm", "", "html"],
  ["text without a name", bytesOf("The bridge is closed."), "", "application/octet-stream", "text"],
  ["a mail", MAIL, "", "", "mail"],
  ["a mail of few fields that is named one", RELEASE, "release.eml", "", "mail"],
  ["a press release that only looks like a mail", RELEASE, "release.txt", "", "text"],
  ["a PDF behind some bytes", bytesOf(`\n\n%PDF-1.4`), "", "", "pdf"],
  ["a DOCX", DOCX, "a.docx", "", "docx"],
  ["Korean in EUC-KR", Uint8Array.of(0xc6, 0xf2, 0xc8, 0xad), "a.txt", "", "text"],
  ["a PDF of a form that says no type", PDF, "bridge.pdf", "text/plain", "pdf"],
  [
    "a page in the encoding that its server names",
    Uint8Array.of(0x3c, 0x70, 0x3e, 0xe9),
    "",
    "text/html; charset=ISO-8859-1",
    "html",
  ],
  ["text in UTF-16", new Uint8Array(Buffer.from("\ufeffPeace", "utf16le")), "a.txt", "", "text"],
])("U1: %s is told", (_what, bytes, name, type, kind) => {
  expect(kindOf(bytes, name, type)).toBe(kind);
});

test.each<[string, Uint8Array, string, string, string]>([
  ["a page that says it is a PDF", PAGE, "bridge.pdf", "", "wrongKind"],
  ["a PDF sent as a page", PDF, "", "text/html", "wrongKind"],
  ["a PDF named as a picture", PDF, "bridge.png", "", "wrongKind"],
  ["a picture named as a PDF", PICTURE, "bridge.pdf", "", "wrongKind"],
  ["a PDF whose name and type disagree", PDF, "bridge.pdf", "image/png", "wrongKind"],
  ["a picture", PICTURE, "bridge.png", "image/png", "unknownKind"],
  ["a zip of something else", bytesOf("PK\x03\x04 xl/workbook.xml"), "a.xlsx", "", "unknownKind"],
  ["a compound file", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), "a.doc", "", "olderOffice"],
  ["nothing", new Uint8Array(), "a.pdf", "", "empty"],
  ["more than ten megabytes", new Uint8Array(EVIDENCE_FILE_MAX_BYTES + 1), "a.pdf", "", "tooLarge"],
])("U3: %s is refused", (_what, bytes, name, type, code) => {
  expect(kindOf(bytes, name, type)).toBe(code);
});
