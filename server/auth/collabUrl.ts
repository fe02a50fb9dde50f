import { env } from "#server/env.ts";
import { loopbackOrigin } from "./requestOrigin.ts";

/**
 * The WebSocket's address, as the asker reaches this server: by its public address, or outside production by the loopback
 * name that the request used. Any other Host header is the asker's own word, and a ticket must not be sent where it says.
 */
export function collabUrl(headers: Pick<Headers, "get">): string {
  const url = new URL("/collab", loopbackOrigin(headers.get("host")) ?? env.publicUrl);
  url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  return url.href;
}
