import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { hashVersion } from "#domain/document/versionHash.ts";
import { hanulModel } from "../fixtures/hanulModel.ts";
import { writeText } from "../text/write.ts";
import { writeBundle, type BundleModel } from "./write.ts";

const base = hanulModel("ko");
const text = { ...base, sha256: hashVersion(base.value) };

async function* pack() {
  yield new TextEncoder().encode("evidence");
}

const model = (): BundleModel => ({
  text,
  name: "결의안 v2",
  texts: ["ko", "en"].map((language) => ({
    format: "text",
    language,
    write: () => writeText({ ...text, language, words: hanulModel(language === "ko" ? "ko" : "en").words }),
  })),
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
