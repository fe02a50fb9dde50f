import type { ImportAnswer, ImportFormat } from "#domain/api/importing.ts";
import type { Block } from "#domain/document/block.ts";
import { alignTranslation, type AlignedBlock } from "#domain/document/translation.ts";
import { CHAMBER_STYLES } from "#domain/numbering/chamberStyles.ts";
import { findingSentence, placeSentence, type ImportLocale } from "#server/importing/importSentence.ts";
import type { SettledImport } from "#server/importing/settleImport.ts";
import { treePartsOf } from "./treeParts.ts";

/** So many are shown beforehand; the count says how many there are. */
const FIRST_THREADS = 50;

/** What was made of a file, or would be, as the API answers it: the same for both. */
export function importAnswerOf(
  { id, format }: { readonly id: string | null; readonly format: ImportFormat },
  { languages, blocks, styleId, header, threads, report }: SettledImport,
  locale: ImportLocale,
): ImportAnswer {
  const [authoritative = locale, ...translations] = languages;
  const original = blocks[authoritative] ?? [];
  const style = CHAMBER_STYLES[styleId];
  const trees = [
    [authoritative, treePartsOf(original.map(asAligned), style)] as const,
    ...translations.map(
      (tag) => [tag, treePartsOf(alignTranslation(original, blocks[tag] ?? []).aligned, style)] as const,
    ),
  ];
  return {
    id,
    tree: Object.fromEntries(trees),
    report: report.map((finding) => ({
      severity: finding.severity,
      code: finding.code,
      message: findingSentence(finding, locale),
      where: { blockId: finding.where.blockId, place: placeSentence(finding.where.place, locale) },
    })),
    format,
    styleId,
    languages: [...languages],
    header,
    notes: original.flatMap(notesIn),
    threads: threads.length,
    firstThreads: threads.slice(0, FIRST_THREADS).map(({ blockId, selector, comments }) => ({
      blockId,
      words: selector.exact,
      comments: [...comments],
    })),
  };
}

const asAligned = (block: Block): AlignedBlock => ({ ...block, missing: false, stale: false });

const notesIn = ({ id, content }: Block): ImportAnswer["notes"] =>
  content.flatMap((piece) => (piece.type === "note" ? [{ blockId: id, text: piece.text }] : []));
