import { CHAMBER_STYLE_IDS, type ChamberStyleId } from "#domain/numbering/chamberStyles.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { ImportedText, ImportRefusal, Reader, ReadOptions } from "../reading/imported.ts";
import { ofOneParty } from "../reading/ofOneParty.ts";
import { textLanguage } from "../reading/textLanguage.ts";
import { readFindings } from "./readFindings.ts";
import { joinedHeader } from "../reading/joinedHeader.ts";
import { readLanguages } from "../reading/word/readLanguages.ts";
import { PROPERTIES } from "../styleIds.ts";
import { readWordBody } from "../reading/word/wordBody.ts";
import { readWordComments } from "../reading/word/wordComments.ts";
import { createListCounter } from "../reading/word/wordNumbering.ts";
import { readWordNotes } from "./wordNotes.ts";
import { readWordPackage, type WordPackage } from "./wordPackage.ts";
import { readWordStyles } from "../reading/word/wordStyles.ts";
import { childNamed, textOf } from "../reading/word/wordXml.ts";

/**
 * A Word document: its clauses with their numbers, footnotes as notes, comments and tracked changes as threads. The text keeps
 * the wording before every change. Nothing that the file names outside itself is opened.
 */
export const readDocx: Reader = (bytes, options) => Promise.resolve(read(bytes, options));

function read(bytes: Uint8Array, options: ReadOptions): Result<ImportedText, ImportRefusal> {
  const opened = readWordPackage(bytes);
  if (!opened.ok) return opened;
  const file = opened.value;
  const body = childNamed(file.document, "w:body");
  if (body === null) return err({ code: "noText", params: {} });
  const styles = readWordStyles(file.part("styles"));
  const comments = readWordComments(file.part("comments"), file.part("commentsExtended"));
  const notes = readWordNotes(file, styles);
  const { paragraphs, findings } = readWordBody(body, {
    styles,
    list: createListCounter(file.part("numbering"), styles),
    note: notes.words,
    comments: new Set(comments.map(({ id }) => id)),
    address: file.address,
  });
  const { references } = findings;
  const languages = languagesOf(file, textOf(body), styles.language, options.language);
  const styleId = ownStyle(file);
  const texts = readLanguages({ paragraphs, comments, styles, references, languages }, { ...options, styleId });
  if (!texts.ok) return texts;
  const { ready, sections: parts } = texts.value;
  const threads = ofOneParty(
    parts.flatMap((section) => section.threads),
    file.properties.has(PROPERTIES.partyOnly),
  );
  return ok({
    languages: parts.map(({ language }) => language),
    blocks: Object.fromEntries(parts.map(({ language, blocks }) => [language, blocks])),
    styleId: parts[0].styleId,
    header: joinedHeader(parts.map(({ header }) => header)),
    evidence: [],
    threads,
    report: [
      ...parts.flatMap(({ report }) => report),
      ...readFindings({
        ready,
        findings,
        file,
        notes: notes.used(),
        threads,
        placeless: parts.flatMap(({ placeless }) => placeless),
      }),
    ],
  });
}

/** One of our own files says which languages its sections are in. */
function languagesOf(file: WordPackage, words: string, latin: string | null, otherwise: string): readonly string[] {
  const own = file.properties.get(PROPERTIES.languages)?.split(" ") ?? [];
  const named = [...new Set(own.filter((language) => /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/u.test(language)))];
  return named.length > 0 ? named : [textLanguage(words, latin, otherwise)];
}

function ownStyle({ properties }: WordPackage): ChamberStyleId | null {
  const id = properties.get(PROPERTIES.chamberStyle);
  return CHAMBER_STYLE_IDS.find((known) => known === id) ?? null;
}
