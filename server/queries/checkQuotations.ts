import type { QuotationCheck } from "#domain/api/evidence.ts";
import { evidenceReferencesIn } from "#domain/document/citations.ts";
import { verifyQuote, type QuoteVerification } from "#domain/quotes/verifyQuote.ts";
import type { Archive, ArchivedEvidence } from "./loadArchive.ts";
import type { LiveText } from "./liveText.ts";

/**
 * Each quotation of the text, word for word against the archive. Words quoted in another language than the archive's are
 * checked against the statement's translation into it; without one there is nothing to check them against.
 */
export const checkQuotations = (text: LiveText, archive: Archive): QuotationCheck[] =>
  text.languages.flatMap((language) =>
    (text.blocks[language] ?? []).flatMap((block) =>
      evidenceReferencesIn(block).flatMap(({ via, evidenceId, words }) => {
        const verdict = via === "quotation" ? checkWords(words, language, archive.get(evidenceId)) : null;
        return verdict === null ? [] : [{ language, blockId: block.id, evidenceId, quoted: words, ...verdict }];
      }),
    ),
  );

type Verdict = Pick<QuotationCheck, "status" | "nearest">;

/** What became of quoted words; null where nothing archived is in their language. */
export function checkWords(words: string, language: string, archived: ArchivedEvidence | undefined): Verdict | null {
  if (archived === undefined) return { status: "broken", nearest: null };
  const inArchive = verifyQuote(words, archived.text);
  if (inArchive.status !== "absent" || isSameLanguage(archived.language, language)) return verdictOf(inArchive);
  const translated = archived.translation[language];
  return translated === undefined ? null : verdictOf(verifyQuote(words, translated));
}

const verdictOf = (verification: QuoteVerification): Verdict => ({
  status: verification.status,
  nearest: verification.status === "altered" ? verification.nearest.text : null,
});

/** "en-GB" and "en" are one language; of an unknown one the text's own is supposed. */
const isSameLanguage = (a: string | null, b: string): boolean => a === null || primary(a) === primary(b);

const primary = (language: string): string => language.split("-")[0]?.toLowerCase() ?? "";
