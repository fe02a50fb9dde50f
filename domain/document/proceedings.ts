import { z } from "#domain/zod.ts";

/**
 * What happened to a text outside this workspace, as the file that it came in with says: who tabled it, how it was voted on,
 * what it is catalogued under. Kept in the words of the file, since each parliament has its own; nothing here is computed,
 * and nothing that the workspace itself records (approvals, positions) is put here.
 */
export const proceedings = z.object({
  /** The names that the file gives the text and its wording: addresses of its own parliament, never fetched. */
  work: z.string().nullable(),
  expression: z.string().nullable(),
  /** Days that the file names: "adoption", "publication". ISO 8601. */
  dates: z.array(z.object({ name: z.string(), date: z.string() })),
  /** Lines above and below the text that the chamber's header has no field for: "distribution", "Distr.: General". */
  lines: z.array(z.object({ name: z.string(), text: z.string() })),
  steps: z.array(
    z.object({
      date: z.string().nullable(),
      outcome: z.string(),
      /** In what form: the symbol of a draft, "Adopted 29-12-6". */
      as: z.string().nullable(),
      by: z.string().nullable(),
    }),
  ),
  votings: z.array(
    z.object({
      outcome: z.string(),
      choices: z.array(
        z.object({
          choice: z.string(),
          count: z.number().int().min(0).nullable(),
          voters: z.array(z.object({ name: z.string(), href: z.string().nullable() })),
        }),
      ),
    }),
  ),
  keywords: z.array(z.object({ scheme: z.string(), value: z.string(), name: z.string(), href: z.string().nullable() })),
});

export type Proceedings = z.infer<typeof proceedings>;
