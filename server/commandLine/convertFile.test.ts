import { expect, test } from "vitest";
import type { VersionBlock } from "#domain/document/version.ts";
import { adoptedModel } from "#formats/fixtures/adoptedModel.ts";
import { hanulModel } from "#formats/fixtures/hanulModel.ts";
import { writeAkn } from "#formats/akn/write.ts";
import { writeJson } from "#formats/json/write.ts";
import { convertFile } from "./convertFile.ts";

const TYPED = `                         Resolution on the northern ferries

The General Assembly,

1. Demands that the ferries sail every day;

2. Urges the Government to lower the fares.
`;
const typed = { bytes: new TextEncoder().encode(TYPED), name: "ferries.txt", parts: [] };

const wordsOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

test("typed words become a page in a chamber's style", async () => {
  const made = await convertFile({ ...typed, to: "html", style: "europeanParliament" });
  if (!made.ok) throw new Error(made.error.code);
  expect(made.value.model.value.style.id).toBe("europeanParliament");
  expect(wordsOf(made.value.written.bytes)).toContain("lower the fares");
});

test("Q8: a text keeps its words, notes and evidence through a format that carries them", async () => {
  const { bytes } = await writeJson(hanulModel("ko"));
  const made = await convertFile({ bytes, name: "hanul.json", to: "akn", language: "en", parts: ["evidence"] });
  if (!made.ok) throw new Error(made.error.code);
  const { value } = made.value.model;
  const said = (blocks: Readonly<Record<string, readonly VersionBlock[]>>) =>
    ["ko", "en"].map((language) =>
      (blocks[language] ?? []).map(({ id, kind, label, content }) => ({ id, kind, label, content })),
    );
  expect(said(value.blocks)).toEqual(said(hanulModel("ko").value.blocks));
  expect(new Set(value.evidence)).toEqual(new Set(hanulModel("ko").value.evidence));
});

test("comments are kept with their authors where they are asked for", async () => {
  const { bytes } = await writeJson({ ...adoptedModel(), parts: ["threads"] });
  const threadsIn = async (parts: readonly ("threads" | "evidence")[]) => {
    const made = await convertFile({ bytes, name: "islands.json", to: "html", parts });
    if (!made.ok) throw new Error(made.error.code);
    return { html: wordsOf(made.value.written.bytes), found: made.value.settled.threads };
  };
  const { html, found } = await threadsIn(["threads"]);
  const bodies = found.flatMap(({ comments }) => comments.map(({ body }) => body));
  expect(bodies).not.toEqual([]);
  for (const body of bodies) expect(html).toContain(body);
  const without = await threadsIn(["evidence"]);
  for (const body of bodies) expect(without.html).not.toContain(body);
});

test("Q8: a text goes through a page and through Markdown with its clauses, its languages and its chamber", async () => {
  const { bytes } = await writeJson(hanulModel("ko"));
  const convert = async (given: Uint8Array, name: string, to: "html" | "markdown" | "json") => {
    const made = await convertFile({ bytes: given, name, to, language: "all", parts: [] });
    if (!made.ok) throw new Error(made.error.code);
    return made.value;
  };
  const page = await convert(bytes, "hanul.json", "html");
  const markdown = await convert(page.written.bytes, "hanul.html", "markdown");
  const back = await convert(markdown.written.bytes, "hanul.md", "json");
  const clauses = (blocks: Readonly<Record<string, readonly VersionBlock[]>>) =>
    ["ko", "en"].map((language) => (blocks[language] ?? []).map(({ kind, level, label }) => [kind, level, label]));
  expect(clauses(back.model.value.blocks)).toEqual(clauses(hanulModel("ko").value.blocks));
  expect(back.model.value).toMatchObject({ languages: ["ko", "en"], style: { id: "korea" } });
  expect(back.model.value.header.movers).toEqual(hanulModel("ko").value.header.movers);
});

test("the same file gives the same bytes", async () => {
  const { bytes } = await writeAkn(hanulModel("ko"));
  const wish = { bytes, name: "hanul.xml", to: "json" as const, parts: [] };
  const [first, second] = [await convertFile(wish), await convertFile(wish)];
  expect(first.ok && second.ok && wordsOf(first.value.written.bytes) === wordsOf(second.value.written.bytes)).toBe(
    true,
  );
});

test("what cannot be read is refused with its reason", async () => {
  const refused = async (bytes: Uint8Array, name: string) => {
    const made = await convertFile({ bytes, name, to: "text", parts: [] });
    return made.ok ? "made" : made.error.code;
  };
  expect(await refused(new TextEncoder().encode("%PDF-1.7"), "a.pdf")).toBe("pdfFile");
  expect(await refused(new Uint8Array(), "a.txt")).toBe("noText");
  const made = await convertFile({ ...typed, to: "text", language: "ko" });
  expect(made.ok ? made.value.settled.languages : []).toEqual(["ko"]);
});
