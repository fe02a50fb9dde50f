import { expect, test } from "vitest";
import { hanulModel } from "../fixtures/hanulModel.ts";
import { writeZip } from "../zip.ts";
import { content, ODT, odtFile, p } from "./odtFile.testkit.ts";
import { readOdt } from "./read.ts";
import { writeOdt } from "./write.ts";

/** Q7: files that somebody made to do harm, and files that are none. */

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

const readFile = async (bytes: Uint8Array) => {
  let n = 0;
  return readOdt(bytes, { newId: () => `id-${++n}`, language: "en" });
};

const refusal = async (bytes: Uint8Array): Promise<string | null> => {
  const read = await readFile(bytes);
  return read.ok ? null : read.error.code;
};

const DEPTH = 10_000;
const SPACES = 50 * 1024 * 1024;

/** A zip whose text has this declaration before it. */
const declared = (declaration: string, words: string): Uint8Array =>
  odtFile({ body: "", entries: { "content.xml": content({ body: p(words) }).replace("?>", `?>${declaration}`) } });

const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join("");

test.each([
  ["nothing", new Uint8Array(), "notThisFormat"],
  ["words", encoded("A resolution"), "notThisFormat"],
  ["fifty megabytes of spaces", new Uint8Array(SPACES).fill(0x20), "notThisFormat"],
  ["fifty megabytes of spaces in a paragraph", odtFile({ body: p(" ".repeat(SPACES)) }), "tooLarge"],
  [
    "a bomb: parts that unpack to more than all may",
    odtFile({
      body: p("x"),
      entries: Object.fromEntries(
        ["styles.xml", "meta.xml", "META-INF/manifest.xml"].map((name) => [name, " ".repeat(30 * 1024 * 1024)]),
      ),
    }),
    "tooLarge",
  ],
  ["another program's zip", writeZip({ mimetype: encoded("application/epub+zip") }), "notThisFormat"],
  [
    "a spreadsheet",
    odtFile({ body: p("x"), mimetype: "application/vnd.oasis.opendocument.spreadsheet" }),
    "notThisFormat",
  ],
  [
    "a zip that does not say what it is",
    writeZip({ "content.xml": encoded(content({ body: p("x") })) }),
    "notThisFormat",
  ],
  [
    "another document under the format's name",
    odtFile({ body: "", entries: { "content.xml": "<html/>" } }),
    "notThisFormat",
  ],
  [
    "an encrypted document",
    odtFile({
      body: p("x"),
      entries: { "META-INF/manifest.xml": "<manifest:manifest><manifest:encryption-data/></manifest:manifest>" },
    }),
    "encrypted",
  ],
  ["macros in Basic", odtFile({ body: p("x"), entries: { "Basic/Standard/Module1.xml": "<x/>" } }), "macros"],
  ["macros in Python", odtFile({ body: p("x"), entries: { "Scripts/python/run.py": "print()" } }), "macros"],
  ["dialogs of macros", odtFile({ body: p("x"), entries: { "Dialogs/Standard/Dialog1.xml": "<x/>" } }), "macros"],
  [
    "a script in the text",
    odtFile({
      before: "<office:scripts><office:script script:language='x'>run</office:script></office:scripts>",
      body: p("x"),
    }),
    "macros",
  ],
  [
    "an event that calls a macro",
    odtFile({
      body: p(
        '<office:event-listeners><script:event-listener script:event-name="dom:load"/></office:event-listeners>x',
      ),
    }),
    "macros",
  ],
  [
    "an entity that names a file",
    declared('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', "&e;"),
    "externalEntity",
  ],
  ["entities that multiply", declared(`<!DOCTYPE x [<!ENTITY l0 "lol">${laughs}]>`, "&l9;"), "externalEntity"],
  ["a document type elsewhere", declared('<!DOCTYPE x SYSTEM "https://spy.example/x.dtd">', "x"), "externalEntity"],
  [
    "an entity in the styles",
    odtFile({ body: p("x"), entries: { "styles.xml": '<!DOCTYPE x [<!ENTITY e "e">]><x>&e;</x>' } }),
    "externalEntity",
  ],
  [
    "ten thousand nested elements",
    odtFile({ body: "<text:section>".repeat(DEPTH) + "</text:section>".repeat(DEPTH) }),
    "tooDeep",
  ],
  ["ten thousand nested lists", odtFile({ body: "<text:list><text:list-item>".repeat(DEPTH) }), "tooDeep"],
  ["a path that climbs out", odtFile({ body: p("x"), entries: { "../evil.xml": "<x/>" } }), "pathTrick"],
  ["a path from the root", odtFile({ body: p("x"), entries: { "/etc/evil": "x" } }), "pathTrick"],
  ["a path of another system", odtFile({ body: p("x"), entries: { "..\\evil.xml": "<x/>" } }), "pathTrick"],
  ["broken XML", odtFile({ body: "<text:p>" }), "damaged"],
  ["no text part", writeZip({ mimetype: encoded(ODT) }, ["mimetype"]), "damaged"],
  ["no text", odtFile({ body: "<text:p/>" }), "noText"],
])("Q7: %s is refused", async (_what, bytes, code) => {
  expect(await refusal(bytes)).toBe(code);
});

test("Q7: a file that ends too early is refused", async () => {
  const { bytes } = await writeOdt(hanulModel("en"));
  expect(await refusal(bytes.slice(0, bytes.length / 2))).toBe("damaged");
});

test("Q7: a picture elsewhere is named and not fetched", async () => {
  const picture = '<draw:frame draw:name="Seal"><draw:image xlink:href="https://spy.example/x.png"/></draw:frame>';
  const read = await readFile(odtFile({ body: p(`Words.${picture}`) }));
  expect(read.ok && read.value.report.filter(({ code }) => code === "objectLeftOut")).toEqual([
    expect.objectContaining({ params: { name: "Seal" } }),
  ]);
});

test.each([
  ["changes that end nowhere", `${p('<text:change-start text:change-id="none"/>Before.')}${p("After.")}`],
  [
    "ends of nothing",
    `${p('<text:change-end text:change-id="x"/><office:annotation-end office:name="y"/>')}${p("After.")}`,
  ],
  [
    "a list whose style is nowhere",
    `<text:list text:style-name="none"><text:list-item>${p("After.")}</text:list-item></text:list>`,
  ],
  ["any number of spaces", p('Before<text:s text:c="99999999999"/>After.')],
  [
    "lists that go on with themselves",
    `<text:list xml:id="a" text:continue-list="a"><text:list-item>${p("After.")}</text:list-item></text:list>`,
  ],
])("Q5: %s take no words with them", async (_what, body) => {
  const said = JSON.stringify(await readFile(odtFile({ body })));
  expect(said).toContain("After.");
  expect(said.length).toBeLessThan(5000);
});

test("a style that is based on itself ends the search for its look", async () => {
  const styles =
    '<style:style style:family="paragraph" style:name="A" style:parent-style-name="B"/><style:style style:family="paragraph" style:name="B" style:parent-style-name="A"/>';
  expect(await refusal(odtFile({ styles, body: p("Words.", "A") }))).toBeNull();
});
