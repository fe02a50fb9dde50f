import { expect, test, vi } from "vitest";
import { CONFERENCE_AKN } from "../fixtures/conferenceAkn.ts";
import { attempt, attemptXml, blocksOf, document, findings, outline, read } from "./reading.testkit.ts";

const utf16 = (text: string): Uint8Array =>
  new Uint8Array([0xff, 0xfe, ...[...text].flatMap((sign) => [sign.charCodeAt(0), 0])]);

test.each([
  [
    "a document type",
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + document("<mainBody><p>&x;</p></mainBody>"),
    "externalEntity",
  ],
  ["ten thousand levels", document(`<mainBody>${"<p>".repeat(10_000)}${"</p>".repeat(10_000)}</mainBody>`), "tooDeep"],
  ["a file that breaks off", CONFERENCE_AKN.slice(0, -40), "damaged"],
  ["nothing", "", "damaged"],
  ["another kind of XML", "<html><body>Waits.</body></html>", "notThisFormat"],
  ["an element of the name in no namespace", "<akomaNtoso><statement/></akomaNtoso>", "notThisFormat"],
  [
    "a document type in UTF-16",
    utf16('<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx">]>' + document("<mainBody><p>&x;</p></mainBody>")),
    "externalEntity",
  ],
  ["an entity that nobody declared", document("<mainBody><p>&secret;</p></mainBody>"), "damaged"],
  ["a prefix of no namespace", "<akn:akomaNtoso><akn:statement/></akn:akomaNtoso>", "notThisFormat"],
  ["a root alone", '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"/>', "notThisFormat"],
  ["another vocabulary's document", document("").replace(/statement/gu, "x:y"), "notThisFormat"],
  ["a collection of nothing", document("<collectionBody/>", "documentCollection"), "notThisFormat"],
  ["bytes that are no text", new Uint8Array([0xc3, 0x28, 0xff, 0x00]), "damaged"],
  ["no words at all", document("<mainBody><p> </p></mainBody>"), "noText"],
])("Q7: %s is refused with a reason", async (_what, xml, code) => {
  expect(await (typeof xml === "string" ? attemptXml(xml) : attempt(xml))).toEqual({
    ok: false,
    error: { code, params: {} },
  });
});

test("Q7: fifty megabytes of spaces are refused before they are read", async () => {
  const bytes = new Uint8Array(50 << 20).fill(0x20);
  bytes.set(new TextEncoder().encode(document("<mainBody><p>Waits.</p></mainBody>").slice(0, 40)));
  expect(await attempt(bytes)).toEqual({ ok: false, error: { code: "tooLarge", params: {} } });
});

test("Q7: no address in a file is fetched; a picture is told and left out", async () => {
  const fetched = vi.spyOn(globalThis, "fetch");
  const text = await read(CONFERENCE_AKN);
  expect(fetched).not.toHaveBeenCalled();
  expect(findings(text, "objectLeftOut")).toEqual([{ words: "Seal · https://islands.example/seal.png" }]);
  fetched.mockRestore();
});

test("Q7: files that a file names by inclusion, style sheet or reference are no part of it", async () => {
  const text = await read(
    '<?xml-stylesheet href="https://evil.example/x.xsl"?>' +
      document(
        '<mainBody><p>Waits.</p><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>' +
          '<componentRef src="file:///etc/passwd" showAs="Annex"/></mainBody>',
      ),
  );
  expect(outline(text)).toEqual(["1. | operative | Waits."]);
});

test("Q7: notes that refer to one another, alternatives of themselves and ids that are names of objects end", async () => {
  const text = await read(
    document(
      '<mainBody><paragraph eId="__proto__" alternativeTo="#__proto__"><num>1.</num><content><p>Waits<noteRef href="#n"/> as <ref href="#__proto__">1</ref> and <ref href="#constructor">2</ref>.</p></content></paragraph></mainBody>',
    ).replace(
      "<meta/>",
      '<meta><notes source="#x"><note eId="n"><p>See <noteRef href="#n" marker="*"/> it.</p></note></notes></meta>',
    ),
  );
  expect(blocksOf(text)[0]?.content).toContainEqual({ type: "note", text: "See it.", marks: [] });
  expect(findings(text, "lostReference")).toEqual([{ count: 2, targets: "#x, #constructor" }]);
});

test("Q7: of a hundred unknown elements in one another the words are told once", async () => {
  const names = Array.from({ length: 100 }, (_, at) => `unknown${at}`);
  const inner = names.reduceRight((within, name) => `<${name}>${within}</${name}>`, "<p>Waits long.</p>");
  expect(findings(await read(document(`<mainBody>${inner}</mainBody>`)), "unknownElement")).toHaveLength(1);
});

test("Q7: a clause that refers to itself thirty thousand times is read", async () => {
  const refs = '<ref href="#a">1</ref> '.repeat(30_000);
  const text = await read(
    document(`<mainBody><paragraph eId="a"><num>1.</num><content><p>${refs}</p></content></paragraph></mainBody>`),
  );
  expect(blocksOf(text)[0]?.content.filter(({ type }) => type === "crossReference")).toHaveLength(30_000);
});
