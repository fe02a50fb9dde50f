import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { buildVersion } from "#domain/document/buildVersion.ts";
import { printedDate } from "#domain/citation/printedDate.ts";
import type { Block, Inline } from "#domain/document/block.ts";
import { CHAMBER_STYLE_IDS, CHAMBER_STYLES, type ChamberStyleId } from "#domain/numbering/chamberStyles.ts";
import { labelsOf } from "#domain/numbering/labels.ts";
import { readAkn } from "#formats/akn/read.ts";
import { conventionFaults } from "#formats/akn/conventions.testkit.ts";
import { writeAkn } from "#formats/akn/write.ts";
import { islandsModel } from "#formats/fixtures/islandsModel.ts";
import type { ExportModel } from "#formats/model.ts";
import { printable } from "#formats/printable.ts";
import type { ImportedText } from "#formats/reading/imported.ts";
import { fileWords, missingWords, wordsAmong } from "./formats/fileWords.ts";

const VALIDATOR = "xmllint";
const AKN_SCHEMA = new URL("../formats/akn/schema/akomantoso30.xsd", import.meta.url).pathname;

/** Of a file's faults and lost words, the first ones say enough. */
const SHOWN = 12;

/**
 * `npm run check:formats -- --samples FOLDER`: reads every Akoma Ntoso file of a folder, counts its words on both sides, writes
 * the text in each chamber's style and reads that again. Answers how many things are wrong; all of it is printed.
 */
export async function checkSamples(folder: string): Promise<number> {
  const files = readdirSync(folder).filter((name) => name.endsWith(".xml"));
  let wrong = 0;
  for (const name of files.toSorted()) wrong += await checkSample(name, readFileSync(join(folder, name)));
  console.log(`${files.length} files, ${wrong === 0 ? "nothing wrong" : `${wrong} things wrong`}`);
  return wrong;
}

async function checkSample(name: string, bytes: Uint8Array): Promise<number> {
  const fault = schemaFault(bytes);
  const read = await readAnew(bytes);
  console.log(`\n${name}: ${fault === null ? "valid" : `not valid: ${fault}`}`);
  if (!read.ok) {
    console.log(`  refused: ${read.error.code}`);
    // To refuse what the schema refuses is no fault of ours.
    return fault === null ? 1 : 0;
  }
  const text = read.value;
  const mended = text.report.filter(({ code }) => code === "repaired" || code === "unknownElement");
  const unmended = fault !== null && mended.length === 0;
  if (unmended) console.log("  WRONG: neither refused nor repaired");
  let wrong = (unmended ? 1 : 0) + tellText(text, new TextDecoder().decode(bytes));
  for (const style of CHAMBER_STYLE_IDS) wrong += await checkStyle(text, style);
  return wrong;
}

type Read = Awaited<ReturnType<typeof readAkn>>;

function readAnew(bytes: Uint8Array): Promise<Read> {
  let fresh = 0;
  return readAkn(bytes, { newId: () => `block-${++fresh}`, language: "en" });
}

/** What was understood of the file, and which of its words nobody finds again. */
function tellText(text: ImportedText, xml: string): number {
  const blocks = blocksOf(text);
  const labels = text.styleId === null ? [] : [...labelsOf(blocks, CHAMBER_STYLES[text.styleId]).values()];
  const { proceedings, header, threads, report } = text;
  const day = printedDate(header.proposedOn ?? "", text.languages[0] ?? "en", CHAMBER_STYLES.un.timeZone);
  const beside = [threads, header, day, proceedings?.lines, proceedings?.votings];
  const within = wordsAmong([blocks.map(printed), labels, referencesOf(text), ...beside]);
  const words = fileWords(xml);
  const left = missingWords(words, within);
  const told = wordsAmong(report.map(({ params }) => params));
  const lost = left.filter((word) => !told.includes(word));
  console.log(
    `  ${words.length} words in the file; ${words.length - left.length} of them in ${blocks.length} blocks, ${threads.length} threads and the lines beside; ` +
      `${left.length - lost.length} in the report, ${lost.length} lost${shown(lost)}`,
  );
  console.log(
    `  ${kindsOf(blocks)}; ${notesOf(blocks).length} notes, ${proceedings?.steps.length ?? 0} steps, ` +
      `${proceedings?.votings.flatMap(({ choices }) => choices).length ?? 0} votes counted, ${proceedings?.keywords.length ?? 0} keywords`,
  );
  for (const { severity, code, params } of report)
    if (code !== "noteToMatch") console.log(`  ${severity} ${code} ${JSON.stringify(params)}`);
  return lost.length;
}

