import { language as offered, type Language } from "#domain/api/common.ts";
import { citationNotes } from "#domain/citation/citationNotes.ts";
import { citationStyleOf } from "#domain/citation/citationStyleOf.ts";
import { segmentsText } from "#domain/citation/segment.ts";
import { type Block, type Inline, type Mark, wordsOf } from "#domain/document/block.ts";
import { normalContent } from "#domain/document/content.ts";
import { MAX_LEVEL } from "#domain/document/schema.ts";
import type { Proceedings } from "#domain/document/proceedings.ts";
import type { VersionHeader } from "#domain/document/version.ts";
import { CHAMBER_STYLES, type ChamberStyleId } from "#domain/numbering/chamberStyles.ts";
import { plainText } from "#formats/plainText.ts";
import type { ImportedText, ImportedThread, ImportFinding } from "#formats/reading/imported.ts";
import { oldWording, type TrackedChange } from "./oldWording.ts";
import { settledHeader } from "./settledHeader.ts";
import { settledProceedings } from "./settledProceedings.ts";
import { settledIds } from "./settledIds.ts";
import { type FoundThread, type SettledThread, settledThreads } from "./settledThreads.ts";

export type SettledImport = {
  /** Authoritative first. */
  readonly languages: readonly Language[];
  readonly blocks: Readonly<Record<string, readonly Block[]>>;
  readonly styleId: ChamberStyleId;
  readonly header: Partial<VersionHeader>;
  readonly threads: readonly SettledThread[];
  readonly proceedings: Proceedings | null;
  readonly report: readonly ImportFinding[];
};

export type ImportWishes = {
  readonly style?: ChamberStyleId | undefined;
  /** Of a text whose own is not offered here. */
  readonly language: Language;
  readonly title?: string | undefined;
  /** Who takes part. */
  readonly partyIds: readonly string[];
  /** The evidence of this assembly that the text may go on to cite. */
  readonly citable: ReadonlySet<string>;
  readonly newId: () => string;
};

/**
 * What a reader understood as the text that is made of it here: ids that are unique, references that lead somewhere, citations
 * of evidence that is there, and everything else as words, with a finding for each.
 */
export function settleImport(text: ImportedText, wishes: ImportWishes): SettledImport {
  const report: ImportFinding[] = [];
  const { newId, language } = wishes;
  const languages = settledLanguages(text.languages, language, report);
  const [authoritative] = languages;
  const original = text.blocks[authoritative?.of ?? ""] ?? [];
  const styleId = wishes.style ?? text.styleId ?? (authoritative?.as === "ko" ? "korea" : "un");
  const ids = settledIds(original, newId);
  const found: FoundThread[] = [];
  const blocks: Record<string, readonly Block[]> = {};
  for (const { of, as } of languages) {
    const moves: Settling["moves"] = new Map();
    const noteOf = notesInFull(text, styleId, as);
    const settling: Settling = { ...wishes, noteOf, styleId, ids, report, found, moves, language: as };
    const isOriginal = of === authoritative?.of;
    const own = isOriginal ? original.map((block, at) => ({ block, id: ids.at(at) })) : translated(text, of, settling);
    blocks[as] = own.map(({ block, id }) => settledBlock(block, id, settling));
    const inLanguage = text.threads.filter((thread) => thread.language === of);
    for (const thread of inLanguage) {
      if (thread.internal === true && wishes.partyIds.length > 1) {
        report.push(partysOwn(thread, ids.of(thread.blockId)));
        continue;
      }
      const blockId = ids.of(thread.blockId) ?? "";
      const placeOf = moves.get(blockId) ?? ((offset: number) => offset);
      const [start, end] = [placeOf(thread.start), placeOf(thread.end)];
      found.push({ ...thread, language: as, blockId, start, end });
    }
  }
  if (authoritative !== undefined && wishes.title !== undefined)
    blocks[authoritative.as] = entitled(blocks[authoritative.as] ?? [], wishes.title, newId);
  const threads = settledThreads(found, blocks, { newId, report });
  const header = settledHeader(text.header, report);
  const where = (finding: ImportFinding): ImportFinding => ({
    ...finding,
    where: { ...finding.where, blockId: finding.where.blockId === null ? null : ids.of(finding.where.blockId) },
  });
  return {
    languages: languages.map(({ as }) => as),
    blocks,
    styleId,
    header,
    threads,
    proceedings: text.proceedings ? settledProceedings(text.proceedings) : null,
    report: [...text.report.map(where), ...report],
  };
}

type Settling = Omit<ImportWishes, "style" | "title"> & {
  /** What citing this evidence prints, in full. */
  readonly noteOf: (evidenceId: string) => string;
  readonly styleId: ChamberStyleId;
  readonly ids: ReturnType<typeof settledIds>;
  readonly report: ImportFinding[];
  readonly found: FoundThread[];
  /** Where places of a block's words, as the file has them, came to be in this language. */
  readonly moves: Map<string, (offset: number) => number>;
};

/** The file's languages as ours; one that is not offered is told, and the first of them is taken for the one asked for. */
function settledLanguages(
  given: readonly string[],
  asked: Language,
  report: ImportFinding[],
): { readonly of: string; readonly as: Language }[] {
  const taken: { of: string; as: Language }[] = [];
  for (const [index, of] of given.entries()) {
    const known = offered.safeParse(of);
    const as = known.success ? known.data : asked;
    if (!known.success) report.push(finding("warning", "languageNotOffered", { language: of }, null));
    if (taken.some((other) => other.as === as)) continue;
    if (known.success || index === 0) taken.push({ of, as });
  }
  return taken;
}

