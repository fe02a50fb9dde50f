import type { ProposedStatement } from "#domain/quotes/proposeStatements.ts";
import { z } from "#domain/zod.ts";

/** Proposals as a worker posts them. */
export const proposedStatements = z.array(
  z.object({
    quote: z.string(),
    kind: z.enum(["direct", "reported"]),
    speaker: z.string().nullable(),
    office: z.string().nullable(),
    organisation: z.string().nullable(),
    verb: z.string().nullable(),
    selector: z.object({ exact: z.string(), prefix: z.string(), suffix: z.string(), start: z.int(), end: z.int() }),
    ambiguous: z.boolean(),
    saidOn: z.string().nullable(),
    place: z.string().nullable(),
  }) satisfies z.ZodType<ProposedStatement>,
);
