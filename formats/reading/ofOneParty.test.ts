import { expect, test, vi } from "vitest";
import { readDocx } from "../docx/read.ts";
import { writeDocx } from "../docx/write.ts";
import { hanulModel } from "../fixtures/hanulModel.ts";
import { readHtml } from "../html/read.ts";
import { writeHtml } from "../html/write.ts";
import { readHwpx } from "../hwpx/read.ts";
import { writeHwpx } from "../hwpx/write.ts";
import { readJson } from "../json/read.ts";
import { writeJson } from "../json/write.ts";
import { readMarkdown } from "../markdown/read.ts";
import { writeMarkdown } from "../markdown/write.ts";
import type { ExportModel, Written } from "../model.ts";
import { readOdt } from "../odt/read.ts";
import { writeOdt } from "../odt/write.ts";
import type { Reader } from "./imported.ts";

/** The machine may be busy: a limit against hanging, no measure. */
vi.setConfig({ testTimeout: 60_000 });

const FORMATS: [string, (model: ExportModel) => Promise<Written>, Reader][] = [
  ["docx", writeDocx, readDocx],
  ["odt", writeOdt, readOdt],
  ["hwpx", writeHwpx, readHwpx],
  ["html", writeHtml, readHtml],
  ["markdown", writeMarkdown, readMarkdown],
  ["json", writeJson, readJson],
];

function withThread(internal: boolean): ExportModel {
  const base = hanulModel("en");
  const blockId = base.value.blocks["en"]?.find(({ kind }) => kind === "operative")?.id ?? "";
  const comments = [{ personName: "Ada Brindle", partyId: null, at: "2031-03-04T00:00:00Z", body: "Why?" }];
  const thread = {
    id: "t",
    language: "en",
    blockId,
    start: 0,
    end: 3,
    quote: "The",
    resolved: false,
    internal,
    comments,
  };
  return { ...base, parts: [internal ? "internalThreads" : "threads"], threads: [thread] };
}

test.each(FORMATS)("Q12: of a file in %s that is one party's alone no thread is for others", async (_, write, read) => {
  const internalOf = async (internal: boolean) => {
    let n = 0;
    const { bytes } = await write(withThread(internal));
    const text = await read(new Uint8Array(bytes), { newId: () => `id-${++n}`, language: "en" });
    if (!text.ok) throw new Error(text.error.code);
    return text.value.threads.map((thread) => thread.internal === true);
  };
  const [own, shared] = [await internalOf(true), await internalOf(false)];
  expect(new Set(own)).toEqual(new Set([true]));
  expect(new Set(shared)).toEqual(new Set([false]));
});
