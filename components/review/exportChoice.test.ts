import { expect, test } from "vitest";
import { EXPORT_FORMATS, EXPORT_PARTS, INTERNAL_PARTS } from "#domain/api/exporting.ts";
import { COMMON_PARTS, downloadAddress, previewAddress, shownAs, toggled, usualChoice } from "./exportChoice.ts";

const version = { resolutionId: "r-1", versionN: 2, sha256: "ab".repeat(32) };
const choice = usualChoice(["ko", "en"], "en");

test("Q1: nothing of one party's own is chosen until somebody chooses it", () => {
  expect(choice.parts.filter((part) => INTERNAL_PARTS.includes(part))).toEqual([]);
  expect(COMMON_PARTS.filter((part) => INTERNAL_PARTS.includes(part))).toEqual([]);
});

test("a version's link names the version and its hash, a draft's neither", () => {
  const link = new URL(downloadAddress(version, choice), "https://whereas.example");
  expect([link.searchParams.get("version"), link.searchParams.get("sha256")]).toEqual(["2", version.sha256]);
  const draft = downloadAddress({ ...version, versionN: null, sha256: null }, choice);
  expect(draft).not.toMatch(/version|sha256/u);
});

test("one format is taken as a file, several or the evidence as a zip", () => {
  expect(downloadAddress(version, choice)).toContain("/export?format=docx&");
  expect(downloadAddress(version, { ...choice, formats: ["docx", "pdf"] })).toContain(
    "/bundle?formats=docx%2Cpdf&evidence=no&",
  );
  expect(downloadAddress(version, { ...choice, withEvidence: true })).toContain("/bundle?formats=docx&evidence=yes&");
});

test("a PDF for the archive says so, in a zip too; nothing else is asked of formats that know no archive", () => {
  const archived = { ...choice, formats: ["pdf"], forArchive: true } as const;
  expect(downloadAddress(version, archived)).toContain("standard=a-2a");
  expect(previewAddress(version, archived, "pdf")).toContain("standard=a-2a");
  expect(downloadAddress(version, { ...archived, formats: ["docx", "pdf"] })).toContain("standard=a-2a");
  expect(downloadAddress(version, { ...archived, formats: ["docx"] })).not.toContain("standard");
  expect(downloadAddress(version, { ...archived, forArchive: false })).not.toContain("standard");
});

test("the text alone is asked for by an empty list of parts", () => {
  const address = new URL(downloadAddress(version, { ...choice, parts: [] }), "https://whereas.example");
  expect(address.searchParams.get("parts")).toBe("");
});

test("every format is looked at as a page or a PDF, and itself where it is one", () => {
  expect(EXPORT_FORMATS.filter((format) => shownAs(format) === format)).toEqual(["pdf", "html"]);
  expect(previewAddress(version, choice, "akn")).toContain("format=html&disposition=inline");
});

test("what is added keeps the order in which all are named", () => {
  expect(toggled(["approvals"], "evidence", EXPORT_PARTS)).toEqual(["evidence", "approvals"]);
  expect(toggled(["evidence", "approvals"], "evidence", EXPORT_PARTS)).toEqual(["approvals"]);
});
