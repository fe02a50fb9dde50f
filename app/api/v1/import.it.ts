import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { problem } from "#domain/api/common.ts";
import { IMPORT_FILE_MAX_BYTES, importAnswer, type ImportAnswer } from "#domain/api/importing.ts";
import type { Block } from "#domain/document/block.ts";
import { blockOf } from "#domain/document/builders.testkit.ts";
import { sha256Hex } from "#domain/document/sha256.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { writeZip } from "#formats/zip.ts";
import { archiveEvidence } from "#server/commands/archiveEvidence.ts";
import { createToken } from "#server/commands/createToken.ts";
import { createAssembly, createFerryResolution, valueOf, type Assembly } from "#server/commands/desk.testkit.ts";
import { perform } from "#server/commands/perform.ts";
import { startThread } from "#server/commands/startThread.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { exportText } from "#server/queries/exportText.ts";
import { listEvidence } from "#server/queries/listEvidence.ts";
import { listThreads } from "#server/queries/listThreads.ts";
import { readAudit } from "#server/queries/readAudit.ts";
import { readResolution } from "#server/queries/readResolution.ts";
import * as imported from "./resolutions/import/route.ts";

let who: Assembly;
const tokens = new Map<string, string>();

beforeAll(async () => {
  who = await createAssembly();
  for (const actor of [who.drafter, who.contributor, who.clerk, who.administrator]) {
    tokens.set(actor.userId, valueOf(await perform(actor, createToken, { name: "t", expiresInDays: null })).token);
  }
});
beforeEach(() => asSystem((tx) => tx.rateLimit.deleteMany()));
afterAll(closePrismaClients);

const TYPED = `                         Resolution on the northern ferries

The General Assembly,

Concerned that the northern islands were cut off for nine days,[1]

1. Demands that the ferries sail every day;

2. Urges the Government to lower the fares.

[1] The Verel Courier, 4 March 2031.
`;

async function post(actor: Actor, body: BodyInit, language = "en", headers: Record<string, string> = {}) {
  const token = tokens.get(actor.userId);
  const sent = { host: "127.0.0.1:3000", authorization: `Bearer ${token}`, "accept-language": language, ...headers };
  const request = new Request("http://127.0.0.1:3000/api/v1/resolutions/import", {
    method: "POST",
    headers: sent,
    body,
  });
  return imported.POST(request, { params: Promise.resolve({}) });
}

function send(
  actor: Actor,
  content: BlobPart,
  name: string,
  fields: Readonly<Record<string, string>> = {},
  language = "en",
) {
  const body = new FormData();
  body.append("file", new File([content], name));
  for (const [key, value] of Object.entries(fields)) body.append(key, value);
  return post(actor, body, language);
}

async function answered(response: Response): Promise<ImportAnswer> {
  if (response.status !== 200) throw new Error(await response.text());
  return importAnswer.parse(await response.json());
}

async function refused(response: Response): Promise<string> {
  const { code, detail, title } = problem.parse(await response.json());
  return `${response.status} ${code}${detail === title ? " without a sentence" : ""}`;
}

const both = () => ({ partyIds: `${who.harbour},${who.upland}` });

/** Rows of everything that a resolution is made of. */
const rowCounts = () =>
  asSystem(async (tx) => [
    await tx.resolution.count(),
    await tx.resolutionHead.count(),
    await tx.journalEntry.count(),
    await tx.thread.count(),
    await tx.comment.count(),
    await tx.auditEvent.count(),
    await tx.source.count(),
    await tx.resolutionEvidence.count(),
  ]);

const shapeOf = ({ tree, report, ...rest }: ImportAnswer) => ({
  ...rest,
  id: null,
  notes: rest.notes.map(({ text }) => text),
  words: Object.values(tree).map((parts) =>
    Object.values(parts).map((part) => part.map(({ words, label }) => [label, words])),
  ),
  report: report.map(({ severity, code, message, where }) => ({ severity, code, message, place: where.place })),
});

