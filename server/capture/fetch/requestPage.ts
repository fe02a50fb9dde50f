import { Agent as HttpAgent, request as httpRequest, type ClientRequest, type IncomingMessage } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { isIPv6, type LookupFunction } from "node:net";
import { err, ok, type Result } from "#domain/result.ts";
import type { FetchFailure } from "./fetchFailure.ts";
import { FETCH_TIMEOUT_MS, MAX_HEADER_BYTES } from "./fetchLimits.ts";

/** Says what asks, and why; not where from: a party's interest in a page is its own. */
const USER_AGENT = "Whereas/1.0 (archives a page that a person cites; no crawler)";

/** What a server was asked, as it was sent: there is no body. */
export type PageRequest = {
  readonly line: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
};

/** What a server was asked, and its answer as far as its headers. */
export type PageAnswer = {
  readonly asked: PageRequest;
  readonly response: IncomingMessage;
  /** Of the machine that answered; empty behind a proxy, which alone knows it. */
  readonly address: string;
};

/** How a server is reached: at the addresses that were judged, or as a proxy finds it. */
export type PageWay = { readonly addresses: readonly string[] } | { readonly proxy: string };

/**
 * Asks one server for one page, and answers when its headers are there. The connection goes to the addresses given and to
 * no others, so that what was judged is what is asked: the name is not looked up again. Behind a proxy it goes to that one,
 * through which a secure page comes untouched (CONNECT). No cookies, no credentials, no connection kept for the next.
 */
export function requestPage(
  url: URL,
  way: PageWay,
  { signal, accept }: { readonly signal: AbortSignal; readonly accept: string },
): Promise<Result<PageAnswer, FetchFailure>> {
  const secure = url.protocol === "https:";
  const options = {
    agent: secure ? new HttpsAgent(agentOptions(way)) : new HttpAgent(agentOptions(way)),
    headers: {
      "User-Agent": USER_AGENT,
      Accept: accept,
      "Accept-Encoding": "gzip, deflate, br, zstd",
      // What the agent would send anyway; named here, it is among the headers that are kept.
      Connection: "close",
    },
    ...("addresses" in way ? { lookup: pinned(way.addresses) } : {}),
    autoSelectFamily: true,
    maxHeaderSize: MAX_HEADER_BYTES,
    insecureHTTPParser: false,
    // Whatever the process's environment says.
    rejectUnauthorized: true,
    signal,
    // A tunnel that is not open yet hears no signal: this closes it, while nobody waits for it any more.
    ...("proxy" in way ? { timeout: FETCH_TIMEOUT_MS } : {}),
  };
  return new Promise((resolve) => {
    signal.addEventListener("abort", () => resolve(err({ code: "timedOut" })), { once: true });
    const request = secure ? httpsRequest(url, options) : httpRequest(url, options);
    request.once("response", (response) => {
      const address = "proxy" in way ? "" : (response.socket.remoteAddress ?? "");
      resolve(ok({ asked: askedBy(request, url), response, address }));
    });
    // Stays for errors after the answer has begun, which the reader of the body hears too.
    request.on("error", (error) => resolve(err(connectionFailure(error))));
    request.end();
  });
}

/** The process's own environment names no proxy: only a setting does. (Next's types want NODE_ENV in each environment.) */
const agentOptions = (way: PageWay) => ({
  keepAlive: false,
  proxyEnv: {
    NODE_ENV: "production" as const,
    ...("proxy" in way ? { HTTP_PROXY: way.proxy, HTTPS_PROXY: way.proxy } : {}),
  },
});

/** As the page's server was asked. What was said to a proxy on the way, its password among it, is nobody's evidence. */
const askedBy = (request: ClientRequest, url: URL): PageRequest => ({
  line: `${request.method} ${url.pathname}${url.search} HTTP/1.1`,
  headers: request
    .getRawHeaderNames()
    .filter((name) => !/^proxy-/i.test(name))
    .map((name) => [name, String(request.getHeader(name))]),
});

/** Gives a connection the addresses that were judged, whatever name it asks for. */
const pinned = (addresses: readonly string[]): LookupFunction => {
  const all = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
  return (_name, { all: wantsAll }, answer) => {
    const [first] = all;
    if (wantsAll) answer(null, all);
    else if (first) answer(null, first.address, first.family);
    else answer(new Error("No address was allowed."), []);
  };
};

const CERTIFICATE_FAULT = /CERT|SELF_SIGNED|UNABLE_TO|^ERR_TLS|^ERR_SSL|^EPROTO/;

/** What an error of a connection means to the person who gave the address. */
export function connectionFailure(error: unknown): FetchFailure {
  const { name, code } = { name: "", code: "", ...errorFields(error) };
  if (name === "AbortError" || name === "TimeoutError") return { code: "timedOut" };
  if (code === "HPE_HEADER_OVERFLOW") return { code: "headersTooLarge" };
  if (CERTIFICATE_FAULT.test(code)) return { code: "insecure" };
  return { code: code.startsWith("HPE_") || code === "ECONNRESET" ? "damaged" : "unreachable" };
}

const errorFields = (error: unknown): { name?: string; code?: string } =>
  error instanceof Error
    ? { name: error.name, ...("code" in error && typeof error.code === "string" ? { code: error.code } : {}) }
    : {};
