import type { QuotationCheck } from "#domain/api/quotations.ts";
import { evidenceReferencesIn } from "#domain/document/citations.ts";
import { quoteWarnings } from "#domain/quotes/quoteWarnings.ts";
import { verifyQuote, type QuoteVerification } from "#domain/quotes/verifyQuote.ts";
import { NO_LANGUAGE, type Archive, type ArchivedEvidence } from "./loadArchive.ts";
import type { LiveText } from "./liveText.ts";

/** Each quotation of the text, word for word against the archive, or against the statement's translation (E3, E14, E16). */
export const checkQuotations = (text: LiveText, archive: Archive): QuotationCheck[] =>
  text.languages.flatMap((language) =>
    (text.blocks[language] ?? []).flatMap((block) =>
      evidenceReferencesIn(block).flatMap(({ via, evidenceId, words }) =>
        via === "quotation"
          ? [
              {
                language,
                blockId: block.id,
                evidenceId,
                quoted: words,
                ...checkWords(words, language, archive.get(evidenceId)),
              },
            ]
          : [],
      ),
    ),
  );

type Verdict = Omit<QuotationCheck, "language" | "blockId" | "evidenceId" | "quoted">;

/**
 * What became of quoted words. Words in another language than the archive's are checked against the statement's translation
 * into it; without one nothing vouches for them.
 */
export function checkWords(words: string, language: string, archived: ArchivedEvidence | undefined): Verdict {
  if (archived === undefined) return verdict("broken");
  const inArchive = verifyQuote(words, archived.text);
  if (inArchive.status !== "absent" || isSameLanguage(archived.language, language))
    return verdictOf(inArchive, archived.text);
  const translated = archived.translation[language];
  if (translated === undefined) return verdict("untranslated");
  // An instrument's articles are its own words in each language that they are kept in.
  const isTranslation = archived.language !== NO_LANGUAGE;
  return { ...verdictOf(verifyQuote(words, translated), translated), isTranslation };
}

const verdict = (status: QuotationCheck["status"]): Verdict => ({
  status,
  nearest: null,
  isTranslation: false,
  omissions: [],
  insertions: [],
  warnings: [],
});

function verdictOf(verification: QuoteVerification, text: string): Verdict {
  switch (verification.status) {
    case "absent":
      return verdict("absent");
    case "altered":
      return { ...verdict("altered"), nearest: verification.nearest.text };
    case "exact":
      return {
        ...verdict("exact"),
        omissions: [...verification.omissions],
        insertions: [...verification.insertions],
        warnings: quoteWarnings(verification, text),
      };
  }
}

/** "en-GB" and "en" are one language; of an unknown one the text's own is supposed. */
const isSameLanguage = (a: string | null, b: string): boolean => a === null || primary(a) === primary(b);

const primary = (language: string): string => language.split("-")[0]?.toLowerCase() ?? "";
