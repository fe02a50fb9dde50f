import { ROOT_NAME } from "#domain/document/schema.ts";
import { z } from "#domain/zod.ts";

/**
 * What the collaboration socket says beside the Hocuspocus protocol: why it closes, and its stateless messages. The browser
 * and the server both read this file.
 */

/** The path of the WebSocket. */
export const COLLAB_PATH = "/collab";

/**
 * Every reason tells the page what to do with words that were not saved yet:
 *
 * - `renew`: take a new ticket and go on;
 * - `revoked`: access has ended: wipe what is kept on this device;
 * - `invalid`: the server cannot take this edit: set the words aside as text to copy, and load the document afresh;
 * - `frozen`: writing is closed: keep the words, show them, send them when it opens again;
 * - `reload`: the page is older than the document's schema: load the page again;
 * - `unavailable`: the journal cannot be written: stop editing, keep the words, try again.
 */
export const COLLAB_CLOSE_CODES = {
  renew: 4401,
  revoked: 4403,
  invalid: 4422,
  frozen: 4423,
  reload: 4426,
  unavailable: 4503,
} as const;

export type CollabCloseReason = keyof typeof COLLAB_CLOSE_CODES;

const isReason = (value: string): value is CollabCloseReason => Object.hasOwn(COLLAB_CLOSE_CODES, value);

/** Reads a close event of the socket, or the reason of a refused sign-in; null for an ordinary loss of the connection. */
export function closeReasonOf({
  code,
  reason,
}: {
  readonly code?: number;
  readonly reason?: string;
}): CollabCloseReason | null {
  if (reason !== undefined && isReason(reason)) return reason;
  const named = Object.entries(COLLAB_CLOSE_CODES).find(([, known]) => known === code)?.[0];
  return named !== undefined && isReason(named) ? named : null;
}

/** Asks whether everything sent before it is in the journal. `epoch` tells page loads' connections apart, `n` the questions. */
export const flushRequest = z.strictObject({
  type: z.literal("flush"),
  epoch: z.number().int().min(0),
  n: z.number().int().min(0),
});

export const ROW_KINDS = [
  "thread",
  "position",
  "approval",
  "version",
  "evidence",
  "claim",
  "speaker",
  "instrument",
  "resolution",
  "lostWords",
] as const;

export const serverMessage = z.discriminatedUnion("type", [
  /** The journal has everything that was sent before question `n` of this epoch. */
  z.object({ type: z.literal("flushed"), epoch: z.number().int(), n: z.number().int() }),
  /** A row changed: read it again. */
  z.object({ type: z.literal("row"), row: z.enum(ROW_KINDS), id: z.string() }),
]);

export type ServerMessage = z.infer<typeof serverMessage>;

/** What a caret shows of its person. The server writes it over whatever a client claims. */
export const caretUser = z.object({
  name: z.string(),
  partyId: z.string().nullable(),
  /** The party's colour; null for those without a party. */
  colour: z.object({ light: z.string(), dark: z.string() }).nullable(),
});

export type CaretUser = z.infer<typeof caretUser>;

const structId = z.object({ client: z.number().int().min(0), clock: z.number().int().min(0) });

/** A relative position of Yjs as JSON: in a root, in a type, or beside an item. */
const relativePosition = z
  .object({
    tname: z.string().max(100).startsWith(ROOT_NAME).nullish(),
    type: structId.nullish(),
    item: structId.nullish(),
    assoc: z.number().int().nullish(),
  })
  .refine(({ tname, type, item }) => Boolean(tname ?? type ?? item));

/**
 * Where a caret stands. The binding resolves it while it draws the text and throws over any other shape: then a page's
 * editor stands still, and the next key writes its old text over what came in.
 */
export const caretCursor = z.object({ anchor: relativePosition, head: relativePosition });
