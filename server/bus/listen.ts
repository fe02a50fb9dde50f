import pg from "pg";
import { databaseUrl } from "#server/env.ts";
import { busMessage, type BusMessage } from "./message.ts";
import { CHANNEL } from "./notify.ts";

/** `resync`: messages may have been missed; whatever is cached must be compared with the database. */
export type Heard = BusMessage | { readonly kind: "resync" };

const FIRST_RETRY_MS = 100;
const MAX_RETRY_MS = 5_000;
/** A dead line without a FIN is noticed by the kernel only after hours, unless asked to probe. */
const KEEP_ALIVE_DELAY_MS = 10_000;

/**
 * Hears every message of the bus, this process's own too, on a connection of its own, which is made again for as long as
 * it takes. Resolves when it listens for the first time.
 *
 * @returns a function that stops listening
 */
export async function listen(handler: (message: Heard) => void): Promise<() => Promise<void>> {
  const stopping = new AbortController();
  let client = await connect();

  async function connect(): Promise<pg.Client> {
    const next = new pg.Client({
      connectionString: databaseUrl(),
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEP_ALIVE_DELAY_MS,
      application_name: "whereas_bus",
    });
    next.on("notification", ({ payload }) => hear(payload ?? "", handler));
    next.on("error", () => undefined); // "end" follows, which is where it is made again
    await next.connect();
    await next.query(`LISTEN ${CHANNEL}`);
    next.on("end", () => void reconnect());
    return next;
  }

  async function reconnect(): Promise<void> {
    for (let wait = FIRST_RETRY_MS; !stopping.signal.aborted; wait = Math.min(wait * 2, MAX_RETRY_MS)) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      try {
        client = await connect();
        if (stopping.signal.aborted) return await client.end();
        return handler({ kind: "resync" });
      } catch {
        // The database is still away.
      }
    }
  }

  return async () => {
    stopping.abort();
    await client.end();
  };
}

/** Another program may use the channel, and a newer instance may say what this one does not know: both are passed over. */
function hear(payload: string, handler: (message: Heard) => void): void {
  const message = busMessage.safeParse(parseJson(payload));
  if (message.success) handler(message.data);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
