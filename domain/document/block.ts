import { z } from "#domain/zod.ts";
import { BLOCK_KINDS, CITE_KINDS } from "./schema.ts";

/**
 * The text as plain values: what a shared document's root says, free of Yjs and ProseMirror. Readers, writers, versions,
 * queries and the checker all speak of these.
 */

export const mark = z.discriminatedUnion("type", [
  z.object({ type: z.enum(["strong", "emphasis", "underline", "superscript", "subscript"]) }),
  z.object({ type: z.literal("quotation"), evidenceId: z.string() }).describe("Words of the evidence, word for word"),
  z.object({ type: z.literal("option"), group: z.string(), party: z.string().nullable() }),
  z.object({ type: z.literal("comment"), threadId: z.string() }),
  z.object({
    type: z.enum(["insertion", "deletion"]),
    author: z.string().nullable(),
    party: z.string().nullable(),
    at: z.string().nullable(),
  }),
]);

export type Mark = z.infer<typeof mark>;

const marks = z.array(mark);

export const inline = z.discriminatedUnion("type", [
  z.object({ type: z.literal("text"), text: z.string(), marks }),
  z.object({ type: z.literal("cite"), evidenceId: z.string(), kind: z.enum(CITE_KINDS), marks }),
  z.object({ type: z.literal("note"), text: z.string(), marks }),
  z.object({ type: z.literal("crossReference"), blockId: z.string(), marks }),
  z.object({ type: z.literal("blank"), hint: z.string(), marks }),
]);

export type Inline = z.infer<typeof inline>;

export const block = z.object({
  id: z.string(),
  kind: z.enum(BLOCK_KINDS),
  level: z.number().int().min(0),
  group: z.string().nullable(),
  party: z.string().nullable(),
  basis: z.string().nullable(),
  content: z.array(inline),
});

export type Block = z.infer<typeof block>;

/** Every language's blocks, in document order. */
export type BlocksByLanguage = Readonly<Record<string, readonly Block[]>>;

/** The words alone: text runs joined, atoms left out. What search, diffs and comparisons of wording read. */
export const wordsOf = (b: { readonly content: readonly Inline[] }): string =>
  b.content.map((piece) => (piece.type === "text" ? piece.text : "")).join("");
