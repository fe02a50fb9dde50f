import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { blockOf, cite, text } from "#domain/document/builders.testkit.ts";
import { readCsl } from "#domain/citation/readCsl.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { describeRange } from "#domain/quotes/selector.ts";
import { addInstrument } from "#server/commands/addInstrument.ts";
import { archiveEvidence } from "#server/commands/archiveEvidence.ts";
import {
  createAssembly,
  createFerryResolution,
  outcomeOf,
  valueOf,
  writeText,
  type Assembly,
} from "#server/commands/desk.testkit.ts";
import { freezeVersion } from "#server/commands/freezeVersion.ts";
import { citeEvidence } from "#server/commands/citeEvidence.ts";
import { put } from "#server/commands/claims.testkit.ts";
import { makeClaim } from "#server/commands/makeClaim.ts";
import { perform } from "#server/commands/perform.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { withActor } from "#server/db/withActor.ts";
import { evidencePack } from "./evidencePack.ts";
import { extractArticle } from "./extractArticle.ts";
import { listEvidence } from "./listEvidence.ts";
import { readBibliography } from "./readBibliography.ts";

const QUOTE = "No ship will leave before the storm is over";
const ARTICLE = `Ferries stay in port\n\n"${QUOTE}," said Harbour Minister Ada Lorn.`;

let who: Assembly;
let resolutionId: string;

beforeAll(async () => {
  who = await createAssembly();
  resolutionId = await createFerryResolution(who.drafter, [who.harbour, who.upland], {
    en: [blockOf("title", "t", "On the ferries")],
    ko: [blockOf("title", "t", "여객선에 관하여")],
  });
  await archive(who.drafter, "all", "Verel Post");
  await archive(who.rival, "party", "Upland Letter");
  const [entry] = valueOf(await listEvidence(who.drafter, resolutionId)).items;
  const id = entry?.statements[0]?.id ?? "";
  await writeText(resolutionId, {
    en: [
      blockOf("title", "t", "On the ferries"),
      blockOf("recital", "r", [text("Noting the delay"), cite(id), cite(id), text(",")]),
    ],
    ko: [
      blockOf("title", "t", "여객선에 관하여"),
      blockOf("recital", "r", [text("지연에 주목하며"), cite(id), text(",")]),
    ],
  });
  valueOf(await perform(who.clerk, freezeVersion, { resolutionId }));
});
afterAll(closePrismaClients);

async function archive(actor: Actor, audience: "all" | "party", outlet: string): Promise<void> {
  const archived = valueOf(await extractArticle({ text: ARTICLE })).text;
  const start = archived.indexOf(QUOTE);
  const statement = {
    quote: QUOTE,
    kind: "direct" as const,
    speaker: "Ada Lorn",
    office: "Harbour Minister",
    organisation: null,
    verb: "said",
    saidOn: "2031-05-02",
    selector: describeRange(archived, start, start + QUOTE.length),
  };
  const source = {
    title: "Ferries stay in port",
    outlet,
    authors: ["Jon Aster"],
    publishedAt: "2031-05-03",
    language: "en",
  };
  valueOf(await archiveEvidence(actor, resolutionId, { text: ARTICLE, audience, source, statements: [statement] }));
}

async function packed(
  actor: Actor,
  request: Parameters<typeof evidencePack>[2] = {},
  packedId = resolutionId,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of valueOf(await evidencePack(actor, packedId, request)).chunks) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const fileOf = (zip: Uint8Array, path: string): string => new TextDecoder().decode(unzipSync(zip)[path]);

