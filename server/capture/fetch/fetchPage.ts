import { createHash } from "node:crypto";
import { lookup } from "node:dns/promises";
import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import { err, ok, type Result } from "#domain/result.ts";
import { checkAddress, checkRedirect } from "./checkAddress.ts";
import type { FetchFailure } from "./fetchFailure.ts";
import { FETCH_TIMEOUT_MS, MAX_ADDRESSES, MAX_REDIRECTS } from "./fetchLimits.ts";
import type { FetchRules } from "./fetchRules.ts";
import { takenType, WISH_PAGE, type FetchWish } from "./fetchWish.ts";
import { isOwnHost, judgeAddresses, judgeName, judgeUnknown } from "./judgeHost.ts";
import { readBody } from "./readBody.ts";
import { refreshOf } from "./refreshOf.ts";
import { requestPage, type PageAnswer, type PageRequest, type PageWay } from "./requestPage.ts";

/** One answer on the way to a page. */
export type FetchHop = {
  readonly url: string;
  /** Of the machine that answered; empty behind a proxy. */
  readonly address: string;
  readonly status: number;
};

/** A page as a server sent it. */
export type FetchedPage = {
  readonly requestedUrl: string;
  /** Where the redirects ended. */
  readonly url: string;
  readonly hops: readonly FetchHop[];
  readonly status: number;
  /** "HTTP/1.1 200 OK", as the page's own answer began. */
  readonly statusLine: string;
  /** In the order sent; cookies are left out, which are nobody's evidence. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** ISO 8601 in UTC, when the last byte had come. */
  readonly fetchedAt: string;
  /** The media type as the server named it, with its character set if it named one. */
  readonly contentType: string;
  /** After the content coding was undone. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What went over the wire, where it was another thing; its bytes are not kept. */
  readonly sent: { readonly encoding: string | null; readonly sizeBytes: number; readonly sha256: string };
  /** What was asked for the page itself, where the redirects ended. */
  readonly request: PageRequest;
};

/** All addresses of a name, as texts; rejects for one that has none. */
export type ResolveHost = (name: string) => Promise<readonly string[]>;

export type FetchOptions = {
  readonly rules: FetchRules;
  readonly resolve?: ResolveHost;
  readonly timeoutMs?: number;
  /** A page that can be read, where nothing else is asked for. */
  readonly wish?: FetchWish;
};

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

const systemResolver: ResolveHost = async (name) =>
  (await lookup(name, { all: true, order: "verbatim" })).map(({ address }) => address);

/**
 * Fetches a page for a person, as a stranger on the web would see it, and nothing that is not on the web: every hop's host
 * is judged by the addresses that it is then asked at (docs/decisions/guarded-fetch.md).
 */
export async function fetchPage(
  address: string,
  { rules, resolve = systemResolver, timeoutMs = FETCH_TIMEOUT_MS, wish = WISH_PAGE }: FetchOptions,
): Promise<Result<FetchedPage, FetchFailure>> {
  const requested = checkAddress(address);
  if (!requested.ok) return requested;
  const signal = AbortSignal.timeout(timeoutMs);
  const hops: FetchHop[] = [];
  const seen = new Set<string>();
  let url = requested.value;
  for (;;) {
    // Without cookies the same question gets the same answer: a second visit is a loop.
    if (seen.size > MAX_REDIRECTS || seen.has(url.href)) return err({ code: "tooManyRedirects" });
    seen.add(url.href);
    const answered = await visit(url, { rules, resolve, signal, wish });
    if (!answered.ok) return answered;
    const { asked, response, address: answeredBy } = answered.value;
    const status = response.statusCode ?? 0;
    hops.push({ url: url.href, address: answeredBy, status });
    let location = response.headers.location;
    if (!REDIRECTS.has(status)) {
      const way = { requestedUrl: address, url: url.href, hops, status, request: asked };
      const page = await readPage(response, { signal, wish }, way);
      const onward = page.ok ? refreshOf(page.value.contentType, page.value.bytes) : null;
      if (onward === null) return page;
      location = onward;
    }
    response.destroy();
    const next = checkRedirect(url, location);
    if (!next.ok) return next;
    url = next.value;
  }
}

