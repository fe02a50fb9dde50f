import { expect, test } from "vitest";
import { addEvidenceUpload, EVIDENCE_FILE_MAX_BYTES } from "#domain/api/articles.ts";
import { readUpload } from "./readUpload.ts";

const PDF = new File(["%PDF-"], "bridge.pdf", { type: "application/pdf" });

function formOf(fields: Readonly<Record<string, string | File>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

async function outcome(body: FormData | Request) {
  const request = body instanceof Request ? body : new Request("http://localhost/", { method: "POST", body });
  const read = await readUpload(request, addEvidenceUpload);
  return read.ok ? read.value : `${read.error.kind} ${read.error.code}`;
}

const requestOf = (body: BodyInit, contentType: string, more: Record<string, string> = {}) =>
  new Request("http://localhost/", { method: "POST", body, headers: { "content-type": contentType, ...more } });

test("a file comes with its fields, JSON where they are more than words; what is empty was not filled in", async () => {
  const source = JSON.stringify({ title: "Bridge closed" });
  const read = await outcome(
    formOf({ file: PDF, audience: "party", url: "", source, statements: "[]", dismissed: "[]" }),
  );
  expect(read).toMatchObject({ audience: "party", source: { title: "Bridge closed" }, statements: [], dismissed: [] });
  expect(read).toMatchObject({ file: { name: "bridge.pdf", type: "application/pdf", size: 5 } });
});

test.each<[string, () => FormData | Request, string]>([
  ["a form without its file", () => formOf({ audience: "all" }), "invalid invalidInput"],
  ["words in the file's place", () => formOf({ file: "words" }), "invalid invalidInput"],
  ["a field that nobody knows", () => formOf({ file: PDF, colour: "red" }), "invalid invalidInput"],
  ["an address that is none", () => formOf({ file: PDF, url: "javascript:alert(1)" }), "invalid invalidInput"],
  ["JSON that is none", () => formOf({ file: PDF, source: "{" }), "malformed jsonMalformed"],
  ["a form without its boundary", () => requestOf("x", "multipart/form-data"), "malformed formMalformed"],
  [
    "half a form",
    () => requestOf('--b\r\nContent-Disposition: form-data; name="file"', "multipart/form-data; boundary=b"),
    "malformed formMalformed",
  ],
  [
    "two files",
    () => {
      const form = formOf({ file: PDF });
      form.append("file", PDF);
      return form;
    },
    "malformed formMalformed",
  ],
  [
    "a thousand fields",
    () => formOf({ file: PDF, ...Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`f${n}`, ""])) }),
    "malformed formMalformed",
  ],
  [
    "a body that is announced as larger than a file may be",
    () => requestOf("x", "multipart/form-data; boundary=b", { "content-length": String(2 * EVIDENCE_FILE_MAX_BYTES) }),
    "tooLarge bodyTooLarge",
  ],
])("U3: %s is refused", async (_what, body, expected) => {
  expect(await outcome(body())).toBe(expected);
});

test("U3: a body without end is left as soon as it is too large", async () => {
  let sent = 0;
  const body = new ReadableStream({
    pull: (controller) => {
      sent += 1024 * 1024;
      controller.enqueue(new Uint8Array(1024 * 1024));
    },
  });
  const init = { method: "POST", body, duplex: "half", headers: { "content-type": "multipart/form-data; boundary=b" } };
  expect(await outcome(new Request("http://localhost/", init))).toBe("tooLarge bodyTooLarge");
  expect(sent).toBeLessThan(2 * EVIDENCE_FILE_MAX_BYTES);
});