test("Z1: the pack has the article as it was pasted, and shows the text in both languages with the statement's notes", async () => {
  const zip = await packed(who.drafter);
  const hash = createHash("sha256").update(ARTICLE).digest("hex");
  expect(fileOf(zip, `captures/${hash}.txt`)).toBe(ARTICLE);
  const page = fileOf(zip, "index.html");
  expect(page).toContain(`<mark>${QUOTE}</mark>`);
  expect(page).toContain("여객선에 관하여");
  expect(page).toMatch(/#en-note-ref-1.*#en-note-ref-2.*#ko-note-ref-1/su);
  expect(page).toContain('<li id="en-note-2">Ibid. ');
});

test("Z2: asked for twice, the pack is the same bytes; a version's pack says which version", async () => {
  expect(await packed(who.clerk)).toEqual(await packed(who.clerk));
  const manifest = JSON.parse(fileOf(await packed(who.clerk, { version: 1 }), "manifest.json"));
  expect(manifest).toMatchObject({ text: { version: 1 }, audience: "all" });
});

test("Z5: what a party keeps to itself is in its own people's pack alone, and in none that they pass on", async () => {
  expect(fileOf(await packed(who.rival), "citations.json")).toContain("Upland Letter");
  expect(fileOf(await packed(who.rival), "manifest.json")).toContain('"audience": "party"');
  for (const zip of [
    await packed(who.drafter),
    await packed(who.clerk),
    await packed(who.rival, { audience: "all" }),
  ]) {
    for (const part of Object.values(unzipSync(zip))) expect(new TextDecoder().decode(part)).not.toContain("Upland");
  }
});

test("Z6: a pack tells of claims what those may know whom it is for", async () => {
  const [entry] = valueOf(await listEvidence(who.drafter, resolutionId)).items;
  const statementId = entry?.statements[0]?.id ?? "";
  const make = async (actor: Actor, proposition: string, audience: "all" | "party") => {
    const { claimId } = valueOf(await perform(actor, makeClaim, { proposition: { en: proposition }, audience }));
    valueOf(await put(actor, claimId, statementId, "asserts", { audience }));
  };
  await make(who.drafter, "Ships wait for the storm", "all");
  await make(who.rival, "Upland doubts the storm", "party");
  const pageOf = async (actor: Actor, request = {}) => fileOf(await packed(actor, request), "index.html");
  const own = await pageOf(who.rival);
  expect(own).toContain("Ships wait for the storm");
  expect(own).toContain("Upland doubts the storm");
  for (const page of [await pageOf(who.drafter), await pageOf(who.rival, { audience: "all" })]) {
    expect(page).toContain("Ships wait for the storm");
    expect(page).not.toContain("Upland doubts the storm");
  }
});

test("Z6: a pack has what the text cites of a treaty: its status, and the words of the article alone", async () => {
  const title = { en: "Treaty on the Strait" };
  const articles = [
    { number: "3", text: { en: "Ships pass the strait." } },
    { number: "4", text: { en: "Nobody pays for it." } },
  ];
  const treaty = { kind: "treaty" as const, title, status: "signed" as const, articles };
  const other = await createFerryResolution(who.drafter, [who.harbour, who.upland]);
  const { instrumentId } = valueOf(await perform(who.drafter, addInstrument, treaty));
  const asked = { resolutionId: other, evidenceId: instrumentId, kind: "instrument" as const };
  const provision = { article: "3", paragraph: null };
  const place = { blockId: "recital", language: "en", publish: false };
  const { evidenceId } = valueOf(await perform(who.drafter, citeEvidence, { ...asked, ...place, provision }));
  const citing = { type: "cite" as const, evidenceId, kind: "instrument" as const, marks: [] };
  await writeText(other, {
    en: [blockOf("title", "t", "On it"), blockOf("recital", "r", [text("Recalling"), citing])],
  });
  const page = fileOf(await packed(who.rival, {}, other), "index.html");
  expect(page).toContain("Ships pass the strait.");
  expect(page).not.toContain("Nobody pays for it.");
  expect(page).toContain("signed, not yet ratified");
});

test("B2: who may not read the resolution is told that there is none", async () => {
  expect(outcomeOf(await evidencePack(who.outsider, resolutionId, {}))).toBe("notFound notFound");
  expect(outcomeOf(await readBibliography(who.outsider, resolutionId, { format: "text" }))).toBe("notFound notFound");
});

const bibliographyOf = async (request: Parameters<typeof readBibliography>[2]): Promise<string> =>
  new TextDecoder().decode(valueOf(await readBibliography(who.rival, resolutionId, request)).bytes);

test("N6: the bibliography parts what the text cites from what else lies on the desk, in the style and language asked for", async () => {
  expect(await bibliographyOf({ format: "text", style: "europeanParliament" })).toMatch(
    /^Bibliography\n\nCited in the text\n\nPress and statements\n\n- Jon Aster, ‘Ferries stay in port’, Verel Post, 3\.5\.2031\. Archived copy .{12}…\n\nNot cited in the text\n\nPress and statements\n\n- Jon Aster, ‘Ferries stay in port’, Upland Letter/u,
  );
  expect(await bibliographyOf({ format: "text", lang: "ko", style: "korea", audience: "all" })).toMatch(
    /- Jon Aster, 「Ferries stay in port」, 『Verel Post』, 2031\. 5\. 3\. 보존 사본 .{12}…\n$/u,
  );
});

test("N7: an item of the CSL-JSON bibliography fills the source's fields again", async () => {
  const [item] = JSON.parse(await bibliographyOf({ format: "csl-json", audience: "all" })) as unknown[];
  expect(readCsl(JSON.stringify(item))).toEqual({
    ok: true,
    value: {
      title: "Ferries stay in port",
      outlet: "Verel Post",
      authors: ["Jon Aster"],
      publishedAt: "2031-05-03",
      language: "en",
    },
  });
});

test("a desk that comes to more than a pack can hold is refused with the sizes", async () => {
  const other = await createFerryResolution(who.drafter, [who.harbour, who.upland]);
  valueOf(await archiveEvidence(who.drafter, other, { text: ARTICLE, audience: "all" }));
  await withActor(
    who.drafter,
    (tx) =>
      tx.$executeRaw`INSERT INTO captures (source_id, bytes, content_type, sha256, text, text_sha256, captured_by)
      SELECT source_id, bytes, content_type, sha256, repeat('a', 33000000), text_sha256, captured_by FROM captures
      WHERE source_id IN (SELECT source_id FROM resolution_evidence WHERE resolution_id = ${other}::uuid)`,
  );
  expect(await evidencePack(who.drafter, other, {})).toEqual({
    ok: false,
    error: { kind: "tooLarge", code: "evidencePackTextsTooLarge", params: { megabytes: 34, limit: 32 } },
  });
});
