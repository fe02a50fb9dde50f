import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from "node:net";
import { afterAll } from "vitest";
import { TEST_KEY } from "./certificates.testkit.ts";
import { parseHostList, type FetchRules } from "./fetchRules.ts";

const open: { readonly server: Server; readonly sockets: Set<Socket> }[] = [];
afterAll(async () => {
  for (const { server, sockets } of open) {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    // A client that gives up is what these servers are for.
    socket.on("error", () => socket.destroy());
  });
  open.push({ server, sockets });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

/** A web server on loopback, closed after the file's tests. Answers its port. */
export const webServer = (answer: RequestListener<typeof IncomingMessage, typeof ServerResponse>): Promise<number> =>
  listen(createServer(answer));

/** The same, behind TLS. */
export const secureServer = (
  cert: string,
  answer: RequestListener<typeof IncomingMessage, typeof ServerResponse>,
): Promise<number> => listen(createSecureServer({ key: TEST_KEY, cert }, answer));

/** A server that says what no web server should, byte for byte. */
export const rawServer = (speak: (socket: Socket) => void): Promise<number> => listen(createTcpServer(speak));

/** Rules that let a test reach `press.example` at this port, which is on loopback, and nothing else. */
export function rulesFor(port: number): FetchRules {
  const entries = parseHostList(`press.example:${port}`);
  if (!entries.ok) throw new Error(entries.error);
  return { allow: entries.value, only: null };
}