/** The text in a chamber's style: valid, each reference leading somewhere, and the same when it is read again. */
async function checkStyle(text: ImportedText, style: ChamberStyleId): Promise<number> {
  const model = modelOf(text, style);
  const { bytes } = await writeAkn(model);
  const xml = new TextDecoder().decode(bytes);
  const again = await readAnew(bytes);
  const invalid = schemaFault(bytes);
  const faults = conventionFaults(xml);
  const labels = Object.values(model.value.blocks).flatMap((blocks) => blocks.flatMap(({ label }) => label ?? []));
  const numbers = Array.from(xml.matchAll(/<(?:num|inline name="num")>([^<]*)</gu), ([, number = ""]) => number.trim());
  const wrong = [
    ...(invalid === null ? [] : [`not valid: ${invalid}`]),
    ...(faults.length === 0 ? [] : [`references: ${JSON.stringify(faults.slice(0, SHOWN))}`]),
    ...missingWords(labels, numbers).map((label) => `number ${label} is not written`),
    ...(again.ok ? differences(text, again.value) : [`refused: ${again.error.code}`]),
  ];
  const notes = again.ok ? notesOf(blocksOf(again.value)).length : 0;
  console.log(`  in the style ${style}: ${labels.length} numbers, ${notes} notes, ${wrong.length} wrong`);
  for (const told of wrong) console.log(`    WRONG: ${told}`);
  return wrong.length;
}

function differences(text: ImportedText, again: ImportedText): string[] {
  const before = blocksOf(text);
  const after = blocksOf(again);
  return [
    ...before.flatMap((block, at) =>
      isDeepStrictEqual(block, after[at])
        ? []
        : [`block ${at}: ${JSON.stringify(block)} came back as ${JSON.stringify(after[at])}`],
    ),
    ...(after.length > before.length ? [`${after.length - before.length} blocks more`] : []),
    ...(isDeepStrictEqual(text.proceedings, again.proceedings) ? [] : ["votes, steps or keywords differ"]),
    ...Object.entries(text.header).flatMap(([key, value]) =>
      isDeepStrictEqual(value, Object.entries(again.header).find(([other]) => other === key)?.[1])
        ? []
        : [`header: ${key} differs`],
    ),
  ].slice(0, SHOWN);
}

const EMPTY_HEADER = {
  billNumber: null,
  proposedOn: null,
  movers: null,
  committee: null,
  symbol: null,
  session: null,
  agendaItem: null,
};

/** The text as it would be made here and exported. */
function modelOf(text: ImportedText, style: ChamberStyleId): ExportModel {
  const { value, ...model } = islandsModel();
  const { languages, blocks, evidence, proceedings } = text;
  const version = buildVersion({
    ...value,
    languages,
    style: CHAMBER_STYLES[style],
    header: { ...EMPTY_HEADER, ...text.header },
    blocksByLanguage: blocks,
    evidence,
    proceedings: proceedings ?? undefined,
  });
  return { ...model, language: languages[0] ?? "en", value: version, positions: [], threads: [], approvals: [] };
}

const blocksOf = ({ blocks, languages }: ImportedText): readonly Block[] => blocks[languages[0] ?? ""] ?? [];

/** The words of a block with its notes, as one string: formatting that ends within a word does not part it. */
const printed = ({ content }: Block): string => content.map(wordsOfPiece).join("");

const wordsOfPiece = (piece: Inline): string =>
  piece.type === "text"
    ? piece.text
    : piece.type === "note"
      ? ` ${piece.text} `
      : piece.type === "blank"
        ? ` ${piece.hint} `
        : " ";

/** The words of references to clauses, which are computed as numbers are. */
const referencesOf = (text: ImportedText): string[] =>
  text.styleId === null
    ? []
    : printable(modelOf(text, text.styleId)).parts.flatMap((part) =>
        part.blocks.flatMap(({ runs }) => runs.flatMap((run) => (run.type === "reference" ? [run.text] : []))),
      );

const notesOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap(({ content }) => content.flatMap((piece) => (piece.type === "note" ? [piece.text] : [])));

function kindsOf(blocks: readonly Block[]): string {
  const counts = new Map<string, number>();
  for (const { kind } of blocks) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${count} ${kind}`).join(", ");
}

const shown = (words: readonly string[]): string =>
  words.length === 0 ? "" : `: ${words.slice(0, SHOWN).join(" ")}${words.length > SHOWN ? " …" : ""}`;

/** The first thing that the schema has against a file; null where it has nothing, or where no validator is on this machine. */
function schemaFault(bytes: Uint8Array): string | null {
  try {
    execFileSync(VALIDATOR, ["--noout", "--nonet", "--schema", AKN_SCHEMA, "-"], {
      input: bytes,
      stdio: ["pipe", "pipe", "pipe"],
      encoding: "utf8",
    });
    return null;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") {
      console.log(`${VALIDATOR} is not on this machine: whether a file is valid was not checked`);
      return null;
    }
    const said = error instanceof Error && "stderr" in error ? String(error.stderr) : String(error);
    return (said.split("\n")[0] ?? "").replaceAll(/\{[^}]*\}/gu, "");
  }
}
