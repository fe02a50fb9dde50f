import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import type { EvidenceEntry, StatementView } from "#domain/api/evidence.ts";
import { hanulModel } from "../fixtures/hanulModel.ts";
import type { EvidencePackModel, PackedCapture, PackedSource, PackWords, ReadCapture } from "./model.ts";
import { writeEvidencePack } from "./write.ts";

const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

const ARCHIVE = new Map<string, Uint8Array>();

/** A capture of an invented page; its bytes go into the archive that the tests read from. */
/** A page as its reader saw it. */
const SNAPSHOT = Buffer.from("<!doctype html><p>Ships left.</p>");

function capture(fields: Partial<PackedCapture> & { readonly id: string; readonly bytes: Uint8Array }): PackedCapture {
  const { bytes, ...rest } = fields;
  const text = rest.text ?? "An empty page.";
  ARCHIVE.set(rest.id, bytes);
  return {
    sha256: sha256(bytes),
    contentType: "text/html",
    capturedAt: "2031-03-05T01:02:03.456Z",
    url: "https://daily.example/1",
    fetched: null,
    text,
    textSha256: sha256(text),
    snapshotSha256: null,
    ...rest,
  };
}

const TEXT = "Ships left.\n\nThe minister said: “three <b>ships</b> had left”, and no more.";
const QUOTE = "three <b>ships</b> had left";

const statement = (fields: Partial<StatementView> = {}): StatementView => ({
  id: "ev-minister",
  audience: "all",
  sourceId: "s1",
  kind: "direct",
  quote: QUOTE,
  speaker: { ko: "도윤재", en: "Doh Yun-jae" },
  office: null,
  organisation: null,
  speakerId: null,
  verb: null,
  saidOn: "2031-03-04",
  place: null,
  language: "en",
  translators: {},
  translation: {},
  selector: {
    exact: QUOTE,
    prefix: "",
    suffix: "",
    start: TEXT.indexOf(QUOTE),
    end: TEXT.indexOf(QUOTE) + QUOTE.length,
  },
  citedIn: [],
  ...fields,
});

function source(
  own: PackedCapture,
  fields: Partial<EvidenceEntry["source"]> = {},
  statements = [statement()],
): PackedSource {
  const { id, sha256: hash, textSha256, capturedAt } = own;
  return {
    entry: {
      source: {
        id: "s1",
        audience: "all",
        title: "Ships </script><script>alert(1)</script>",
        outlet: "Hanul Daily",
        authors: ["서지안"],
        publishedAt: "2031-03-05",
        modifiedAt: null,
        language: "en",
        section: null,
        proposed: [],
        url: "javascript:alert(1)",
        capture: { id, sha256: hash, textSha256, capturedAt, sizeBytes: 1 },
        addedBy: { id: "p", name: "Lena Orv", partyId: null },
        addedAt: "2031-03-05T02:00:00Z",
        citedIn: [],
        ...fields,
      },
      statements,
    },
    captures: [own],
    captureOf: new Map(statements.map((each) => [each.id, id])),
  };
}

const page = capture({ id: "c1", bytes: new TextEncoder().encode("<p>한글 bytes"), text: TEXT });
const upload = capture({
  id: "c3",
  bytes: Uint8Array.from({ length: 700_000 }, (_, index) => (index * 7) % 256),
  contentType: "application/octet-stream",
  capturedAt: "2031-03-06T00:00:00.000Z",
  url: null,
});

/** Each word stands for itself: the page's sentences are the message files'. */
const WORDS: PackWords = {
  title: "title",
  partyOnly: "partyOnly",
  partyOnlyPack: "partyOnlyPack",
  openToAll: "openToAll",
  textHash: "textHash",
  openWarning: "openWarning",
  contents: "contents",
  sources: "sources",
  noSources: "noSources",
  outlet: "outlet",
  sourceTitle: "sourceTitle",
  language: "language",
  section: "section",
  unchecked: "unchecked",
  authors: "authors",
  published: "published",
  updated: "updated",
  address: "address",
  archived: "archived",
  asArchived: "asArchived",
  asLooked: "asLooked",
  readableText: "readableText",
  textFile: "textFile",
  statements: "statements",
  noStatements: "noStatements",
  direct: "direct",
  reported: "reported",
  citedIn: "citedIn",
  notCited: "notCited",
  note: "note",
  text: "text",
  translation: "translation",
  instruments: "instruments",
  claims: "claims",
  uncontested: "uncontested",
  contested: "contested",
  unconfirmed: "unconfirmed",
  retracted: "retracted",
  asserts: "asserts",
  denies: "denies",
  doubts: "doubts",
  cannotConfirm: "cannotConfirm",
  retracts: "retracts",
};

