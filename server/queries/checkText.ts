import { checkDocument } from "#domain/document/checkDocument.ts";
import type { Finding } from "#domain/document/finding.ts";
import type { ChamberStyle } from "#domain/numbering/chamberStyle.ts";
import { checkWords } from "./checkQuotations.ts";
import type { Archive } from "./loadArchive.ts";
import type { LiveText } from "./liveText.ts";

/** What stops freezing this text, and advice. */
export const checkText = (text: LiveText, style: ChamberStyle, archive: Archive): Finding[] =>
  checkDocument({
    languages: text.languages,
    blocksByLanguage: text.roots,
    style,
    publicEvidenceIds: new Set(archive.keys()),
    quotationStatus: ({ language, evidenceId, words }) => checkWords(words, language, archive.get(evidenceId)).status,
  });
