import type { Block, Inline } from "#domain/document/block.ts";
import { normalContent } from "#domain/document/content.ts";
import { CHAMBER_STYLE_IDS, type ChamberStyleId } from "#domain/numbering/chamberStyles.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { VersionHeader } from "#domain/document/version.ts";
import type { ImportedText, ImportFinding, ImportRefusal, Reader } from "../reading/imported.ts";
import { recogniseStructure, type Recognised } from "../reading/recogniseStructure.ts";
import { textLanguage } from "../reading/textLanguage.ts";
import { readFindings } from "./readFindings.ts";
import { prepared, type PreparedParagraph } from "./readParts.ts";
import { readThreads } from "./readThreads.ts";
import { PROPERTIES } from "./styleIds.ts";
import { readWordBody } from "./wordBody.ts";
import type { BodyFindings } from "./wordInline.ts";
import { readWordComments } from "./wordComments.ts";
import { createListCounter } from "./wordNumbering.ts";
import { readWordNotes } from "./wordNotes.ts";
import { readWordPackage, type WordPackage } from "./wordPackage.ts";
import { readWordStyles } from "./wordStyles.ts";
import { childNamed, textOf } from "./wordXml.ts";

/**
 * A Word document: its clauses with their numbers, footnotes as notes, comments and tracked changes as threads. The text keeps
 * the wording before every change. Nothing that the file names outside itself is opened.
 */
export const readDocx: Reader = (bytes, options) => Promise.resolve(read(bytes, options));

function read(bytes: Uint8Array, options: Parameters<Reader>[1]): Result<ImportedText, ImportRefusal> {
  const opened = readWordPackage(bytes);
  if (!opened.ok) return opened;
  const file = opened.value;
  const body = childNamed(file.document, "w:body");
  if (body === null) return err({ code: "noText", params: {} });
  const styles = readWordStyles(file.part("styles"));
  const comments = readWordComments(file.part("comments"), file.part("commentsExtended"));
  const notes = readWordNotes(file, styles);
  const language = languageOf(file, textOf(body), styles.language, options.language);
  const { paragraphs, findings } = readWordBody(body, {
    styles,
    list: createListCounter(file.part("numbering"), styles),
    note: notes.words,
    comments: new Set(comments.map(({ id }) => id)),
  });
  const ready = paragraphs.map((paragraph) =>
    prepared(paragraph, { styles, references: findings.references, language }),
  );
  const texts = ready.flatMap(({ sorted }) => (sorted.type === "text" ? [sorted.paragraph] : []));
  const recognised = recogniseStructure(texts, { ...options, language });
  const { blocks, lost } = withReferences(recognised, findings);
  if (blocks.length === 0) return err({ code: "noText", params: {} });
  const { threads, placeless } = readThreads(ready, comments, recognised, language);
  return ok({
    languages: [language],
    blocks: { [language]: blocks },
    styleId: ownStyle(file) ?? recognised.styleId,
    header: Object.assign({}, recognised.header, ...headersOf(ready)),
    evidence: [],
    threads,
    report: [
      ...recognised.report.filter(({ code }) => ownStyle(file) === null || !code.startsWith("style")),
      ...lost,
      ...readFindings({ ready, findings, file, notes: notes.used(), threads, placeless, recognised }),
    ],
  });
}

const headersOf = (ready: readonly PreparedParagraph[]): Partial<VersionHeader>[] =>
  ready.flatMap(({ sorted }) => (sorted.type === "furniture" ? [sorted.fields] : []));

/** One of our own files says which language it is in. */
const languageOf = (file: WordPackage, words: string, latin: string | null, otherwise: string): string =>
  file.properties.get(PROPERTIES.languages)?.split(" ")[0] || textLanguage(words, latin, otherwise);

function ownStyle({ properties }: WordPackage): ChamberStyleId | null {
  const id = properties.get(PROPERTIES.chamberStyle);
  return CHAMBER_STYLE_IDS.find((known) => known === id) ?? null;
}

/** References by the ids that the clauses have now; one whose clause is not among them is words again. */
function withReferences(
  { blocks, anchors }: Recognised,
  { references }: BodyFindings,
): { readonly blocks: Block[]; readonly lost: ImportFinding[] } {
  const lost: ImportFinding[] = [];
  const resolved = (piece: Inline, blockId: string): Inline => {
    if (piece.type !== "crossReference") return piece;
    const reference = references.get(piece.blockId);
    const target = anchors.get(`bookmark:${reference?.bookmark ?? ""}`);
    if (target !== undefined) return { ...piece, blockId: target.blockId };
    const words = reference?.text ?? "";
    lost.push({ severity: "info", code: "referenceBecameWords", params: { words }, where: { blockId, place: null } });
    return { type: "text", text: words, marks: [] };
  };
  return {
    blocks: blocks.map((block) => ({
      ...block,
      content: normalContent(block.content.map((piece) => resolved(piece, block.id))),
    })),
    lost,
  };
}
