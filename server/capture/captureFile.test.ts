import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { docxOf, documentXml } from "./files/docx.testkit.ts";
import { column, pdfOf } from "./files/pdf.testkit.ts";
import { readArticle } from "./readArticle.ts";
import { extractEvidence } from "./extractEvidence.ts";

const said = '"We will not reopen it before winter," Mayor Ruth Oda said on Tuesday.';
const pdf = pdfOf([column(72, 700, ["The council of Lorn closed the old bridge.", said])]);

test("U1: a file is archived byte for byte, as what its bytes are", async () => {
  const read = await readArticle({ file: { bytes: pdf, name: "", type: "" }, url: "https://lorn.example/a" });
  if (!read.ok) throw new Error(read.error.code);
  const { bytes, sha256, contentType, url, outlet } = read.value;
  expect(Buffer.from(bytes).equals(Buffer.from(pdf))).toBe(true);
  expect(sha256).toBe(createHash("sha256").update(pdf).digest("hex"));
  expect({ contentType, url, outlet }).toEqual({
    contentType: "application/pdf",
    url: "https://lorn.example/a",
    outlet: "lorn.example",
  });
});

test("statements are proposed from a file as from a page", async () => {
  const extracted = await extractEvidence({ file: { bytes: pdf, name: "bridge.pdf", type: "application/pdf" } });
  if (!extracted.ok) throw new Error(extracted.error.code);
  expect(extracted.value.statements.map(({ speaker, quote }) => [speaker, quote])).toEqual([
    ["Ruth Oda", "We will not reopen it before winter"],
  ]);
});

test("each kind is read in the thread", async () => {
  const docx = docxOf(documentXml("<w:p><w:r><w:t>The bridge is closed to all carts.</w:t></w:r></w:p>"));
  const mail =
    "From: Ann Vell <a@lorn.example>\nSubject: Bridge\nDate: 4 Mar 2031 09:05 GMT\n\nThe bridge is closed to all carts.";
  for (const bytes of [
    docx,
    new TextEncoder().encode(mail),
    new TextEncoder().encode("The bridge is closed to all carts."),
  ]) {
    const read = await readArticle({ file: { bytes, name: "", type: "" } });
    expect(read.ok ? read.value.text : read.error.code).toBe("The bridge is closed to all carts.");
  }
});

describe("U3: refused:", () => {
  const refusal = async (bytes: Uint8Array, name = "") => {
    const read = await readArticle({ file: { bytes, name, type: "" } });
    return read.ok ? "none" : read.error.code;
  };

  test("a PDF that unpacks to four hundred megabytes", async () => {
    const deflated = deflateSync(Buffer.alloc(400_000_000, " "));
    expect(await refusal(pdfOf([[]], { deflated }))).toBe("unreadable");
  });

  test("a file that says it is another", async () => {
    expect(await refusal(pdf, "bridge.docx")).toBe("wrongKind");
  });

  test("no bytes at all", async () => {
    expect(await refusal(new Uint8Array(), "bridge.pdf")).toBe("empty");
  });
});