test("Q9: a dry run makes nothing, and tells what the making makes", async () => {
  const before = await rowCounts();
  const dry = await answered(await send(who.drafter, TYPED, "ferries.txt", { ...both(), dryRun: "true" }));
  expect(await rowCounts()).toEqual(before);
  expect(dry.id).toBeNull();
  const made = await answered(await send(who.drafter, TYPED, "ferries.txt", both()));
  expect(shapeOf(made)).toEqual(shapeOf(dry));
  expect(dry).toMatchObject({ format: "text", styleId: "un", languages: ["en"], threads: 0 });
  expect(dry.notes.map(({ text }) => text)).toEqual(["The Verel Courier, 4 March 2031."]);
  const detail = valueOf(await readResolution(who.rival, made.id ?? ""));
  expect(detail.tree).toEqual(made.tree);
  expect(detail.tree["en"]?.operative.map(({ label, words }) => `${label} ${words}`)).toEqual([
    "1. Demands that the ferries sail every day;",
    "2. Urges the Government to lower the fares.",
  ]);
});

test("B3: without parties the text is the asker's party's private draft", async () => {
  const { id } = await answered(await send(who.drafter, TYPED, "ferries.txt"));
  expect(valueOf(await readResolution(who.contributor, id ?? "")).private).toBe(true);
  expect((await readResolution(who.rival, id ?? "")).ok).toBe(false);
  expect((await readResolution(who.clerk, id ?? "")).ok).toBe(false);
});

test("what was chosen counts: style, title, and the language of a file that does not say", async () => {
  const fields = { style: "europeanParliament", title: "On ferries", language: "en" };
  const made = await answered(await send(who.drafter, TYPED, "ferries.txt", fields, "ko"));
  expect(made).toMatchObject({ styleId: "europeanParliament", languages: ["en"] });
  expect(made.tree["en"]?.title[0]?.words).toBe("On ferries");
  expect(made.report.map(({ message }) => message).join()).toMatch(/\p{Script=Hangul}/u);
});

test("a file that does not say its language is known by its letters, whoever sends it", async () => {
  const korean = "북방 항로 결의안\n\n1. 여객선이 매일 다닐 것을 촉구한다.\n\n2. 정부는 운임을 내려야 한다.\n";
  const of = async (text: string, asker: string) =>
    (await answered(await send(who.drafter, text, "a.txt", { dryRun: "true" }, asker))).languages;
  expect(await of(korean, "en")).toEqual(["ko"]);
  expect(await of(TYPED, "ko")).toEqual(["en"]);
});

test.each([
  ["the clerk without parties", "clerk", {}, "422 twoPartiesNeeded"],
  ["a drafter without their own party", "drafter", { partyIds: "upland" }, "422 ownPartyMissing"],
  ["a contributor", "contributor", {}, "403 forbidden"],
  ["an administrator", "administrator", {}, "403 forbidden"],
] as const)("%s makes nothing of a file", async (_who, role, given: { partyIds?: "upland" }, outcome) => {
  const fields: Record<string, string> = given.partyIds === undefined ? {} : { partyIds: who[given.partyIds] };
  const before = await rowCounts();
  expect(await refused(await send(who[role], TYPED, "ferries.txt", fields))).toBe(outcome);
  expect(await rowCounts()).toEqual(before);
});

test("the clerk looks first, and chooses who takes part afterwards", async () => {
  const dry = await answered(await send(who.clerk, TYPED, "ferries.txt", { dryRun: "true" }));
  expect(dry.tree["en"]?.operative).toHaveLength(2);
});

test("the record names the file by its hash and keeps nothing else of it", async () => {
  const { id } = await answered(await send(who.drafter, TYPED, "ferries.txt", both()));
  const [event] = valueOf(await readAudit(who.rival, id ?? "")).items;
  expect(event).toMatchObject({
    type: "resolutionImported",
    data: { format: "text", sha256: sha256Hex(new TextEncoder().encode(TYPED)), style: "un", languages: ["en"] },
  });
});