const model = (changes: Partial<EvidencePackModel> = {}): EvidencePackModel => ({
  resolutionId: "r1",
  texts: [hanulModel("ko"), hanulModel("en")],
  sources: [source(page), source(upload, { id: "s2", title: "Scan", language: null, url: null }, [])],
  instruments: [],
  claims: [],
  citations: [],
  partyOnly: false,
  words: { ko: WORDS, en: WORDS },
  ...changes,
});

async function packed(pack = model()): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const read: ReadCapture = (id, what) =>
    Promise.resolve((what === "capture" ? ARCHIVE.get(id) : SNAPSHOT) ?? new Uint8Array());
  for await (const chunk of writeEvidencePack(pack, read)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const text = (files: Record<string, Uint8Array>, path: string): string => new TextDecoder().decode(files[path]);

test("Z1: the pack has every capture as archived, its readable text, citations, a WARC, a page and a manifest", async () => {
  const files = unzipSync(await packed());
  expect(Object.keys(files)).toEqual([
    ...[`captures/${page.sha256}.html`, `captures/${upload.sha256}.bin`].toSorted(),
    "citations.json",
    "evidence.warc",
    "index.html",
    ...[`texts/${page.textSha256}.txt`, `texts/${upload.textSha256}.txt`].toSorted(),
    "manifest.json",
  ]);
  expect(files[`captures/${upload.sha256}.bin`]).toEqual(ARCHIVE.get(upload.id));
  expect(text(files, `texts/${page.textSha256}.txt`)).toBe(TEXT);
});

test("Z1: a page of which there is a picture has it in the pack, once, and the pack's page leads to it", async () => {
  const seen = { ...page, snapshotSha256: sha256(SNAPSHOT) };
  const files = unzipSync(await packed(model({ sources: [source(seen), source(seen, { id: "s9" }, [])] })));
  const path = `snapshots/${sha256(SNAPSHOT)}.html`;
  expect(Object.keys(files).filter((name) => name.startsWith("snapshots/"))).toEqual([path]);
  expect(files[path]).toEqual(new Uint8Array(SNAPSHOT));
  expect(text(files, "index.html")).toContain(`href="${path}"`);
  expect(text(files, "manifest.json")).toContain(path);
});

test("Z2: a picture that does not have its hash makes no pack", async () => {
  const seen = { ...page, snapshotSha256: sha256(Buffer.from("another")) };
  await expect(packed(model({ sources: [source(seen)] }))).rejects.toThrow("not what its hash was made from");
});

test("Z2: the manifest names every other file with its size and SHA-256, and the text it belongs to", async () => {
  const files = unzipSync(await packed());
  const manifest: unknown = JSON.parse(text(files, "manifest.json"));
  expect(manifest).toEqual({
    format: "whereas.evidence-pack/1",
    resolutionId: "r1",
    text: { version: 2, sha256: hanulModel("ko").sha256 },
    audience: "all",
    files: Object.entries(files)
      .filter(([path]) => path !== "manifest.json")
      .map(([path, bytes]) => ({ path, sha256: sha256(bytes), sizeBytes: bytes.length })),
  });
});

test("Z2: equal evidence is equal bytes, and bytes that are not what was archived make no pack", async () => {
  expect(await packed()).toEqual(await packed());
  const damaged = { ...page, sha256: "0".repeat(64) };
  await expect(packed(model({ sources: [source(damaged)] }))).rejects.toThrow("not what its hash was made from");
});

test("two sources with equal bytes have one file", async () => {
  const twin = capture({ id: "c2", bytes: ARCHIVE.get("c1") ?? new Uint8Array(), text: TEXT });
  const files = unzipSync(await packed(model({ sources: [source(page), source(twin, { id: "s2" }, [])] })));
  expect(Object.keys(files).filter((path) => path.startsWith("captures/"))).toHaveLength(1);
});

const document = async (pack = model()) => parseHTML(text(unzipSync(await packed(pack)), "index.html")).document;

test("Z4: the page runs and loads nothing, and all its links lead into the page, into the pack or to the web", async () => {
  const html = await document();
  const files = unzipSync(await packed());
  const policy = html.querySelector("meta[http-equiv='Content-Security-Policy']")?.getAttribute("content") ?? "";
  const style = html.querySelector("style")?.textContent ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`'sha256-${createHash("sha256").update(style).digest("base64")}'`);
  expect(html.querySelectorAll("script, img, link, iframe, object, embed, form, base, svg").length).toBe(0);
  const astray = [...html.querySelectorAll("a")]
    .map((link) => link.getAttribute("href") ?? "")
    .filter((href) => {
      if (href.startsWith("#")) return html.getElementById(decodeURIComponent(href.slice(1))) === null;
      return !(href in files) && !href.startsWith("https://");
    });
  expect(astray).toEqual([]);
  const ids = [...html.querySelectorAll("[id]")].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("Z4: a statement leads to its words, marked in the readable text, and to the notes that cite it in each language", async () => {
  const html = await document();
  expect(html.querySelector("#words-1-1 mark")?.textContent).toBe(QUOTE);
  const links = [...html.querySelectorAll("#statement-1-1 a")].map((link) => link.getAttribute("href"));
  expect(links).toEqual(["#words-1-1", "#ko-note-ref-1", "#ko-note-ref-5", "#en-note-ref-1", "#en-note-ref-5"]);
  expect(html.querySelector("#ko-note-1 a[href='#source-1']")).not.toBeNull();
  expect(html.documentElement.getAttribute("lang")).toBe("ko");
  expect(html.querySelector("section[lang='en'] h2")).not.toBeNull();
});

test("Z5: what is one party's alone is marked in the page and in the manifest", async () => {
  const own = model({ partyOnly: true, sources: [source(page, { audience: "11111111-1111-4111-8111-111111111111" })] });
  const html = await document(own);
  expect(html.querySelectorAll(".private")).toHaveLength(2);
  expect((await document()).querySelectorAll(".private")).toHaveLength(0);
  expect(JSON.parse(text(unzipSync(await packed(own)), "manifest.json"))).toMatchObject({ audience: "party" });
});

test("a pack without a source is a pack all the same", async () => {
  const files = unzipSync(await packed(model({ sources: [] })));
  expect(Object.keys(files)).toEqual(["citations.json", "evidence.warc", "index.html", "manifest.json"]);
});

test("Z6: a statement has its translations, marked as such, an instrument its status and words, a claim what bears on it", async () => {
  const translated = statement({ translation: { ko: "배 세 척이 떠났다" } });
  const [charter] = hanulModel("ko").value.evidence.filter(({ kind }) => kind === "instrument");
  if (charter === undefined) throw new Error("The text cites a charter.");
  const html = await document(
    model({
      sources: [source(page, {}, [translated])],
      instruments: [{ evidence: charter, articles: [{ number: "3", text: { en: "Ships pass freely." } }] }],
      claims: [
        {
          id: "claim",
          audience: "all",
          proposition: { en: "Three ships left", ko: "배 세 척이 떠났다는 주장" },
          status: "contested",
          stances: [{ stance: "denies", audience: "all", statementId: translated.id }],
        },
      ],
    }),
  );
  expect(html.querySelector("#statement-1-1 .translation")?.textContent).toContain("배 세 척이 떠났다");
  const instrument = html.querySelector("#instrument-2");
  expect(instrument?.textContent).toContain("Ships pass freely.");
  expect(html.querySelector("a[href='#instrument-2']")?.textContent).toBe("[2]");
  const claims = html.querySelector("section[aria-labelledby='claims']");
  expect(claims?.textContent).toContain("배 세 척이 떠났다는 주장");
  expect(claims?.textContent).toContain("contested");
  expect(claims?.querySelector("li a[href='#statement-1-1']")).not.toBeNull();
});

test("Z7: a source has its section, and the names of what a machine read and nobody checked, in each language", async () => {
  const read = source(page, { section: "Harbours", proposed: ["outlet", "publishedAt"] });
  const html = await document(model({ sources: [read] }));
  const terms = [...html.querySelectorAll("#source-1 > dl > dt")].map(({ textContent }) => textContent);
  const values = [...html.querySelectorAll("#source-1 > dl > dd")].map(({ textContent }) => textContent);
  expect(values[terms.indexOf("section section")]).toBe("Harbours");
  expect(values[terms.indexOf("unchecked unchecked")]).toBe("outlet outlet, published published");
  expect((await document()).querySelector("#source-1")?.textContent).not.toContain("unchecked");
});