/** A translation's blocks in their originals' ids; one without an original has no place, and its words are told. */
function translated(text: ImportedText, of: string, { ids, report }: Settling) {
  const used = new Set<string>();
  return (text.blocks[of] ?? []).flatMap((block) => {
    const id = ids.of(block.id);
    if (id !== null && !used.has(id)) {
      used.add(id);
      return [{ block, id }];
    }
    report.push(finding("warning", "partLeftOut", { words: wordsOf(block) }, null));
    return [];
  });
}

/** What one party kept to itself in the file is not shown to others by taking the file in (rule Q12). */
const partysOwn = ({ comments }: ImportedThread, blockId: string | null): ImportFinding =>
  finding("warning", "partLeftOut", { words: comments.map(({ body }) => body).join(" · ") }, blockId);

function settledBlock(block: Block, id: string, settling: Settling): Block {
  const { content, changes, placeOf } = oldWording(block.content);
  for (const change of changes) changeFound(change, id, settling);
  // Threads are placed in the wording that stays.
  settling.moves.set(id, placeOf);
  const pieces = content.map((piece) => settledPiece(piece, id, settling));
  const { kind, level, group, party, basis } = block;
  return {
    id,
    kind,
    level: Math.min(level, MAX_LEVEL),
    group: group === null ? null : clean(group, id, settling),
    party: party !== null && settling.partyIds.includes(party) ? party : null,
    basis: basis !== null && /^[0-9a-f]{64}$/u.test(basis) ? basis : null,
    content: normalContent(pieces),
  };
}

function changeFound(change: TrackedChange, blockId: string, { found, report, language }: Settling): void {
  const { start, end, before, after, author, at } = change;
  const origin = { kind: "change", before, after } as const;
  const comments = [{ author, at, body: "" }];
  found.push({ language, blockId, start, end, origin, comments, resolved: false });
  report.push(finding("warning", "changeBecameThread", { before, after }, blockId));
}

function settledPiece(piece: Inline, blockId: string, settling: Settling): Inline {
  const marks = settledMarks(piece, blockId, settling);
  switch (piece.type) {
    case "text":
    case "note":
      return { ...piece, text: clean(piece.text, blockId, settling), marks };
    case "blank":
      return { ...piece, hint: clean(piece.hint, blockId, settling), marks };
    case "crossReference": {
      const to = settling.ids.of(piece.blockId);
      if (to !== null) return { ...piece, blockId: to, marks };
      const words = clean(piece.blockId, blockId, settling);
      settling.report.push(finding("warning", "referenceBecameWords", { words }, blockId));
      return { type: "text", text: words, marks };
    }
    case "cite":
      return settling.citable.has(piece.evidenceId)
        ? { ...piece, marks }
        : { type: "note", text: printedNote(piece.evidenceId, blockId, settling), marks };
  }
}

/** The note that the citation would print: what it stands on is not here. */
function printedNote(evidenceId: string, blockId: string, settling: Settling): string {
  const words = clean(settling.noteOf(evidenceId), blockId, settling);
  settling.report.push(finding("info", "citationBecameNote", { words }, blockId));
  return words;
}

/** Set once for each item, however often the text cites it. */
function notesInFull({ evidence }: ImportedText, styleId: ChamberStyleId, language: Language) {
  const style = CHAMBER_STYLES[styleId];
  const setting = { style: citationStyleOf(style), language, timeZone: style.timeZone };
  const byId = new Map(evidence.toReversed().map((item) => [item.id, item]));
  const set = new Map<string, string>();
  return (evidenceId: string): string => {
    const item = byId.get(evidenceId);
    if (item === undefined) return evidenceId;
    const words =
      set.get(evidenceId) ?? segmentsText(citationNotes([{ number: 1, evidence: item, text: "" }], setting)[0] ?? []);
    set.set(evidenceId, words);
    return words;
  };
}

function settledMarks(piece: Inline, blockId: string, { citable, partyIds, report }: Settling): Mark[] {
  return piece.marks.flatMap((mark): Mark[] => {
    switch (mark.type) {
      case "comment":
      case "insertion":
      case "deletion":
        return [];
      case "option":
        return [{ ...mark, party: mark.party !== null && partyIds.includes(mark.party) ? mark.party : null }];
      case "quotation": {
        if (citable.has(mark.evidenceId)) return [mark];
        const words = piece.type === "text" ? piece.text : "";
        report.push(finding("info", "lostReference", { words }, blockId));
        return [];
      }
      default:
        return [mark];
    }
  });
}

function clean(given: string, blockId: string, { report }: Pick<Settling, "report">): string {
  const { text, replaced } = plainText(given);
  for (const words of replaced) report.push(finding("warning", "characterReplaced", { words }, blockId));
  return text;
}

function entitled(blocks: readonly Block[], title: string, newId: () => string): Block[] {
  const content: Inline[] = [{ type: "text", text: plainText(title).text, marks: [] }];
  const at = blocks.findIndex(({ kind }) => kind === "title");
  if (at >= 0) return blocks.map((block, index) => (index === at ? { ...block, content } : block));
  return [{ id: newId(), kind: "title", level: 0, group: null, party: null, basis: null, content }, ...blocks];
}

const finding = (
  severity: ImportFinding["severity"],
  code: ImportFinding["code"],
  params: ImportFinding["params"],
  blockId: string | null,
): ImportFinding => ({ severity, code, params, where: { blockId, place: null } });