describe("JSON of this workspace", () => {
  async function exported(parts: "threads"[] = ["threads"], text?: Readonly<Record<string, readonly Block[]>>) {
    const id = await createFerryResolution(who.drafter, [who.harbour, who.upland], text);
    const tree = valueOf(await readResolution(who.drafter, id)).tree["en"];
    const clause = tree?.operative[0];
    const selector = { exact: "ferries", prefix: "", suffix: "", start: 17, end: 24 };
    const thread = { language: "en" as const, blockId: clause?.id ?? "", selector, body: "Which ferries?" };
    valueOf(await perform(who.rival, startThread, { resolutionId: id, ...thread }));
    const { bytes } = valueOf(await exportText(who.drafter, id, { format: "json", parts }));
    return { id, bytes: new Uint8Array(bytes), words: new TextDecoder().decode(bytes) };
  }

  test("Q8, Q11: comes back with its ids, and its threads as what their authors there said, which nobody here can change", async () => {
    const { bytes, id: from } = await exported();
    const made = await answered(await send(who.drafter, bytes, "x.json", both()));
    const before = valueOf(await readResolution(who.drafter, from)).tree;
    expect(made.tree).toEqual(before);
    const [thread] = valueOf(await listThreads(who.drafter, made.id ?? "")).items;
    expect(thread).toMatchObject({ status: "open", orphaned: false, selector: { exact: "ferries" } });
    expect(thread?.comments).toEqual([
      expect.objectContaining({
        body: "Which ferries?",
        mine: false,
        imported: { author: expect.stringMatching(/./u), at: expect.stringMatching(/^\d{4}-/u) },
      }),
    ]);
  });

  test("Q6: what was proposed in the text is a thread that shows old and new wording; the text keeps the old", async () => {
    const revision = { author: "Ada Lorn", party: null, at: null };
    const clause: Block = {
      ...blockOf("operative", "sail", ""),
      content: [
        { type: "text", text: "Demands that the ", marks: [] },
        { type: "text", text: "ferries", marks: [{ type: "deletion", ...revision }] },
        { type: "text", text: "boats", marks: [{ type: "insertion", ...revision }] },
        { type: "text", text: " sail ferries.", marks: [] },
      ],
    };
    const { words } = await exported([], { en: [blockOf("title", "t", "On ferries"), clause] });
    const made = await answered(await send(who.drafter, words, "x.json", both()));
    expect(made.tree["en"]?.operative[0]?.words).toBe("Demands that the ferries sail ferries.");
    const [thread] = valueOf(await listThreads(who.rival, made.id ?? "")).items;
    expect(thread).toMatchObject({ orphaned: false, selector: { exact: "ferries", start: 17 } });
    expect(thread?.comments[0]).toMatchObject({
      body: "Proposed in the file: replace “ferries” by “boats”",
      imported: { author: "Ada Lorn", at: null },
    });
    expect(made.report.map(({ code }) => code)).toContain("changeBecameThread");
  });

  test("Q12: evidence that is not here becomes a note with the words that were printed, and a quotation its words", async () => {
    const evidenceId = "7d7e6c3e-0000-4000-8000-000000000000";
    const clause: Block = {
      ...blockOf("recital", "cites", ""),
      content: [
        { type: "text", text: "Noting the words ", marks: [] },
        { type: "text", text: "no ship will leave", marks: [{ type: "quotation", evidenceId }] },
        { type: "cite", evidenceId, kind: "statement", marks: [] },
        { type: "crossReference", blockId: "nowhere", marks: [] },
      ],
    };
    const { words } = await exported([], { en: [blockOf("operative", "o", "Demands that the ferries."), clause] });
    const made = await answered(await send(who.drafter, words, "x.json", both()));
    expect(made.notes).toHaveLength(1);
    expect(made.report.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["citationBecameNote", "lostReference", "referenceBecameWords"]),
    );
    const { findings } = valueOf(await readResolution(who.drafter, made.id ?? ""));
    expect(findings.map(({ code }) => code)).not.toContain("brokenEvidence");
    expect(findings.map(({ code }) => code)).not.toContain("brokenCrossReference");
  });

  test("Q12: what one party alone has is cited in its own draft, and is a note in a text of several", async () => {
    const desk = await createFerryResolution(who.drafter, [who.harbour]);
    const source = { title: "Ships stay in port", outlet: "Isle Wire", authors: [], language: "en" };
    const pasted = { text: "The storm reached Verel on Tuesday.", source, statements: [] };
    const kept = { ...pasted, audience: "party" as const };
    const { sourceId } = valueOf(await archiveEvidence(who.drafter, desk, kept));
    const clause: Block = {
      ...blockOf("operative", "cites", ""),
      content: [
        { type: "text", text: "Demands that the ferries sail", marks: [] },
        { type: "cite", evidenceId: sourceId, kind: "source", marks: [] },
      ],
    };
    const { words } = await exported([], { en: [clause] });
    const citesOf = async (fields: Readonly<Record<string, string>>) => {
      const made = await answered(await send(who.drafter, words, "x.json", fields));
      const evidence = valueOf(await listEvidence(who.drafter, made.id ?? "")).items;
      return {
        desk: evidence.map((item) => item.source.id),
        told: made.report.some(({ code }) => code === "citationBecameNote"),
      };
    };
    expect(await citesOf({})).toEqual({ desk: [sourceId], told: false });
    expect(await citesOf(both())).toEqual({ desk: [], told: true });
    const sources = await asSystem((tx) => tx.source.findMany({ where: { title: source.title } }));
    expect(sources.map(({ audiencePartyId }) => audiencePartyId)).toEqual([who.harbour]);
  });

  test("Q5: ids that stand twice are told apart, and characters that no text can hold are replaced", async () => {
    const { words } = await exported();
    const value = JSON.parse(words);
    const [first, ...others] = value.value.blocks.en;
    value.value.blocks.en = [
      first,
      ...others,
      { ...others[0], content: [{ type: "text", text: "A\u0000B", marks: [] }] },
    ];
    const made = await answered(await send(who.drafter, JSON.stringify(value), "x.json", both()));
    expect(made.report.map(({ code }) => code)).toEqual(expect.arrayContaining(["characterReplaced", "hashDiffers"]));
    const { findings } = valueOf(await readResolution(who.drafter, made.id ?? ""));
    expect(findings.map(({ code }) => code)).not.toContain("duplicateId");
  });
});

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const docx = (document: string, more: Readonly<Record<string, Uint8Array>> = {}) =>
  writeZip({
    "[Content_Types].xml": utf8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    "_rels/.rels": utf8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": utf8(document),
    ...more,
  });
