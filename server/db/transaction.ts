import type { Prisma } from "#generated/prisma/client.ts";

/** An open database transaction: what commands, queries and server/text work in. Never kept beyond it. */
export type Transaction = Prisma.TransactionClient;