type Way = {
  readonly rules: FetchRules;
  readonly resolve: ResolveHost;
  readonly signal: AbortSignal;
  readonly wish: FetchWish;
};

async function visit(url: URL, { rules, resolve, signal, wish }: Way): Promise<Result<PageAnswer, FetchFailure>> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const target = { host, port: Number(url.port || (url.protocol === "https:" ? 443 : 80)) };
  const literal = isIP(host) !== 0;
  const named = literal ? ok(null) : judgeName(target, rules);
  if (!named.ok) return named;
  const addresses = literal ? ok([host]) : await addressesOf(host, resolve, signal);
  if (!addresses.ok) return addresses;
  const way = judgedWay(target, addresses.value, rules);
  return way.ok ? requestPage(url, way.value, { signal, accept: wish.accept }) : way;
}

/** How a host is asked, if it may be: directly at the addresses judged, or through the proxy where the installation has one. */
function judgedWay(
  target: Parameters<typeof judgeAddresses>[0],
  addresses: readonly string[],
  rules: FetchRules,
): Result<PageWay, FetchFailure> {
  const { proxy } = rules;
  // A machine behind a proxy may know no names but those of its own network.
  const isUnknown = proxy !== undefined && addresses.length === 0;
  const judged = isUnknown ? judgeUnknown(target, rules) : judgeAddresses(target, addresses, rules);
  if (!judged.ok) return judged;
  return ok(proxy === undefined || isOwnHost(target, addresses, rules) ? { addresses } : { proxy });
}

async function addressesOf(
  host: string,
  resolve: ResolveHost,
  signal: AbortSignal,
): Promise<Result<readonly string[], FetchFailure>> {
  // A lookup cannot be called off; its answer is no longer waited for.
  const outOfTime = Promise.withResolvers<Result<never, FetchFailure>>();
  signal.addEventListener("abort", () => outOfTime.resolve(err({ code: "timedOut" })), { once: true });
  const found = resolve(host).then(
    (addresses) => (addresses.length > MAX_ADDRESSES ? err({ code: "hostNotFound" as const }) : ok(addresses)),
    () => ok([]),
  );
  return signal.aborted ? err({ code: "timedOut" }) : Promise.race([found, outOfTime.promise]);
}

async function readPage(
  response: IncomingMessage,
  { signal, wish }: Pick<Way, "signal" | "wish">,
  way: Pick<FetchedPage, "requestedUrl" | "url" | "hops" | "status" | "request">,
): Promise<Result<FetchedPage, FetchFailure>> {
  try {
    const unwelcome = statusFailure(way.status);
    if (unwelcome) return err(unwelcome);
    const contentType = takenType(response.headers["content-type"], wish);
    if (contentType === null) return err({ code: "unsupportedType" });
    const body = await readBody(response, signal, wish.maxBytes);
    if (!body.ok) return body;
    const { sent, encoding, bytes } = body.value;
    return ok({
      ...way,
      statusLine: `HTTP/${response.httpVersion} ${way.status} ${response.statusMessage ?? ""}`,
      headers: keptHeaders(response.rawHeaders),
      contentType,
      fetchedAt: new Date().toISOString(),
      bytes,
      sent: { encoding, sizeBytes: sent.length, sha256: createHash("sha256").update(sent).digest("hex") },
    });
  } finally {
    response.destroy();
  }
}

/** Only 200 brings the page itself; what else a server says is not what a reader of the address would see. */
function statusFailure(status: number): FetchFailure | null {
  if (status === 200) return null;
  if (status === 404 || status === 410) return { code: "missing" };
  return { code: status >= 400 && status < 500 ? "refused" : "serverFailed" };
}

function keptHeaders(raw: readonly string[]): [string, string][] {
  const pairs = raw.flatMap((name, i): [string, string][] => (i % 2 === 0 ? [[name, raw[i + 1] ?? ""]] : []));
  return pairs.filter(([name]) => !/^set-cookie2?$/i.test(name));
}
