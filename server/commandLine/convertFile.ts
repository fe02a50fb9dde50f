import { sha256Hex } from "#domain/document/sha256.ts";
import type { Language } from "#domain/api/common.ts";
import { ALL_LANGUAGES, type ExportFormat, type ExportPart } from "#domain/api/exporting.ts";
import { buildVersion } from "#domain/document/buildVersion.ts";
import { SCHEMA_VERSION } from "#domain/document/schema.ts";
import { hashVersion } from "#domain/document/versionHash.ts";
import { CHAMBER_STYLES, type ChamberStyleId } from "#domain/numbering/chamberStyles.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { ExportModel, PrintedThread, Written } from "#formats/model.ts";
import type { ImportedText } from "#formats/reading/imported.ts";
import { type SettledImport, settleImport } from "#server/importing/settleImport.ts";
import { readTextFile, type TextFileRefusal } from "#server/importing/readTextFile.ts";
import type { SettledThread } from "#server/importing/settledThreads.ts";
import { exportWords } from "#server/queries/exportModel.ts";
import { headerOf } from "#server/queries/headerOf.ts";
import { WRITERS } from "#server/queries/writers.ts";

export type Conversion = {
  readonly bytes: Uint8Array;
  /** Of the file; its format may be told by it. */
  readonly name: string;
  readonly to: ExportFormat;
  readonly style?: ChamberStyleId | undefined;
  /** Of the text where the file does not say, and the one to write; "all" writes each. */
  readonly language?: Language | typeof ALL_LANGUAGES | undefined;
  readonly parts: readonly ExportPart[];
};

export type Converted = {
  readonly written: Written;
  readonly model: ExportModel;
  readonly settled: SettledImport;
};

type NotConverted = TextFileRefusal | { readonly code: "noTextInLanguage"; readonly params: object };

/** A file that can be read as a file of another format, without a server or a database. */
export async function convertFile(wish: Conversion): Promise<Result<Converted, NotConverted>> {
  const { bytes, name, to, style, parts } = wish;
  const spoken = wish.language === ALL_LANGUAGES ? undefined : wish.language;
  const read = await readTextFile({ bytes, name, language: spoken ?? "en", owner: "command line" });
  if (!read.ok) return read;
  const { text } = read.value;
  // Nothing here knows an assembly: what the file says of its evidence is all there is.
  const citable = new Set(text.evidence.map(({ id }) => id));
  let made = 0;
  const newId = () => `made-${++made}`;
  const settled = settleImport(text, {
    style,
    title: undefined,
    language: spoken ?? "en",
    partyIds: [],
    citable,
    newId,
  });
  const model = modelOf(settled, text, `file-${sha256Hex(bytes).slice(0, 32)}`, parts);
  const languages = wish.language === ALL_LANGUAGES ? settled.languages : [spoken ?? settled.languages[0] ?? "en"];
  const [language = "en", ...others] = languages;
  if (!settled.languages.some((each) => each === language)) return err({ code: "noTextInLanguage", params: {} });
  const alsoIn = others.map((other) => ({ language: other, words: exportWords(other) }));
  const asked = { ...model, language, words: exportWords(language), alsoIn };
  const write = await WRITERS[to]();
  return ok({ written: await write(asked), model: asked, settled });
}

function modelOf(
  { languages, blocks, styleId, header, threads, proceedings }: SettledImport,
  { evidence }: ImportedText,
  resolutionId: string,
  parts: readonly ExportPart[],
): ExportModel {
  const style = CHAMBER_STYLES[styleId];
  const value = buildVersion({
    resolutionId,
    schemaVersion: SCHEMA_VERSION,
    languages,
    chamber: { name: style.name },
    style,
    header: headerOf(header),
    parties: [],
    requiredApprovers: [],
    blocksByLanguage: blocks,
    evidence,
    proceedings: proceedings ?? undefined,
  });
  const language = languages[0] ?? "en";
  return {
    value,
    sha256: hashVersion(value),
    source: { kind: "draft", head: 0 },
    approvals: [],
    parts,
    positions: [],
    threads: threads.flatMap(printedThread),
    earlier: null,
    language,
    alsoIn: [],
    words: exportWords(language),
  };
}

/** A page says when each comment was made: a thread in which one has no date cannot stand on it. */
function printedThread({ id, language, blockId, selector, resolved, comments }: SettledThread): PrintedThread[] {
  const dated = comments.flatMap(({ author, at, body }) =>
    at === null ? [] : [{ personName: author, partyId: null, at, body }],
  );
  if (dated.length < comments.length) return [];
  const { start, end, exact: quote } = selector;
  return [{ id, language, blockId, start, end, quote, resolved, internal: false, comments: dated }];
}