const body = (inside: string) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inside}</w:body></w:document>`;
const hwpx = (section: string, mimetype = "application/hwp+zip") =>
  writeZip({
    mimetype: utf8(mimetype),
    "Contents/content.hpf": utf8(section),
    "Contents/header.xml": utf8(section),
    "Contents/section0.xml": utf8(section),
  });
const akn = (inside: string, before = "") =>
  `<?xml version="1.0"?>${before}<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">${inside}</akomaNtoso>`;
const XXE = `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>`;
const deep = (depth: number) => "<a>".repeat(depth) + "</a>".repeat(depth);
const BOMB = writeZip({ "word/document.xml": new Uint8Array(200 * 1024 * 1024) });
const compound = (stream: string) =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...utf8([...stream].join("\0"))]);

const BILLION_LAUGHS = `[<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]`;
const WEB_ARCHIVE = `From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x`;

describe("pages and Markdown", () => {
  const PAGE = `<!doctype html><html lang="en"><title>On ferries</title><h1>On ferries</h1><p>The General Assembly,<p>Concerned that the islands were cut off,<sup><a href="#n1" id="r1">1</a></sup><ol><li>Demands that the ferries sail <del>daily</del><ins>hourly</ins>;<li>Urges the <a href="javascript:alert(1)">Government</a> to act.</ol><div role="doc-endnotes"><ol><li id="n1">The Verel Courier. <a href="#r1">↩</a></ol></div>`;
  const MARKDOWN = `# On ferries\n\nThe General Assembly,\n\nConcerned that the islands were cut off,[^1]\n\n1. Demands that the ferries sail ~~daily~~<ins>hourly</ins>;\n2. Urges the [Government](javascript:alert) to act.\n\n[^1]: The Verel Courier.\n`;

  test.each([
    ["html", PAGE, "a.html"],
    ["markdown", MARKDOWN, "a.md"],
    ["html", PAGE, "pasted"],
    ["markdown", MARKDOWN, "pasted"],
  ])("Q6, Q9: what %s says is told before it is made, changes as threads", async (format, file, name) => {
    const before = await rowCounts();
    const made = await answered(await send(who.drafter, file, name, { dryRun: "true" }));
    expect(await rowCounts()).toEqual(before);
    expect(made).toMatchObject({ format, styleId: "un", languages: ["en"], threads: 1 });
    expect(made.tree["en"]?.operative.map(({ label, words }) => `${label} ${words}`)).toEqual([
      "1. Demands that the ferries sail daily;",
      "2. Urges the Government to act.",
    ]);
    expect(made.notes.map(({ text }) => text)).toEqual(["The Verel Courier."]);
    expect(made.firstThreads[0]?.comments[0]?.body).toBe("Proposed in the file: replace “daily” by “hourly”");
    expect(made.report.map(({ message }) => message).join()).toContain("Government (javascript:alert");
  });

  test.each(["html", "markdown"] as const)(
    "Q8: what was exported as %s comes back clause by clause",
    async (format) => {
      const id = await createFerryResolution(who.drafter, [who.harbour, who.upland]);
      const { bytes } = valueOf(await exportText(who.drafter, id, { format, parts: [] }));
      const made = await answered(await send(who.drafter, new Uint8Array(bytes), "exported", { dryRun: "true" }));
      const shape = (tree: ImportAnswer["tree"]) =>
        Object.entries(tree).map(([language, parts]) => [
          language,
          Object.values(parts).map((part) => part.map(({ label, words }) => [label, words])),
        ]);
      expect(shape(made.tree)).toEqual(shape(valueOf(await readResolution(who.drafter, id)).tree));
    },
  );

  test("Q7: what a page would load, run or lead to is told and left alone", async () => {
    const page = `<meta http-equiv="refresh" content="0;url=https://spy.example/"><script src="https://spy.example/x.js">x</script><h1>On ferries</h1><p>Demands it.<img src="https://spy.example/x.png"><iframe src="https://spy.example/"></iframe><p hidden>Secret words`;
    const made = await answered(await send(who.drafter, page, "a.html", { dryRun: "true" }));
    expect(made.report.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["objectLeftOut", "scriptLeftOut", "hiddenLeftOut"]),
    );
    expect(JSON.stringify(made.tree)).not.toContain("Secret");
  });
});

