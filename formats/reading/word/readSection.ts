import type { Block, Inline } from "#domain/document/block.ts";
import { normalContent } from "#domain/document/content.ts";
import type { VersionHeader } from "#domain/document/version.ts";
import type { ChamberStyleId } from "#domain/numbering/chamberStyles.ts";
import type { ImportedThread, ImportFinding } from "../imported.ts";
import { recogniseStructure, type Recognised, type RecogniseOptions } from "../recogniseStructure.ts";
import type { PreparedParagraph } from "./readParts.ts";
import { withListedLevels } from "./listedLevels.ts";
import { readThreads } from "./readThreads.ts";
import { BOOKMARK_PREFIX } from "../../styleIds.ts";
import type { WordComment } from "./wordComments.ts";
import type { BodyFindings } from "./wordInline.ts";

/** One language of the file, which is all of it but in files of our own that hold several. */
export type ReadSection = {
  readonly language: string;
  readonly blocks: readonly Block[];
  readonly styleId: ChamberStyleId | null;
  readonly header: Partial<VersionHeader>;
  readonly threads: readonly ImportedThread[];
  readonly placeless: readonly string[];
  readonly report: readonly ImportFinding[];
  /** The block that is each clause, by the number that our files' bookmarks have for it in every language. */
  readonly clauses: ReadonlyMap<string, string>;
};

export function readSection(
  ready: readonly PreparedParagraph[],
  comments: readonly WordComment[],
  references: BodyFindings["references"],
  options: RecogniseOptions,
): ReadSection {
  const { language } = options;
  const texts = ready.flatMap(({ sorted }) => (sorted.type === "text" ? [sorted] : []));
  const recognised = recogniseStructure(withListedLevels(texts), options);
  const { blocks, lost } = withReferences(recognised, references);
  const { threads, placeless } = readThreads(ready, comments, recognised, language);
  const fields = ready.flatMap(({ sorted }) => (sorted.type === "furniture" ? [sorted.fields] : []));
  return {
    language,
    blocks,
    styleId: recognised.styleId,
    header: Object.assign({}, recognised.header, ...fields),
    threads,
    placeless,
    report: [...recognised.report, ...lost],
    clauses: clausesOf(recognised),
  };
}

function clausesOf({ anchors }: Recognised): Map<string, string> {
  return new Map(
    [...anchors].flatMap(([key, { blockId }]): [string, string][] => {
      const name = key.startsWith(`bookmark:${BOOKMARK_PREFIX}`) ? key.slice(`bookmark:${BOOKMARK_PREFIX}`.length) : "";
      const number = /^(\d+)(?:_\d+)?$/u.exec(name)?.[1];
      return number === undefined ? [] : [[number, blockId]];
    }),
  );
}

/** A translation with the ids of its originals; a block that the original does not have keeps its own. */
export function asTranslationOf(original: ReadSection, section: ReadSection): ReadSection {
  const ids = new Map(
    [...section.clauses].flatMap(([number, own]): [string, string][] => {
      const id = original.clauses.get(number);
      return id === undefined ? [] : [[own, id]];
    }),
  );
  const titles = ({ blocks }: ReadSection) => blocks.filter(({ kind }) => kind === "title");
  titles(section).forEach(({ id }, index) => {
    const title = titles(original)[index];
    if (title !== undefined) ids.set(id, title.id);
  });
  const named = (id: string): string => ids.get(id) ?? id;
  const piece = (inline: Inline): Inline =>
    inline.type === "crossReference" ? { ...inline, blockId: named(inline.blockId) } : inline;
  return {
    ...section,
    blocks: section.blocks.map((block) => ({ ...block, id: named(block.id), content: block.content.map(piece) })),
    threads: section.threads.map((thread) => ({ ...thread, blockId: named(thread.blockId) })),
    report: section.report.map((finding) => {
      const { blockId } = finding.where;
      return blockId === null ? finding : { ...finding, where: { ...finding.where, blockId: named(blockId) } };
    }),
  };
}

/** References by the ids that the clauses have now; one whose clause is not among them is words again. */
function withReferences(
  { blocks, anchors }: Recognised,
  references: BodyFindings["references"],
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
