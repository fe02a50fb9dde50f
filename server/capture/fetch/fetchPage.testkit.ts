import type { ServerResponse } from "node:http";
import { fetchPage, type FetchOptions } from "./fetchPage.ts";
import { rulesFor } from "./hostileServer.testkit.ts";

export const PAGE = "<!doctype html><p>The ferries stay in port.</p>";
export const onLoopback = () => Promise.resolve(["127.0.0.1"]);

/** Fetches from a server on loopback, as from a press house with a name. */
export const fetchFrom = (port: number, options: Partial<FetchOptions> = {}, path = "/") =>
  fetchPage(`http://press.example:${port}${path}`, { rules: rulesFor(port), resolve: onLoopback, ...options });

/** "fetched", or the failure's code. */
export async function outcome(fetched: ReturnType<typeof fetchPage>) {
  const result = await fetched;
  return result.ok ? "fetched" : result.error.code;
}

/** The page; a test that did not expect a failure ends with its code. */
export async function pageFrom(port: number, path = "/") {
  const fetched = await fetchFrom(port, {}, path);
  if (!fetched.ok) throw new Error(fetched.error.code);
  return fetched.value;
}

/** Answers with a web page. */
export const html = (response: ServerResponse, body: string | Uint8Array, headers: Record<string, string> = {}) =>
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...headers }).end(body);
