import { expect, test } from "vitest";
import { element } from "../xml.ts";
import { readXml } from "./readXml.ts";

const bytes = (xml: string) => new TextEncoder().encode(xml);

test("elements, attributes, text and CDATA come in as values; comments do not", () => {
  const read = readXml(bytes('<?xml version="1.0"?><a x="1 &amp; 2">가<b/><!-- no --><![CDATA[<c>]]></a>'));
  expect(read).toEqual({ ok: true, value: element("a", { x: "1 & 2" }, "가", element("b"), "<c>") });
});

test("a document type is refused whatever it declares, in UTF-16 too", () => {
  const bomb = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>';
  const utf16 = new Uint8Array(2 + bomb.length * 2);
  utf16.set([0xff, 0xfe]);
  [...bomb].forEach((letter, index) => (utf16[2 + index * 2] = letter.charCodeAt(0)));
  for (const hostile of [bytes(bomb), utf16])
    expect(readXml(hostile)).toEqual({ ok: false, error: { code: "externalEntity", params: {} } });
});

test("nesting that would overflow a walk is refused, and so is what is not well formed", () => {
  const code = (xml: string) => {
    const read = readXml(bytes(xml));
    return read.ok ? null : read.error.code;
  };
  expect(code("<a>".repeat(201) + "</a>".repeat(201))).toBe("tooDeep");
  expect(code("<a><b></a>")).toBe("damaged");
  expect(code("<a>&unknown;</a>")).toBe("damaged");
  expect(code("")).toBe("damaged");
});