describe("Q7: a hostile file is refused with a reason, and nothing is made of it:", () => {
  test.each<[string, () => BlobPart, string, string]>([
    ["no bytes", () => "", "a.docx", "422 noText"],
    ["white space alone", () => " \n".repeat(1000), "a.txt", "422 noText"],
    ["a zip bomb", () => BOMB, "a.docx", "413 tooLarge"],
    ["half a zip", () => docx(body("<w:p/>")).slice(0, 150), "a.docx", "422 damaged"],
    ["an entity in DOCX", () => docx(XXE + body("<w:p/>")), "a.docx", "422 externalEntity"],
    ["an entity in HWPX", () => hwpx(XXE + "<hs:sec/>"), "a.hwpx", "422 externalEntity"],
    ["an entity in Akoma Ntoso", () => akn("<statement/>", XXE), "a.xml", "422 externalEntity"],
    ["ten thousand elements in one another, DOCX", () => docx(body(deep(10_000))), "a.docx", "422 tooDeep"],
    ["ten thousand elements in one another, Akoma Ntoso", () => akn(deep(10_000)), "a.xml", "422 tooDeep"],
    ["names that climb out", () => writeZip({ "../../etc/passwd": utf8("x") }), "a.docx", "422 pathTrick"],
    ["macros", () => docx(body("<w:p/>"), { "word/vbaProject.bin": utf8("x") }), "a.docx", "422 macros"],
    ["a password", () => compound("EncryptedPackage"), "a.docx", "422 encrypted"],
    [
      "a zip that says it is another",
      () => writeZip({ mimetype: utf8("application/epub+zip") }),
      "a.docx",
      "422 unknownFile",
    ],
    ["an older document of Hangul", () => compound("HwpSummaryInformation"), "a.hwp", "422 hwpFile"],
    ["an older document of Word", () => compound("WordDocument"), "a.doc", "422 docFile"],
    ["a PDF", () => "%PDF-1.7\n", "a.pdf", "422 pdfFile"],
    ["rich text", () => "{\\rtf1 Words}", "a.rtf", "422 rtfFile"],
    ["a picture", () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1), "a.png", "422 unknownFile"],
    ["JSON of another program", () => `{"format":"other"}`, "a.json", "422 notThisFormat"],
    ["more than the limit", () => new Uint8Array(IMPORT_FILE_MAX_BYTES + 1).fill(32), "a.txt", "413 tooLarge"],
    ["fifty megabytes of spaces", () => new Uint8Array(50 * 1024 * 1024).fill(32), "a.txt", "413 bodyTooLarge"],
    ["ten thousand elements in one another, HTML", () => `<p>${"<b>".repeat(10_000)}words`, "a.html", "422 tooDeep"],
    ["lists in one another without end", () => `<p>x</p>${"<ul><li>".repeat(5000)}words`, "a.html", "422 tooDeep"],
    ["a page of elements alone", () => "<i></i>".repeat(600_000), "a.html", "413 tooLarge"],
    [
      "an entity in XHTML that multiplies itself",
      () => `<!DOCTYPE html ${BILLION_LAUGHS}><html></html>`,
      "a.html",
      "422 externalEntity",
    ],
    ["ten thousand quotations in one another, Markdown", () => `${">".repeat(10_000)} words`, "a.md", "422 tooDeep"],
    ["Markdown of three megabytes", () => "word ".repeat(600_000), "a.md", "413 tooLarge"],
    ["a page saved with its pictures", () => WEB_ARCHIVE, "a.mht", "422 webArchiveFile"],
    ["a clause of three megabytes", () => "word ".repeat(600_000), "a.txt", "413 tooLarge"],
  ])("%s", async (_what, file, name, expected) => {
    const before = await rowCounts();
    expect(await refused(await send(who.drafter, file(), name, both()))).toBe(expected);
    expect(await rowCounts()).toEqual(before);
  });

  test("a file that is said to be of another format", async () => {
    expect(await refused(await send(who.drafter, TYPED, "a.docx", { format: "docx" }))).toMatch(
      /^422 (?:damaged|notThisFormat)$/u,
    );
  });

  test("what is no form", async () => {
    const answer = await post(who.drafter, "{}", "en", { "content-type": "application/json" });
    expect(await refused(answer)).toBe("415 formExpected");
  });

  test("a picture that lies elsewhere is not fetched, and is told", async () => {
    const picture = `<w:p><w:r><w:t>The ferries sail every day.</w:t></w:r></w:p><w:p><w:r><w:pict><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" r:link="rId9" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></w:pict></w:r></w:p>`;
    const made = await answered(await send(who.drafter, docx(body(picture)), "a.docx", { dryRun: "true" }));
    expect(made.report.map(({ code }) => code)).toContain("objectLeftOut");
  });
});
