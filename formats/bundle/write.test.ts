import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { hashVersion } from "#domain/document/versionHash.ts";
import { hanulModel } from "../fixtures/hanulModel.ts";
import { HOSTILE_STRINGS, hostileModel } from "../fixtures/hostileModel.ts";
import { ENGLISH_WORDS, KOREAN_WORDS } from "../fixtures/words.ts";
import { writeText } from "../text/write.ts";
import { indexPage } from "./indexPage.ts";
import type { BundleLanguage, BundleModel, BundleWords } from "./model.ts";
import { writeBundle } from "./write.ts";

const base = hanulModel("ko");
const text = { ...base, sha256: hashVersion(base.value) };

async function* pack() {
  yield new TextEncoder().encode("evidence");
}

const BUNDLE_WORDS: BundleWords = {
  contents: "What is in here",
  texts: "The text",
  textsLead: "Each file is whole.",
  file: "File",
  language: "Language",
  allLanguages: "All languages",
  sha256: "SHA-256",
  notExpressed: "Not expressed",
  everythingExpressed: "All is kept.",
  at: "At: {names}",
  within: "In: {names}",
  evidence: "Evidence",
  evidenceIn: "Unpack it.",
  noEvidence: "Left out.",
  otherFiles: "Other files",
  versionFile: "The exact bytes",
  approvalsFile: "The decisions",
  schemaFile: "The schema",
  notExpressedFile: "The same for programs",
  manifestFile: "Every file",
  check: "How to check",
  checkLead: "Compare.",
  checkExample: "It must be",
};

const inLanguage = (language: "en" | "ko"): BundleLanguage => ({
  language,
  words: language === "ko" ? KOREAN_WORDS : ENGLISH_WORDS,
  bundleWords: BUNDLE_WORDS,
  formatNames: { text: language === "ko" ? "일반 텍스트" : "Plain text" },
  tell: ({ code, named = "" }) => `${language} ${code} ${named}`,
});

const model = (): BundleModel => ({
  text,
  name: "결의안 v2",
  texts: ["ko", "en"].map((language) => ({
    format: "text",
    language,
    write: () => writeText({ ...text, language, words: hanulModel(language === "ko" ? "ko" : "en").words }),
  })),
  languages: [inLanguage("ko"), inLanguage("en")],
  evidencePack: pack(),
});

const bundled = async (bundle: BundleModel) => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeBundle(bundle)) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
};

const sha256 = (bytes: Uint8Array | undefined) =>
  createHash("sha256")
    .update(bytes ?? new Uint8Array())
    .digest("hex");

test("Q10: the manifest names every file with its hash, and the version's bytes are those that approvals name", async () => {
  const files = unzipSync(await bundled(model()));
  const manifest: unknown = JSON.parse(new TextDecoder().decode(files["manifest.json"]));
  const others = Object.keys(files).filter((path) => path !== "manifest.json");
  expect(manifest).toMatchObject({
    format: "whereas.bundle/1",
    text: { version: 2, sha256: text.sha256 },
    files: others.map((path) => ({ path, sha256: sha256(files[path]), sizeBytes: files[path]?.length })),
  });
  expect(others).toEqual([
    "index.html",
    "version.json",
    "approvals.json",
    "texts/ko/결의안 v2.txt",
    "texts/en/결의안 v2.txt",
    "schema.json",
    "not-expressed.json",
    "evidence.zip",
  ]);
  expect(sha256(files["version.json"])).toBe(text.sha256);
});

test("Q2: what a format could not express is told beside the file that lacks it", async () => {
  const files = unzipSync(await bundled(model()));
  expect(JSON.parse(new TextDecoder().decode(files["not-expressed.json"]))).toContainEqual(
    expect.objectContaining({ path: "texts/en/결의안 v2.txt", code: "formattingDropped", blockId: "b-3" }),
  );
});

test("Q3: the same text is the same bytes", async () => {
  expect(sha256(await bundled(model()))).toBe(sha256(await bundled(model())));
});

const pageOf = (files: Record<string, Uint8Array>) => parseHTML(new TextDecoder().decode(files["index.html"])).document;

test("Q10: the page tells in each language which text it is, and leads to every file with the hash of each text", async () => {
  const files = unzipSync(await bundled(model()));
  const page = pageOf(files);
  const articles = [...page.querySelectorAll("article")];
  expect(articles.map(({ lang }) => lang)).toEqual(["ko", "en"]);
  expect(page.documentElement.getAttribute("lang")).toBe("ko");
  for (const article of articles) {
    const links = [...article.querySelectorAll("a")].map((link) => decodeURIComponent(link.getAttribute("href") ?? ""));
    expect(links.toSorted()).toEqual(
      Object.keys(files)
        .filter((path) => path !== "index.html")
        .toSorted(),
    );
    expect(article.textContent).toContain(sha256(files["texts/en/결의안 v2.txt"]));
    expect(article.textContent).toContain(text.sha256);
  }
  expect(articles[0]?.querySelector(".marking")?.textContent).toContain("제2판");
  expect(articles[1]?.querySelector(".marking")?.textContent).toContain("Version 2");
});

test("Q2: the page says once what formats could not express, with the clauses and the files that lack it", async () => {
  const [, english] = pageOf(unzipSync(await bundled(model()))).querySelectorAll("article");
  const told = [...(english?.querySelectorAll("section:nth-of-type(2) li") ?? [])].map((item) => item.textContent);
  const dropped = told.filter((sentence) => sentence?.startsWith("en formattingDropped"));
  expect(dropped).toEqual([expect.stringMatching(/At: .+In: Plain text \(Korean\), Plain text \(English\)$/u)]);
});

test("Q1: the page of what holds one party's own says so, and evidence that is left out is told of", async () => {
  const internal = { ...model(), text: { ...text, parts: ["internalThreads"] as const }, evidencePack: null };
  const page = pageOf(unzipSync(await bundled(internal)));
  expect(page.querySelectorAll(".party-only").length).toBe(2);
  expect(page.body.textContent).toContain("Left out.");
  expect(page.querySelector("a[href='evidence.zip']")).toBeNull();
});

test("hostile titles and names are words on the page: it runs nothing, asks for nothing, and leads nowhere else", async () => {
  const hostile = hostileModel();
  const { bytes, warnings } = await writeText(hostile);
  const path = `texts/en/javascript:alert(1) "><script> # ? % \ud800.txt`;
  const markup = indexPage({
    text: hostile,
    texts: [{ path, format: "<b>x", language: "en", bytes, sha256: sha256(bytes), warnings }],
    languages: [{ ...inLanguage("en"), tell: ({ named = "" }) => HOSTILE_STRINGS.join(named) }],
    hasEvidence: true,
  });
  const page = parseHTML(markup).document;
  expect(page.querySelectorAll("script, img, iframe, link, form, base, object, b, evil").length).toBe(0);
  expect(page.querySelectorAll("style").length).toBe(1);
  expect(page.querySelector("h1")?.textContent).toContain("<script>alert(1)</script>");
  const policy = page.querySelector("meta[http-equiv='Content-Security-Policy']")?.getAttribute("content");
  expect(policy).toContain("default-src 'none'");
  for (const link of page.querySelectorAll("a"))
    expect(link.getAttribute("href")).toMatch(/^(?:texts\/en\/[\w.!~*'()%-]+|[\w-]+\.(?:json|zip))$/u);
});
