import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { readZip } from "./readZip.ts";

const words = new TextEncoder().encode("words");

const codeOf = (bytes: Uint8Array, wanted: (name: string) => boolean = () => true) => {
  const read = readZip(bytes, wanted);
  return read.ok ? null : read.error.code;
};

test("only what is wanted is unpacked, and every name is told", () => {
  const read = readZip(zipSync({ "a.xml": words, "b.png": words }), (name) => name.endsWith(".xml"));
  expect(read).toEqual({ ok: true, value: { names: ["a.xml", "b.png"], bytes: { "a.xml": words } } });
});

test.each(["../a.xml", "/etc/passwd", "x/../../a", "C:\\a", "a\\..\\b"])(
  "a name that climbs out is refused: %s",
  (name) => {
    expect(codeOf(zipSync({ [name]: words }))).toBe("pathTrick");
  },
);

test("a bomb is refused before it is unpacked", () => {
  expect(codeOf(zipSync({ a: new Uint8Array(40 * 1024 * 1024) }))).toBe("tooLarge");
});

test("a size that lies makes a broken entry and no flood", () => {
  const bytes = zipSync({ a: new Uint8Array(1024 * 1024) });
  // The size in the central directory, which says one byte now.
  const at = bytes.length - 22 - 46 - 1 + 24;
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(at, 1, true);
  const read = readZip(bytes, () => true);
  expect(read.ok ? (read.value.bytes["a"]?.length ?? 0) : 0).toBeLessThanOrEqual(1);
});

test("what is no zip is damaged", () => {
  expect(codeOf(words)).toBe("damaged");
});
