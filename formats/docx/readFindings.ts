import { finding, leftOut, listed } from "../reading/finding.ts";
import type { ImportedThread, ImportFinding } from "../reading/imported.ts";
import type { PreparedParagraph } from "../reading/word/readParts.ts";
import type { BodyFindings } from "../reading/word/wordInline.ts";
import type { UsedNote } from "./wordNotes.ts";
import type { WordPackage } from "./wordPackage.ts";
import { plainWords } from "../reading/word/wordWords.ts";
import { descendantsNamed } from "../reading/word/wordXml.ts";

type Read = {
  readonly ready: readonly PreparedParagraph[];
  readonly findings: BodyFindings;
  readonly file: WordPackage;
  readonly notes: readonly UsedNote[];
  readonly threads: readonly ImportedThread[];
  readonly placeless: readonly string[];
};

/** All that the text does not have of the file, each by name and with its words. */
export function readFindings(read: Read): ImportFinding[] {
  const { ready, findings, file, notes, threads, placeless } = read;
  return [
    ...ready.flatMap(({ sorted }) => (sorted.type === "furniture" ? leftOut("furnitureLeftOut", sorted.words) : [])),
    ...leftOut("partLeftOut", wordsBeside(ready)),
    ...furnitureParts(file).flatMap((words) => leftOut("furnitureLeftOut", words)),
    ...ready.flatMap(({ words }) => words.leftOut.flatMap((each) => leftOut("furnitureLeftOut", each))),
    ...leftOut("hiddenLeftOut", findings.hidden.join(" ")),
    ...placeless.flatMap((words) => leftOut("partLeftOut", words)),
    ...notes.map(({ words, citation }) => finding("info", citation ? "citationBecameNote" : "noteToMatch", { words })),
    ...threads.flatMap(({ origin, blockId }) =>
      origin.kind === "change"
        ? [finding("warning", "changeBecameThread", { before: origin.before, after: origin.after }, blockId)]
        : [],
    ),
    ...findings.tables.map(({ place, rows }) => finding("warning", "tableFlattened", { rows }, null, place)),
    ...findings.links.map(({ words, address }) => finding("info", "linkBecameWords", { words, address })),
    ...objects(findings, file).map((name) => finding("warning", "objectLeftOut", { name })),
    ...listed("info", "formattingDropped", [...findings.formatting]),
    ...listed("warning", "unknownElement", [...findings.unknown]),
    ...listed("warning", "characterReplaced", [
      ...new Set([...findings.replaced, ...ready.flatMap(({ words }) => words.replaced)]),
    ]),
  ];
}

const wordsBeside = (ready: readonly PreparedParagraph[]): string =>
  ready.flatMap(({ sorted }) => (sorted.type === "beside" ? [sorted.words] : [])).join("\n");

/** Headers and footers, each wording once: every section has its own. */
function furnitureParts(file: WordPackage): string[] {
  const parts = [...file.parts("header"), ...file.parts("footer")];
  return [...new Set(parts.map((part) => plainWords(part).replace(/\s+/gu, " ").trim()))];
}

/** Pictures that the text shows, and files that are in the package without being shown. */
function objects({ objects: shown }: BodyFindings, file: WordPackage): string[] {
  const hidden = file.names.filter((name) => /^word\/(?:embeddings|charts|diagrams)\/[^/]+$/u.test(name));
  const inFurniture = [...file.parts("header"), ...file.parts("footer")].flatMap((part) => [
    ...descendantsNamed(part, "w:drawing"),
    ...descendantsNamed(part, "w:pict"),
  ]);
  return [...shown, ...hidden, ...inFurniture.map(() => "header")];
}
